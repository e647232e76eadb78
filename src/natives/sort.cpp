// The natives of sort: the algorithm over slices in memory and over sort.Interface.
#include <cmath>
#include <cstring>

#include "natives/format_buffer.hpp"
#include "natives/sort_pattern.hpp"
#include "natives/tables.hpp"
#include "runtime/memory/heap.hpp"
#include "runtime/object/panic.hpp"
#include "runtime/object/strings.hpp"
#include "runtime/object/type_descriptor.hpp"
#include "runtime/sched/scheduler.hpp"

namespace gol::natives {

namespace {

using runtime::Kind;

// Long sorts let collections and other goroutines in.
void poll_now(Goroutine& g) {
  if (GOL_UNLIKELY(g.poll.load(std::memory_order_relaxed) != 0)) runtime::poll_slow(g);
}

// Exchanges elements of a slice. Those with pointers go through the barrier: the collector may be marking.
class ElementSwapper {
 public:
  ElementSwapper(Goroutine& g, char* data, const runtime::TypeDescriptor* element)
      : g_(g), data_(data), size_(element->size), pointers_(element->has_pointers) {}

  void swap(std::int64_t i, std::int64_t j) {
    char* a = data_ + static_cast<std::size_t>(i) * size_;
    char* b = data_ + static_cast<std::size_t>(j) * size_;
    if (pointers_) {
      runtime::before_overwrite(runtime::mutator(g_), a, size_);
      runtime::before_overwrite(runtime::mutator(g_), b, size_);
    }
    std::size_t at = 0;
    for (; at + 8 <= size_; at += 8) exchange<std::uint64_t>(a + at, b + at);
    for (; at < size_; ++at) exchange<char>(a + at, b + at);
  }

 private:
  template <class T>
  static void exchange(char* a, char* b) {
    T x, y;
    std::memcpy(&x, a, sizeof x);
    std::memcpy(&y, b, sizeof y);
    std::memcpy(a, &y, sizeof y);
    std::memcpy(b, &x, sizeof x);
  }

  Goroutine& g_;
  char* data_;
  std::size_t size_;
  bool pointers_;
};

// A slice in memory, ordered by a gol function over positions.
struct SliceAccess {
  Goroutine& g;
  ElementSwapper elements;
  const Closure* function;

  bool less(std::int64_t i, std::int64_t j) {
    const std::int64_t arguments[] = {i, j};
    std::uint64_t result = 0;
    runtime::call(g, function, arguments, sizeof arguments, &result, sizeof result);
    return (result & 1) != 0;
  }
  void swap(std::int64_t i, std::int64_t j) { elements.swap(i, j); }
  void poll() {}  // calls poll
};

// A sort.Interface. Its methods, by name: Len, Less, Swap.
struct InterfaceAccess {
  Goroutine& g;
  const runtime::Function& less_function;
  const runtime::Function& swap_function;
  std::uint64_t word;

  InterfaceAccess(Goroutine& goroutine, Interface data)
      : g(goroutine),
        less_function(*static_cast<const runtime::Itab*>(data.table)->functions[1]),
        swap_function(*static_cast<const runtime::Itab*>(data.table)->functions[2]),
        word(data.word) {}

  bool less(std::int64_t i, std::int64_t j) {
    const std::int64_t arguments[] = {i, j};
    std::uint64_t result = 0;
    runtime::call(g, less_function, word, arguments, sizeof arguments, &result, sizeof result);
    return (result & 1) != 0;
  }
  void swap(std::int64_t i, std::int64_t j) {
    const std::int64_t arguments[] = {i, j};
    runtime::call(g, swap_function, word, arguments, sizeof arguments, nullptr, 0);
  }
  void poll() {}
};

bool ordered_before(std::int64_t a, std::int64_t b) { return a < b; }
bool ordered_before(double a, double b) { return a < b || (std::isnan(a) && !std::isnan(b)); }
bool ordered_before(const String& a, const String& b) { return runtime::compare(a, b) < 0; }

// A slice of basic values in their natural order.
template <class T>
struct ValueAccess {
  Goroutine& g;
  T* items;

  bool less(std::int64_t i, std::int64_t j) { return ordered_before(items[i], items[j]); }
  void swap(std::int64_t i, std::int64_t j) {
    if constexpr (std::is_same_v<T, String>) {
      runtime::before_overwrite(runtime::mutator(g), items + i, sizeof(T));
      runtime::before_overwrite(runtime::mutator(g), items + j, sizeof(T));
    }
    const T item = items[i];
    items[i] = items[j];
    items[j] = item;
  }
  void poll() { poll_now(g); }
};

template <class T>
void sort_values(Goroutine& g, Slice list) {
  ValueAccess<T> access{g, reinterpret_cast<T*>(list.data)};
  PatternSort(access).sort(list.length);
}

template <class T>
bool values_are_sorted(Slice list) {
  const T* items = reinterpret_cast<const T*>(list.data);
  for (std::int64_t i = list.length - 1; i > 0; --i) {
    if (ordered_before(items[i], items[i - 1])) return false;
  }
  return true;
}

// The slice inside an `any`.
Slice slice_in(Goroutine& g, Any value) {
  if (!value.type) {
    runtime::panic_string(g, "reflect: call of Swapper on zero Value");
  } else if (value.type->kind != Kind::Slice) {
    ByteBuffer text(g);
    text.append("reflect: call of Swapper on ");
    text.append(value.type->name);
    text.append(" Value");
    runtime::panic_string(g, text.view());
  }
  Slice slice;
  std::uint64_t scratch;
  std::memcpy(&slice, runtime::unbox(value, scratch), sizeof slice);
  return slice;
}

template <bool stable>
void sort_slice(Goroutine& g, Any value, Closure* function) {
  const Slice slice = slice_in(g, value);
  SliceAccess access{g, ElementSwapper(g, slice.data, value.type->element), function};
  if constexpr (stable) PatternSort(access).stable_sort(slice.length);
  else PatternSort(access).sort(slice.length);
}

bool slice_is_sorted(Goroutine& g, Any value, Closure* function) {
  const Slice slice = slice_in(g, value);
  SliceAccess access{g, ElementSwapper(g, slice.data, value.type->element), function};
  for (std::int64_t i = slice.length - 1; i > 0; --i) {
    if (access.less(i, i - 1)) return false;
  }
  return true;
}

void sort_interface(Goroutine& g, Interface data, std::int64_t count) {
  InterfaceAccess access(g, data);
  PatternSort(access).sort(count);
}

void sort_interface_stable(Goroutine& g, Interface data, std::int64_t count) {
  InterfaceAccess access(g, data);
  PatternSort(access).stable_sort(count);
}

constexpr NativeEntry entries[] = {
    {"sort.Ints", native<sort_values<std::int64_t>>, can_park},
    {"sort.Float64s", native<sort_values<double>>, can_park},
    {"sort.Strings", native<sort_values<String>>, can_park},
    {"sort.IntsAreSorted", native<values_are_sorted<std::int64_t>>, plain},
    {"sort.Float64sAreSorted", native<values_are_sorted<double>>, plain},
    {"sort.StringsAreSorted", native<values_are_sorted<String>>, plain},
    {"sort.Slice", native<sort_slice<false>>, can_park},
    {"sort.SliceStable", native<sort_slice<true>>, can_park},
    {"sort.SliceIsSorted", native<slice_is_sorted>, can_park},
    {"sort.sortInterface", native<sort_interface>, can_park},
    {"sort.stableInterface", native<sort_interface_stable>, can_park},
};

}  // namespace

constinit const NativeTable sort_natives = table_of(entries);

}  // namespace gol::natives
