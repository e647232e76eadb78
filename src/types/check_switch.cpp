// Expression and type switches (spec: Switch statements).
#include <algorithm>

#include "types/core.hpp"

namespace gol::types {

using namespace syntax;

void CheckerCore::report_defaults(std::span<CaseClause* const> clauses) {
  const CaseClause* first = nullptr;
  for (const CaseClause* clause : clauses) {
    if (!clause->is_default) continue;
    if (first) error(clause->span, Message::MultipleDefaults, position_text(first->span));
    else first = clause;
  }
}

void CheckerCore::switch_stmt(const SwitchStmt& s, StmtContext context) {
  open_scope();
  simple_stmt(s.init);
  Operand tag;
  if (s.tag) {
    expr(tag, *s.tag);
    // The tag is evaluated once, with a type of its own.
    assignment(tag, nullptr, "switch expression");
    if (!tag.invalid() && !comparable(tag.type) && !has_nil(tag.type)) {
      error(span_of(tag), Message::CannotSwitch, tag);
      tag.invalidate();
    }
  } else {
    // A missing tag is `true` of type bool.
    tag.mode = Mode::Constant;
    tag.type = basic_type(BasicKind::Bool);
    tag.value = Constant::of(true);
    // A node outside of any program, so nothing is recorded for it.
    static Ident* const implied = [] {
      auto* ident = new Ident;
      ident->name = Name("true");
      return ident;
    }();
    tag.expr = implied;
  }
  report_defaults(s.clauses);
  SeenValues seen;
  for (std::size_t i = 0; i < s.clauses.size(); ++i) {
    const CaseClause& clause = *s.clauses[i];
    case_values(tag, clause.values, seen);
    open_scope();
    StmtContext inner = context;
    inner.fallthrough_ok = i + 1 < s.clauses.size();
    inner.final_case = !inner.fallthrough_ok;
    stmt_list(clause.body, inner);
    close_scope();
  }
  close_scope();
}

void CheckerCore::case_values(Operand& tag, std::span<Expr* const> values, SeenValues& seen) {
  for (const Expr* value : values) {
    Operand v;
    expr(v, *value);
    if (tag.invalid() || v.invalid()) continue;
    Operand x = tag;
    match_operands(v, x);
    if (v.invalid()) continue;
    Operand result = v;
    comparison(result, x, Operator::Equal, true);
    if (result.invalid()) continue;
    // Equal numbers and strings may not occur twice; boolean cases are conditions.
    if (!v.constant() || !v.value.known() || v.value.kind() == ConstantKind::Bool) continue;
    auto& same = seen[constant_key(v.value)];
    const auto earlier = std::find_if(same.begin(), same.end(), [&](const SeenValue& s) { return identical(s.type, v.type); });
    if (earlier != same.end()) {
      error(value->span, Message::DuplicateCase, v, elsewhere(earlier->span, say(Message::PreviousCase)));
      continue;
    }
    same.push_back({v.type, value->span});
  }
}

// ---- Type switches ----------------------------------------------------------------------------------

// Checks the types of a clause; the type of its variable when there is just one.
const Type* CheckerCore::case_types(const Operand& x, std::span<Expr* const> values, std::vector<SeenType>& seen) {
  const Type* only = nullptr;
  for (const Expr* value : values) {
    const Type* type = nullptr;
    bool is_nil = false;
    const auto* name = as<Ident>(&unparen(*value));
    if (name && object_as<Nil>(lookup_name(name->name, name->span))) {
      Operand nil;
      expr(nil, *value);
      is_nil = true;
      update_expr_type(value, x.invalid() ? universe().any : x.type, true);
    } else {
      type = type_expr(*value);
      check_var_type(*value, type);
      if (!is_valid(type)) {
        only = type;
        continue;
      }
    }
    only = type;
    const auto earlier = std::find_if(seen.begin(), seen.end(), [&](const SeenType& s) {
      return is_nil ? !s.type : s.type && identical(s.type, type);
    });
    if (earlier != seen.end()) {
      const std::string text = is_nil ? "nil" : text_of(type);
      error(value->span, Message::DuplicateTypeCase, text, elsewhere(earlier->expr->span, say(Message::PreviousCase)));
      continue;
    }
    seen.push_back({type, value});
    if (!is_nil && !x.invalid()) check_assertion(*value, x, type, true);
  }
  if (values.size() != 1) return nullptr;
  return only;
}

void CheckerCore::type_switch_stmt(const TypeSwitchStmt& s, StmtContext context) {
  open_scope();
  simple_stmt(s.init);
  const Ident* binding = s.binding;
  if (binding && binding->name.blank()) {
    error(binding->span, Message::NoNewVariables);
    binding = nullptr;
  }
  Operand x;
  expr(x, *s.x);
  if (!x.invalid()) {
    if (is_type_param(x.type)) {
      error(span_of(x), Message::TypeSwitchOnTypeParam, x);
      x.invalidate();
    } else if (x.is_nil() || !under<Interface>(x.type)) {
      error(span_of(x), Message::NotAnInterface, x);
      x.invalidate();
    }
  }
  report_defaults(s.clauses);
  std::vector<SeenType> seen;
  std::vector<Var*> variables;
  for (std::size_t i = 0; i < s.clauses.size(); ++i) {
    const CaseClause& clause = *s.clauses[i];
    const Type* type = case_types(x, clause.values, seen);
    open_scope();
    if (binding) {
      // With one type the variable has that type, otherwise that of the operand.
      if (!type) type = x.invalid() ? invalid_type() : x.type;
      Var* var = new_var(binding->span, binding->name, type);
      env_.scope->insert(var);
      info_.set_link(clause, var);
      variables.push_back(var);
    }
    StmtContext inner = context;
    inner.in_type_switch = true;
    stmt_list(clause.body, inner);
    // Whether the variable is used is asked for all clauses together.
    const bool was_used = !variables.empty() && binding && variables.back()->used;
    if (binding) variables.back()->used = true;
    close_scope();
    if (binding) variables.back()->used = was_used;
  }
  if (binding) {
    const bool used = std::any_of(variables.begin(), variables.end(), [](const Var* v) { return v->used; });
    if (!used && !options_.unused_variables) error(binding->span, Message::DeclaredNotUsed, binding->name).with_help("`switch x.(type)` needs no variable");
  }
  close_scope();
}

}  // namespace gol::types
