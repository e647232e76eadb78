// Index and slice expressions (spec: Index expressions, Slice expressions).
#include "types/core.hpp"

namespace gol::types {

using namespace syntax;

void CheckerCore::index_expr(Operand& x, const IndexExpr& e) {
  expr_or_type(x, *e.x, true);
  if (x.invalid()) {
    use(e.indices);
    return;
  }
  if (x.mode == Mode::TypeExpr) {
    x.invalidate();
    x.type = var_type(e);
    if (is_valid(x.type)) x.mode = Mode::TypeExpr;
    return;
  }
  bool valid = false;
  std::int64_t length = -1;
  const Type* u = x.is_nil() ? x.type : core_string(x.type);
  if (!u) u = invalid_type();
  switch (u->kind) {
    case TypeKind::Basic:
      if (!is_string(u)) break;
      valid = true;
      if (x.constant()) length = static_cast<std::int64_t>(x.value.string_size());
      // An element of a constant string is no constant.
      if (x.constant()) update_expr_type(x.expr, default_type(x.type), true);
      x.mode = Mode::Value;
      x.type = byte_type();
      break;
    case TypeKind::Array:
      valid = true;
      length = static_cast<const Array*>(u)->length;
      if (x.mode != Mode::Variable) x.mode = Mode::Value;
      x.type = static_cast<const Array*>(u)->element;
      break;
    case TypeKind::Pointer:
      if (const auto* array = under<Array>(static_cast<const Pointer*>(u)->element)) {
        valid = true;
        length = array->length;
        x.mode = Mode::Variable;
        x.type = array->element;
      }
      break;
    case TypeKind::Slice:
      valid = true;
      x.mode = Mode::Variable;
      x.type = static_cast<const Slice*>(u)->element;
      break;
    case TypeKind::Map: {
      const auto* map = static_cast<const Map*>(u);
      if (e.indices.size() != 1) {
        error(e.indices[1]->span, Message::MoreThanOneIndex);
        use(e.indices);
        x.invalidate();
        return;
      }
      Operand key;
      expr(key, *e.indices[0]);
      assignment(key, map->key, "map index");
      x.mode = Mode::MapIndex;
      x.type = map->value;
      return;
    }
    default: break;
  }
  if (!valid) {
    error(e.span, Message::CannotIndex, x);
    use(e.indices);
    x.invalidate();
    return;
  }
  if (e.indices.size() != 1) {
    error(e.indices[1]->span, Message::MoreThanOneIndex);
    use(e.indices);
    x.invalidate();
    return;
  }
  if (!x.type) x.type = invalid_type();
  std::int64_t value = -1;
  index_value(*e.indices[0], length, value);
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
