// The native of unique: the values that handles stand for. The table finds them by type and hash; it does not
// keep them alive, so that values without handles are forgotten.
#include <mutex>
#include <unordered_map>

#include "natives/tables.hpp"
#include "runtime/memory/weak.hpp"
#include "runtime/object/hashing.hpp"
#include "runtime/object/type_descriptor.hpp"
#include "runtime/sched/goroutine.hpp"
#include "runtime/sched/observer.hpp"

namespace gol::natives {

namespace {

using runtime::TypeDescriptor;

// Values are compared without the lock, since that may take long and let the collector work. `changes` tells
// whether the table is still the same afterwards.
class CanonicalValues final : public runtime::WeakTable {
 public:
  CanonicalValues() { runtime::add_weak_table(*this); }

  // Goes through the values of one type and hash. Starts again when the table has changed since the last
  // step.
  struct Search {
    const TypeDescriptor* type;
    std::uint64_t hash;
    std::size_t seen = 0;
    std::uint64_t changes = 0;
  };

  // The next value that may be equal, or null.
  char* next(Goroutine& g, Search& search) {
    std::lock_guard lock(mutex_);
    if (search.changes != changes_) {
      search.changes = changes_;
      search.seen = 0;
    }
    std::size_t index = 0;
    const auto [first, last] = values_.equal_range(search.hash);
    for (auto at = first; at != last; ++at) {
      if (at->second.type != search.type || index++ < search.seen) continue;
      ++search.seen;
      runtime::revive(runtime::mutator(g), at->second.cell);
      return at->second.cell;
    }
    return nullptr;
  }

  // False when the table has changed since next() found nothing.
  bool add(Goroutine& g, const Search& search, char* cell) {
    std::lock_guard lock(mutex_);
    if (search.changes != changes_) return false;
    GOL_OBSERVE(on_release(g, cell));
    values_.emplace(search.hash, Value{search.type, cell});
    ++changes_;
    return true;
  }

  void forget_dead(bool (*is_alive)(const void* cell)) override {
    std::lock_guard lock(mutex_);
    if (std::erase_if(values_, [&](const auto& each) { return !is_alive(each.second.cell); }) > 0) ++changes_;
  }

 private:
  struct Value {
    const TypeDescriptor* type;
    char* cell;
  };
  std::mutex mutex_;
  std::unordered_multimap<std::uint64_t, Value> values_;
  std::uint64_t changes_ = 1;
};

CanonicalValues& canonical_values() {
  static auto* values = new CanonicalValues;  // never destroyed: the collector may still run
  return *values;
}

// func canonical(pointer any) any: a pointer to the first value that equals the one behind the pointer.
Any canonical(Goroutine& g, Any pointer) {
  const TypeDescriptor* type = pointer.type->element;
  auto* cell = reinterpret_cast<char*>(pointer.word);
  CanonicalValues::Search search{type, runtime::hash(g, type, cell, runtime::mix_first)};
  for (;;) {
    char* found = canonical_values().next(g, search);
    if (!found) {
      if (!canonical_values().add(g, search, cell)) continue;
      return pointer;
    }
    if (!runtime::equal(g, type, found, cell)) continue;
    GOL_OBSERVE(on_acquire(g, found));
    return {pointer.type, reinterpret_cast<std::uint64_t>(found)};
  }
}

constexpr NativeEntry entries[] = {
    {"unique.canonical", native<canonical>, can_park},
};

}  // namespace

constinit const NativeTable unique_natives = table_of(entries);

}  // namespace gol::natives
