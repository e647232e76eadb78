// Parallel assignments that need no temporaries, or fewer: to scalar locals, and swaps (spec: Assignment statements).
#include <algorithm>

#include "lower/floats.hpp"
#include "lower/fuse.hpp"
#include "lower/places.hpp"
#include "syntax/walk.hpp"

namespace gol::lower {

using syntax::as;
using types::under;
using namespace exec;

namespace {

// Whether the expression mentions the variable.
bool mentions(const types::Info& info, const syntax::Node& node, const types::Var& var) {
  const auto* name = node.kind == syntax::NodeKind::Ident ? static_cast<const syntax::Ident*>(&node) : nullptr;
  if (name && info.object_of(*name) == &var) return true;
  bool found = false;
  syntax::for_each_child(node, [&](const syntax::Node& child) { found = found || mentions(info, child, var); });
  return found;
}

// Sets two scalars at once, in statements; false if it has no node for them, before anything is emitted.
bool set_two_locals(Body& body, Emitter& out, const Place& first, const Value& a, const Place& second, const Value& b) {
  if (!out.as_statements() || a.form != b.form) return false;
  if (a.form == Form::F64) {
    set_two_floats(body, out, first.offset, a.f64, second.offset, b.f64);
    return true;
  }
  if (a.form != Form::Word) return false;
  // a, b = b, a%b
  using Sum = Binary<Add, Local<Word>, Local<Word>>;
  using Rest = CheckedBinary<Remainder, Local<Word>, Local<Word>>;
  with_held(body, a.word, Operands<Any<Word>, Local<Word>>{}, [&](auto v) {
    with_held(body, b.word, Operands<Any<Word>, Local<Word>, Sum, Rest>{}, [&](auto w) {
      out.add_statement(SetTwoLocals<Word, decltype(v), decltype(w)>{first.offset, second.offset, v, w});
    });
  });
  return true;
}

}  // namespace

// a, b = c, d where all targets are different scalar locals: nobody sees in which order they are set, so a value is kept
// only while a later one needs the old value of its target. False when it is not so, before anything is emitted.
bool Body::assign_locals(Emitter& out, types::List<syntax::Expr*> left, types::List<syntax::Expr*> right) {
  std::vector<const types::Var*> vars;
  for (std::size_t i = 0; i < left.size(); ++i) {
    const auto* name = as<syntax::Ident>(&strip(*left[i]));
    const auto* var = name && !name->name.blank() ? types::object_as<types::Var>(info().object_of(*name)) : nullptr;
    if (!var || var->package_level || storage(*var).boxed) return false;
    if (std::count(result_vars_.begin(), result_vars_.end(), var)) return false;
    if (variable_place(*var).kind != Place::Kind::Slot || std::count(vars.begin(), vars.end(), var)) return false;
    if (has_call(*right[i])) return false;
    vars.push_back(var);
  }
  struct Kept {
    const types::Var* var;
    Value value;
  };
  std::vector<Kept> kept;
  for (std::size_t i = 0; i < vars.size(); ++i) {
    const types::Type* type = type_of(*vars[i]);
    const Value v = assignable(*right[i], type);
    const auto needs = [&](const syntax::Expr* later) { return mentions(info(), *later, *vars[i]); };
    const auto later = right.subspan(i + 1);
    const bool needed = std::any_of(later.begin(), later.end(), needs);
    if (needed && i + 2 == vars.size() && set_two_locals(*this, out, variable_place(*vars[i]), v, variable_place(*vars[i + 1]),
                                                         assignable(*right[i + 1], type_of(*vars[i + 1])))) {
      break;
    }
    if (needed) kept.push_back({vars[i], keep(out, v, type)});
    else store(out, variable_place(*vars[i]), v);
  }
  for (const Kept& each : kept) store(out, variable_place(*each.var), each.value);
  return true;
}

namespace {

// Whether an index is computed without a panic.
bool cannot_panic(const Body& body, const syntax::Expr& index) {
  const syntax::Expr& e = body.strip(index);
  if (body.checked(e).is_constant() || e.kind == syntax::NodeKind::Ident) return true;
  const auto* binary = as<syntax::BinaryExpr>(&e);
  return binary && (binary->op == syntax::Operator::Add || binary->op == syntax::Operator::Sub) &&
         cannot_panic(body, *binary->left) && cannot_panic(body, *binary->right);
}

// Whether two expressions are the same variable, field or element of one. They call nothing.
bool same_place(const Body& body, const syntax::Expr& left, const syntax::Expr& right) {
  const syntax::Expr& a = body.strip(left);
  const syntax::Expr& b = body.strip(right);
  if (a.kind != b.kind) return false;
  const Checked constant = body.checked(a);
  if (constant.is_constant()) {
    const Checked other = body.checked(b);
    return other.is_constant() && constant.value.to_int64() && constant.value.to_int64() == other.value.to_int64();
  }
  const auto same = [&](const syntax::Expr* x, const syntax::Expr* y) { return same_place(body, *x, *y); };
  switch (a.kind) {
    case syntax::NodeKind::Ident:
      return body.info().object_of(static_cast<const syntax::Ident&>(a)) ==
             body.info().object_of(static_cast<const syntax::Ident&>(b));
    case syntax::NodeKind::SelectorExpr: {
      const auto& x = static_cast<const syntax::SelectorExpr&>(a);
      const auto& y = static_cast<const syntax::SelectorExpr&>(b);
      return x.selector->name == y.selector->name && same(x.x, y.x);
    }
    case syntax::NodeKind::IndexExpr: {
      const auto& x = static_cast<const syntax::IndexExpr&>(a);
      const auto& y = static_cast<const syntax::IndexExpr&>(b);
      return !body.instantiated(x) && same(x.x, y.x) && same(x.indices[0], y.indices[0]);
    }
    case syntax::NodeKind::BinaryExpr: {
      const auto& x = static_cast<const syntax::BinaryExpr&>(a);
      const auto& y = static_cast<const syntax::BinaryExpr&>(b);
      return x.op == y.op && same(x.left, y.left) && same(x.right, y.right);
    }
    default: return false;
  }
}

// Whether two elements are of one slice, which is found without a panic that another operand's could come before.
bool of_one_slice(const Place& a, const Place& b) {
  if (a.kind != Place::Kind::Slice || b.kind != Place::Kind::Slice || a.inner->kind != b.inner->kind) return false;
  if (a.inner->offset != b.inner->offset) return false;
  if (a.inner->kind == Place::Kind::Frame) return true;
  return a.inner->kind == Place::Kind::Pointer && a.inner->word.is_local() && b.inner->word.is_local() &&
         a.inner->word.offset == b.inner->word.offset;
}

// Calls f with the functors of two places, which are of one type.
template <int Size, class F>
void with_both(Body& body, const Place& a, const Place& b, F&& f) {
  const bool sized = Size == 0 || (a.element_size == Size && b.element_size == Size);
  if (sized && a.inner->kind == Place::Kind::Frame && a.index.is_local() && b.index.is_local()) {
    using P = SlicePlace<Size, FramePlace, Local<Word>>;
    return f(P{{a.inner->offset}, {a.index.offset}, a.element_size, a.offset, a.site},
             P{{b.inner->offset}, {b.index.offset}, b.element_size, b.offset, b.site});
  }
  f(AnyPlace{body.address(a)}, AnyPlace{body.address(b)});
}

}  // namespace

// a[i], a[j] = a[j], a[i]: the first place is found before the second, as in Go. False if it is something else, before
// anything is emitted.
bool Body::swap_elements(Emitter& out, types::List<syntax::Expr*> left, types::List<syntax::Expr*> right) {
  if (left.size() != 2 || !same_place(*this, *left[0], *right[1]) || !same_place(*this, *left[1], *right[0])) return false;
  const auto* first = as<syntax::IndexExpr>(&strip(*left[0]));
  const auto* second = as<syntax::IndexExpr>(&strip(*left[1]));
  if (!first || !second || !under<types::Slice>(type_of(*first->x)) || !under<types::Slice>(type_of(*second->x))) return false;
  if (!cannot_panic(*this, *first->indices[0]) || !cannot_panic(*this, *second->indices[0])) return false;
  const Place a = place(*left[0]);
  const Place b = place(*left[1]);
  if (!of_one_slice(a, b)) return false;
  const TypeDescriptor* type = context_.descriptor(a.type);
  const bool pointers = type->has_pointers;
  const auto swap = [&]<class C>(C) {
    with_both<sizeof(C) <= 8 ? sizeof(C) : 0>(*this, a, b, [&](auto p, auto q) { out.add(Swap<C, decltype(p)>{p, q, pointers}); });
  };
  if (type->size == 8) swap(Word{});
  else if (type->size == 1) swap(std::uint8_t{});
  else if (type->size == 4) swap(std::uint32_t{});
  else if (form_of(a.type) == Form::Pair) swap(Pair{});
  else if (type->size % 8 != 0 || type->size == 0) return false;
  else with_both<0>(*this, a, b, [&](auto p, auto q) {
    out.add(SwapBlocks<decltype(p)>{p, q, static_cast<std::int32_t>(type->size / 8), pointers});
  });
  return true;
}

}  // namespace gol::lower
