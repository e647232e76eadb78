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

// The same for an effect.
template <class F>
const F* functor_in(const Effect* effect) {
  const bool same = effect && effect->fn == &exec::EffectOf<F>::execute;
  return same ? &static_cast<const exec::EffectOf<F>*>(effect)->functor : nullptr;
}

// The same for a statement that is an effect.
template <class F>
const F* functor_in(const Stmt* stmt) {
  const bool same = stmt && stmt->fn == &exec::EffectStmt<F>::execute;
  return same ? &static_cast<const exec::EffectStmt<F>*>(stmt)->functor : nullptr;
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

// p.items[i]
using WordInField = exec::Load<std::int64_t, exec::SlicePlace<8, exec::PointerPlace<exec::Local<Word>>, exec::Local<Word>>>;

// The same of strings and interfaces.
using PairField = exec::Load<Pair, exec::PointerPlace<exec::Local<Word>>>;
using PairElement = exec::Load<Pair, exec::SlicePlace<16, exec::FramePlace, exec::Local<Word>>>;

// p.x + q.y and the like.
template <class Op>
using OfFields = exec::Binary<Op, WordField, WordField>;

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
                     Load<std::uint8_t, SlicePlace<1, FramePlace, V>>, WordField, WordInField>(node, f) ||
        with_functor<AddressOf<SlicePlace<0, FramePlace, V>>, AddressOf<NearPlace<0>>>(node, f)) {
      return;
    }
  }
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

// Calls f with the functor of a word that a function returns, if that may be part of the statement; whether it is.
template <class F>
bool with_returned(const Expr<Word>* node, F&& f) {
  using namespace exec;
  return with_word_sum<Whole>(node, f) || with_functor<OfFields<Add>, OfFields<Subtract>, OfFields<Multiply>>(node, f) ||
         with_functor<WordField, WordElement, Load<std::int64_t, CapturedPlace>>(node, f);
}

// The only argument of a call: f(n-1), f(p.x) and f(a[i]) need no other node, so that the call is one jump.
template <class F>
auto with_argument(const Operand<Word>& operand, F&& f) {
  if (const Stepped* stepped = functor_in<Stepped>(operand.node)) return f(*stepped);
  if (const WordField* field = functor_in<WordField>(operand.node)) return f(*field);
  return with(operand, f);
}

}  // namespace gol::lower
