// Type inference (spec: Type inference): from function arguments, then constraints, then untyped constants.
#include <algorithm>

#include "types/core.hpp"
#include "types/unify.hpp"

namespace gol::types {

using namespace syntax;

namespace {

// What a constraint says of the structure of its types: the only one there is, or their core.
struct CoreTerm {
  const Type* type = nullptr;
  bool tilde = false;
  bool single = false;
};

CoreTerm core_term(const TypeParam* param) {
  std::size_t count = 0;
  CoreTerm result;
  bool tilde = false;
  all_terms(param, [&](const Term& term) {
    ++count;
    result = {term.type, term.tilde, true};
    tilde |= term.tilde;
    return true;
  });
  if (count == 1) return result;
  const Type* core = count > 1 ? core_type(param) : nullptr;
  if (!core) return {};
  return {core, tilde, false};
}

std::string names_of(List<TypeParam*> params) {
  std::string out;
  for (std::size_t i = 0; i < params.size(); ++i) {
    if (i > 0) out += params.size() == 2 ? " and " : i + 1 == params.size() ? ", and " : ", ";
    out += params[i]->object->name.text();
  }
  return out;
}

// The larger of two kinds of untyped constants; null when they do not go together.
const Type* larger_untyped(const Type* a, const Type* b) {
  if (a == b) return a;
  if (!is_untyped_numeric(a) || !is_untyped_numeric(b)) return nullptr;
  return static_cast<const Basic*>(a)->basic > static_cast<const Basic*>(b)->basic ? a : b;
}

// Drops arguments that refer to themselves, as [P *P] would: nothing finite can stand there.
class Cycles {
 public:
  Cycles(List<TypeParam*> params, std::vector<const Type*>& inferred) : params_(params), inferred_(inferred) {}
  void drop() {
    for (std::size_t i = 0; i < params_.size(); ++i) {
      std::vector<bool> seen(params_.size());
      if (inferred_[i] && reaches(inferred_[i], i, seen)) inferred_[i] = nullptr;
    }
  }

