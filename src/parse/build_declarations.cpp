#include "parse/builder.hpp"

namespace gol::parse {

// ---- Constants and variables ----------------------------------------------------------------------

// Names, the type behind a mark, and the values behind the mark of "=".
void Builder::value_spec(const Frame& frame) {
  auto* spec = node<ValueSpec>(frame.begin);
  if (const Mark* assign = find(frame, MarkKind::Assign)) spec->values = take<Expr*>(exprs_, assign->exprs);
  if (find(frame, MarkKind::Element)) spec->type = pop_expr();
  spec->names = take<Ident*>(exprs_, frame.exprs);
  drop_marks(frame);
  specs_.push_back(spec);
}

// ---- Types ----------------------------------------------------------------------------------------

namespace {

// Whether x is certainly a type element and no value.
bool is_type_elem(const Expr* x) {
  switch (x->kind) {
    case NodeKind::ArrayType:
    case NodeKind::StructType:
    case NodeKind::FuncType:
    case NodeKind::InterfaceType:
    case NodeKind::MapType:
    case NodeKind::ChanType: return true;
    case NodeKind::ParenExpr: return is_type_elem(as<ParenExpr>(x)->x);
    case NodeKind::StarExpr: return is_type_elem(as<StarExpr>(x)->x);
    case NodeKind::UnaryExpr: {
      const auto* unary = as<UnaryExpr>(x);
      return unary->op == Operator::Tilde || is_type_elem(unary->x);
    }
    case NodeKind::BinaryExpr: {
      const auto* binary = as<BinaryExpr>(x);
      return is_type_elem(binary->left) || is_type_elem(binary->right);
    }
    default: return false;
  }
}

}  // namespace

// Reads an expression as a type parameter with its constraint: `P *C`, `P (C)`, `P *C | D`. What could be a
// value as well is split only when forced. Without a name the result's name is null.
Param Builder::split(Expr* x, bool force) {
  if (x->kind == NodeKind::Ident) return {static_cast<Ident*>(x), nullptr, x->span};
  if (x->kind == NodeKind::CallExpr) {
    auto* call = static_cast<CallExpr*>(x);
    if (call->function->kind == NodeKind::Ident && call->args.size() == 1 && !call->ellipsis.valid() &&
        (force || is_type_elem(call->args[0]))) {
      auto* paren = node<ParenExpr>(Span{call->lparen.begin, call->rparen.end});
      paren->x = call->args[0];
      return {static_cast<Ident*>(call->function), paren, x->span};
    }
  }
  if (x->kind != NodeKind::BinaryExpr) return {};
  auto* binary = static_cast<BinaryExpr*>(x);
  if (binary->op == Operator::Mul && binary->left->kind == NodeKind::Ident &&
      (force || is_type_elem(binary->right))) {
    auto* pointer = node<StarExpr>(Span{binary->op_span.begin, binary->span.end});
    pointer->x = binary->right;
    return {static_cast<Ident*>(binary->left), pointer, x->span};
  }
  if (binary->op == Operator::Or) {
    const Param first = split(binary->left, force || is_type_elem(binary->right));
    if (!first.name || !first.type) return {};
    binary->left = first.type;
    binary->span.begin = first.type->span.begin;
    return {first.name, binary, {first.span.begin, binary->span.end}};
  }
  return {};
}

// After "type T [ x": whether x begins type parameters. `T[P]E` is an array, `T[P any]` and `T[P *C,]` are
// not.
bool Builder::split_parameter(bool comma_follows, bool closed) {
  const Param param = split(exprs_.back(), comma_follows);
  if (!param.name || (!param.type && closed)) return false;
  exprs_.pop_back();
  params_.push_back(param);
  return true;
}

void Builder::first_constraint(const Frame& frame) {
  Param& param = params_.back();
  param.type = pop_expr();
  param.span.end = token_end_;
  drop_marks(frame);
}

void Builder::spec_array(const Frame& frame) {
  // The bracket belongs to the rule around this one; its mark is the last that was set.
  const Span open = marks_[frame.marks - 1].span;
  auto* array = node<ArrayType>(open.begin);
  array->element = pop_expr();
  array->length = pop_expr();
  drop_marks(frame);
  push(array);
}

// The name, then the type; type parameters still lie ungrouped.
void Builder::type_spec(const Frame& frame) {
  auto* spec = node<TypeSpec>(frame.begin);
  spec->type = pop_expr();
  spec->name = static_cast<Ident*>(pop_expr());
  spec->alias = find(frame, MarkKind::Assign) != nullptr;
  if (params_.size() > frame.params) spec->type_params = group(frame, open_of(frame), close_of(frame), true);
  drop_marks(frame);
  specs_.push_back(spec);
}

// ---- Imports --------------------------------------------------------------------------------------

void Builder::import_dot(const char* at) {
  const Pos begin = pos(at);
  auto* name = node<Ident>(Span{begin, begin + 1});
  name->name = Name(".");
  push(name);
}

void Builder::import_spec(const Frame& frame) {
  Expr* path = pop_expr();
  Ident* name = exprs_.size() > frame.exprs ? static_cast<Ident*>(pop_expr()) : nullptr;
  drop_marks(frame);
  if (path->kind != NodeKind::BasicLit) return;  // missing: reported
  auto* spec = node<ImportSpec>(frame.begin);
  spec->name = name;
  spec->path = static_cast<BasicLit*>(path);
  if (spec->path->lit != LitKind::String) {
    syntax_error(path->span.begin, "import path must be a string");
    return;
  }
  specs_.push_back(spec);
}

// ---- Declarations ---------------------------------------------------------------------------------

void Builder::gen_decl(const Frame& frame, DeclToken token) {
  auto* decl = node<GenDecl>(frame.begin);
  decl->token = token;
  decl->grouped = find(frame, MarkKind::Open) != nullptr;
  if (token == DeclToken::Const) {
    for (std::size_t i = frame.specs; i < specs_.size(); ++i) {
      if (specs_[i]->kind == NodeKind::ValueSpec) {
        static_cast<ValueSpec*>(specs_[i])->iota = static_cast<std::uint32_t>(i - frame.specs);
      }
    }
  }
  decl->specs = take<Spec*>(specs_, frame.specs);
  drop_marks(frame);
  decls_.push_back(decl);
}

void Builder::receiver(const Frame& frame) {
  const FieldList& list = lists_.back();
  std::size_t count = 0;
  for (const Field& field : list.fields) count += field.names.empty() ? 1 : field.names.size();
  if (count == 1) return;
  error({token_end_ - 1, token_end_},
        count == 0 ? "method has no receiver" : "method has multiple receivers");
  drop_marks(frame);
}

void Builder::func_decl(const Frame& frame) {
  if (exprs_.size() < frame.exprs + 2) {  // not even a name
    exprs_.resize(frame.exprs);
    lists_.resize(frame.lists);
    stmts_.resize(frame.stmts);
    drop_marks(frame);
    decls_.push_back(node<BadDecl>(frame.begin));
    return;
  }
  auto* decl = node<FuncDecl>(frame.begin);
  if (stmts_.size() > frame.stmts) decl->body = static_cast<BlockStmt*>(pop_stmt());
  decl->type = static_cast<FuncType*>(pop_expr());
  decl->name = static_cast<Ident*>(pop_expr());
  if (lists_.size() > frame.lists) {
    const FieldList receiver = pop_list();
    decl->receiver_parens = {receiver.opening.begin, receiver.closing.end};
    if (!receiver.fields.empty()) decl->receiver = &receiver.fields[0];
  }
  drop_marks(frame);
  decls_.push_back(decl);
}

bool Builder::last_function_lacks_body() const {
  const auto* function = decls_.empty() ? nullptr : as<FuncDecl>(decls_.back());
  return function && !function->body;
}

void Builder::package_name() { file_.package_name = static_cast<Ident*>(pop_expr()); }

}  // namespace gol::parse
