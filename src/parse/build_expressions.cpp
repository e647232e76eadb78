#include "parse/builder.hpp"

namespace gol::parse {
namespace {

const Expr* unparen(const Expr* x) {
  while (const auto* paren = as<ParenExpr>(x)) x = paren->x;
  return x;
}

// Whether x can only be a value, so that "x {" does not begin a composite literal.
bool is_value(const Expr* x) {
  x = unparen(x);
  if (!x) return false;
  switch (x->kind) {
    case NodeKind::BasicLit:
    case NodeKind::CompositeLit:
    case NodeKind::FuncLit:
    case NodeKind::SliceExpr:
    case NodeKind::TypeAssertExpr:
    case NodeKind::CallExpr:
    case NodeKind::UnaryExpr:
    case NodeKind::BinaryExpr: return true;
    case NodeKind::IndexExpr: {
      const auto* index = as<IndexExpr>(x);
      return is_value(index->x) || (index->indices.size() == 1 && is_value(index->indices[0]));
    }
    default: return false;
  }
}

Operator operator_of(std::string_view text) {
  struct Entry {
    Operator op;
    std::string_view spelling;
    int precedence;
  };
  static constexpr Entry table[] = {
#define GOL_OPERATOR(Name, spelling, precedence) {Operator::Name, spelling, precedence},
#include "syntax/operators.def"
  };
  for (const Entry& entry : table) {
    if (entry.spelling == text) return entry.op;
  }
  return Operator::Add;
}

}  // namespace

// ---- Operands -------------------------------------------------------------------------------------

void Builder::identifier(std::string_view text) {
  const Pos begin = pos(text.data());
  auto* ident = node<Ident>(Span{begin, begin + static_cast<Pos>(text.size())});
  ident->name = Name(text);
  push(ident);
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return check_identifier(text);
  }
}

void Builder::basic_lit(std::string_view text) {
  const Pos begin = pos(text.data());
  auto* lit = node<BasicLit>(Span{begin, begin + static_cast<Pos>(text.size())});
  lit->text = text;
  push(lit);
  check_literal(*lit);
}

void Builder::paren_expr(const Frame& frame) {
  drop_marks(frame);
  auto* paren = node<ParenExpr>(frame.begin);
  paren->x = pop_expr();
  push(paren);
}

// The type is complete on the stack; with a body it is a function literal.
void Builder::func_expr(const Frame& frame) {
  if (stmts_.size() == frame.stmts) return;
  auto* lit = node<FuncLit>(frame.begin);
  lit->body = static_cast<BlockStmt*>(pop_stmt());
  lit->type = static_cast<FuncType*>(pop_expr());
  push(lit);
}

// ---- Composite literals ---------------------------------------------------------------------------

bool Builder::literal_allowed() const {
  const Expr* type = unparen(exprs_.back());
  if (!type) return false;
  switch (type->kind) {
    case NodeKind::Ident:
    case NodeKind::SelectorExpr: return literals_allowed;
    case NodeKind::IndexExpr: return literals_allowed && !is_value(type);
    case NodeKind::ArrayType:
    case NodeKind::StructType:
    case NodeKind::MapType: return true;
    default: return false;
  }
}

void Builder::literal_value(const Frame& frame) {
  auto* lit = node<CompositeLit>(frame.begin);
  lit->type = nullptr;
  lit->lbrace = open_of(frame);
  lit->rbrace = close_of(frame);
  lit->elements = take<Expr*>(exprs_, frame.exprs);
  drop_marks(frame);
  push(lit);
}

void Builder::composite_lit() {
  auto* lit = static_cast<CompositeLit*>(pop_expr());
  lit->type = pop_expr();
  if (lit->type->kind == NodeKind::ParenExpr) {
    syntax_error(lit->lbrace.begin, "cannot parenthesize type in composite literal");
  }
  lit->span.begin = lit->type->span.begin;
  push(lit);
  grow();
}

void Builder::keyed_value() {
  Expr* value = pop_expr();
  Expr* key = pop_expr();
  auto* pair = node<KeyValueExpr>(Span{key->span.begin, value->span.end});
  pair->key = key;
  pair->value = value;
  push(pair);
}

// ---- Primary expressions --------------------------------------------------------------------------

void Builder::selector() {
  auto* name = static_cast<Ident*>(pop_expr());
  Expr* x = pop_expr();
  auto* selection = node<SelectorExpr>(x->span.begin);
  selection->x = x;
  selection->selector = name;
  push(selection);
  grow();
}

void Builder::type_assertion(const Frame& frame) {
  drop_marks(frame);
  Expr* type = pop_expr();
  Expr* x = pop_expr();
  auto* assertion = node<TypeAssertExpr>(x->span.begin);
  assertion->x = x;
  assertion->type = type;
  push(assertion);
  grow();
}

