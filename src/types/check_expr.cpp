// Expressions: the dispatch, names, literals and primary expressions (spec: Expressions).
#include <algorithm>

#include "types/core.hpp"

namespace gol::types {

using namespace syntax;

// ---- Entry points -----------------------------------------------------------------------------------

ExprKind CheckerCore::raw_expr(Operand& x, const Expr& e, const Type* hint, bool allow_generic, const Target* target) {
  x.mode = Mode::Invalid;
  x.type = invalid_type();
  const ExprKind kind = expr_internal(x, e, hint, target);
  x.expr = &e;
  if (!allow_generic) non_generic(x, target);
  record(x, e);
  return kind;
}

void CheckerCore::record(const Operand& x, const Expr& e) {
  TypeAndValue& slot = info_.value_slot(e);
  slot.mode = x.mode;
  slot.type = x.invalid() ? invalid_type() : x.type;
  slot.value = x.constant() ? x.value : Constant{};
  slot.shift_operand = false;
}

void CheckerCore::expr(Operand& x, const Expr& e, const Type* hint, const Target* target) {
  raw_expr(x, e, hint, false, target);
  exclude(x, false);
  single_value(x);
}

void CheckerCore::expr_for(Operand& x, const Expr& e, const Type* type, const std::string& description) {
  const auto* signature = type && !is_type_param(type) ? under<Signature>(type) : nullptr;
  if (!signature) return expr(x, e);
  const Target target{signature, description};
  expr(x, e, nullptr, &target);
}

void CheckerCore::expr_or_type(Operand& x, const Expr& e, bool allow_generic) {
  raw_expr(x, e, nullptr, allow_generic);
  exclude(x, true);
  single_value(x);
}

// The values of an expression: several for a call with several results, two for a comma-ok use.
std::vector<Operand> CheckerCore::multi_expr(const Expr& e, bool allow_comma_ok, bool* comma_ok) {
  Operand x;
  raw_expr(x, e);
  exclude(x, false);
  if (const auto* tuple = as_type<Tuple>(x.type); tuple && !x.invalid()) {
    std::vector<Operand> values;
    for (const Var* v : tuple->vars) {
      Operand value;
      value.mode = Mode::Value;
      value.expr = &e;
      value.type = v->type;
      values.push_back(value);
    }
    return values;
  }
  std::vector<Operand> values{x};
  if (allow_comma_ok && (x.mode == Mode::MapIndex || x.mode == Mode::CommaOk)) {
    Operand ok;
    ok.mode = Mode::Value;
    ok.expr = &e;
    ok.type = basic_type(BasicKind::UntypedBool);
    values[0].mode = Mode::Value;
    values.push_back(ok);
    if (comma_ok) *comma_ok = true;
  }
  return values;
}

void CheckerCore::single_value(Operand& x) {
  if (x.mode != Mode::Value || !as_type<Tuple>(x.type)) return;
  error(span_of(x), Message::MultipleValue, x);
  x.invalidate();
}

void CheckerCore::exclude(Operand& x, bool allow_types) {
  switch (x.mode) {
    case Mode::NoValue: error(span_of(x), Message::UsedAsValue, x); break;
    case Mode::Builtin: error(span_of(x), Message::MustBeCalled, x); break;
    case Mode::TypeExpr:
      if (allow_types) return;
      error(span_of(x), Message::IsNotAnExpression, x);
      break;
    default: return;
  }
  x.invalidate();
}

// Evaluates expressions whose values cannot be used, so that what they name counts as used.
void CheckerCore::use(std::span<Expr* const> exprs) {
  for (const Expr* e : exprs) {
    if (e) use_one(*e);
  }
}

bool CheckerCore::use_one(const Expr& e) {
  if (const auto* pair = as<KeyValueExpr>(&e)) return use_one(*pair->value);
  if (const auto* name = as<Ident>(&e); name && name->name.blank()) return true;
  Operand x;
  raw_expr(x, e);
  return !x.invalid();
}

// ---- Dispatch ---------------------------------------------------------------------------------------

ExprKind CheckerCore::expr_internal(Operand& x, const Expr& e, const Type* hint, const Target* target) {
  switch (e.kind) {
    case NodeKind::BadExpr: return ExprKind::Statement;
    case NodeKind::Ident: ident(x, static_cast<const Ident&>(e), false); break;
    case NodeKind::BasicLit: basic_lit(x, static_cast<const BasicLit&>(e)); break;
    case NodeKind::FuncLit: func_lit(x, static_cast<const FuncLit&>(e)); break;
    case NodeKind::CompositeLit: composite_lit(x, static_cast<const CompositeLit&>(e), hint); break;
    case NodeKind::ParenExpr: return raw_expr(x, *static_cast<const ParenExpr&>(e).x, hint);  // no inference past it
    case NodeKind::SelectorExpr: selector(x, static_cast<const SelectorExpr&>(e), false); break;
    case NodeKind::IndexExpr: 
      if (index_expr(x, static_cast<const IndexExpr&>(e))) {
        function_instance(x, static_cast<const IndexExpr*>(&e), target);
      }
      break;
    case NodeKind::SliceExpr: slice_expr(x, static_cast<const SliceExpr&>(e)); break;
    case NodeKind::TypeAssertExpr: type_assert(x, static_cast<const TypeAssertExpr&>(e)); break;
    case NodeKind::CallExpr: return call(x, static_cast<const CallExpr&>(e));
    case NodeKind::StarExpr: star(x, static_cast<const StarExpr&>(e)); break;
    case NodeKind::UnaryExpr: return unary(x, static_cast<const UnaryExpr&>(e));
    case NodeKind::BinaryExpr: {
      const auto& b = static_cast<const BinaryExpr&>(e);
      binary(x, &e, *b.left, *b.right, b.op, b.op_span);
      break;
    }
    case NodeKind::Ellipsis: error(e.span, Message::InvalidEllipsis); break;
    default:
      x.type = type_expr(e);
      if (is_valid(x.type)) x.mode = Mode::TypeExpr;
      break;
  }
  return ExprKind::Expression;
}

// ---- Names ------------------------------------------------------------------------------------------

void CheckerCore::ident(Operand& x, const Ident& e, bool want_type) {
  x.expr = &e;
  if (e.name.blank()) {
    error(e.span, want_type ? Message::BlankAsValueOrType : Message::BlankAsValue);
    return;
  }
  Object* object = lookup_name(e.name, e.span);
  if (!object) {
    auto& diagnostic = error(e.span, Message::Undefined, e.name);
    const std::string_view path = importer_.automatic_import(e.name);
    const std::string similar = similar_name(e.name);
    const std::string_view standard = selected_ == &e ? importer_.standard_package(e.name) : std::string_view();
    if (!path.empty()) diagnostic.with_help("`import \"" + std::string(path) + "\"` is missing");
    else if (!standard.empty()) diagnostic.with_help(not_in_gol("package `" + std::string(standard) + "`"));
    else if (!similar.empty()) diagnostic.with_help("did you mean `" + similar + "`?");
    return;
  }
  use_object(e, object);
  if (!dot_imports_.empty() && object->package != env_.package) {
    for (const Scope* scope = env_.scope; scope; scope = scope->parent()) {
      const auto dot = dot_imports_.find({scope, object});
      if (dot == dot_imports_.end()) continue;
      dot->second->used = true;
      break;
    }
  }
  object_operand(x, object);
}

// What the use of an object yields.
void CheckerCore::object_operand(Operand& x, Object* object) {
  if (object->colour != Colour::Black || (!object->type && object->decl_info)) declare_object(object);
  const bool own = object->package == env_.package;
  const bool package_level = object->decl_info != nullptr;
  x.mode = Mode::Invalid;
  switch (object->kind) {
    case ObjectKind::PkgName:
      error(x.expr->span, Message::PackageNotInSelector, object);
      return;
    case ObjectKind::Const: {
      const auto* constant = static_cast<const Const*>(object);
      if (own && package_level && env_.decl) env_.decl->depend_on(object);
      if (!is_valid(object->type)) return;
      if (constant == universe().iota) {
        if (!env_.has_iota) {
          error(x.expr->span, Message::IotaOutsideConst);
          return;
        }
        x.value = Constant::of(env_.iota);
      } else {
        x.value = constant->value;
      }
      x.mode = Mode::Constant;
      break;
    }
    case ObjectKind::TypeName:
      if (!is_valid(object->type)) return;
      x.mode = Mode::TypeExpr;
      break;
    case ObjectKind::Var: {
      auto* var = static_cast<Var*>(object);
      var->used = true;
      note_capture(*var);
      if (own && package_level && env_.decl) env_.decl->depend_on(object);
      if (!is_valid(object->type)) return;
      x.mode = Mode::Variable;
      break;
    }
    case ObjectKind::Func:
      if (own && package_level && env_.decl) env_.decl->depend_on(object);
      x.mode = Mode::Value;
      if (!object->type) {  // its signature is being read: until then it is a func(), as in Go
        auto* none = make<Signature>();
        none->params = none->results = universe().empty_tuple;
        x.type = none;
        return;
      }
      break;
    case ObjectKind::Builtin:
      x.builtin = static_cast<const Builtin*>(object)->id;
      x.mode = Mode::Builtin;
      break;
    case ObjectKind::Nil: x.mode = Mode::Nil; break;
    case ObjectKind::Label: return;
  }
  x.type = object->type;
}

void CheckerCore::note_capture(Var& v) {
  if (v.script_level ? env_.owner != nullptr : !v.package_level && v.owner != env_.owner) v.captured = true;
}

// Marks the variable in which the operand of & (or of an implicit &) lies.
void CheckerCore::note_address_taken(const Expr& e) {
  const Expr* at = &unparen(e);
  for (;;) {
    if (const auto* selector = as<SelectorExpr>(at)) {
      const Selection* selection = info_.selection(*selector);
      if (!selection || selection->indirect) break;
      at = &unparen(*selector->x);
    } else if (const auto* index = as<IndexExpr>(at)) {
      const Type* type = info_.type_of(*index->x);
      if (!under<Array>(type) && !under<Interface>(type)) return;  // a type parameter may stand for an array
      at = &unparen(*index->x);
    } else {
      break;
    }
  }
  const auto* name = as<Ident>(at);
  if (const auto* selector = as<SelectorExpr>(at)) name = selector->selector;
  if (!name) return;
  if (auto* var = object_as<Var>(const_cast<Object*>(info_.object_of(*name))); var && !var->is_field) {
    var->address_taken = true;
  }
}

// ---- Literals ---------------------------------------------------------------------------------------

void CheckerCore::basic_lit(Operand& x, const BasicLit& e) {
  if (e.malformed) return;
  constexpr std::size_t limit = 10'000;
  if (e.lit != LitKind::String && e.text.size() > limit) {
    error(e.span, Message::LongConstant, e.text.substr(0, 10), e.text.size());
    return;
  }
  x.value = Constant::from_literal(e.lit, e.text);
  if (!x.value.known()) {
    error(e.span, Message::MalformedConstant, e.text);
    return;
  }
  switch (e.lit) {
    case LitKind::Int: x.type = basic_type(BasicKind::UntypedInt); break;
    case LitKind::Float: x.type = basic_type(BasicKind::UntypedFloat); break;
    case LitKind::Imaginary: x.type = basic_type(BasicKind::UntypedComplex); break;
    case LitKind::Char: x.type = basic_type(BasicKind::UntypedRune); break;
    case LitKind::String: x.type = basic_type(BasicKind::UntypedString); break;
  }
  x.mode = Mode::Constant;
  x.expr = &e;
  overflow(x, e.span);
}

void CheckerCore::func_lit(Operand& x, const FuncLit& e) {
  Scope* scope = new_scope(env_.scope);
  const Signature* signature = func_type(*e.type, nullptr, scope);
  record_type_expr(*e.type, signature);
  x.mode = Mode::Value;
  x.type = signature;
  if (!options_.bodies) return;
  DeclInfo* decl = env_.decl;
  auto check = [this, &e, signature, decl, scope] { func_body(e, decl, signature, *e.body, scope); };
  // Inside a function the body is checked where it stands, when the scope holds just what it may use. At
  // package level it may mention what is being declared.
  if (env_.owner || (env_.script_statement && object_path_.empty() && env_.scope != env_.package->scope)) {
    check();
  } else {
    later(check);
  }
}

// ---- Primary expressions ----------------------------------------------------------------------------

void CheckerCore::star(Operand& x, const StarExpr& e) {
  expr_or_type(x, *e.x);
  if (x.invalid()) return;
  if (x.mode == Mode::TypeExpr) {
    check_var_type(*e.x, x.type);
    x.type = pointer_to(x.type);
    return;
  }
  if (x.is_nil()) {
    error(span_of(x), Message::CannotIndirect, x);
    x.invalidate();
    return;
  }
  const auto* pointer = as_type<Pointer>(core_type(x.type));
  if (!pointer) {
    error(span_of(x), Message::CannotIndirect, x);
    x.invalidate();
    return;
  }
  x.mode = Mode::Variable;
  x.type = pointer->element;
}

void CheckerCore::type_assert(Operand& x, const TypeAssertExpr& e) {
  expr(x, *e.x);
  if (x.invalid()) return;
  if (!e.type) {
    error(e.span, Message::TypeSwitchOutside);
    x.invalidate();
    return;
  }
  if (is_type_param(x.type)) {
    error(span_of(x), Message::AssertOnTypeParam, x);
    x.invalidate();
    return;
  }
  if (!under<Interface>(x.type)) {
    error(span_of(x), Message::NotAnInterface, x);
    x.invalidate();
    var_type(*e.type);
    return;
  }
  const Type* type = var_type(*e.type);
  if (!is_valid(type)) {
    x.invalidate();
    return;
  }
  check_assertion(e, x, type, false);
  x.mode = Mode::CommaOk;
  x.type = type;
}

// Reports an assertion that can never hold: the type lacks a method of the interface.
void CheckerCore::check_assertion(const Expr& at, const Operand& x, const Type* type, bool type_switch) {
  if (is_interface(type)) return;
  std::string cause;
  if (has_all_methods(type, x.type, false, &cause)) return;
  if (type_switch) {
    error(at.span, Message::ImpossibleCase, at, x, type, cause);
  } else {
    error(at.span, Message::ImpossibleAssertion, at, type, x.type, cause);
  }
}

}  // namespace gol::types
