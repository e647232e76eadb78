#include "lower/mixing.hpp"

#include "exec/arithmetic.hpp"
#include "exec/place.hpp"
#include "lower/fuse.hpp"

namespace gol::lower {

using namespace exec;

namespace {

// x ^= value; x *= factor
template <class Product, class V>
const Stmt* mixed(Context& context, const Stmt* first, const Stmt* second) {
  const auto* a = functor_in<UpdateLocal<Word, BitXor, V>>(first);
  const auto* b = functor_in<UpdateLocal<Word, Product, Const<Word>>>(second);
  if (!a || !b || a->offset != b->offset) return nullptr;
  using Twice = UpdateLocalTwice<BitXor, Product, V>;
  auto* both = context.make_around<EffectStmt<Twice>>(Twice{a->offset, a->value, b->value.value});
  both->next = second->next;  // which keeps its own node for those who jump to it
  return both;
}

template <class V>
const Stmt* mixed(Context& context, const Stmt* first, const Stmt* second) {
  if (const Stmt* both = mixed<Multiply, V>(context, first, second)) return both;
  return mixed<Wrapped<Multiply, std::uint32_t>, V>(context, first, second);
}

}  // namespace

const Stmt* mixed(Context& context, const Stmt* stmt) {
  if (const Stmt* both = mixed<Local<Word>>(context, stmt, stmt->next)) return both;
  if (const Stmt* both = mixed<Any<Word>>(context, stmt, stmt->next)) return both;
  return stmt;
}

}  // namespace gol::lower
