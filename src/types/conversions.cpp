// Conversions (spec: Conversions).
#include <algorithm>

#include "types/core.hpp"

namespace gol::types {

void CheckerCore::conversion(Operand& x, const Type* target) {
  const bool constant = x.constant();
  const auto* basic = is_type_param(target) ? nullptr : under<Basic>(target);
  bool ok = false;
  std::string cause;
  if (constant && basic) {
    Constant value = x.value;
    if (representable(x.value, basic, &value)) {
      ok = true;
      // Representable numbers and strings aside, a number is no boolean and so on.
      x.value = value;
    } else if (is_integer(x.type) && is_string(basic)) {
      x.value = constant_rune_string(x.value);
      ok = true;
    } else if (is_integer(x.type) && is_integer(basic)) {
      error(span_of(x), Message::ConstantOverflowsType, x.value, target);
      x.invalidate();
      return;
    } else if (is_numeric(x.type) && is_integer(basic)) {
      cause = " (truncated)";
    }
  } else if (constant && is_type_param(target)) {
    // Each type of the set must take the constant; the result is none.
    const bool terms = all_terms(static_cast<const TypeParam*>(target), [&](const Term& term) {
      const auto* member = under<Basic>(term.type);
      if (is_string(x.type) && is_bytes_or_runes(underlying(term.type))) return true;
      if (member && (representable(x.value, member, nullptr) || (is_integer(x.type) && is_string(member)))) return true;
      const Type* u = underlying(term.type);
      cause = is_integer(x.type) && is_integer(u) ? say(Message::ConstantOverflowsMember, x.value, u, target)
                                                  : say(Message::CannotConvertToMember, x, u, target);
      return false;
    });
    ok = terms;
    x.mode = Mode::Value;
    if (!ok) cause = ": " + (cause.empty() ? say(Message::NoSpecificTypes, target) : cause);
  } else if (convertible(x, target, &cause)) {
    ok = true;
    x.mode = Mode::Value;
  } else if (!cause.empty()) {
    cause = ": " + cause;
  }
  if (!ok) {
    error(span_of(x), Message::CannotConvertTo, x, target, cause);
    x.invalidate();
    return;
  }
  if (is_untyped(x.type)) {
    // The operand keeps its default type where the conversion happens at run time.
    const Type* final = target;
    if (x.is_nil()) {
      final = target;
    } else if (is_interface(target) || (constant && !basic && !is_type_param(target))) {
      final = default_type(x.type);
    } else if (constant && is_type_param(target)) {
      final = default_type(x.type);
    } else if (x.constant() && is_integer(x.type) && is_string(target)) {
      final = x.type;
    }
    update_expr_type(x.expr, final, true);
  }
  x.type = target;
}

bool CheckerCore::convertible(const Operand& x, const Type* target, std::string* cause) {
  if (assignable(x, target, cause)) return true;
  const auto *from_param = as_type<TypeParam>(x.type), *to_param = as_type<TypeParam>(target);
  if (!from_param && !to_param) {
    const bool ok = convertible_types(x.type, target);
    // A failed implementation is worth telling for interfaces only.
    if (!ok && cause && !is_interface(target)) cause->clear();
    return ok;
  }
  if (cause) cause->clear();
  // Each type of a type parameter's set must be convertible.
  auto members = [](const Type* type, const TypeParam* param) {
    std::vector<const Type*> result;
    if (!param) return std::vector{type};
    for (const Term& term : constraint_of(param)->type_set().terms) result.push_back(term.type);
    return result;
  };
  const auto from = members(x.type, from_param), to = members(target, to_param);
  if (from.empty() || to.empty()) return false;
  for (const Type* f : from) {
    for (const Type* t : to) {
      Operand y = x;
      y.type = f;
      if (y.constant()) y.mode = Mode::Value;
      if (!assignable(y, t) && !convertible_types(f, t)) {
        if (!cause) return false;
        *cause = !to_param     ? say(Message::CannotConvertFromMember, f, x.type, t)
                 : !from_param ? say(Message::CannotConvertToMember, f, t, target)
                               : say(Message::CannotConvertMembers, f, x.type, t, target);
        return false;
      }
    }
  }
  return true;
}

bool CheckerCore::convertible_types(const Type* from, const Type* to) {
  const Type *v = underlying(from), *t = underlying(to);
  if (identical_ignoring_tags(v, t)) return true;
  const auto *from_pointer = as_type<Pointer>(from), *to_pointer = as_type<Pointer>(to);
  if (from_pointer && to_pointer && !is_type_param(from_pointer->element) && !is_type_param(to_pointer->element) &&
      identical_ignoring_tags(underlying(from_pointer->element), underlying(to_pointer->element))) {
    return true;
  }
  const bool real = (is_integer(v) || is_float(v)) && (is_integer(t) || is_float(t));
  if (real || (is_complex(v) && is_complex(t))) return true;
  if ((is_integer(v) || is_bytes_or_runes(v)) && is_string(t)) return true;
  if (is_string(v) && is_bytes_or_runes(t)) return true;
  // A slice to an array or a pointer to one (spec: Conversions from slice to array or array pointer).
  if (const auto* slice = as_type<Slice>(v)) {
    const auto* array = as_type<Array>(t);
    if (const auto* pointer = as_type<Pointer>(t)) array = under<Array>(pointer->element);
    if (array && identical(slice->element, array->element)) return true;
  }
  return false;
}

}  // namespace gol::types
