// Type expressions (spec: Types).
#include <algorithm>

#include "types/core.hpp"
#include "types/literal.hpp"

namespace gol::types {

using namespace syntax;

void CheckerCore::record_type_expr(const Expr& expr, const Type* type) {
  TypeAndValue& slot = info_.value_slot(expr);
  slot.mode = is_valid(type) ? Mode::TypeExpr : Mode::Invalid;
  slot.type = type;
}

const Type* CheckerCore::type_expr(const Expr& expr, Named* defining) {
  const Type* type = type_internal(expr, defining);
  if (!type) type = invalid_type();
  if (is_valid(type) && (is_generic(type) || generic_alias(expr)) && type->kind != TypeKind::Signature) {
    if (generic_alias(expr)) error(expr.span, Message::GenericTypeWithoutInstantiation, expr);
    else error(expr.span, Message::GenericTypeWithoutInstantiation, type);
    type = invalid_type();
  }
  record_type_expr(expr, type);
  return type;
}

// The type of a variable: no interface that only constraints may use.
const Type* CheckerCore::var_type(const Expr& expr) {
  const Type* type = type_expr(expr);
  check_var_type(expr, type);
  return type;
}

void CheckerCore::check_var_type(const Expr& expr, const Type* type) {
  if (type->kind != TypeKind::Interface && type->kind != TypeKind::Named) return;
  // The type may be incomplete yet.
  auto check = [this, &expr, type] {
    const auto* interface = is_type_param(type) ? nullptr : under<Interface>(type);
    if (!interface || !interface->constraint_only()) return;
    if (interface->type_set().comparable) {
      error(expr.span, Message::ConstraintComparable, type);
    } else {
      error(expr.span, Message::ConstraintTypes, type);
    }
  };
  if (type == error_type() || type == any_type()) return;
  if (const auto* named = as_type<Named>(type)) {
    if (named->underlying_cache) return check();
    if (named->object->package && named->object->package->is_library) return;  // not read for this
  }
  later(check);
}

const Type* CheckerCore::type_internal(const Expr& expr, Named* defining) {
  switch (expr.kind) {
    case NodeKind::BadExpr: return invalid_type();
    case NodeKind::Ident: {
      Operand x;
      ident(x, static_cast<const Ident&>(expr), true);
      switch (x.mode) {
        case Mode::TypeExpr: return x.type;
        case Mode::Invalid: return invalid_type();
        default: error(expr.span, Message::IsNotAType, expr); break;
      }
      return invalid_type();
    }
    case NodeKind::SelectorExpr: return selector_type(static_cast<const SelectorExpr&>(expr));
    case NodeKind::IndexExpr: return instance_type(static_cast<const IndexExpr&>(expr));
    case NodeKind::ParenExpr: return type_expr(*static_cast<const ParenExpr&>(expr).x, defining);
    case NodeKind::ArrayType: return array_type(static_cast<const ArrayType&>(expr));
    case NodeKind::Ellipsis:
      error(expr.span, Message::InvalidEllipsis);
      return invalid_type();
    case NodeKind::StructType: return struct_type(static_cast<const StructType&>(expr));
    case NodeKind::StarExpr: {
      const Type* element = var_type(*static_cast<const StarExpr&>(expr).x);
      if (!is_valid(element)) return invalid_type();
      return pointer_to(element);
    }
    case NodeKind::FuncType: return func_type(static_cast<const FuncType&>(expr), nullptr, new_scope(env_.scope));
    case NodeKind::InterfaceType: return interface_type(static_cast<const InterfaceType&>(expr), defining);
    case NodeKind::MapType: return map_type(static_cast<const MapType&>(expr));
    case NodeKind::ChanType: {
      auto* chan = make<Chan>();
      chan->direction = static_cast<const ChanType&>(expr).direction;
      chan->element = var_type(*static_cast<const ChanType&>(expr).element);
      return chan;
    }
    default: {
      error(expr.span, Message::IsNotAType, expr);
      Expr* one[] = {const_cast<Expr*>(&expr)};
      use(one);
      return invalid_type();
    }
  }
}

const Type* CheckerCore::selector_type(const SelectorExpr& expr) {
  Operand x;
  selector(x, expr, true);
  switch (x.mode) {
    case Mode::TypeExpr: return x.type;
    case Mode::Invalid: return invalid_type();
    default: error(expr.span, Message::IsNotAType, static_cast<const Expr&>(expr)); break;
  }
  return invalid_type();
}

// ---- Arrays, maps -----------------------------------------------------------------------------------

const Type* CheckerCore::array_type(const ArrayType& expr) {
  if (!expr.length) return slice_of(var_type(*expr.element));
  auto* array = make<Array>();
  if (as<Ellipsis>(expr.length)) {
    // [...]T stands in composite literals only, which do not come here.
    error(expr.length->span, Message::InvalidDotsArray);
    array->length = -1;
  } else {
    array->length = array_length(*expr.length);
  }
  array->element = var_type(*expr.element);
  if (array->length < 0) return invalid_type();
  return array;
}

std::int64_t CheckerCore::array_length(const Expr& expr) {
  // A name that is no constant may be a misspelled type parameter or a variable.
  if (const auto* name = as<Ident>(&expr)) {
    const Object* object = lookup_name(name->name, name->span);
    if (!object) {
      if (name->name.blank()) error(expr.span, Message::BlankAsValue);
      else error(expr.span, Message::UndefinedArrayLength, name->name);
      return -1;
    }
    if (object->kind != ObjectKind::Const) {
      if (auto* var = object_as<Var>(const_cast<Object*>(object))) var->used = true;
      error(expr.span, Message::InvalidArrayLength, expr);
      return -1;
    }
  }
  Operand x;
  this->expr(x, expr);
  if (x.invalid()) return -1;
  if (!x.constant()) {
    error(span_of(x), Message::ArrayLengthNotConstant, x);
    return -1;
  }
  if (is_untyped(x.type) || is_integer(x.type)) {
    const Constant length = x.value.to_int();
    if (length.known()) {
      if (representable(length, basic_type(BasicKind::Int), nullptr)) {
        if (length.sign() >= 0) {
          update_expr_type(&expr, basic_type(BasicKind::Int), true);
          return *length.to_int64();
        }
      }
    }
  }
  error(span_of(x), is_integer(x.type) ? Message::InvalidArrayLengthOperand : Message::ArrayLengthNotInteger, x);
  return -1;
}

const Type* CheckerCore::map_type(const MapType& expr) {
  auto* map = make<Map>();
  map->key = var_type(*expr.key);
  map->value = var_type(*expr.value);
  // The key may be a type that is still being declared.
  const Type* key = map->key;
  later([this, &expr, key] {
    if (!is_valid(underlying(key)) || comparable(key)) return;
    error(expr.key->span, Message::InvalidMapKey, key, is_type_param(key) ? " (missing comparable constraint)" : "");
  });
  return map;
}

// ---- Structs ----------------------------------------------------------------------------------------

namespace {

// The name of an embedded field: that of its type without package and pointer.
const Ident* embedded_name(const Expr* type) {
  for (;;) {
    switch (type->kind) {
      case NodeKind::Ident: return static_cast<const Ident*>(type);
      case NodeKind::StarExpr: type = static_cast<const StarExpr*>(type)->x; break;
      case NodeKind::ParenExpr: type = static_cast<const ParenExpr*>(type)->x; break;
      case NodeKind::IndexExpr: type = static_cast<const IndexExpr*>(type)->x; break;
      case NodeKind::SelectorExpr: return static_cast<const SelectorExpr*>(type)->selector;
      default: return nullptr;
    }
  }
}

}  // namespace

const Type* CheckerCore::struct_type(const StructType& expr) {
  auto* structure = make<Struct>();
  std::vector<Var*> fields;
  std::unordered_map<Name, Var*> names;
  auto add = [&](const Ident& name, const Type* type, const Field& source, bool embedded) {
    Var* field = new_var(name.span, name.name, type);
    field->owner = nullptr;
    field->is_field = field->used = true;
    field->embedded = embedded;
    if (source.tag) {
      if (const std::optional<std::string> tag = unquote(source.tag->text)) {
        field->tag = arena_.copy(std::string_view(*tag));
      }
    }
    fields.push_back(field);
    if (!name.name.blank()) {
      const auto [earlier, fresh] = names.emplace(name.name, field);
      if (!fresh) report_redeclared_field(*field, *earlier->second);
    }
    if (!embedded) define(name, field);
    return field;
  };
  for (const Field& source : expr.fields.fields) {
    if (!source.names.empty()) {
      const Type* type = var_type(*source.type);
      for (const Ident* name : source.names) add(*name, type, source, false);
      continue;
    }
    const Type* type = type_expr(*source.type);
    const Ident* name = embedded_name(source.type);
    if (!name) continue;  // no type name: a syntax error
    const Var* field = add(*name, type, source, true);
    later([this, field, &source] { check_embedded_field(*field, *source.type); });
  }
  structure->fields = arena_.copy(fields);
  return structure;
}

void CheckerCore::report_redeclared_field(const Var& field, const Var& earlier) {
  error(field.span, Message::FieldRedeclared, field.name,
        elsewhere(earlier.span, say(Message::OtherDeclaration, field.name)));
}

// Spec, Struct types: a type name T, or a pointer to a non-interface type name *T, and T no pointer.
void CheckerCore::check_embedded_field(const Var& field, const Expr& expr) {
  const Expr& plain = unparen(expr);
  const auto* pointer = as_type<Pointer>(field.type);
  const bool starred = as<StarExpr>(&plain) && pointer;
  const Type* type = starred ? pointer->element : field.type;
  const Type* u = underlying(type);
  if (!is_valid(u)) return;
  if (is_type_param(type)) {
    error(expr.span, Message::EmbeddedTypeParam);
  } else if (u->kind == TypeKind::Pointer) {
    error(expr.span, Message::EmbeddedPointer);
  } else if (starred && u->kind == TypeKind::Interface) {
    error(expr.span, Message::EmbeddedInterfacePointer);
  }
}

// ---- Interfaces -------------------------------------------------------------------------------------

const Type* CheckerCore::interface_type(const InterfaceType& expr, Named* defining) {
  Interface* interface = new_interface();
  std::vector<Func*> methods;
  std::vector<const Type*> embedded;
  std::vector<Span> spans;
  for (const Field& element : expr.elements.fields) {
    if (element.names.empty()) {
      embedded.push_back(embedded_element(*element.type));
      spans.push_back(element.type->span);
      continue;
    }
    const Ident& name = *element.names[0];
    if (name.name.blank()) {
      error(name.span, Message::BlankMethod);
      continue;
    }
    const auto* type = as<FuncType>(element.type);
    if (!type) continue;
    Signature* signature = func_type(*type, nullptr, new_scope(env_.scope));
    Var* receiver = new_param(name.span, {}, defining ? static_cast<const Type*>(defining) : interface);
    signature->receiver = receiver;
    record_type_expr(*type, signature);
    auto* method = make<Func>();
    method->name = name.name;
    method->span = name.span;
    method->package = env_.package;
    method->type = signature;
    method->of_interface = true;
    methods.push_back(method);
    define(name, method);
  }
  interface->methods = arena_.copy(methods);
  interface->embedded = arena_.copy(embedded);
  interface->embedded_spans = arena_.copy(spans);
  later([this, interface] { check_interface(*interface); });
  return interface;
}

// An embedded type, ~T, or a union of those.
const Type* CheckerCore::embedded_element(const Expr& expr) {
  std::vector<const Expr*> parts;
  std::vector<const Expr*> pending{&expr};
  while (!pending.empty()) {
    const Expr* part = pending.back();
    pending.pop_back();
    if (const auto* either = as<BinaryExpr>(part); either && either->op == Operator::Or) {
      pending.push_back(either->right);
      pending.push_back(either->left);
    } else {
      parts.push_back(part);
    }
  }
  const auto* lone_tilde = as<UnaryExpr>(parts[0]);
  if (parts.size() == 1 && !(lone_tilde && lone_tilde->op == Operator::Tilde)) return type_expr(expr);

  auto* alternatives = make<Union>();
  std::vector<Term> terms;
  std::vector<Span> spans;
  for (const Expr* part : parts) {
    Term term;
    term.type = union_term(*part, term);
    terms.push_back(term);
    spans.push_back(part->span);
  }
  alternatives->terms = arena_.copy(terms);
  record_type_expr(expr, alternatives);
  later([this, alternatives, spans] { check_terms(alternatives->terms, spans); });
  return alternatives;
}

const Type* CheckerCore::union_term(const Expr& expr, Term& term) {
  const auto* tilde = as<UnaryExpr>(&expr);
  term.tilde = tilde && tilde->op == Operator::Tilde;
  const Type* type = type_expr(term.tilde ? *tilde->x : expr);
  if (!is_type_param(type)) return type;
  if (term.tilde) error(tilde->x->span, Message::TildeTypeParam, expr);
  else error(expr.span, Message::TypeParamTerm);
  return invalid_type();
}

// Spec, General interfaces: terms are disjoint, ~T has a T that is its own underlying type, and interfaces in
// unions say nothing but what types they mean.
void CheckerCore::check_terms(List<Term> terms, const std::vector<Span>& spans) {
  auto text = [this](const Term& term) { return (term.tilde ? "~" : "") + text_of(term.type); };
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const Term& term = terms[i];
    const Type* u = underlying(term.type);
    if (!is_valid(term.type) || !is_valid(u)) continue;
    const auto* interface = as_type<Interface>(u);
    if (term.tilde && interface) {
      error(spans[i], Message::TildeInterface, term.type);
      continue;
    }
    if (term.tilde && !identical(term.type, u)) {
      error(spans[i], Message::InvalidTilde, term.type, u);
      continue;
    }
    if (interface) {
      const TypeSet& set = interface->type_set();
      if (!set.methods.empty()) error(spans[i], Message::UnionMethods, text(term), text(term));
      else if (term.type == universe().comparable) error(spans[i], Message::UnionComparable);
      else if (set.comparable) error(spans[i], Message::UnionEmbedsComparable, text(term), text(term));
      continue;
    }
    for (std::size_t j = 0; j < i; ++j) {
      const Term& other = terms[j];
      if (!is_valid(other.type) || as_type<Interface>(underlying(other.type))) continue;
      const Type* a = other.tilde ? underlying(term.type) : term.type;
      const Type* b = term.tilde ? underlying(other.type) : other.type;
      if (!identical(a, b)) continue;
      error(spans[i], Message::OverlappingTerms, text(term), text(other));
      break;
    }
  }
}

