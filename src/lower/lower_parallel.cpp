// Parallel assignments to scalar locals, which need no temporaries, or fewer (spec: Assignment statements).
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
    if (!var || var->package_level) return false;
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

}  // namespace gol::lower
