// Index and slice expressions (spec: Index expressions, Slice expressions).
#include "types/core.hpp"

namespace gol::types {

using namespace syntax;

namespace {

// What indexing a value of the type yields; `element` is null when it cannot be indexed.
struct Indexed {
  const Type* key = nullptr;  // of a map
  const Type* element = nullptr;
  std::int64_t length = -1;   // of an array
  bool addressable = true;    // elements of arrays only if the array is
};

Indexed indexed(const Type* u) {
  if (is_string(u)) return {nullptr, byte_type(), -1, false};
  if (const auto* array = as_type<Array>(u)) return {nullptr, array->element, array->length, false};
  if (const auto* slice = as_type<Slice>(u)) return {nullptr, slice->element};
  if (const auto* map = as_type<Map>(u)) return {map->key, map->value};
  const auto* pointer = as_type<Pointer>(u);
  const auto* array = pointer ? under<Array>(pointer->element) : nullptr;
  if (array) return {nullptr, array->element, array->length};
  return {};
}

}  // namespace

// A type parameter may be indexed when all types of its set may, with the same kind of key and element.
bool CheckerCore::index_type_param(Operand& x, std::int64_t& length, const Type*& key) {
  const auto* param = static_cast<const TypeParam*>(x.type);
  const Type* element = nullptr;
  Mode mode = Mode::Variable;
  const bool fine = all_terms(param, [&](const Term& term) {
    const Type* u = underlying(term.type);
    const Indexed each = indexed(u);
    if (!each.element) return false;
    if (!each.addressable && !(as_type<Array>(u) && x.mode == Mode::Variable)) mode = Mode::Value;
    if (!element) {
      element = each.element;
      key = each.key;
      length = each.length;
      return true;
    }
    if (!key != !each.key || (key && !identical(key, each.key)) || !identical(element, each.element)) return false;
    if (each.length >= 0 && (length < 0 || each.length < length)) length = each.length;
    return true;
  });
  if (!fine) return false;
  x.mode = key ? Mode::MapIndex : mode;
  x.type = element;
  return true;
}

bool CheckerCore::index_expr(Operand& x, const IndexExpr& e) {
  expr_or_type(x, *e.x, true);
  if (x.invalid()) {
    use(e.indices);
    return false;
  }
  if (x.mode == Mode::TypeExpr) {
    x.invalidate();
    x.type = var_type(e);
    if (is_valid(x.type)) x.mode = Mode::TypeExpr;
    return false;
  }
  if (x.mode == Mode::Value && is_generic(x.type)) return true;
  const Type* key = nullptr;
  bool valid = false;
  std::int64_t length = -1;
  if (is_type_param(x.type)) {
    valid = index_type_param(x, length, key);
  } else if (const Type* u = x.is_nil() ? nullptr : underlying(x.type)) {
    const Indexed what = indexed(u);
    valid = what.element != nullptr;
    key = what.key;
    length = what.length;
    if (valid && x.constant()) {
      length = static_cast<std::int64_t>(x.value.string_size());
      // An element of a constant string is no constant.
      update_expr_type(x.expr, default_type(x.type), true);
    }
    if (valid) {
      x.mode = key ? Mode::MapIndex : what.addressable || (as_type<Array>(u) && x.mode == Mode::Variable) ? Mode::Variable
                                                                                                          : Mode::Value;
      x.type = what.element;
    }
  }
  if (!valid) {
    error(e.span, Message::CannotIndex, x);
    use(e.indices);
    x.invalidate();
    return false;
  }
  if (e.indices.size() != 1) {
    error(e.indices[1]->span, Message::MoreThanOneIndex);
    use(e.indices);
    x.invalidate();
    return false;
  }
  if (key) {
    Operand index;
    expr(index, *e.indices[0]);
    assignment(index, key, "map index");
    return false;
  }
  std::int64_t value = -1;
  index_value(*e.indices[0], length, value);
  return false;
}

bool CheckerCore::valid_index(Operand& x, Message not_integer, std::string_view what, bool allow_negative) {
  if (x.invalid()) return false;
  convert_untyped(x, basic_type(BasicKind::Int));
  if (x.invalid()) return false;
  if (!is_integer(x.type)) {
    error(span_of(x), not_integer, what, x);
    return false;
  }
  if (!x.constant()) return true;
  if (!allow_negative && x.value.known() && x.value.sign() < 0) {
    error(span_of(x), Message::IndexNegative, what, x);
    return false;
  }
  if (!representable(x.value, basic_type(BasicKind::Int), nullptr)) {
    error(span_of(x), Message::IndexOverflows, what, x);
    return false;
  }
  return true;
}

bool CheckerCore::index_value(const Expr& index, std::int64_t max, std::int64_t& value) {
  value = -1;
  Operand x;
  expr(x, index);
  if (!valid_index(x, Message::IndexNotInteger, "index", false)) return false;
  if (!x.constant()) return true;
  if (!x.value.known()) return false;
  const std::int64_t at = x.value.to_int64().value_or(-1);
  if (max >= 0 && at >= max) {
    error(span_of(x), Message::IndexOutOfBounds, x.value, max);
    return false;
  }
  value = at;
  return true;
}

void CheckerCore::slice_expr(Operand& x, const SliceExpr& e) {
  const Expr* indices[] = {e.low, e.high, e.max};
  auto fail = [&] {
    for (const Expr* index : indices) {
      if (index) use_one(*index);
    }
    x.invalidate();
  };
  expr(x, *e.x);
  if (x.invalid()) return fail();
  bool valid = false;
  std::int64_t length = -1;
  const Type* u = x.is_nil() ? x.type : core_string(x.type);
  if (!u) {
    error(span_of(x), Message::CannotSliceNoCore, x, x.type);
    return fail();
  }
  switch (u->kind) {
    case TypeKind::Basic:
      if (!is_string(u)) break;
      if (e.three_index) {
        error(e.max ? e.max->span : e.span, Message::ThreeIndexString);
        return fail();
      }
      valid = true;
      if (x.constant()) length = static_cast<std::int64_t>(x.value.string_size());
      if (is_untyped(x.type)) {
        update_expr_type(x.expr, basic_type(BasicKind::String), true);
        x.type = basic_type(BasicKind::String);
      }
      x.mode = Mode::Value;
      break;
    case TypeKind::Array:
      valid = true;
      length = static_cast<const Array*>(u)->length;
      if (x.mode != Mode::Variable) {
        error(span_of(x), Message::SliceOfUnaddressable, x);
        return fail();
      }
      note_address_taken(*e.x);
      x.type = slice_of(static_cast<const Array*>(u)->element);
      break;
    case TypeKind::Pointer:
      if (const auto* array = under<Array>(static_cast<const Pointer*>(u)->element)) {
        valid = true;
        length = array->length;
        x.type = slice_of(array->element);
      }
      break;
    case TypeKind::Slice: valid = true; break;
    default: break;
  }
  if (!valid) {
    error(span_of(x), Message::CannotSlice, x);
    return fail();
  }
  x.mode = Mode::Value;

  std::int64_t bounds[3] = {-1, -1, -1};
  const std::size_t count = e.three_index ? 3 : 2;
  for (std::size_t i = 0; i < count; ++i) {
    if (indices[i]) {
      index_value(*indices[i], length >= 0 ? length + 1 : -1, bounds[i]);
    } else if (i == 0) {
      bounds[i] = 0;
    } else {
      bounds[i] = length;
    }
  }
  // Constant indices must be in order.
  for (std::size_t i = 0; i + 1 < count; ++i) {
    if (bounds[i] <= 0) continue;
    for (std::size_t j = i + 1; j < count; ++j) {
      if (bounds[j] < 0 || bounds[j] >= bounds[i] || !indices[j]) continue;
      error(indices[j]->span, Message::SwappedIndices, bounds[j], bounds[i]);
      return;
    }
  }
}

}  // namespace gol::types