 private:
  bool reaches(const Type* type, std::size_t target, std::vector<bool>& seen) {
    for (std::size_t i = 0; i < params_.size(); ++i) {
      const List<TypeParam*> one = params_.subspan(i, 1);
      if (!is_parameterized(type, one)) continue;
      if (i == target) return true;
      if (seen[i] || !inferred_[i]) continue;
      seen[i] = true;
      if (reaches(inferred_[i], target, seen)) return true;
    }
    return false;
  }
  List<TypeParam*> params_;
  std::vector<const Type*>& inferred_;
};

}  // namespace

// New parameters in place of a function's, so that a call inside its own body is told from the body's types.
List<TypeParam*> CheckerCore::rename_params(List<TypeParam*> params, const Type*& type) {
  std::vector<TypeParam*> fresh;
  std::vector<const Type*> args;
  for (const TypeParam* param : params) {
    auto* copy = make<TypeParam>();
    *copy = *param;
    fresh.push_back(copy);
    args.push_back(copy);
  }
  Substitution with(params, {args.data(), args.size()});
  for (TypeParam* param : fresh) set_constraint(*param, substitute(param->constraint, with));
  if (type) type = substitute(type, with);
  return arena_.copy(fresh);
}

// The arguments for the parameters, given some of them and the values passed for `types`. Empty, with the
// reason in `failure`, when they cannot all be inferred; `reverse` words it for an assignment.
std::vector<const Type*> CheckerCore::infer(Span at, List<TypeParam*> params, std::vector<const Type*> given,
                                            std::vector<const Type*> types, const std::vector<Operand>& args,
                                            bool reverse, InferFailure& failure) {
  given.resize(params.size());
  if (std::find(given.begin(), given.end(), nullptr) == given.end()) return given;
  for (const Operand& arg : args) {
    if (arg.invalid()) return {};
  }
  auto fail = [&](Span span, std::string text) {
    failure = {span, std::move(text)};
    return std::vector<const Type*>{};
  };
  {
    Substitution with(params, {given.data(), given.size()});
    for (const Type*& type : types) type = substitute(type, with);
  }
  Unifier unifier(params, given);

  // Typed arguments first; untyped constants only say something where nothing else does.
  std::vector<std::size_t> untyped;
  for (std::size_t i = 0; i < args.size() && i < types.size(); ++i) {
    const Operand& arg = args[i];
    if (!is_parameterized(types[i], params) && !is_parameterized(arg.type, params)) continue;
    if (arg.is_nil()) continue;
    if (is_untyped(arg.type)) {
      if (is_type_param(types[i])) untyped.push_back(i);
      continue;
    }
    if (unifier.unify(types[i], arg.type, Unify::Assign)) continue;
    const std::vector<const Type*> known = unifier.inferred();
    const bool nothing = std::all_of(known.begin(), known.end(), [](const Type* t) { return !t; });
    if (nothing) {
      return fail(span_of(arg), say(Message::InferMismatchAll, arg.type, arg.expr, types[i], names_of(params)));
    }
    Substitution with(params, {known.data(), known.size()});
    const Type* inferred = substitute(types[i], with);
    if (inferred == types[i]) return fail(span_of(arg), say(Message::InferMismatch, arg.type, arg.expr, types[i]));
    if (reverse) {
      return fail(span_of(arg), say(Message::InferMismatchReverse, inferred, types[i], arg.type, arg.expr));
    }
    return fail(span_of(arg), say(Message::InferMismatchKnown, arg.type, arg.expr, inferred, types[i]));
  }

  // Constraints, as long as they tell something new.
  for (std::size_t before = unifier.unknown() + 1; unifier.unknown() < before;) {
    before = unifier.unknown();
    for (const TypeParam* param : params) {
      const Type* known = unifier.at(param);
      const CoreTerm core = core_term(param);
      if (core.type) {
        if (known) {
          if (!unifier.unify(known, core.type, Unify::Inexact)) {
            return fail(at, say(Message::InferDoesNotSatisfy, param, known, param->constraint, ""));
          }
        } else if (core.single && !core.tilde) {
          unifier.set(param, core.type);
        }
      } else if (known) {
        const MissingMethod missing = missing_method(known, constraint_of(param), [&](const Type* a, const Type* b) {
          return unifier.unify(a, b, Unify::Exact);
        });
        if (missing.method) {
          return fail(at, say(Message::InferDoesNotSatisfy, param, known, param->constraint,
                              " " + missing_method_cause(known, param->constraint, missing)));
        }
      }
    }
  }

  // Untyped constants: of those for one parameter the largest kind decides.
  std::vector<std::pair<const TypeParam*, const Type*>> largest;
  for (std::size_t i : untyped) {
    const auto* param = static_cast<const TypeParam*>(types[i]);
    if (unifier.at(param)) continue;
    const auto known = std::find_if(largest.begin(), largest.end(), [&](const auto& l) { return l.first == param; });
    if (known == largest.end()) {
      largest.emplace_back(param, args[i].type);
      continue;
    }
    const Type* larger = larger_untyped(known->second, args[i].type);
    if (!larger) return fail(span_of(args[i]), say(Message::InferUntypedMismatch, known->second, args[i].type, param));
    known->second = larger;
  }
  for (const auto& [param, type] : largest) unifier.set(param, default_type(type));

  // What was inferred may mention other parameters.
  std::vector<const Type*> inferred = unifier.inferred();
  Cycles(params, inferred).drop();
  for (bool again = true; again;) {
    again = false;
    Substitution with(params, {inferred.data(), inferred.size()});
    std::vector<const Type*> next = inferred;
    for (std::size_t i = 0; i < next.size(); ++i) {
      if (!inferred[i] || !is_parameterized(inferred[i], params)) continue;
      next[i] = substitute(inferred[i], with);
      again |= next[i] != inferred[i];
    }
    inferred = std::move(next);
  }
  for (std::size_t i = 0; i < params.size(); ++i) {
    const auto* generic = as_type<Signature>(inferred[i]);
    if (generic && !generic->type_params.empty() && !is_parameterized(generic, params)) {
      auto* plain = make<Signature>();
      *plain = *generic;
      plain->type_params = {};
      inferred[i] = plain;
    }
    if (inferred[i] && !is_parameterized(inferred[i], params)) continue;
    const TypeName* object = params[i]->object;
    return fail(at, say(Message::CannotInfer, object, position_text(object->span)));
  }
  return inferred;
}

// ---- Instantiating functions ------------------------------------------------------------------------

// Gives the generic function in x its arguments and records them.
const Signature* CheckerCore::instantiate_function(Span at, const Expr& expr, const std::vector<const Type*>& args,
                                                   const Signature* generic, const std::vector<Span>& spans) {
  const Signature* signature = instantiate_signature(generic, args);
  record_instance(expr, args, signature);
  verify_later(at, generic->type_params, args, spans);
  return signature;
}

// A generic function that is not called: `index` holds the type arguments, if any are written; what is missing
// is inferred from the function type that it is assigned to, if there is one.
void CheckerCore::function_instance(Operand& x, const IndexExpr* index, const Target* target) {
  const auto* generic = static_cast<const Signature*>(x.type);
  std::vector<const Type*> args;
  std::vector<Span> spans;
  if (index && !type_list(index->indices, args, spans)) {
    x.invalidate();
    return;
  }
  const std::size_t wanted = generic->type_params.size();
  const Expr& function = index ? *index->x : *x.expr;
  if (args.size() > wanted) {
    error(spans[wanted], Message::TooManyTypeArguments, args.size(), function, wanted);
    x.invalidate();
    return;
  }
  if (args.size() < wanted) {
    std::vector<const Type*> types;
    std::vector<Operand> values;
    const Type* plain = nullptr;
    if (target) {
      auto* copy = make<Signature>();
      *copy = *generic;
      copy->type_params = {};
      plain = copy;
    }
    const List<TypeParam*> params = rename_params(generic->type_params, plain);
    if (target) {
      types.push_back(plain);
      Operand value;
      value.mode = Mode::Value;
      value.type = target->signature;
      value.expr = target_expr(target->description, x.expr->span);
      values.push_back(value);
    }
    InferFailure failure;
    args = infer(x.expr->span, params, args, types, values, true, failure);
    if (args.empty()) {
      if (!failure.text.empty()) report(failure.span, Message::Verbatim, {failure.text});
      x.invalidate();
      return;
    }
  }
  x.type = instantiate_function(x.expr->span, function, args, generic, spans);
  x.mode = Mode::Value;
}

// A name that stands for what a function is assigned to, for messages.
const Expr* CheckerCore::target_expr(const std::string& description, Span span) {
  auto* name = make<Ident>();
  name->name = Name(description);
  name->span = span;
  return name;
}

// A generic type or function may not stand alone, unless the target says what a function's arguments are.
void CheckerCore::non_generic(Operand& x, const Target* target) {
  if (x.invalid() || x.mode == Mode::NoValue) return;
  const bool alias = x.mode == Mode::TypeExpr && x.expr && generic_alias(*x.expr);
  if (!alias && !is_generic(x.type)) return;
  const bool function = x.type->kind == TypeKind::Signature && !alias;
  if (function && target && target->signature) {
    function_instance(x, nullptr, target);
    return;
  }
  if (function && x.mode == Mode::TypeExpr) return;
  error(span_of(x), function ? Message::GenericWithoutInstantiation : Message::GenericTypeWithoutInstantiation, x.expr);
  x.invalidate();
}

}  // namespace gol::types
