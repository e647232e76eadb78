// Hashes that agree with ==: equal values have equal hashes. The hash of a composite is threaded through its
// parts in order, each part's hash being the seed of the next.
#include <bit>

#include "base/check.hpp"
#include "runtime/object/hashing.hpp"
#include "runtime/object/panic.hpp"
#include "runtime/object/pending_stack.hpp"
#include "runtime/object/strings.hpp"
#include "runtime/object/type_descriptor.hpp"
#include "runtime/object/value_parts.hpp"
#include "runtime/sched/decider.hpp"

namespace gol::runtime {

// Two lanes of 16 bytes each keep two multiplications in flight; the last 16 bytes are read again, overlapping.
std::uint64_t hash_long_bytes(const char* data, std::size_t size, std::uint64_t seed) {
  std::uint64_t first = seed, second = seed ^ mix_third;
  const char* at = data;
  const char* const end = data + size;
  for (; end - at > 32; at += 32) {
    first = fold_multiply(load_bytes<std::uint64_t>(at) ^ mix_first, load_bytes<std::uint64_t>(at + 8) ^ first);
    second = fold_multiply(load_bytes<std::uint64_t>(at + 16) ^ mix_second, load_bytes<std::uint64_t>(at + 24) ^ second);
  }
  if (end - at > 16) {
    first = fold_multiply(load_bytes<std::uint64_t>(at) ^ mix_first, load_bytes<std::uint64_t>(at + 8) ^ first);
  }
  second = fold_multiply(load_bytes<std::uint64_t>(end - 16) ^ mix_second, load_bytes<std::uint64_t>(end - 8) ^ second);
  return fold_multiply(first ^ mix_second, (second ^ mix_third) + size);
}

namespace {

// +0 and -0 are equal; a NaN equals nothing, so that its hash may be anything: random, lest many in one map
// fall into one place.
template <class T>
std::uint64_t hash_float(Goroutine& g, const void* from, std::uint64_t seed) {
  const T value = load_as<T>(from);
  if (value == 0) return hash_word(0, seed);
  if (value != value) return next_random(g.random);
  return hash_word(std::bit_cast<std::uint64_t>(static_cast<double>(value)), seed);
}

[[noreturn]] GOL_COLD void panic_unhashable(Goroutine& g, const TypeDescriptor* type) {
  const std::string_view text = "hash of unhashable type ";
  const String whole = concatenate(g, {text.data(), static_cast<std::int64_t>(text.size())},
                                   {type->name.data(), static_cast<std::int64_t>(type->name.size())});
  panic_runtime(g, whole.view());
}

std::uint64_t hash_plain(const void* value, std::size_t size, std::uint64_t seed) {
  switch (size) {
    case 1: return hash_word(load_as<std::uint8_t>(value), seed);
    case 2: return hash_word(load_as<std::uint16_t>(value), seed);
    case 4: return hash_word(load_as<std::uint32_t>(value), seed);
    case 8: return hash_word(load_as<std::uint64_t>(value), seed);
    default: return hash_bytes(static_cast<const char*>(value), size, seed);
  }
}

std::uint64_t hash_simple(Goroutine& g, const TypeDescriptor* type, const void* value, std::uint64_t seed) {
  if (type->plain_memory) return hash_plain(value, type->size, seed);
  switch (type->kind) {
    case Kind::Float32: return hash_float<float>(g, value, seed);
    case Kind::Float64: return hash_float<double>(g, value, seed);
    case Kind::Complex64: {
      const auto* parts = static_cast<const char*>(value);
      return hash_float<float>(g, parts + 4, hash_float<float>(g, parts, seed));
    }
    case Kind::Complex128: {
      const auto* parts = static_cast<const char*>(value);
      return hash_float<double>(g, parts + 8, hash_float<double>(g, parts, seed));
    }
    case Kind::String: {
      const auto text = load_as<String>(value);
      return hash_bytes(text.data, static_cast<std::size_t>(text.length), seed);
    }
    case Kind::Bool:
    case Kind::Int: case Kind::Int8: case Kind::Int16: case Kind::Int32: case Kind::Int64:
    case Kind::Uint: case Kind::Uint8: case Kind::Uint16: case Kind::Uint32: case Kind::Uint64:
    case Kind::Uintptr: case Kind::Chan: case Kind::Pointer: case Kind::UnsafePointer:
      return hash_plain(value, type->size, seed);
    default: panic_unhashable(g, type);
  }
}

// A struct or array, in the hash up to the cursor.
struct Hashing {
  PartCursor cursor;
  const char* value;
};

// The next value to add.
struct Place {
  const TypeDescriptor* type;
  const char* value;
};

// Adds the dynamic type, and the value unless it lies in a cell: returns true and says where in `place`.
bool hash_interface(Goroutine& g, Place& place, std::uint64_t& seed) {
  const auto held = load_as<Interface>(place.value);
  const TypeDescriptor* type = dynamic_type(held, place.type);
  seed = hash_word(reinterpret_cast<std::uintptr_t>(type), seed);
  if (!type) return false;
  if (!type->comparable) panic_unhashable(g, type);
  if (type->direct) {
    seed = hash_simple(g, type, &held.word, seed);
    return false;
  }
  place = {type, reinterpret_cast<const char*>(held.word)};
  return true;
}

std::uint64_t hash_with_parts(Goroutine& g, const TypeDescriptor* type, const void* value, std::uint64_t seed) {
  PendingStack<Hashing> pending(g);
  Place place{type, static_cast<const char*>(value)};
  Part part;
  for (;;) {
    pending.poll();
    if (place.type->kind != Kind::Interface || hash_interface(g, place, seed)) {
      if (is_simple(place.type)) seed = hash_simple(g, place.type, place.value, seed);
      else pending.push({{place.type, 0}, place.value});
    }
    for (;;) {
      if (pending.empty()) return seed;
      Hashing& whole = pending.top();
      if (next_part(whole.cursor, part)) {
        place = {part.type, whole.value + part.offset};
        break;
      }
      pending.pop();
    }
  }
}

}  // namespace

std::uint64_t hash(Goroutine& g, const TypeDescriptor* type, const void* value, std::uint64_t seed) {
  if (is_simple(type)) return hash_simple(g, type, value, seed);
  return hash_with_parts(g, type, value, seed);
}

}  // namespace gol::runtime
