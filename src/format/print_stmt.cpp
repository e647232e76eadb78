// Statements.
#include "format/printer.hpp"
#include "syntax/visit.hpp"

namespace gol::format {

using namespace syntax;

// ---- Lists ----------------------------------------------------------------------------------------

// Clauses are not indented, and each of them begins a new section.
template <class T>
void Printer::stmt_list(List<T*> list, bool indent, bool last_in_block) {
  if (indent) print(White::Indent);
  int first_line = 0;
  bool first = true;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Stmt& s = *list[i];
    if (s.kind == NodeKind::EmptyStmt) continue;
    if (!wrote_nothing()) {
      break_line(line(s.span.begin), 1, White::Ignore, first || !indent || lines_since(first_line) > 0);
    }
    record_line(first_line);
    stmt(s, last_in_block && i + 1 == list.size());
    // A label stands on a line of its own; the statement begins behind it.
    for (const auto* labeled = as<LabeledStmt>(&s); labeled; labeled = as<LabeledStmt>(labeled->statement)) {
      ++first_line;
    }
    first = false;
  }
  if (indent) print(White::Unindent);
}

template <class T>
void Printer::block(base::Span lbrace, List<T*> list, base::Span rbrace, bool indent) {
  print(lbrace.begin, tokens::left_brace);
  stmt_list(list, indent, true);
  break_line(line(rbrace.begin), 1, White::Ignore, true);
  print(rbrace.begin, tokens::right_brace);
}

// ---- Statements -----------------------------------------------------------------------------------

void Printer::stmt(const Stmt& s, bool last_in_block) {
  if (stopped()) return;
  at(s.span.begin);
  switch (s.kind) {
    case NodeKind::DeclStmt: return decl(*static_cast<const DeclStmt&>(s).decl);
    case NodeKind::LabeledStmt: return labeled_stmt(static_cast<const LabeledStmt&>(s), last_in_block);
    case NodeKind::ExprStmt: return expr(*static_cast<const ExprStmt&>(s).x);
    case NodeKind::SendStmt: {
      const auto& send = static_cast<const SendStmt&>(s);
      expr(*send.channel);
      blank();
      print(send.arrow.begin, tokens::arrow);
      blank();
      return expr(*send.value);
    }
    case NodeKind::IncDecStmt: {
      const auto& step = static_cast<const IncDecStmt&>(s);
      expr_at_depth(*step.x, 2);
      return print(step.op_span.begin, tokens::op(step.increment ? "++" : "--", true));
    }
    case NodeKind::AssignStmt: return assign_stmt(static_cast<const AssignStmt&>(s));
    case NodeKind::GoStmt:
      print(tokens::keyword("go"));
      blank();
      return expr(*static_cast<const GoStmt&>(s).call);
    case NodeKind::DeferStmt:
      print(tokens::keyword("defer"));
      blank();
      return expr(*static_cast<const DeferStmt&>(s).call);
    case NodeKind::ReturnStmt: return return_stmt(static_cast<const ReturnStmt&>(s));
    case NodeKind::BranchStmt: return branch_stmt(static_cast<const BranchStmt&>(s));
    case NodeKind::BlockStmt: return block(static_cast<const BlockStmt&>(s));
    case NodeKind::IfStmt: return if_stmt(static_cast<const IfStmt&>(s), last_in_block);
    case NodeKind::CaseClause: {
      const auto& clause = static_cast<const CaseClause&>(s);
      if (clause.is_default) {
        print(tokens::keyword("default"));
      } else {
        print(tokens::keyword("case"));
        blank();
        expr_list(s.span.begin, clause.values, 1, {}, clause.colon.begin);
      }
      print(clause.colon.begin, tokens::colon);
      return stmt_list(clause.body, true, last_in_block);
    }
    case NodeKind::SwitchStmt: {
      const auto& choice = static_cast<const SwitchStmt&>(s);
      print(tokens::keyword("switch"));
      control_clause(false, choice.init, choice.tag, nullptr);
      return block(choice.lbrace, choice.clauses, choice.rbrace, false);
    }
    case NodeKind::TypeSwitchStmt: return type_switch_stmt(static_cast<const TypeSwitchStmt&>(s));
    case NodeKind::CommClause: {
      const auto& clause = static_cast<const CommClause&>(s);
      if (clause.communication) {
        print(tokens::keyword("case"));
        blank();
        stmt(*clause.communication, false);
      } else {
        print(tokens::keyword("default"));
      }
      print(clause.colon.begin, tokens::colon);
      return stmt_list(clause.body, true, last_in_block);
    }
    case NodeKind::SelectStmt: {
      const auto& select = static_cast<const SelectStmt&>(s);
      print(tokens::keyword("select"));
      blank();
      if (!select.clauses.empty() || has_comment_before(source_.place(select.rbrace.begin))) {
        return block(select.lbrace, select.clauses, select.rbrace, false);
      }
      print(select.lbrace.begin, tokens::left_brace);
      return print(select.rbrace.begin, tokens::right_brace);
    }
    case NodeKind::ForStmt: {
      const auto& loop = static_cast<const ForStmt&>(s);
      print(tokens::keyword("for"));
      control_clause(true, loop.init, loop.condition, loop.post);
      return block(*loop.body);
    }
    case NodeKind::RangeStmt: return range_stmt(static_cast<const RangeStmt&>(s));
    default: return;
  }
}

