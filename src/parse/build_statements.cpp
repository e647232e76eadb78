#include "parse/builder.hpp"

namespace gol::parse {

// ---- Blocks and simple statements -----------------------------------------------------------------

void Builder::empty_stmt(const char* at) {
  const Pos begin = pos(at);
  auto* empty = node<EmptyStmt>(Span{begin, begin + 1});
  empty->implicit = false;
  push(empty);
}

void Builder::block(const Frame& frame) {
  auto* block = node<BlockStmt>(frame.begin);
  block->statements = take<Stmt*>(stmts_, frame.stmts);
  block->lbrace = open_of(frame);
  block->rbrace = close_of(frame);
  drop_marks(frame);
  push(block);
}

bool Builder::is_label() const { return list_size_ == 1 && exprs_.back()->kind == NodeKind::Ident; }

// A label without a statement is an error that is reported; what follows it ends nothing.
bool Builder::ends_with_bare_label() const {
  const auto* labeled = stmts_.empty() ? nullptr : as<LabeledStmt>(stmts_.back());
  const auto* statement = labeled ? as<EmptyStmt>(labeled->statement) : nullptr;
  return statement && statement->implicit;
}

// The marks since the frame say which kind of statement the expression list has become.
void Builder::simple_stmt(const Frame& frame) {
  Stmt* stmt = nullptr;
  if (marks_.size() == frame.marks) {
    auto* expression = node<ExprStmt>(frame.begin);
    expression->x = exprs_[frame.exprs];
    exprs_.resize(frame.exprs);
    stmt = expression;
  } else {
    const Mark op = marks_[frame.marks];
    switch (op.kind) {
      case MarkKind::Label: {
        auto* labeled = node<LabeledStmt>(frame.begin);
        labeled->label = static_cast<Ident*>(pop_expr());
        if (stmts_.size() > frame.stmts) {
          labeled->statement = pop_stmt();
        } else {
          auto* empty = node<EmptyStmt>(Span{token_end_, token_end_});
          empty->implicit = true;
          labeled->statement = empty;
        }
        stmt = labeled;
        break;
      }
      case MarkKind::Increment:
      case MarkKind::Decrement: {
        auto* step = node<IncDecStmt>(frame.begin);
        step->x = pop_expr();
        step->increment = op.kind == MarkKind::Increment;
        step->op_span = op.span;
        stmt = step;
        break;
      }
      case MarkKind::Arrow: {
        auto* send = node<SendStmt>(frame.begin);
        send->value = pop_expr();
        send->channel = pop_expr();
        send->arrow = op.span;
        stmt = send;
        break;
      }
      default: stmt = assignment(frame, op);
    }
  }
  drop_marks(frame);
  exprs_.resize(frame.exprs);
  push(stmt);
}

Stmt* Builder::assignment(const Frame& frame, const Mark& op) {
  if (find(frame, MarkKind::Range)) return range_stmt(frame);
  auto* assign = node<AssignStmt>(frame.begin);
  assign->assign = op.kind == MarkKind::Define     ? AssignKind::Define
                   : op.kind == MarkKind::Compound ? AssignKind::Compound
                                                   : AssignKind::Assign;
  assign->op = op.op;
  assign->op_span = op.span;
  assign->right = take<Expr*>(exprs_, op.exprs);
  assign->left = take<Expr*>(exprs_, frame.exprs);
  return assign;
}

// ---- Range clauses --------------------------------------------------------------------------------

Stmt* Builder::range_stmt(const Frame& frame) {
  auto* range = node<RangeStmt>(frame.begin);
  range->range_span = find(frame, MarkKind::Range)->span;
  range->define = find(frame, MarkKind::Define) != nullptr;
  range->x = pop_expr();
  const std::size_t variables = exprs_.size() - frame.exprs;
  if (variables > 0) range->key = exprs_[frame.exprs];
  if (variables > 1) range->value = exprs_[frame.exprs + 1];
  if (variables > 2) {
    error(exprs_[frame.exprs + 2]->span, "range clause permits at most two iteration variables");
  }
  exprs_.resize(frame.exprs);
  return range;
}

void Builder::lone_range(const Frame& frame) {
  Stmt* range = range_stmt(frame);
  drop_marks(frame);
  push(range);
}

// A range statement that has no body yet is the one whose header is being parsed.
bool Builder::has_range() const {
  const auto* range = stmts_.empty() ? nullptr : as<RangeStmt>(stmts_.back());
  return range && !range->body;
}

// ---- Headers --------------------------------------------------------------------------------------

// The expression of a statement that stands where a condition is wanted. "x = 1" for "x == 1" is the usual
// mistake.
Expr* Builder::condition_of(Stmt* stmt) {
  if (const auto* expression = as<ExprStmt>(stmt)) return expression->x;
  Pos at = stmt->span.begin;
  std::string text = excerpt(*stmt);
  if (const auto* assign = as<AssignStmt>(stmt)) {
    at = assign->op_span.begin;
    if (assign->assign == AssignKind::Assign && assign->left.size() == 1 && assign->right.size() == 1) {
      const auto part = [&](const Expr* x) {
        const bool simple = x->kind == NodeKind::Ident || x->kind == NodeKind::BasicLit;
        return simple ? excerpt(*x) : "(" + excerpt(*x) + ")";
      };
      text = "assignment " + part(assign->left[0]) + " = " + part(assign->right[0]);
    }
  } else if (const auto* send = as<SendStmt>(stmt)) {
    at = send->arrow.begin;
  } else if (const auto* step = as<IncDecStmt>(stmt)) {
    at = step->op_span.begin;
  }
  syntax_error(at, "cannot use " + text + " as value");
  return node<BadExpr>(stmt->span);
}

// Leaves the condition on the expressions and the initial statement, or null, on the statements.
void Builder::if_header(const Frame& frame) {
  const Mark* end = find(frame, MarkKind::HeaderEnd);
  const std::uint32_t first = end ? end->stmts : frame.stmts;
  Stmt* init = first > frame.stmts ? stmts_[frame.stmts] : nullptr;
  Expr* condition = nullptr;
  if (stmts_.size() > first) {
    condition = condition_of(stmts_[first]);
  } else {
    if (end && end->span.valid()) {
      const bool written = text_[source_.offset(end->span.begin)] == ';';
      syntax_error(end->span.begin, written ? "missing condition in if statement"
                                            : "unexpected newline, expecting { after if clause");
    }
    condition = node<BadExpr>(Span{token_end_, token_end_});
  }
  stmts_.resize(frame.stmts);
  drop_marks(frame);
  push(init);
  push(condition);
}

// Leaves the initial statement and the statement that holds the tag; either may be null.
void Builder::switch_header(const Frame& frame) {
  const Mark* end = find(frame, MarkKind::HeaderEnd);
  const std::uint32_t first = end ? end->stmts : frame.stmts;
  Stmt* init = first > frame.stmts ? stmts_[frame.stmts] : nullptr;
  Stmt* tag = stmts_.size() > first ? stmts_[first] : nullptr;
  stmts_.resize(frame.stmts);
  drop_marks(frame);
  push(init);
  push(tag);
}

// Leaves the initial statement (or the range statement), the post statement and the condition.
void Builder::for_header(const Frame& frame) {
  Stmt* init = nullptr;
  Stmt* post = nullptr;
  Expr* condition = nullptr;
  const auto statement = [&](std::uint32_t at, std::uint32_t end) { return at < end ? stmts_[at] : nullptr; };
  const auto count = static_cast<std::uint32_t>(stmts_.size());
  const Mark* ends[2] = {nullptr, nullptr};
  for (std::size_t i = frame.marks, n = 0; i < marks_.size() && n < 2; ++i) {
    if (marks_[i].kind == MarkKind::HeaderEnd) ends[n++] = &marks_[i];
  }
  if (!ends[0]) {
    Stmt* only = statement(frame.stmts, count);
    if (only && only->kind == NodeKind::RangeStmt) init = only;
    else if (only) condition = condition_of(only);
  } else {
    init = statement(frame.stmts, ends[0]->stmts);
    Stmt* middle = statement(ends[0]->stmts, ends[1] ? ends[1]->stmts : count);
    if (middle) condition = condition_of(middle);
    if (ends[1]) post = statement(ends[1]->stmts, count);
  }
  stmts_.resize(frame.stmts);
  drop_marks(frame);
  push(init);
  push(post);
  push(condition);
}

void Builder::for_post(const Frame&) {
  const auto* assign = as<AssignStmt>(stmts_.back());
  if (assign && assign->assign == AssignKind::Define) {
    syntax_error(assign->op_span.begin, "cannot declare in post statement of for loop");
  }
}

// ---- Compound statements --------------------------------------------------------------------------

void Builder::if_stmt(const Frame& frame) {
  auto* made = node<IfStmt>(frame.begin);
  made->init = stmts_[frame.stmts];
  made->then_block = static_cast<BlockStmt*>(stmts_[frame.stmts + 1]);
  if (stmts_.size() > frame.stmts + 2) made->else_branch = stmts_[frame.stmts + 2];
  made->condition = exprs_[frame.exprs];
  stmts_.resize(frame.stmts);
  exprs_.resize(frame.exprs);
  drop_marks(frame);
  push(made);
}

void Builder::for_stmt(const Frame& frame) {
  auto* body = static_cast<BlockStmt*>(pop_stmt());
  Stmt* post = pop_stmt();
  Stmt* init = pop_stmt();
  Expr* condition = pop_expr();
  drop_marks(frame);
  if (init && init->kind == NodeKind::RangeStmt) {
    auto* range = static_cast<RangeStmt*>(init);
    range->span = {frame.begin, token_end_};
    range->body = body;
    return push(range);
  }
  auto* loop = node<ForStmt>(frame.begin);
  loop->init = init;
  loop->condition = condition;
  loop->post = post;
  loop->body = body;
  push(loop);
}

void Builder::case_clause(const Frame& frame) {
  auto* clause = node<CaseClause>(frame.begin);
  clause->is_default = find(frame, MarkKind::Default) != nullptr;
  if (const Mark* colon = find(frame, MarkKind::Colon)) clause->colon = colon->span;
  clause->body = take<Stmt*>(stmts_, frame.stmts);
  clause->values = take<Expr*>(exprs_, frame.exprs);
  drop_marks(frame);
  push(clause);
}

void Builder::comm_clause(const Frame& frame) {
  auto* clause = node<CommClause>(frame.begin);
  const bool is_default = find(frame, MarkKind::Default) != nullptr;
  if (const Mark* colon = find(frame, MarkKind::Colon)) clause->colon = colon->span;
  if (!is_default) clause->communication = stmts_[frame.stmts];
  clause->body = take<Stmt*>(stmts_, frame.stmts + (is_default ? 0 : 1));
  stmts_.resize(frame.stmts);
  drop_marks(frame);
  push(clause);
}

void Builder::stray_clause(const Frame& frame) {
  stmts_.resize(frame.stmts);
  drop_marks(frame);
}

// The tag of a type switch is "x.(type)" or "name := x.(type)".
void Builder::switch_stmt(const Frame& frame) {
  Stmt* init = stmts_[frame.stmts];
  Stmt* tag = stmts_[frame.stmts + 1];
  const auto* guard = as<ExprStmt>(tag);
  const auto* assertion = guard ? as<TypeAssertExpr>(guard->x) : nullptr;
  Ident* binding = nullptr;
  if (const auto* define = as<AssignStmt>(tag); define && define->assign == AssignKind::Define &&
                                                define->left.size() == 1 && define->right.size() == 1 &&
                                                define->left[0]->kind == NodeKind::Ident) {
    assertion = as<TypeAssertExpr>(define->right[0]);
    if (assertion && !assertion->type) binding = static_cast<Ident*>(define->left[0]);
    else assertion = nullptr;
  }
  const auto finish = [&](auto* made) {
    made->init = init;
    made->clauses = take<CaseClause*>(stmts_, frame.stmts + 2);
    made->lbrace = open_of(frame);
    made->rbrace = close_of(frame);
    stmts_.resize(frame.stmts);
    drop_marks(frame);
    push(made);
  };
  if (assertion && !assertion->type) {
    auto* made = node<TypeSwitchStmt>(frame.begin);
    made->binding = binding;
    made->x = assertion->x;
    return finish(made);
  }
  auto* made = node<SwitchStmt>(frame.begin);
  made->tag = tag ? condition_of(tag) : nullptr;
  finish(made);
}

void Builder::select_stmt(const Frame& frame) {
  auto* select = node<SelectStmt>(frame.begin);
  select->clauses = take<CommClause*>(stmts_, frame.stmts);
  select->lbrace = open_of(frame);
  select->rbrace = close_of(frame);
  drop_marks(frame);
  push(select);
}

// ---- Other statements -----------------------------------------------------------------------------

void Builder::return_stmt(const Frame& frame) {
  auto* made = node<ReturnStmt>(frame.begin);
  made->results = take<Expr*>(exprs_, frame.exprs);
  push(made);
}

void Builder::branch_stmt(const Frame& frame, BranchKind kind) {
  auto* branch = node<BranchStmt>(frame.begin);
  branch->branch = kind;
  if (exprs_.size() > frame.exprs) branch->label = static_cast<Ident*>(pop_expr());
  push(branch);
}

Expr* Builder::called(const char* keyword) {
  Expr* call = pop_expr();
  if (call->kind != NodeKind::ParenExpr) return call;
  error(call->span, std::string("expression in ") + keyword + " must not be parenthesized");
  while (call->kind == NodeKind::ParenExpr) call = static_cast<ParenExpr*>(call)->x;
  return call;
}

void Builder::go_stmt(const Frame& frame) {
  auto* made = node<GoStmt>(frame.begin);
  made->call = called("go");
  push(made);
}

void Builder::defer_stmt(const Frame& frame) {
  auto* made = node<DeferStmt>(frame.begin);
  made->call = called("defer");
  push(made);
}

void Builder::declaration_stmt(const Frame& frame) {
  auto* made = node<DeclStmt>(frame.begin);
  made->decl = decls_.back();
  decls_.pop_back();
  push(made);
}

}  // namespace gol::parse
