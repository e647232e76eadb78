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
  using Rest = RemainderBy<Local<Word>>;
  if (const Even* even = functor_in<Even>(operand.node)) return f(*even);
  if (const Bits* bits = functor_in<Bits>(operand.node)) return f(*bits);
  if (const Rest* rest = functor_in<Rest>(operand.node)) return f(*rest);
  return f(Any<Word>{operand.node});
}

// Calls f with the functor of a sum, difference or product in the operator Op, if the node is one; whether it is.
template <template <class> class Op, class F>
bool with_word_sum(const Expr<Word>* node, F&& f) {
  using namespace exec;
  using V = Local<Word>;
  using C = Const<Word>;
  using A = Any<Word>;
  using ByConstant = Binary<Multiply, V, C>;
  using ByLocal = Binary<Multiply, V, V>;
  using Sum = Op<Add>;
  using Difference = Op<Subtract>;
  using Product = Op<Multiply>;
  return with_functor<Binary<Sum, V, V>, Binary<Sum, V, C>, Binary<Sum, V, A>, Binary<Sum, A, C>, Binary<Sum, A, A>>(node, f) ||
         with_functor<Binary<Sum, ByConstant, V>, Binary<Sum, ByConstant, C>, Binary<Sum, ByConstant, A>>(node, f) ||
         with_functor<Binary<Sum, ByLocal, V>, Binary<Difference, V, V>, Binary<Difference, A, V>>(node, f) ||
         with_functor<Binary<Product, V, V>, Binary<Product, V, C>, Binary<Product, A, C>>(node, f);
}
template <class Op>
using Whole = Op;
template <class C>
struct WrappedTo {
  template <class Op>
  using In = exec::Wrapped<Op, C>;
};

// What is assigned to an integer or pointer in a slot: arithmetic or an element of a slice is part of the assignment.
template <class F>
void with_assigned(const Operand<Word>& operand, F&& f) {
  using namespace exec;
  using V = Local<Word>;
  using C = Const<Word>;
  const Expr<Word>* node = operand.node;
  if (operand.wide) {
    const bool done = operand.same_bits == 32 ? with_word_sum<WrappedTo<std::int32_t>::In>(node, f) ||
                                                    with_word_sum<WrappedTo<std::uint32_t>::In>(node, f)
                    : operand.same_bits == 16 ? with_word_sum<WrappedTo<std::int16_t>::In>(node, f) ||
                                                    with_word_sum<WrappedTo<std::uint16_t>::In>(node, f)
                                              : with_word_sum<WrappedTo<std::int8_t>::In>(node, f) ||
                                                    with_word_sum<WrappedTo<std::uint8_t>::In>(node, f);
    if (done) return;
  } else if (node) {
    if (with_word_sum<Whole>(node, f)) return;
    if (with_functor<Binary<BitAnd, V, C>, Binary<BitAnd, Any<Word>, C>, Binary<DividePower2, V, C>,
                     Binary<ShiftRightConst, V, C>, Binary<ShiftRightUnsignedConst, V, C>>(node, f)) {
      return;
    }
    using Product = Binary<Multiply, V, C>;
    if (with_functor<RemainderBy<V>, RemainderBy<Product>, RemainderBy<Binary<Add, Product, V>>, QuotientBy<V>>(node, f)) {
      return;
    }
    if (with_functor<Load<std::int64_t, SlicePlace<8, FramePlace, V>>, Load<std::int64_t, RangePlace<8>>,
                     Load<std::uint8_t, SlicePlace<1, FramePlace, V>>>(node, f)) {
      return;
    }
  }
  with(operand, f);
}

// The same for a float.
template <class F>
void with_assigned(const Operand<double>& operand, F&& f) {
  using namespace exec;
  using V = Local<double>;
  using C = Const<double>;
  using A = Any<double>;
  const Expr<double>* node = operand.node;
  const auto arithmetic = [&]<class Op>(Op) {
    return with_functor<Binary<Op, A, A>, Binary<Op, A, V>, Binary<Op, A, C>>(node, f) ||
           with_functor<Binary<Op, V, A>, Binary<Op, V, V>, Binary<Op, V, C>>(node, f);
  };
  if (arithmetic(Add{}) || arithmetic(Subtract{}) || arithmetic(Multiply{})) return;
  using Element = Load<double, SlicePlace<8, FramePlace, Local<Word>>>;
  if (with_functor<Element, Load<double, RangePlace<8>>>(node, f)) return;
  with(operand, f);
}

// What is added to, or xored into, an integer in a slot.
template <class F>
void with_added(const Operand<Word>& operand, F&& f) {
  using namespace exec;
  using V = Local<Word>;
  using C = Const<Word>;
  using ByLocal = Binary<Multiply, V, V>;
  if (with_functor<ByLocal, Binary<Multiply, V, C>, Binary<Add, ByLocal, V>, Load<std::int64_t, SlicePlace<8, FramePlace, V>>,
                   Load<std::int64_t, RangePlace<8>>>(operand.node, f)) {
    return;
  }
  with(operand, f);
}

}  // namespace gol::lower