// The unindent directly behind a line break counts for the label's own line.
void Printer::labeled_stmt(const LabeledStmt& s, bool last_in_block) {
  print(White::Unindent);
  expr(*s.label);
  print(source_.token_from(s.label->span.end), tokens::colon);
  print(White::Indent);
  if (s.statement->kind == NodeKind::EmptyStmt) {
    // It stands where the next token is, a semicolon or the brace at the end of the block.
    at(source_.token_from(s.label->span.end, 1));
    if (last_in_block) return;
    print(White::Newline);
    return print(tokens::semicolon);
  }
  break_line(line(s.statement->span.begin), 1, White::Ignore, true);
  stmt(*s.statement, last_in_block);
}

void Printer::assign_stmt(const AssignStmt& s) {
  const int depth = s.left.size() > 1 && s.right.size() > 1 ? 2 : 1;
  expr_list(s.span.begin, s.left, depth, {}, s.op_span.begin);
  blank();
  const std::string_view op =
      source_.text().substr(source_.offset(s.op_span.begin), s.op_span.end - s.op_span.begin);
  print(s.op_span.begin, tokens::op(op));
  blank();
  expr_list(s.op_span.begin, s.right, depth, {}, base::no_pos);
}

// Whether a list needs an indentation of its own to be read: several elements of it have several lines, or
// one does not begin where the one before ends.
bool Printer::wants_indent(List<Expr*> list) const {
  if (list.size() < 2) return false;
  int last_line = line(list.front()->span.begin);
  if (last_line >= line(list.back()->span.end)) return false;
  int tall = 0;
  for (const Expr* x : list) {
    const int first_line = line(x->span.begin);
    if (last_line < first_line) return true;
    last_line = line(x->span.end);
    tall += first_line < last_line;
  }
  return tall > 1;
}

// No line break may stand behind the keyword, so the place before the results is left out.
void Printer::return_stmt(const ReturnStmt& s) {
  print(tokens::keyword("return", true));
  if (s.results.empty()) return;
  blank();
  const bool indent = wants_indent(s.results);
  if (indent) print(White::Indent);
  expr_list(base::no_pos, s.results, 1, {.indented = indent}, base::no_pos);
  if (indent) print(White::Unindent);
}

void Printer::branch_stmt(const BranchStmt& s) {
  static constexpr Token words[] = {tokens::keyword("break", true), tokens::keyword("continue", true),
                                    tokens::keyword("goto"), tokens::keyword("fallthrough", true)};
  print(words[static_cast<std::size_t>(s.branch)]);
  if (!s.label) return;
  blank();
  expr(*s.label);
}

void Printer::if_stmt(const IfStmt& s, bool last_in_block) {
  print(tokens::keyword("if"));
  control_clause(false, s.init, s.condition, nullptr);
  block(*s.then_block);
  if (!s.else_branch) return;
  blank();
  print(tokens::keyword("else"));
  blank();
  stmt(*s.else_branch, last_in_block);
}

void Printer::type_switch_stmt(const TypeSwitchStmt& s) {
  print(tokens::keyword("switch"));
  if (s.init) {
    blank();
    stmt(*s.init, false);
    print(tokens::semicolon);
  }
  blank();
  // The guard as the statement that it is in the source.
  TypeAssertExpr assertion{};
  assertion.span = {s.x->span.begin, source_.token_from(s.x->span.end, 3) + 1};
  assertion.x = s.x;
  assertion.id = s.id;
  Expr* right[] = {&assertion};
  Expr* left[] = {s.binding};
  if (s.binding) {
    at(s.binding->span.begin);
    const Pos define = source_.token_from(s.binding->span.end);
    expr_list(s.binding->span.begin, List<Expr*>(left), 1, {}, define);
    blank();
    print(define, tokens::define);
    blank();
    expr_list(define, List<Expr*>(right), 1, {}, base::no_pos);
  } else {
    expr(assertion);
  }
  blank();
  block(s.lbrace, s.clauses, s.rbrace, false);
}

void Printer::range_stmt(const RangeStmt& s) {
  print(tokens::keyword("for"));
  blank();
  if (s.key) {
    expr(*s.key);
    if (s.value) {
      print(s.value->span.begin, tokens::comma);
      blank();
      expr(*s.value);
    }
    blank();
    print(source_.token_from((s.value ? s.value : s.key)->span.end),
          s.define ? tokens::define : tokens::assign);
    blank();
  }
  print(tokens::keyword("range"));
  blank();
  expr(without_needless_parens(*s.x));
  blank();
  block(*s.body);
}

void Printer::control_clause(bool loop, const Stmt* init, const Expr* condition, const Stmt* post) {
  blank();
  bool needs_blank = condition != nullptr;
  const auto print_condition = [&] {
    if (condition) expr(without_needless_parens(*condition));
  };
  if (!init && !post) {
    print_condition();
  } else {
    if (init) stmt(*init, false);
    print(tokens::semicolon);
    blank();
    print_condition();
    if (loop) {
      print(tokens::semicolon);
      blank();
      needs_blank = post != nullptr;
      if (post) stmt(*post, false);
    }
  }
  if (needs_blank) blank();
}

template void Printer::stmt_list(List<Stmt*>, bool, bool);
template void Printer::block(base::Span, List<Stmt*>, base::Span, bool);

}  // namespace gol::format
