// How nodes describe themselves for `gol dump tree`.
//
// A functor is an aggregate whose fields are its operands. The compiler finds the fields, by structured bindings,
// so a new functor needs no code for its dump. A node class, which has a constructor, lists its fields itself:
//
//   void describe(TreeWriter& out) const { exec::describe_fields(out, "If", condition, then_branch, else_branch); }
#pragma once

#include <string_view>
#include <type_traits>

#include "exec/node.hpp"
#include "exec/tree_writer.hpp"

namespace gol::exec {

namespace reflect {

// Stands for the initial value of any field of Whole, but not for a Whole itself.
template <class Whole>
struct Anything {
  template <class Field>
    requires(!std::is_same_v<Field, Whole>)
  operator Field() const;
};

template <class T, class... Fields>
constexpr std::size_t field_count() {
  if constexpr (sizeof...(Fields) > 12) return sizeof...(Fields);
  else if constexpr (requires { T{Fields{}..., Anything<T>{}}; }) return field_count<T, Fields..., Anything<T>>();
  else return sizeof...(Fields);
}

template <class T, class F>
void for_each_field(const T& x, F f) {
  constexpr std::size_t count = field_count<T>();
  static_assert(count <= 10, "describe more fields here");
  const auto all = [&](const auto&... fields) { (f(fields), ...); };
  if constexpr (count == 1) { const auto& [a] = x; all(a); }
  if constexpr (count == 2) { const auto& [a, b] = x; all(a, b); }
  if constexpr (count == 3) { const auto& [a, b, c] = x; all(a, b, c); }
  if constexpr (count == 4) { const auto& [a, b, c, d] = x; all(a, b, c, d); }
  if constexpr (count == 5) { const auto& [a, b, c, d, e] = x; all(a, b, c, d, e); }
  if constexpr (count == 6) { const auto& [a, b, c, d, e, g] = x; all(a, b, c, d, e, g); }
  if constexpr (count == 7) { const auto& [a, b, c, d, e, g, h] = x; all(a, b, c, d, e, g, h); }
  if constexpr (count == 8) { const auto& [a, b, c, d, e, g, h, i] = x; all(a, b, c, d, e, g, h, i); }
  if constexpr (count == 9) { const auto& [a, b, c, d, e, g, h, i, j] = x; all(a, b, c, d, e, g, h, i, j); }
  if constexpr (count == 10) { const auto& [a, b, c, d, e, g, h, i, j, k] = x; all(a, b, c, d, e, g, h, i, j, k); }
}

// The compiler's spelling of a type, in the middle of other words; TreeWriter takes it out.
template <class T>
constexpr const char* type_words() {
  return __PRETTY_FUNCTION__;
}

// Functors that only stand for another node.
template <class T>
inline constexpr bool is_child = std::is_same_v<T, AnyEffect>;
template <class T>
inline constexpr bool is_child<Any<T>> = true;

}  // namespace reflect

template <class T>
void describe(TreeWriter& out, const T& x);

template <class T>
void describe_field(TreeWriter& out, const T& field) {
  if constexpr (std::is_floating_point_v<T>) out.real(field);
  else if constexpr (std::is_integral_v<T> || std::is_enum_v<T>) out.number(static_cast<std::int64_t>(field));
  else if constexpr (std::is_same_v<T, Site>) out.site(field);
  else if constexpr (std::is_same_v<T, CallSite>) out.site(field.site);
  else if constexpr (std::is_pointer_v<T>) out.pointer(field);
  else if constexpr (std::is_same_v<T, Pair>) out.word("…");  // a text or an interface's words
  else describe(out, field);
}

template <class... Fields>
void describe_fields(TreeWriter& out, std::string_view name, const Fields&... fields) {
  out.begin(name);
  (describe_field(out, fields), ...);
  out.end();
}

// A node or a functor with all that hangs on it.
template <class T>
void describe(TreeWriter& out, const T& x) {
  if constexpr (requires { x.describe(out); }) {
    x.describe(out);
  } else if constexpr (reflect::is_child<T>) {
    reflect::for_each_field(x, [&](const auto& node) { out.pointer(node); });
  } else {
    out.begin_type(reflect::type_words<T>());
    if constexpr (!std::is_empty_v<T>) reflect::for_each_field(x, [&](const auto& f) { describe_field(out, f); });
    out.end();
  }
}

}  // namespace gol::exec
