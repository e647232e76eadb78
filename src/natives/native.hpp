// Binding C++ functions to body-less gol declarations.
//
// A native is an ordinary C++ function over runtime values. Its gol type is written once, in the .gol
// file; the C++ parameter and result types follow from it:
//
//   gol                          C++
//   bool, intN, uintN, rune …    bool, std::int64_t, std::uint64_t (canonical words), or the exact-width type
//   float64, float32             double, float
//   string / slice / interface   String / Slice / Interface (Any for an interface without methods)
//   pointer, map, chan, func     T*, Map*, Channel*, Closure*
//   complex128                   Complex
//   several results              Results<A, B, …>
//
// A first parameter of type Goroutine& gets the caller's goroutine, with frame and site published.
#pragma once

#include <bit>
#include <cstring>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "runtime/object/native_call.hpp"
#include "runtime/object/value.hpp"

namespace gol::natives {

using runtime::Any;
using runtime::Closure;
using runtime::Complex;
using runtime::Goroutine;
using runtime::Interface;
using runtime::Result;
using runtime::Slice;
using runtime::String;

template <class... T>
struct Results {
  std::tuple<T...> values;
  Results(T... v) : values(v...) {}  // NOLINT: `return {a, b};` is how natives return
};

enum NativeFlags : std::uint8_t {
  plain = 0,        // neither parks nor calls back, needs little native stack
  can_park = 1,     // parks or calls gol code: gets a frame of its own in traces
  boundary = 2,     // owns C++ resources while it can panic: a panic unwinds it
  big_stack = 4,    // needs much native stack; neither parks nor calls back; runs on the worker's own stack
  recursive = 8,    // recursion depth depends on data: checks per level (needs can_park's frame)
  first_attempt = 16,  // of a method that has a body: is tried before, without a frame; 0 leaves it to the body
};

struct NativeEntry {
  std::string_view name;  // "strings.Index", "time.(*Timer).Stop" or "time.Time.String"
  // Reads arguments from the frame at fp and writes results there (or returns them), see function.hpp.
  Result (*enter)(char* fp, Goroutine& g);
  std::uint8_t flags;
};

using NativeTable = std::pair<const NativeEntry*, std::size_t>;

// All tables of src/natives; the driver binds by name.
std::span<const NativeTable> native_tables();
const NativeEntry* find_native(std::string_view name);

namespace detail {

template <class T> constexpr std::size_t slot_bytes = (sizeof(T) + 7) / 8 * 8;

template <class T>
T read_slot(const char* at) {
  if constexpr (std::is_integral_v<T> || std::is_enum_v<T>) {
    std::uint64_t word;
    std::memcpy(&word, at, 8);
    return static_cast<T>(word);
  } else {
    T value;
    std::memcpy(&value, at, sizeof(T));
    return value;
  }
}

template <class T>
void write_slot(char* at, T value) {
  if constexpr (std::is_same_v<T, bool> || (std::is_integral_v<T> && std::is_unsigned_v<T>)) {
    const auto word = static_cast<std::uint64_t>(value);
    std::memcpy(at, &word, 8);
  } else if constexpr (std::is_integral_v<T>) {
    const auto word = static_cast<std::int64_t>(value);
    std::memcpy(at, &word, 8);
  } else {
    std::memcpy(at, &value, sizeof(T));
  }
}

// Scalars and pairs travel in registers.
template <class T>
constexpr bool in_registers = std::is_integral_v<T> || std::is_floating_point_v<T> || std::is_pointer_v<T> ||
                              std::is_same_v<T, String> || std::is_same_v<T, Interface> || std::is_same_v<T, Any>;

template <class T>
Result to_result(T value) {
  if constexpr (sizeof(T) == 16) return std::bit_cast<Result>(value);
  char slot[8] = {};
  write_slot(slot, value);
  std::uint64_t word;
  std::memcpy(&word, slot, 8);
  return {word, 0};
}

template <class T> struct ResultTraits {
  static constexpr std::size_t bytes = slot_bytes<T>;
  static Result finish(char* fp, T value) {
    if constexpr (in_registers<T>) return to_result(value);
    write_slot(fp + runtime::frame_header_bytes, value);
    return {0, 0};
  }
};
template <> struct ResultTraits<void> {
  static constexpr std::size_t bytes = 0;
};
template <class... T> struct ResultTraits<Results<T...>> {
  static constexpr std::size_t bytes = (slot_bytes<T> + ... + 0);
  static Result finish(char* fp, Results<T...> results) {
    char* at = fp + runtime::frame_header_bytes;
    std::apply([&](auto... value) { ((write_slot(at, value), at += slot_bytes<decltype(value)>), ...); },
               results.values);
    return {0, 0};
  }
};

// The receiver of a method lies in the closure slot. Parameter I lies behind the header, the results and the parameters before it.
template <auto Function, bool method, class R, class... P, std::size_t... I>
Result enter_with(char* fp, Goroutine& g, R (*)(Goroutine&, P...), std::index_sequence<I...>) {
  [[maybe_unused]] constexpr auto offset = [](std::size_t index) constexpr {
    const std::size_t sizes[] = {slot_bytes<P>..., 0};
    if (method && index == 0) return std::size_t{runtime::closure_slot};
    std::size_t at = runtime::frame_header_bytes + ResultTraits<R>::bytes;
    for (std::size_t i = method ? 1 : 0; i < index; ++i) at += sizes[i];
    return at;
  };
  if constexpr (std::is_void_v<R>) {
    Function(g, read_slot<P>(fp + offset(I))...);
    return {0, 0};
  } else {
    return ResultTraits<R>::finish(fp, Function(g, read_slot<P>(fp + offset(I))...));
  }
}

// Adapts a function that does not want the goroutine.
template <auto Function, class R, class... P>
struct WithGoroutine {
  static R call(Goroutine&, P... args) { return Function(args...); }
};

template <auto Function, bool method, class R, class... P>
Result enter(char* fp, Goroutine& g, R (*)(Goroutine&, P...)) {
  return enter_with<Function, method>(fp, g, static_cast<R (*)(Goroutine&, P...)>(Function),
                              std::index_sequence_for<P...>{});
}
template <auto Function, bool method, class R, class... P>
Result enter(char* fp, Goroutine& g, R (*)(P...)) {
  constexpr auto adapted = &WithGoroutine<Function, R, P...>::call;
  return enter_with<adapted, method>(fp, g, adapted, std::index_sequence_for<P...>{});
}

}  // namespace detail

// The entry for a table: {"strings.Index", native<index>, plain}.
template <auto Function>
Result native(char* fp, Goroutine& g) {
  return detail::enter<Function, false>(fp, g, Function);
}

// The same for a method: the first C++ parameter (behind Goroutine&) is the receiver: a pointer receiver as
// T*, a scalar value receiver as its word, any other value receiver as a const T* to the value.
template <auto Function>
Result native_method(char* fp, Goroutine& g) {
  return detail::enter<Function, true>(fp, g, Function);
}

}  // namespace gol::natives