// What can only be said when the embedded types are complete (spec: Interface types).
void CheckerCore::check_interface(const Interface& interface) {
  std::vector<const Func*> seen;
  for (const Func* method : interface.methods) {
    for (const Func* other : seen) {
      if (other->name == method->name) {
        error(method->span, Message::DuplicateMethod, method,
              elsewhere(other->span, say(Message::OtherDeclaration, method)));
      }
    }
    seen.push_back(method);
  }
  for (std::size_t i = 0; i < interface.embedded.size(); ++i) {
    const Type* element = interface.embedded[i];
    const Type* u = underlying(element);
    if (!is_valid(u) || is_type_param(element)) {
      if (is_type_param(element)) error(interface.embedded_spans[i], Message::TypeParamTerm);
      continue;
    }
    const auto* inner = as_type<Interface>(u);
    if (!inner) continue;
    // Methods of the same name may come from several embedded interfaces if they are identical.
    for (const Func* method : inner->type_set().methods) {
      for (const Func* other : seen) {
        if (other->name != method->name || other == method) continue;
        if (!method->name.exported() && !same_package(method->package, other->package)) continue;
        if (identical(other->signature(), method->signature())) continue;
        error(interface.embedded_spans[i], Message::DuplicateMethod, method,
              elsewhere(other->span, say(Message::OtherDeclaration, method)));
      }
      seen.push_back(method);
    }
  }
}

}  // namespace gol::types
