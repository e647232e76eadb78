// Expressions.
#include <algorithm>

#include "format/printer.hpp"
#include "syntax/visit.hpp"
#include "syntax/walk.hpp"

namespace gol::format {

using namespace syntax;

namespace {

constexpr int unary_precedence = 6, highest_precedence = 7;

// What the operators of an expression are, parenthesised parts left out.
struct Operators {
  bool additive = false, multiplicative = false;
  int problem = 0;  // a precedence that must be set off, as blanks keep two operators apart
};

void find_operators(const BinaryExpr& x, Operators& found) {
  found.additive |= precedence(x.op) == 4;
  found.multiplicative |= precedence(x.op) == 5;
  if (const auto* left = as<BinaryExpr>(x.left)) {
    if (precedence(left->op) >= precedence(x.op)) find_operators(*left, found);
  }
  if (const auto* right = as<BinaryExpr>(x.right)) {
    if (precedence(right->op) > precedence(x.op)) find_operators(*right, found);
  } else if (x.right->kind == NodeKind::StarExpr) {
    if (x.op == Operator::Div) found.problem = 5;
  } else if (const auto* unary = as<UnaryExpr>(x.right)) {
    if (x.op == Operator::And && (unary->op == Operator::And || unary->op == Operator::Xor))
      found.problem = 5;
    const bool sign = x.op == Operator::Add || x.op == Operator::Sub;
    if (sign && unary->op == x.op) found.problem = std::max(found.problem, 4);
  }
}

// Operators of at least this precedence stand without blanks.
int cutoff_of(const BinaryExpr& x, int depth) {
  Operators found;
  find_operators(x, found);
  if (found.problem > 0) return found.problem + 1;
  if (found.additive && found.multiplicative) return depth == 1 ? 5 : 4;
  return depth == 1 ? 6 : 4;
}

int other_precedence(const Expr& x, int than) {
  const auto* binary = as<BinaryExpr>(&x);
  return binary && precedence(binary->op) == than ? 0 : 1;
}

int outer_depth(int depth) { return std::max(depth - 1, 1); }

bool is_type_name(const Expr* x) {
  while (const auto* selector = as<SelectorExpr>(x)) x = selector->x;
  return x && x->kind == NodeKind::Ident;
}

// Whether a literal that begins with the name of a type stands in the node outside of parentheses.
bool holds_bare_literal(const Node& node) {
  if (node.kind == NodeKind::ParenExpr) return false;
  if (const auto* lit = as<CompositeLit>(&node)) return is_type_name(lit->type);
  bool found = false;
  for_each_child(node, [&](const Node& child) { found = found || holds_bare_literal(child); });
  return found;
}

}  // namespace

const Expr& without_parens(const Expr& x) {
  const Expr* inner = &x;
  while (const auto* paren = as<ParenExpr>(inner)) inner = paren->x;
  return *inner;
}

const Expr& without_needless_parens(const Expr& x) {
  const Expr* inner = &x;
  while (const auto* paren = as<ParenExpr>(inner)) {
    if (holds_bare_literal(*paren->x)) break;
    inner = paren->x;
  }
  return *inner;
}

// ---- Widths ---------------------------------------------------------------------------------------

template <class Print>
int Printer::measure(const Node& node, Print print) {
  if (node.id >= sizes_.size()) sizes_.resize(node.id + 1, 0);
  if (sizes_[node.id] != 0) return sizes_[node.id];
  sizes_[node.id] = infinite + 1;  // for the parts, should they ask
  Printer printer(source_, sizes_, Measure{});
  print(printer);
  printer.finish_measure();
  if (printer.stopped()) return infinite + 1;
  const std::size_t size = printer.measured_size();
  if (size > infinite) return infinite + 1;
  return sizes_[node.id] = static_cast<int>(size);
}

int Printer::size_of(const Expr& x) {
  if (const auto* name = as<Ident>(&x)) return static_cast<int>(name->span.end - name->span.begin);
  return measure(x, [&](Printer& printer) { printer.expr(x); });
}

int Printer::size_of(const Stmt& s) {
  return measure(s, [&](Printer& printer) { printer.stmt(s, false); });
}

// ---- Operands -------------------------------------------------------------------------------------

void Printer::ident(const Ident& name) { print({TokenKind::Name, name.name.text(), true}); }

void Printer::basic_lit(const BasicLit& lit) {
  if (lit.lit == LitKind::String || lit.lit == LitKind::Char)
    return print({TokenKind::Literal, lit.text, true});
  std::string made;
  // Only an integer joins with a period that follows.
  const TokenKind kind = lit.lit == LitKind::Int ? TokenKind::Number : TokenKind::Literal;
  print({kind, normal_number(lit.text, made), true});
}

void Printer::expr(const Expr& x, int outer_precedence, int depth) {
  if (stopped()) return;
  at(x.span.begin);
  if (type_expr(x)) return;
  switch (x.kind) {
    case NodeKind::Ident: return ident(static_cast<const Ident&>(x));
    case NodeKind::BasicLit: return basic_lit(static_cast<const BasicLit&>(x));
    case NodeKind::BinaryExpr: {
      const auto& binary = static_cast<const BinaryExpr&>(x);
      return binary_expr(binary, outer_precedence, cutoff_of(binary, depth), depth);
    }
    case NodeKind::KeyValueExpr: {
      const auto& pair = static_cast<const KeyValueExpr&>(x);
      expr(*pair.key);
      print(source_.token_from(pair.key->span.end), tokens::colon);
      blank();
      return expr(*pair.value);
    }
    case NodeKind::StarExpr: {
      const bool parens = unary_precedence < outer_precedence;
      if (parens) print(tokens::left_paren);
      print(tokens::star);
      expr(*static_cast<const StarExpr&>(x).x);
      if (parens) print(tokens::right_paren);
      return;
    }
    case NodeKind::UnaryExpr: {
      const auto& unary = static_cast<const UnaryExpr&>(x);
      const bool parens = unary_precedence < outer_precedence;
      if (parens) print(tokens::left_paren);
      print(tokens::op(spelling(unary.op)));
      expr(*unary.x, unary_precedence, parens ? 1 : depth);
      if (parens) print(tokens::right_paren);
      return;
    }
    case NodeKind::FuncLit: return func_lit(static_cast<const FuncLit&>(x));
    case NodeKind::ParenExpr: {
      const Expr& inner = *static_cast<const ParenExpr&>(x).x;
      if (inner.kind == NodeKind::ParenExpr) return expr_at_depth(inner, depth);
      print(tokens::left_paren);
      expr_at_depth(inner, outer_depth(depth));
      return print(closing(x), tokens::right_paren);
    }
    case NodeKind::SelectorExpr: {
      selector_expr(static_cast<const SelectorExpr&>(x), depth, false);
      return;
    }
    case NodeKind::TypeAssertExpr: {
      const auto& assertion = static_cast<const TypeAssertExpr&>(x);
      expr(*assertion.x, highest_precedence, depth);
      print(tokens::period);
      print(source_.token_from(assertion.x->span.end, 1), tokens::left_paren);
      if (assertion.type) expr(*assertion.type);
      else print(tokens::keyword("type"));
      return print(closing(x), tokens::right_paren);
    }
    case NodeKind::IndexExpr: return index_expr(static_cast<const IndexExpr&>(x), depth);
    case NodeKind::SliceExpr: return slice_expr(static_cast<const SliceExpr&>(x), depth);
    case NodeKind::CallExpr: return call_expr(static_cast<const CallExpr&>(x), depth);
    case NodeKind::CompositeLit: return composite_lit(static_cast<const CompositeLit&>(x), depth);
    default: return;
  }
}

// ---- Operators ------------------------------------------------------------------------------------

void Printer::binary_expr(const BinaryExpr& x, int outer_precedence, int cutoff, int depth) {
  const int own = precedence(x.op);
  if (own < outer_precedence) {
    print(tokens::left_paren);
    expr_at_depth(x, outer_depth(depth));
    return print(tokens::right_paren);
  }
  bool blanks = own < cutoff;
  expr(*x.left, own, depth + other_precedence(*x.left, own));
  if (blanks) blank();
  const int left_line = here_.line;
  const int right_line = line(x.right->span.begin);
  print(x.op_span.begin, tokens::op(spelling(x.op)));
  bool indented = false;
  if (left_line != right_line && break_line(right_line, 1, White::Indent, true) > 0) {
    indented = true;
    blanks = false;
  }
  if (blanks) blank();
  expr(*x.right, own + 1, depth + 1);
  if (indented) print(White::Unindent);
}

// ---- Primary expressions --------------------------------------------------------------------------

// Returns whether the selector stands on a line of its own; `keep_indent` leaves the indentation to the
// caller then.
bool Printer::selector_expr(const SelectorExpr& x, int depth, bool keep_indent) {
  expr(*x.x, highest_precedence, depth);
  print(tokens::period);
  const bool breaks = here_.line < line(x.selector->span.begin);
  if (breaks) {
    print(White::Indent);
    print(White::Newline);
  }
  at(x.selector->span.begin);
  ident(*x.selector);
  if (breaks && !keep_indent) print(White::Unindent);
  return breaks;
}

void Printer::index_expr(const IndexExpr& x, int depth) {
  expr(*x.x, highest_precedence, 1);
  const Pos bracket = source_.token_from(x.x->span.end);
  print(bracket, tokens::left_bracket);
  if (x.indices.size() == 1) expr_at_depth(*x.indices[0], depth + 1);
  else expr_list(bracket, x.indices, depth + 1, {.comma_before_break = true}, closing(x));
  print(closing(x), tokens::right_bracket);
}

void Printer::slice_expr(const SliceExpr& x, int depth) {
  expr(*x.x, highest_precedence, 1);
  print(source_.token_from(x.x->span.end), tokens::left_bracket);
  const Expr* bounds[] = {x.low, x.high, x.max};
  const int count = x.max ? 3 : 2;
  // Operators without blanks and a bare colon between them would be hard to read.
  int present = 0;
  bool operators = false;
  for (const Expr* bound : bounds) {
    present += bound != nullptr;
    operators |= bound && bound->kind == NodeKind::BinaryExpr;
  }
  const bool blanks = depth <= 1 && present > 1 && operators;
  for (int i = 0; i < count; ++i) {
    if (i > 0) {
      if (bounds[i - 1] && blanks) blank();
      print(tokens::colon);
      if (bounds[i] && blanks) blank();
    }
    if (bounds[i]) expr_at_depth(*bounds[i], depth + 1);
  }
  print(closing(x), tokens::right_bracket);
}

void Printer::call_expr(const CallExpr& x, int depth) {
  if (x.args.size() > 1) ++depth;
  bool indented = false;
  if (const auto* selector = as<SelectorExpr>(x.function)) {
    at(selector->span.begin);
    indented = selector_expr(*selector, depth, true);
  } else if (x.function->kind == NodeKind::FuncType) {
    print(tokens::left_paren);
    expr(*x.function, highest_precedence, depth);
    print(tokens::right_paren);
  } else {
    expr(*x.function, highest_precedence, depth);
  }
  print(x.lparen.begin, tokens::left_paren);
  if (x.ellipsis.valid()) {
    expr_list(x.lparen.begin, x.args, depth, {}, x.ellipsis.begin);
    print(x.ellipsis.begin, tokens::ellipsis);
    if (line(x.ellipsis.begin) < line(x.rparen.begin)) {
      print(tokens::comma);
      print(White::FormFeed);
    }
  } else {
    expr_list(x.lparen.begin, x.args, depth, {.comma_before_break = true}, x.rparen.begin);
  }
  print(x.rparen.begin, tokens::right_paren);
  if (indented) print(White::Unindent);
}

void Printer::composite_lit(const CompositeLit& x, int depth) {
  if (x.type) expr(*x.type, highest_precedence, depth);
  ++literal_level_;
  print(x.lbrace.begin, tokens::left_brace);
  expr_list(x.lbrace.begin, x.elements, 1, {.comma_before_break = true}, x.rbrace.begin);
  // Comments alone in the braces stand indented; a line break behind them could lack its comma.
  print(White::Indent);
  print(White::Unindent);
  const bool break_before = no_extra_line_break_, blank_before = no_extra_blank_;
  no_extra_line_break_ = !no_extra_line_break_;
  if (!x.elements.empty()) no_extra_blank_ = !no_extra_blank_;
  print(x.rbrace.begin, tokens::right_brace);
  no_extra_line_break_ = break_before;
  no_extra_blank_ = blank_before;
  --literal_level_;
}

void Printer::func_lit(const FuncLit& x) {
  print(x.span.begin, tokens::keyword("func"));
  const int column = written_.column - 4;
  signature(*x.type);
  func_body(distance_from(x.span.begin, column), White::Blank, *x.body);
}

}  // namespace gol::format
