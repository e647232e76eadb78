// Composite literals (spec: Composite literals).
#include "types/core.hpp"

namespace gol::types {

using namespace syntax;

// `hint` is the element type of an enclosing literal, which may leave this one's type out.
void CheckerCore::composite_lit(Operand& x, const CompositeLit& e, const Type* hint) {
  const Type* type = nullptr;
  const Type* base = nullptr;
  bool is_element = false;
  Array* counted = nullptr;
  if (e.type) {
    const auto* array = as<ArrayType>(e.type);
    if (array && array->length && as<Ellipsis>(array->length)) {
      // [...]T gets its length from the elements.
      counted = make<Array>();
      counted->length = -1;
      counted->element = var_type(*array->element);
      type = counted;
    } else {
      type = type_expr(*e.type);
    }
    base = type;
  } else if (hint) {
    type = base = hint;
    // &T may be left out where the element type is *T.
    if (const auto* pointer = as_type<Pointer>(core_type(base))) base = pointer->element;
    is_element = true;
  } else {
    error(e.span, Message::MissingLiteralType);
    use(e.elements);
    return;
  }

  const Type* u = core_type(base);
  if (!u) u = invalid_type();
  switch (u->kind) {
    case TypeKind::Struct: struct_elements(e, *static_cast<const Struct*>(u), base); break;
    case TypeKind::Array: {
      const auto* array = static_cast<const Array*>(u);
      const std::int64_t length = indexed_elements(e.elements, array->element, array->length);
      if (counted) {
        counted->length = length;
        record_type_expr(*e.type, counted);
      }
      break;
    }
    case TypeKind::Slice: indexed_elements(e.elements, static_cast<const Slice*>(u)->element, -1); break;
    case TypeKind::Map: map_elements(e, *static_cast<const Map*>(u)); break;
    default:
      for (const Expr* element : e.elements) {
        if (const auto* pair = as<KeyValueExpr>(element)) {
          // A key may be a field's name, which means nothing here.
          if (!as<Ident>(pair->key)) use_one(*pair->key);
          use_one(*pair->value);
        } else {
          use_one(*element);
        }
      }
      if (is_valid(u) || is_type_param(base)) {
        error(e.span, Message::InvalidLiteralType, is_element ? " element" : "", type,
              is_type_param(base) ? " (no core type)" : "");
      }
      x.invalidate();
      return;
  }
  x.mode = Mode::Value;
  x.type = type;
}

void CheckerCore::struct_elements(const CompositeLit& e, const Struct& type, const Type* base) {
  if (e.elements.empty()) return;
  Operand x;
  if (as<KeyValueExpr>(e.elements[0])) {
    std::vector<bool> seen(type.fields.size());
    for (const Expr* element : e.elements) {
      const auto* pair = as<KeyValueExpr>(element);
      if (!pair) {
        error(element->span, Message::MixedStructLiteral);
        continue;
      }
      const auto* key = as<Ident>(pair->key);
      std::size_t at = type.fields.size();
      if (key) {
        for (std::size_t i = 0; i < type.fields.size(); ++i) {
          const Var& field = *type.fields[i];
          if (field.name == key->name && (field.exported() || same_package(field.package, env_.package))) at = i;
        }
      }
      const bool found = at < type.fields.size();
      expr(x, *pair->value);
      if (!key) {
        error(pair->span, Message::InvalidFieldName, pair->key);
        continue;
      }
      if (!found) {
        auto& diagnostic = report(pair->key->span, Message::Verbatim, {lookup_failure(base, key->name, true)});
        const std::string similar = similar_member(base, key->name);
        if (!similar.empty()) diagnostic.with_help("did you mean `" + similar + "`?");
        continue;
      }
      const Var* field = type.fields[at];
      use_object(*key, field);
      assignment(x, field->type, "struct literal");
      if (seen[at]) error(pair->span, Message::DuplicateField, key->name);
      seen[at] = true;
    }
    return;
  }
  for (std::size_t i = 0; i < e.elements.size(); ++i) {
    const Expr* element = e.elements[i];
    if (as<KeyValueExpr>(element)) {
      error(element->span, Message::MixedStructLiteral);
      continue;
    }
    expr(x, *element);
    if (i >= type.fields.size()) {
      error(element->span, Message::TooManyStructValues, base);
      for (std::size_t j = i + 1; j < e.elements.size(); ++j) use_one(*e.elements[j]);
      return;
    }
    const Var& field = *type.fields[i];
    if (!field.exported() && !same_package(field.package, env_.package)) {
      error(element->span, Message::ImplicitUnexported, field.name, base);
      continue;
    }
    assignment(x, field.type, "struct literal");
  }
  if (e.elements.size() < type.fields.size()) error(e.rbrace, Message::TooFewStructValues, base);
}

// Equal constants of one type have equal keys.
std::string constant_key(const Constant& value) {
  switch (value.kind()) {
    case ConstantKind::String: return "s" + std::string(value.string_value());
    case ConstantKind::Bool: return value.bool_value() ? "true" : "false";
    default: {
      const Constant integer = value.to_int();
      if (integer.known()) return integer.text();
      if (value.kind() == ConstantKind::Complex) {
        return "c" + std::to_string(value.real().to_float64()) + "," + std::to_string(value.imag().to_float64());
      }
      char buffer[40];
      std::snprintf(buffer, sizeof buffer, "f%.17g", value.to_float64());
      return buffer;
    }
  }
}

void CheckerCore::map_elements(const CompositeLit& e, const Map& type) {
  std::unordered_map<std::string, std::vector<const Type*>> seen;
  Operand x;
  for (const Expr* element : e.elements) {
    const auto* pair = as<KeyValueExpr>(element);
    if (!pair) {
      error(element->span, Message::MissingMapKey);
      use_one(*element);
      continue;
    }
    expr(x, *pair->key, type.key);
    assignment(x, type.key, "map literal");
    if (x.constant() && x.value.known()) {
      auto& types = seen[constant_key(x.value)];
      bool duplicate = false;
      for (const Type* other : types) duplicate |= identical(other, x.type);
      if (duplicate) {
        error(span_of(x), Message::DuplicateMapKey, x.value);
      } else {
        types.push_back(x.type);
      }
    }
    expr(x, *pair->value, type.value);
    assignment(x, type.value, "map literal");
  }
}

// The elements of an array or slice; the length that they need.
std::int64_t CheckerCore::indexed_elements(std::span<Expr* const> elements, const Type* element, std::int64_t length) {
  // Without keys no index can occur twice, and most literals have none.
  std::unordered_set<std::int64_t> seen;
  bool keyed = false;
  for (const Expr* e : elements) keyed |= as<KeyValueExpr>(e) != nullptr;
  std::int64_t index = 0, max = 0;
  Operand x;
  for (const Expr* e : elements) {
    bool valid = false;
    const Expr* value = e;
    if (const auto* pair = as<KeyValueExpr>(e)) {
      std::int64_t at = -1;
      if (index_value(*pair->key, length, at)) {
        if (at >= 0) {
          index = at;
          valid = true;
        } else {
          error(e->span, Message::IndexNotConstant, pair->key);
        }
      }
      value = pair->value;
    } else if (length >= 0 && index >= length) {
      error(e->span, Message::ArrayIndexBeyond, index, length);
    } else {
      valid = true;
    }
    if (valid && keyed && !seen.insert(index).second) error(e->span, Message::DuplicateIndex, index);
    expr(x, *value, element);
    assignment(x, element, "array or slice literal");
    ++index;
    if (index > max) max = index;
  }
  return max;
}

}  // namespace gol::types
