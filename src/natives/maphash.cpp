// The natives of hash/maphash: the hashes of the runtime's maps, whose seed the program chooses.
#include "natives/tables.hpp"
#include "runtime/object/hashing.hpp"
#include "runtime/object/panic.hpp"
#include "runtime/object/strings.hpp"
#include "runtime/object/type_descriptor.hpp"
#include "runtime/sched/decider.hpp"

namespace gol::natives {

namespace {

std::uint64_t random_seed(Goroutine& g) {
  for (;;) {
    if (const std::uint64_t seed = runtime::next_random(g.random)) return seed;
  }
}

// Hashes of words that differ in their last bits are neighbours in maps; here every bit counts.
std::uint64_t mixed(std::uint64_t hash) {
  return runtime::fold_multiply(hash ^ runtime::mix_first, runtime::mix_third);
}

std::uint64_t hash_slice(std::uint64_t seed, Slice bytes) {
  return mixed(runtime::hash_bytes(bytes.data, static_cast<std::size_t>(bytes.length), seed));
}

std::uint64_t hash_string(std::uint64_t seed, String text) {
  return mixed(runtime::hash_bytes(text.data, static_cast<std::size_t>(text.length), seed));
}

String text_of(std::string_view view) { return {view.data(), static_cast<std::int64_t>(view.size())}; }

[[noreturn]] void panic_unhashable(Goroutine& g, const runtime::TypeDescriptor* type) {
  runtime::panic_runtime(
      g, runtime::concatenate(g, text_of("hash of unhashable type "), text_of(type->name)).view());
}

std::uint64_t hash_value(Goroutine& g, std::uint64_t seed, Any value) {
  const runtime::TypeDescriptor* type = value.type;
  if (!type) return mixed(seed);
  if (!type->comparable) panic_unhashable(g, type);
  const void* at =
      type->direct ? static_cast<const void*>(&value.word) : reinterpret_cast<const void*>(value.word);
  return mixed(runtime::hash(g, type, at, runtime::hash_word(reinterpret_cast<std::uintptr_t>(type), seed)));
}

constexpr NativeEntry entries[] = {
    {"hash/maphash.randomSeed", native<random_seed>, plain},
    {"hash/maphash.hashBytes", native<hash_slice>, plain},
    {"hash/maphash.hashString", native<hash_string>, plain},
    {"hash/maphash.hashValue", native<hash_value>, can_park},
};

}  // namespace

constinit const NativeTable maphash_natives = table_of(entries);

}  // namespace gol::natives
