// Nodes of common forms whose functor becomes a part of the node that uses them, which saves a call.
#pragma once

#include "exec/arithmetic.hpp"
#include "exec/place.hpp"
#include "lower/operand.hpp"

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

// An operand of a sum of floats: the product of two variables is part of it.
template <class F>
auto with_product(const Operand<double>& operand, F&& f) {
  using Product = exec::Binary<exec::Multiply, exec::Local<double>, exec::Local<double>>;
  if (const Product* product = functor_in<Product>(operand.node)) return f(*product);
  return with(operand, f);
}

// The left factor of a product of floats: that of a variable and a constant or another variable is part of it.
template <class F>
auto with_factor(const Operand<double>& operand, F&& f) {
  using Scaled = exec::Binary<exec::Multiply, exec::Const<double>, exec::Local<double>>;
  if (const Scaled* scaled = functor_in<Scaled>(operand.node)) return f(*scaled);
  return with_product(operand, f);
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

// What is assigned to a scalar local: a sum, difference, product or element of a slice is part of the assignment.
template <class T, class F>
void with_assigned(const Operand<T>& operand, F&& f) {
  using namespace exec;
  const Expr<T>* node = operand.node;
  const auto arithmetic = [&]<class Op>(Op) {
    return with_functor<Binary<Op, Any<T>, Any<T>>, Binary<Op, Any<T>, Local<T>>, Binary<Op, Any<T>, Const<T>>>(node, f) ||
           with_functor<Binary<Op, Local<T>, Any<T>>, Binary<Op, Local<T>, Local<T>>, Binary<Op, Local<T>, Const<T>>>(node, f);
  };
  if (arithmetic(Add{}) || arithmetic(Subtract{}) || arithmetic(Multiply{})) return;
  if constexpr (std::is_same_v<T, Word>) {
    if (with_functor<Load<std::int64_t, SlicePlace<8, FramePlace, Local<Word>>>, Load<std::int64_t, RangePlace<8>>,
                     Load<std::uint8_t, SlicePlace<1, FramePlace, Local<Word>>>>(node, f)) {
      return;
    }
  } else {
    using Element = Load<double, SlicePlace<8, FramePlace, Local<Word>>>;
    if (with_functor<Element, Load<double, RangePlace<8>>>(node, f)) return;
  }
  with(operand, f);
}

}  // namespace gol::lower
