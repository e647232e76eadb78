// Statements (spec: Statements). Switches and range loops have files of their own.
#include "types/core.hpp"

namespace gol::types {

using namespace syntax;

void CheckerCore::stmt_list(std::span<Stmt* const> list, StmtContext context) {
  // Trailing empty statements do not stand between a fallthrough and the end of its clause.
  std::size_t count = list.size();
  while (count > 0 && as<EmptyStmt>(list[count - 1])) --count;
  const bool fallthrough_ok = context.fallthrough_ok;
  for (std::size_t i = 0; i < list.size(); ++i) {
    context.fallthrough_ok = fallthrough_ok && i + 1 == count;
    stmt(*list[i], context);
  }
}

void CheckerCore::stmt(const Stmt& s, StmtContext context) {
  const std::size_t first = delayed_.size();
  stmt_inner(s, context);
  // Before the enclosing scope changes; at a script's top level bodies wait for the whole script.
  if (env_.owner) run_delayed(first);
}

void CheckerCore::simple_stmt(const Stmt* s) {
  if (s) stmt(*s, {});
}

void CheckerCore::block(const BlockStmt& s, StmtContext context) {
  open_scope();
  stmt_list(s.statements, context);
  close_scope();
}

void CheckerCore::stmt_inner(const Stmt& s, StmtContext context) {
  StmtContext inner = context;
  inner.fallthrough_ok = inner.final_case = inner.in_type_switch = false;
  switch (s.kind) {
    case NodeKind::BadStmt:
    case NodeKind::EmptyStmt: break;
    case NodeKind::DeclStmt: decl_stmt(*static_cast<const DeclStmt&>(s).decl); break;
    case NodeKind::LabeledStmt:
      stmt(*static_cast<const LabeledStmt&>(s).statement, context);
      break;
    case NodeKind::ExprStmt: expr_stmt(static_cast<const ExprStmt&>(s)); break;
    case NodeKind::SendStmt: send_stmt(static_cast<const SendStmt&>(s)); break;
    case NodeKind::IncDecStmt: inc_dec_stmt(static_cast<const IncDecStmt&>(s)); break;
    case NodeKind::AssignStmt: assign_stmt(static_cast<const AssignStmt&>(s)); break;
    case NodeKind::GoStmt: go_defer_stmt(*static_cast<const GoStmt&>(s).call, "go"); break;
    case NodeKind::DeferStmt: go_defer_stmt(*static_cast<const DeferStmt&>(s).call, "defer"); break;
    case NodeKind::ReturnStmt: return_stmt(static_cast<const ReturnStmt&>(s)); break;
    case NodeKind::BranchStmt: branch_stmt(static_cast<const BranchStmt&>(s), context); break;
    case NodeKind::BlockStmt: block(static_cast<const BlockStmt&>(s), inner); break;
    case NodeKind::IfStmt: if_stmt(static_cast<const IfStmt&>(s), inner); break;
    case NodeKind::SwitchStmt: switch_stmt(static_cast<const SwitchStmt&>(s), inner); break;
    case NodeKind::TypeSwitchStmt: type_switch_stmt(static_cast<const TypeSwitchStmt&>(s), inner); break;
    case NodeKind::SelectStmt: select_stmt(static_cast<const SelectStmt&>(s), inner); break;
    case NodeKind::ForStmt: for_stmt(static_cast<const ForStmt&>(s), inner); break;
    case NodeKind::RangeStmt: range_stmt(static_cast<const RangeStmt&>(s), inner); break;
    default: break;
  }
}

// ---- Simple statements ------------------------------------------------------------------------------

// The slice that a call of append could be assigned to; null when the expression is no such call.
const Expr* CheckerCore::appended_slice(const Expr& e) const {
  const auto* call = as<CallExpr>(&unparen(e));
  if (!call || call->args.empty()) return nullptr;
  const auto* function = as<Ident>(&unparen(*call->function));
  if (!function || function->name.text() != "append") return nullptr;
  if (info_.type_and_value(*function).mode != Mode::Builtin) return nullptr;
  const Expr& slice = unparen(*call->args[0]);
  return as<Ident>(&slice) || as<SelectorExpr>(&slice) || as<IndexExpr>(&slice) ? &slice : nullptr;
}

void CheckerCore::expr_stmt(const ExprStmt& s) {
  Operand x;
  const ExprKind kind = raw_expr(x, *s.x);
  switch (x.mode) {
    case Mode::Invalid: return;
    case Mode::Builtin: error(span_of(x), Message::MustBeCalled, x); return;
    case Mode::TypeExpr: error(span_of(x), Message::IsNotAnExpression, x); return;
    default: break;
  }
  if (&s == echoed_ && x.mode != Mode::NoValue) return echo(s, x);
  if (kind == ExprKind::Statement) return;
  auto& unused = error(span_of(x), Message::IsNotUsed, x);
  const Expr* grown = appended_slice(*s.x);
  if (grown) {
    unused.with_help("keep the result: `" + text_of(*grown) + " = " + text_of(*s.x) + "`");
  } else if (env_.script_statement) {
    // Somebody may expect what a session does.
    unused.with_help("print it: `fmt.Println(" + text_of(*s.x) + ")`");
  }
}

// The values of the statement are shown. A constant that fits no type is shown as it is.
void CheckerCore::echo(const ExprStmt& s, Operand& x) {
  if (as_type<Tuple>(x.type)) {
    env_.package->script_echo = &s;
    return;
  }
  const bool untyped = x.mode == Mode::Constant && is_untyped(x.type);
  const std::string exact = untyped ? x.value.text() : std::string();
  const std::size_t errors = sink_.count();
  assignment(x, any_type(), "expression");
  if (!x.invalid()) {
    env_.package->script_echo = &s;
  } else if (untyped) {
    sink_.truncate(errors);
    env_.package->script_constant = exact;
  }
}

void CheckerCore::send_stmt(const SendStmt& s) {
  Operand channel, value;
  expr(channel, *s.channel);
  expr(value, *s.value);
  if (channel.invalid() || value.invalid()) return;
  const auto* type = channel.is_nil() ? nullptr : as_type<Chan>(core_type(channel.type));
  if (!type) {
    error(s.span, Message::SendToNonChannel, channel);
  } else if (type->direction == ChanDir::Receive) {
    error(s.span, Message::SendToReceiveOnly, channel);
  } else {
    assignment(value, type->element, "send");
  }
}

void CheckerCore::inc_dec_stmt(const IncDecStmt& s) {
  Operand x;
  expr(x, *s.x);
  if (x.invalid()) return;
  if (!is_numeric(x.type)) {
    const char* op = s.increment ? "++" : "--";
    error(s.x->span, Message::NonNumericIncDec, s.x, op, x.type);
    return;
  }
  assign_var(*s.x, nullptr, &x, "assignment");
}

void CheckerCore::assign_stmt(const AssignStmt& s) {
  if (s.assign == AssignKind::Define) return short_var_decl(s);
  if (s.assign == AssignKind::Assign) return assign_vars(s.left, s.right);
  Operand x;
  binary(x, nullptr, *s.left[0], *s.right[0], s.op, s.op_span);
  assign_var(*s.left[0], nullptr, &x, "assignment operation");
}

// go f() and defer f(): a call that is no conversion, of a function whose results may be dropped.
void CheckerCore::go_defer_stmt(const Expr& expr, const char* what) {
  Operand x;
  const auto* call = as<CallExpr>(&unparen(expr));
  if (!call) {
    use_one(expr);
    error(expr.span, Message::MustBeFunctionCall, what);
    return;
  }
  const ExprKind kind = raw_expr(x, *call);
  if (x.invalid()) return;
  if (kind == ExprKind::Conversion) {
    error(expr.span, Message::RequiresCallNotConversion, what);
  } else if (kind == ExprKind::Expression) {
    error(expr.span, Message::DiscardsResult, what, static_cast<const Expr&>(*call));
  }
}

// ---- Jumps ------------------------------------------------------------------------------------------

void CheckerCore::return_stmt(const ReturnStmt& s) {
  const Tuple& results = *env_.signature->results;
  if (s.results.empty()) {
    if (results.size() == 0) return;
    if (results.vars[0]->name.empty()) {
      return_error(s.span, {results.vars.begin(), results.vars.end()}, {});
      return;
    }
    // A bare return needs its results visible where it stands.
    for (const Var* result : results.vars) {
      if (result->name.blank()) continue;
      const Object* meaning = lookup_name(result->name, s.span);
      if (!meaning || meaning == result) continue;
      error(s.span, Message::ResultNotInScope, result->name,
            elsewhere(meaning->span, say(Message::InnerDeclaration, meaning)));
    }
    return;
  }
  // Out of the body of a range over a function, the results are set from another frame.
  for (Var* result : results.vars) note_capture(*result);
  if (results.size() == 0) {
    std::vector<Operand> values;
    for (const Expr* e : s.results) {
      Operand x;
      raw_expr(x, *e);
      if (x.invalid()) return;
      if (x.mode == Mode::NoValue && s.results.size() == 1) {
        // return f() of a function without results
        error(e->span, Message::TooManyReturnValues, "(no value)", "()");
        return;
      }
      exclude(x, false);
      if (x.invalid()) return;
      if (const auto* tuple = as_type<Tuple>(x.type)) {
        for (const Var* v : tuple->vars) {
          Operand part = x;
          part.type = v->type;
          values.push_back(part);
        }
      } else {
        values.push_back(x);
      }
    }
    error(s.results[0]->span, Message::TooManyReturnValues, types_summary(values, false), "()");
    return;
  }
  init_vars({results.vars.begin(), results.vars.end()}, s.results, &s, s.span);
}

void CheckerCore::branch_stmt(const BranchStmt& s, StmtContext context) {
  // Targets of the other jumps are found with the labels.
  if (s.branch != BranchKind::Fallthrough || context.fallthrough_ok) return;
  if (context.final_case) {
    error(s.span, Message::FallthroughFinalCase);
  } else if (context.in_type_switch) {
    error(s.span, Message::FallthroughTypeSwitch);
  } else {
    error(s.span, Message::FallthroughOutOfPlace);
  }
}

// ---- Compound statements ----------------------------------------------------------------------------

void CheckerCore::if_stmt(const IfStmt& s, StmtContext context) {
  open_scope();
  simple_stmt(s.init);
  Operand x;
  if (s.condition) {
    expr(x, *s.condition);
    if (!x.invalid() && !is_boolean(x.type)) {
      error(s.condition->span, Message::NonBooleanCondition, "if");
    } else if (!x.invalid()) {
      update_expr_type(s.condition, default_type(x.type), true);
    }
  }
  block(*s.then_block, context);
  if (s.else_branch) stmt(*s.else_branch, context);
  close_scope();
}

void CheckerCore::for_stmt(const ForStmt& s, StmtContext context) {
  open_scope();
  simple_stmt(s.init);
  if (s.condition) {
    Operand x;
    expr(x, *s.condition);
    if (!x.invalid() && !is_boolean(x.type)) {
      error(s.condition->span, Message::NonBooleanCondition, "for");
    } else if (!x.invalid()) {
      update_expr_type(s.condition, default_type(x.type), true);
    }
  }
  simple_stmt(s.post);
  block(*s.body, context);
  close_scope();
}

namespace {

// A receive operation, possibly in parentheses.
bool is_receive(const Expr* e) {
  const auto* unary = e ? as<UnaryExpr>(&unparen(*e)) : nullptr;
  return unary && unary->op == Operator::Receive;
}

bool is_communication(const Stmt& s) {
  if (as<SendStmt>(&s)) return true;
  if (const auto* expr = as<ExprStmt>(&s)) return is_receive(expr->x);
  const auto* assign = as<AssignStmt>(&s);
  return assign && assign->assign != AssignKind::Compound && assign->right.size() == 1 && is_receive(assign->right[0]);
}

}  // namespace

void CheckerCore::select_stmt(const SelectStmt& s, StmtContext context) {
  const CommClause* first_default = nullptr;
  for (const CommClause* clause : s.clauses) {
    if (clause->communication) continue;
    if (first_default) {
      error(clause->span, Message::MultipleDefaults, position_text(first_default->span));
    } else {
      first_default = clause;
    }
  }
  for (const CommClause* clause : s.clauses) {
    if (clause->communication && !is_communication(*clause->communication)) {
      error(clause->communication->span, Message::SelectCase);
      continue;
    }
    open_scope();
    if (clause->communication) stmt(*clause->communication, context);
    stmt_list(clause->body, context);
    close_scope();
  }
}

}  // namespace gol::types
