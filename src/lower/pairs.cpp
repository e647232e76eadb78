#include "lower/pairs.hpp"

#include "exec/arithmetic.hpp"
#include "exec/place.hpp"

namespace gol::lower {

using namespace exec;

namespace {

// The effect of a statement that was made from an X; else null.
template <class X>
const X* effect_in(const Stmt* stmt) {
  return stmt && stmt->fn == &EffectStmt<X>::execute ? &static_cast<const EffectStmt<X>*>(stmt)->functor : nullptr;
}

// The successor keeps its own node for those who jump to it.
template <class X>
const Stmt* in_place_of(Context& context, const Stmt* second, X both) {
  auto* node = context.make<EffectStmt<X>>(both);
  node->next = second->next;
  return node;
}

template <class A, class B>
const Stmt* one_after_the_other(Context& context, const Stmt* first, const Stmt* second) {
  const A* a = effect_in<A>(first);
  const B* b = effect_in<B>(second);
  return a && b ? in_place_of(context, second, Both<A, B>{*a, *b}) : nullptr;
}

// x ^= value; x *= factor
template <class Product, class V>
const Stmt* mixed(Context& context, const Stmt* first, const Stmt* second) {
  const auto* a = effect_in<UpdateLocal<Word, BitXor, V>>(first);
  const auto* b = effect_in<UpdateLocal<Word, Product, Const<Word>>>(second);
  if (!a || !b || a->offset != b->offset) return nullptr;
  return in_place_of(context, second, UpdateLocalTwice<BitXor, Product, V>{a->offset, a->value, b->value.value});
}

template <class V>
const Stmt* mixed(Context& context, const Stmt* first, const Stmt* second) {
  if (const Stmt* both = mixed<Multiply, V>(context, first, second)) return both;
  return mixed<Wrapped<Multiply, std::uint32_t>, V>(context, first, second);
}

}  // namespace

const Stmt* joined(Context& context, const Stmt* stmt) {
  using Move = SetLocal<Word, Local<Word>>;
  const Stmt* next = stmt->next;
  if (const Stmt* both = one_after_the_other<Move, Move>(context, stmt, next)) return both;
  if (const Stmt* both = one_after_the_other<IncrementLocal, IncrementLocal>(context, stmt, next)) return both;
  if (const Stmt* both = mixed<Local<Word>>(context, stmt, next)) return both;
  if (const Stmt* both = mixed<Any<Word>>(context, stmt, next)) return both;
  return stmt;
}

}  // namespace gol::lower
