// Assignments and variable initialisation (spec: Assignment statements, Variable declarations).
#include <algorithm>

#include "types/core.hpp"

namespace gol::types {

using namespace syntax;

// Checks that x may be assigned to a variable of the type (null: to the blank identifier) and gives an
// untyped x its type.
void CheckerCore::assignment(Operand& x, const Type* target, const std::string& context) {
  single_value(x);
  if (x.invalid()) return;
  if (target && !is_valid(target)) {
    // Its error is reported; the operand still wants a final type.
    if (is_untyped(x.type)) update_expr_type(x.expr, default_type(x.type), true);
    return;
  }
  if (is_untyped(x.type)) {
    const Type* wanted = target;
    if (x.is_nil()) {
      if (!target) {
        error(span_of(x), Message::UntypedNil, context);
        x.invalidate();
        return;
      }
      if (!has_nil(target)) {
        error(span_of(x), Message::CannotUse, x, target, context, "");
        x.invalidate();
        return;
      }
      update_expr_type(x.expr, target, true);
      x.type = target;
      return;
    }
    if (!target || is_interface(target)) wanted = default_type(x.type);
    const Implicit implicit = implicit_type(x, wanted);
    if (!implicit.type) {
      std::string suffix;
      if (implicit.code == Message::Truncated) suffix = " (truncated)";
      if (implicit.code == Message::Overflows) suffix = " (overflows)";
      error(span_of(x), Message::CannotUse, x, wanted, context, suffix);
      x.invalidate();
      return;
    }
    if (implicit.has_value) {
      x.value = implicit.value;
      update_expr_value(x.expr, x.value);
    }
    if (implicit.type != x.type) {
      x.type = implicit.type;
      update_expr_type(x.expr, x.type, false);
      if (x.expr && info_.type_and_value(*x.expr).mode == Mode::Invalid) {
        x.invalidate();
        return;
      }
    }
  }
  if (const auto* signature = as_type<Signature>(x.type); signature && !signature->type_params.empty()) {
    error(span_of(x), Message::GenericWithoutInstantiation, x.expr);
    x.invalidate();
    return;
  }
  if (!target) return;
  std::string cause;
  if (assignable(x, target, &cause)) return;
  error(span_of(x), Message::CannotUse, x, target, context, cause.empty() ? "" : ": " + cause);
  x.invalidate();
}

void CheckerCore::init_const(Const* object, Operand& x) {
  if (x.invalid() || !is_valid(x.type) || object->type == invalid_type()) {
    if (!object->type) object->type = invalid_type();
    return;
  }
  if (!x.constant()) {
    error(span_of(x), Message::NotConstant, x);
    if (!object->type) object->type = invalid_type();
    return;
  }
  if (!object->type) object->type = x.type;
  assignment(x, object->type, "constant declaration");
  if (x.invalid()) return;
  object->value = x.value;
}

void CheckerCore::init_var(Var* object, Operand& x, const std::string& context) {
  if (x.invalid() || !is_valid(x.type) || object->type == invalid_type()) {
    if (!object->type) object->type = invalid_type();
    object->used = true;  // what has no type cannot be used properly
    return;
  }
  if (!object->type) {
    const Type* type = x.type;
    if (is_untyped(type)) {
      if (x.is_nil()) {
        error(span_of(x), Message::UntypedNil, context);
        object->type = invalid_type();
        object->used = true;
        return;
      }
      type = default_type(type);
    }
    object->type = type;
    single_value(x);
    if (x.invalid()) object->type = invalid_type();
  }
  assignment(x, object->type, context);
  if (x.invalid()) object->used = true;  // one error is enough
}

void CheckerCore::record_comma_ok(const Expr& e, const Type* value, const Type* ok) {
  const Tuple* tuple = tuple_of_types({value, default_type(ok)});
  for (const Expr* at = &e;;) {
    info_.value_slot(*at).type = tuple;
    const auto* paren = as<ParenExpr>(at);
    if (!paren) return;
    at = paren->x;
  }
}

void CheckerCore::assign_error(std::span<Expr* const> rhs, std::size_t left, std::size_t right) {
  auto measure = [](std::size_t count, std::string_view unit) {
    return std::to_string(count) + " " + std::string(unit) + (count == 1 ? "" : "s");
  };
  const std::string vars = measure(left, "variable"), values = measure(right, "value");
  if (rhs.size() == 1) {
    if (const auto* call = as<CallExpr>(&unparen(*rhs[0]))) {
      error(rhs[0]->span, Message::AssignmentMismatchCall, vars, call->function, values);
      return;
    }
  }
  error(rhs[0]->span, Message::AssignmentMismatch, vars, values);
}

void CheckerCore::return_error(Span at, const std::vector<Var*>& vars, const std::vector<Operand>& values) {
  const bool too_many = values.size() > vars.size();
  if (too_many) {
    at = span_of(values[vars.size()]);
  } else if (!values.empty()) {
    at = span_of(values.back());
  }
  std::vector<const Type*> wanted;
  for (const Var* var : vars) wanted.push_back(var->type);
  error(at, too_many ? Message::TooManyReturnValues : Message::NotEnoughReturnValues, types_summary(values, false),
        types_summary(wanted, false, false));
}

// Initialises variables (of a declaration, or the results of `ret`) with the values.
void CheckerCore::init_vars(const std::vector<Var*>& vars, std::span<Expr* const> values, const ReturnStmt* ret,
                            Span at) {
  const std::string context = ret ? "return statement" : "assignment";
  auto give_up = [&] {
    for (Var* var : vars) {
      var->used = true;
      if (!var->type) var->type = invalid_type();
    }
  };
  const bool one_call = values.size() == 1 && as<CallExpr>(&unparen(*values[0]));
  if (vars.size() == values.size()) {
    if (!one_call) {
      for (std::size_t i = 0; i < vars.size(); ++i) {
        Operand x;
        expr_for(x, *values[i], vars[i]->type, ret ? "result variable" : std::string(vars[i]->name.text()));
        init_var(vars[i], x, context);
      }
      return;
    }
  } else if (values.size() != 1) {
    const std::size_t errors = sink_.count();
    std::vector<Operand> operands(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) expr(operands[i], *values[i]);
    if (sink_.count() == errors) {
      if (ret) return_error(at, vars, operands);
      else assign_error(values, vars.size(), values.size());
    }
    give_up();
    return;
  }
  bool comma_ok = false;
  std::vector<Operand> operands = multi_expr(*values[0], vars.size() == 2 && !ret, &comma_ok);
  if (operands.size() == vars.size()) {
    for (std::size_t i = 0; i < vars.size(); ++i) init_var(vars[i], operands[i], context);
    if (comma_ok && !operands[0].invalid() && !operands[1].invalid()) {
      record_comma_ok(*values[0], operands[0].type, operands[1].type);
    }
    return;
  }
  if (!operands[0].invalid()) {
    if (ret) return_error(at, vars, operands);
    else assign_error(values, vars.size(), operands.size());
  }
  give_up();
}

// ---- Assignments ------------------------------------------------------------------------------------

namespace {

std::string constant_help(const Const& constant) {
  return "`" + std::string(constant.name.text()) + "` is a constant; what changes is declared with `var`";
}

}  // namespace

// The type of a left side; null for the blank identifier, invalid after an error.
const Type* CheckerCore::lhs_var(const Expr& lhs) {
  const auto* name = as<Ident>(&unparen(lhs));
  if (name && name->name.blank()) return nullptr;
  // Assigning to a variable is no use of it.
  Var* var = nullptr;
  bool was_used = false;
  if (name) {
    if (auto* found = object_as<Var>(lookup_name(name->name, name->span)); found && found->package == env_.package) {
      var = found;
      was_used = found->used;
    }
  }
  Operand x;
  expr(x, lhs);
  if (var) var->used = was_used;
  if (x.invalid()) return invalid_type();
  if (x.mode == Mode::Variable || x.mode == Mode::MapIndex) return x.type;
  if (const auto* selector = as<SelectorExpr>(x.expr)) {
    if (info_.type_and_value(*selector->x).mode == Mode::MapIndex) {
      error(span_of(x), Message::AssignToMapField, x.expr);
      return invalid_type();
    }
  }
  auto& diagnostic = error(span_of(x), Message::CannotAssign, x.expr);
  const auto* constant = name ? object_as<Const>(info_.object_of(*name)) : nullptr;
  if (constant && constant->package) diagnostic.with_help(constant_help(*constant));
  return invalid_type();
}

// Assigns `rhs`, or the value x when rhs is null.
void CheckerCore::assign_var(const Expr& lhs, const Expr* rhs, Operand* value, const std::string& context) {
  const Type* type = lhs_var(lhs);
  Operand own;
  Operand& x = value ? *value : own;
  if (type && !is_valid(type)) {
    if (rhs) use_one(*rhs);
    else x.invalidate();
    return;
  }
  if (rhs) expr_for(x, *rhs, type, expr_string(lhs));
  assignment(x, type, !type && context == "assignment" ? "assignment to _ identifier" : context);
}

void CheckerCore::use_lhs(std::span<Expr* const> exprs) {
  for (const Expr* e : exprs) {
    const auto* name = as<Ident>(&unparen(*e));
    if (name && name->name.blank()) continue;
    auto* var = name ? object_as<Var>(lookup_name(name->name, name->span)) : nullptr;
    const bool was_used = var && var->used;
    use_one(*e);
    if (var) var->used = was_used;
  }
}

void CheckerCore::assign_vars(std::span<Expr* const> lhs, std::span<Expr* const> rhs) {
  const bool one_call = rhs.size() == 1 && as<CallExpr>(&unparen(*rhs[0]));
  if (lhs.size() == rhs.size() && !one_call) {
    for (std::size_t i = 0; i < lhs.size(); ++i) assign_var(*lhs[i], rhs[i], nullptr, "assignment");
    return;
  }
  if (rhs.size() != 1) {
    const std::size_t errors = sink_.count();
    use_lhs(lhs);
    for (const Expr* e : rhs) {
      Operand x;
      expr(x, *e);
    }
    if (sink_.count() == errors) assign_error(rhs, lhs.size(), rhs.size());
    return;
  }
  bool comma_ok = false;
  std::vector<Operand> values = multi_expr(*rhs[0], lhs.size() == 2, &comma_ok);
  if (values.size() == lhs.size()) {
    for (std::size_t i = 0; i < lhs.size(); ++i) assign_var(*lhs[i], nullptr, &values[i], "assignment");
    if (comma_ok && !values[0].invalid() && !values[1].invalid()) {
      record_comma_ok(*rhs[0], values[0].type, values[1].type);
    }
    return;
  }
  if (!values[0].invalid()) assign_error(rhs, lhs.size(), values.size());
  use_lhs(lhs);
}

void CheckerCore::short_var_decl(const AssignStmt& stmt) {
  Scope* scope = env_.scope;
  std::vector<Var*> vars;
  std::vector<std::pair<const Ident*, Var*>> fresh;
  bool any_new = false, wrong = false;
  for (std::size_t i = 0; i < stmt.left.size(); ++i) {
    const auto* name = as<Ident>(stmt.left[i]);
    if (!name) {
      use_lhs(stmt.left.subspan(i, 1));
      error(stmt.left[i]->span, Message::NonNameInDefine, stmt.left[i]);
      wrong = true;
      vars.push_back(new_var(stmt.left[i]->span, Name("_"), nullptr));
      continue;
    }
    if (!name->name.blank()) {
      bool repeated = false;
      for (std::size_t j = 0; j < i; ++j) {
        const auto* other = as<Ident>(stmt.left[j]);
        repeated |= other && other->name == name->name;
      }
      if (repeated) {
        error(name->span, Message::RepeatedInDefine, name->name);
        wrong = true;
        vars.push_back(new_var(name->span, Name("_"), nullptr));
        continue;
      }
      if (Object* known = scope->lookup(name->name)) {
        use_object(*name, known);
        if (auto* var = object_as<Var>(known)) {
          vars.push_back(var);
        } else {
          auto& diagnostic = error(name->span, Message::CannotAssign, stmt.left[i]);
          if (const auto* constant = object_as<Const>(known)) diagnostic.with_help(constant_help(*constant));
          wrong = true;
          vars.push_back(new_var(name->span, Name("_"), nullptr));
        }
        continue;
      }
    }
    Var* var = new_var(name->span, name->name, nullptr);
    if (!name->name.blank()) any_new = true;
    vars.push_back(var);
    fresh.emplace_back(name, var);
  }
  init_vars(vars, stmt.right, nullptr, stmt.op_span);
  if (!any_new && !wrong) error(stmt.op_span, Message::NoNewVariables);
  // The scope of the new variables begins after the statement.
  for (const auto& [name, var] : fresh) declare(scope, name, var);
}

}  // namespace gol::types
