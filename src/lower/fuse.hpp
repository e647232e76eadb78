// Nodes of common forms whose functor becomes a part of the node that uses them, which saves a call.
#pragma once

#include <optional>

#include "exec/arithmetic.hpp"
#include "exec/place.hpp"
#include "lower/body.hpp"

namespace gol::lower {

// The functor of a node that was made from an F; else null.
template <class F>
const F* functor_in(const Expr<typename F::Type>* node) {
  const bool same = node && node->fn == &exec::ExprOf<F>::run;
  return same ? &static_cast<const exec::ExprOf<F>*>(node)->functor : nullptr;
}

// Calls f with the functor of the node if it is made from one of the types; whether it was.
template <class... Functors, class Node, class F>
bool with_functor(const Node* node, F&& f) {
  const auto attempt = [&](const auto* functor) {
    if (functor) f(*functor);
    return functor != nullptr;
  };
  return (attempt(functor_in<Functors>(node)) || ...);
}

// p.x and a[i] of variables, where x and the elements are 64-bit integers, pointers and the like.
using WordField = exec::Load<std::int64_t, exec::PointerPlace<exec::Local<Word>>>;
using WordElement = exec::Load<std::int64_t, exec::SlicePlace<8, exec::FramePlace, exec::Local<Word>>>;

// An index that is a variable and a constant, as in a[i-1], or the variable alone; and m[i-1][j] with such indices.
using Stepped = exec::Binary<exec::Add, exec::Local<Word>, exec::Const<Word>>;
template <int Size>
using NearPlace = exec::SlicePlace<Size, exec::SlicePlace<24, exec::FramePlace, Stepped>, Stepped>;

// The types of which an operand may be part of the node that uses it.
template <class... Functors>
struct Operands {};

// The operand as such a functor, if it is one.
template <class Functor, class T>
std::optional<Functor> held(const Operand<T>& operand) {
  if constexpr (std::is_same_v<Functor, exec::Local<T>>) {
    return operand.is_local() ? std::optional(Functor{operand.offset}) : std::nullopt;
  } else if constexpr (std::is_same_v<Functor, exec::Const<T>>) {
    return operand.is_const() ? std::optional(Functor{operand.value}) : std::nullopt;
  } else {
    const Functor* functor = functor_in<Functor>(operand.node);
    return functor ? std::optional(*functor) : std::nullopt;
  }
}

// Calls f with the first of the functors that the operand is, else with a node that computes it.
template <class T, class F>
auto with_held(Body& body, const Operand<T>& operand, Operands<exec::Any<T>>, F&& f) {
  return f(exec::Any<T>{body.node(operand)});
}
template <class T, class First, class... Rest, class F>
auto with_held(Body& body, const Operand<T>& operand, Operands<exec::Any<T>, First, Rest...>, F&& f) {
  if (const auto functor = held<First>(operand)) return f(*functor);
  return with_held(body, operand, Operands<exec::Any<T>, Rest...>{}, f);
}

// A word that is compared with a constant: the remainder or the bits of a variable are part of the comparison.
template <class F>
auto with_tested(const Operand<Word>& operand, F&& f) {
  using namespace exec;
  using Even = Binary<RemainderPower2, Local<Word>, Const<Word>>;
  using Bits = Binary<BitAnd, Local<Word>, Const<Word>>;
  using Rest = CheckedBinary<Remainder, Local<Word>, Const<Word>>;
  if (const Even* even = functor_in<Even>(operand.node)) return f(*even);
  if (const Bits* bits = functor_in<Bits>(operand.node)) return f(*bits);
  if (const Rest* rest = functor_in<Rest>(operand.node)) return f(*rest);
  return f(Any<Word>{operand.node});
}

// What is assigned to a word's slot: a sum, difference, product or element of a slice is part of the assignment.
template <class F>
void with_assigned(const Operand<Word>& operand, F&& f) {
  using namespace exec;
  const Expr<Word>* node = operand.node;
  const auto arithmetic = [&]<class Op>(Op) {
    return with_functor<Binary<Op, Any<Word>, Any<Word>>, Binary<Op, Any<Word>, Local<Word>>,
                        Binary<Op, Any<Word>, Const<Word>>, Binary<Op, Local<Word>, Any<Word>>,
                        Binary<Op, Local<Word>, Local<Word>>, Binary<Op, Local<Word>, Const<Word>>>(node, f);
  };
  if (arithmetic(Add{}) || arithmetic(Subtract{}) || arithmetic(Multiply{})) return;
  if (with_functor<Load<std::int64_t, SlicePlace<8, FramePlace, Local<Word>>>, Load<std::int64_t, RangePlace<8>>,
                   Load<std::uint8_t, SlicePlace<1, FramePlace, Local<Word>>>>(node, f)) {
    return;
  }
  if (with_functor<WordField, AddressOf<SlicePlace<0, FramePlace, Local<Word>>>, AddressOf<NearPlace<0>>>(node, f)) return;
  with(operand, f);
}

}  // namespace gol::lower