void Builder::index(const Frame& frame) {
  Expr* x = exprs_[frame.exprs - 1];
  std::size_t colons = 0;
  for (std::size_t i = frame.marks; i < marks_.size(); ++i) colons += marks_[i].kind == MarkKind::Colon;
  Expr* made;
  if (colons > 0) {
    auto* slice = node<SliceExpr>(x->span.begin);
    slice->x = x;
    const std::size_t bounds = exprs_.size() - frame.exprs;
    slice->low = exprs_[frame.exprs];
    slice->high = bounds > 1 ? exprs_[frame.exprs + 1] : nullptr;
    slice->max = bounds > 2 ? exprs_[frame.exprs + 2] : nullptr;
    slice->three_index = colons == 2;
    if (slice->three_index) {
      const Span colon =
          marks_.back().kind == MarkKind::Close ? marks_[marks_.size() - 2].span : marks_.back().span;
      if (!slice->high) error(colon, "middle index required in 3-index slice");
      if (!slice->max) error({token_end_ - 1, token_end_}, "final index required in 3-index slice");
      for (Expr** bound : {&slice->high, &slice->max}) {
        if (!*bound) *bound = node<BadExpr>(colon);
      }
    }
    exprs_.resize(frame.exprs);
    made = slice;
  } else {
    auto* element = node<IndexExpr>(x->span.begin);
    element->x = x;
    element->indices = take<Expr*>(exprs_, frame.exprs);
    made = element;
  }
  exprs_.back() = made;
  drop_marks(frame);
  grow();
}

bool Builder::after_last_argument() const {
  return !marks_.empty() && marks_.back().kind == MarkKind::Ellipsis;
}

void Builder::call(const Frame& frame) {
  Expr* function = exprs_[frame.exprs - 1];
  auto* call = node<CallExpr>(function->span.begin);
  call->function = function;
  call->args = take<Expr*>(exprs_, frame.exprs);
  call->lparen = open_of(frame);
  call->rparen = close_of(frame);
  if (const Mark* ellipsis = find(frame, MarkKind::Ellipsis)) call->ellipsis = ellipsis->span;
  exprs_.back() = call;
  drop_marks(frame);
  grow();
}

// ---- Operators ------------------------------------------------------------------------------------

// "<-chan T" is a type, not a receive from the type chan T, and "<-chan<- T" moves the arrows one to the
// left; the last one must find a channel type that has none.
void Builder::associate_receive(ChanType* type, Pos arrow) {
  const Pos first = arrow;
  for (;;) {
    const ChanDir direction = type->direction;
    if (direction == ChanDir::Receive) return syntax_error(first, "unexpected <-, expecting chan");
    type->direction = ChanDir::Receive;
    type->span.begin = arrow;
    if (direction == ChanDir::Both) return;
    if (type->element->kind != NodeKind::ChanType) {
      return syntax_error(first, "unexpected " + excerpt(*type->element) + ", expecting chan");
    }
    type = static_cast<ChanType*>(type->element);
    arrow = type->span.begin;
  }
}

Expr* Builder::apply_prefix(const Mark& prefix, Expr* x) {
  grow();
  const Span span{prefix.span.begin, x->span.end};
  if (prefix.op == Operator::Mul) {
    auto* star = node<StarExpr>(span);
    star->x = x;
    return star;
  }
  if (prefix.op == Operator::Receive && x->kind == NodeKind::ChanType) {
    auto* type = static_cast<ChanType*>(x);
    associate_receive(type, prefix.span.begin);
    return type;
  }
  auto* unary = node<UnaryExpr>(span);
  unary->op = prefix.op;
  unary->op_span = prefix.span;
  unary->x = x;
  return unary;
}

void Builder::prefix_operator(std::string_view text) {
  mark(MarkKind::Prefix, text.data(), text.size(), operator_of(text));
}

void Builder::assign_operator(std::string_view text) {
  mark(MarkKind::Compound, text.data(), text.size(), operator_of(text.substr(0, text.size() - 1)));
}

void Builder::prefixed(const Frame& frame) {
  Expr* x = pop_expr();
  while (marks_.size() > frame.marks) {
    const Mark prefix = marks_.back();
    marks_.pop_back();
    x = apply_prefix(prefix, x);
  }
  push(x);
}

void Builder::binary_operator(std::string_view text) {
  const Operator op = operator_of(text);
  // Binary operators associate to the left.
  while (operators_.size() > operator_base && precedence(operators_.back().op) >= precedence(op)) reduce();
  const Pos begin = pos(text.data());
  operators_.push_back({op, {begin, begin + static_cast<Pos>(text.size())}});
}

void Builder::reduce() {
  const PendingOperator pending = operators_.back();
  operators_.pop_back();
  Expr* right = pop_expr();
  Expr* left = pop_expr();
  auto* binary = node<BinaryExpr>(Span{left->span.begin, right->span.end});
  binary->left = left;
  binary->op = pending.op;
  binary->op_span = pending.span;
  binary->right = right;
  push(binary);
  grow();
}

void Builder::expression(const Frame& frame) {
  while (operators_.size() > frame.operators) reduce();
  drop_marks(frame);
}

void Builder::expression_list(const Frame& frame) { list_size_ = exprs_.size() - frame.exprs; }

}  // namespace gol::parse
