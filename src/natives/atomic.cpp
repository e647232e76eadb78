// sync/atomic. Integers are operated on in place, sequentially consistent as Go's are. Pointers are kept as
// interface values whose type word never changes once it is set; every change of the pointer word tells the
// collector the word that is lost.
#include <atomic>
#include <type_traits>

#include "natives/pointer_check.hpp"
#include "natives/tables.hpp"
#include "runtime/memory/heap.hpp"

namespace gol::natives {
namespace {

template <class T>
GOL_INLINE std::atomic_ref<T> at(Goroutine& g, T* address) {
  return std::atomic_ref<T>(deref(g, address));
}

template <class T> T add(Goroutine& g, T* p, T delta) {
  using Unsigned = std::make_unsigned_t<T>;  // wraps around
  return static_cast<T>(static_cast<Unsigned>(at(g, p).fetch_add(delta)) + static_cast<Unsigned>(delta));
}
template <class T> T load(Goroutine& g, T* p) { return at(g, p).load(); }
template <class T> void store_value(Goroutine& g, T* p, T value) { at(g, p).store(value); }
template <class T> T swap(Goroutine& g, T* p, T value) { return at(g, p).exchange(value); }
template <class T> T fetch_and(Goroutine& g, T* p, T mask) { return at(g, p).fetch_and(mask); }
template <class T> T fetch_or(Goroutine& g, T* p, T mask) { return at(g, p).fetch_or(mask); }
template <class T> bool compare_and_swap(Goroutine& g, T* p, T old_value, T new_value) {
  return at(g, p).compare_exchange_strong(old_value, new_value);
}

// ---- Pointer[T]: the type word is always the same once it is set ----

std::atomic_ref<std::uint64_t> word_of(Any& cell) { return std::atomic_ref<std::uint64_t>(cell.word); }
std::atomic_ref<const runtime::TypeDescriptor*> type_of(Any& cell) {
  return std::atomic_ref<const runtime::TypeDescriptor*>(cell.type);
}

// Replaces the word if it is `old_word`, which the collector hears of before it is lost.
bool replace(Goroutine& g, Any& cell, std::uint64_t old_word, std::uint64_t new_word) {
  runtime::before_overwrite(runtime::mutator(g), &old_word, sizeof old_word);
  return word_of(cell).compare_exchange_strong(old_word, new_word);
}

Any load_pointer(Goroutine& g, Any* cell) {
  const std::uint64_t word = word_of(deref(g, cell)).load();
  return {word ? type_of(*cell).load() : nullptr, word};
}

Any swap_pointer(Goroutine& g, Any* cell, Any value) {
  type_of(deref(g, cell)).store(value.type);
  for (;;) {
    const std::uint64_t old_word = word_of(*cell).load();
    if (replace(g, *cell, old_word, value.word)) return {old_word ? value.type : nullptr, old_word};
  }
}

void store_pointer(Goroutine& g, Any* cell, Any value) { swap_pointer(g, cell, value); }

bool compare_and_swap_pointer(Goroutine& g, Any* cell, Any old_value, Any new_value) {
  type_of(deref(g, cell)).store(new_value.type);
  return replace(g, *cell, old_value.word, new_value.word);
}

// ---- Value: both words change together, under one of a few locks ----

runtime::SpinLock& lock_of(const void* cell) {
  static runtime::SpinLock locks[64];
  return locks[reinterpret_cast<std::uintptr_t>(cell) >> 4 & 63];
}

class Hold {
 public:
  explicit Hold(const void* cell) : lock_(lock_of(cell)) { lock_.lock(); }
  ~Hold() { lock_.unlock(); }

 private:
  runtime::SpinLock& lock_;
};

// The outcomes, numbered as in stdlib/sync/atomic/value.gol.
enum Outcome : std::int64_t { Changed, Different, OtherType };

Any load_value(Goroutine& g, Any* cell) {
  deref(g, cell);
  Hold hold(cell);
  return *cell;
}

void set(Goroutine& g, Any& cell, Any value) {
  runtime::before_overwrite(runtime::mutator(g), &cell, sizeof cell);
  cell = value;
}

Results<Any, std::int64_t> change_value(Goroutine& g, Any* cell, Any value) {
  deref(g, cell);
  Hold hold(cell);
  const Any before = *cell;
  if (before.type && before.type != value.type) return {before, OtherType};
  set(g, *cell, value);
  return {before, Changed};
}

std::int64_t compare_and_change_value(Goroutine& g, Any* cell, Any now, Any value) {
  Hold hold(cell);
  if (cell->type != now.type || cell->word != now.word) return Different;
  if (now.type && now.type != value.type) return OtherType;
  set(g, *cell, value);
  return Changed;
}

#define GOL_ATOMICS(Name, T)                                                                  \
  {"sync/atomic.Add" Name, native<add<T>>, plain},                                            \
  {"sync/atomic.Load" Name, native<load<T>>, plain},                                          \
  {"sync/atomic.Store" Name, native<store_value<T>>, plain},                                  \
  {"sync/atomic.Swap" Name, native<swap<T>>, plain},                                          \
  {"sync/atomic.And" Name, native<fetch_and<T>>, plain},                                      \
  {"sync/atomic.Or" Name, native<fetch_or<T>>, plain},                                        \
  {"sync/atomic.CompareAndSwap" Name, native<compare_and_swap<T>>, plain}

constexpr NativeEntry entries[] = {
    GOL_ATOMICS("Int32", std::int32_t),
    GOL_ATOMICS("Int64", std::int64_t),
    GOL_ATOMICS("Uint32", std::uint32_t),
    GOL_ATOMICS("Uint64", std::uint64_t),
    GOL_ATOMICS("Uintptr", std::uint64_t),
    {"sync/atomic.loadPointer", native<load_pointer>, plain},
    {"sync/atomic.storePointer", native<store_pointer>, plain},
    {"sync/atomic.swapPointer", native<swap_pointer>, plain},
    {"sync/atomic.compareAndSwapPointer", native<compare_and_swap_pointer>, plain},
    {"sync/atomic.loadValue", native<load_value>, plain},
    {"sync/atomic.changeValue", native<change_value>, plain},
    {"sync/atomic.compareAndChangeValue", native<compare_and_change_value>, plain},
};
#undef GOL_ATOMICS

}  // namespace

constinit const NativeTable atomic_natives = table_of(entries);

}  // namespace gol::natives
