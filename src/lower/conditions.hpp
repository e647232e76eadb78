// Comparisons that an if statement or the edge of a loop holds in its own node.
#pragma once

#include "exec/arithmetic.hpp"
#include "lower/body.hpp"
#include "lower/fuse.hpp"

namespace gol::lower {

// A comparison that conditions can hold in their own node.
struct FusedComparison {
  enum class Of : std::uint8_t { Nothing, Words, UnsignedOrder, Doubles } of = Of::Nothing;
  syntax::Operator op{};
  Value left, right;
};

// What the expression compares; of floats only on request.
FusedComparison fuse(Body& body, const syntax::Expr& expr, bool with_doubles);

// Calls f with a functor for the comparison.
template <class L, class R, class F>
auto with_comparison(syntax::Operator op, L l, R r, F&& f) {
  using syntax::Operator;
  switch (op) {
    case Operator::Equal: return f(exec::Binary<exec::Equal, L, R>{l, r});
    case Operator::NotEqual: return f(exec::Binary<exec::NotEqual, L, R>{l, r});
    case Operator::Less: return f(exec::Binary<exec::Less, L, R>{l, r});
    case Operator::LessEqual: return f(exec::Binary<exec::LessEqual, L, R>{l, r});
    case Operator::Greater: return f(exec::Binary<exec::Greater, L, R>{l, r});
    default: return f(exec::Binary<exec::GreaterEqual, L, R>{l, r});
  }
}

template <class L, class R, class F>
auto with_unsigned_order(syntax::Operator op, L l, R r, F&& f) {
  using syntax::Operator;
  switch (op) {
    case Operator::Less: return f(exec::Binary<exec::LessUnsigned, L, R>{l, r});
    case Operator::LessEqual: return f(exec::Binary<exec::LessEqualUnsigned, L, R>{l, r});
    case Operator::Greater: return f(exec::Binary<exec::GreaterUnsigned, L, R>{l, r});
    default: return f(exec::Binary<exec::GreaterEqualUnsigned, L, R>{l, r});
  }
}

// Calls f with the condition of a loop as one functor. With Parts, fields and elements are part of it.
template <bool Parts, class F>
auto with_loop_condition(Body& body, const FusedComparison& fused, const syntax::Expr& expr, F&& f) {
  using Of = FusedComparison::Of;
  if (fused.of == Of::Nothing) return f(exec::Any<Word>{body.word_node(expr)});
  const auto with_right = [&](auto l) {
    return with(fused.right.word, [&](auto r) {
      if (fused.of == Of::UnsignedOrder) return with_unsigned_order(fused.op, l, r, f);
      return with_comparison(fused.op, l, r, f);
    });
  };
  if constexpr (Parts) {
    const auto with_words = [&](auto l) {
      return with(fused.right.word, [&](auto r) { return with_comparison(fused.op, l, r, f); });
    };
    const Expr<Word>* left = fused.of == Of::Words ? fused.left.word.node : nullptr;
    if (const WordField* field = functor_in<WordField>(left)) return with_words(*field);
    if (const WordElement* element = functor_in<WordElement>(left)) return with_words(*element);
  }
  return with_variable(fused.left.word, [&](const Operand<Word>& o) { return body.node(o); }, with_right);
}

}  // namespace gol::lower
