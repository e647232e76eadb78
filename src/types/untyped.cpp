// Untyped values and the types they take on (spec: Constants, Representability).
#include <cmath>

#include "types/core.hpp"

namespace gol::types {

using namespace syntax;

namespace {

bool fits_integer(const Constant& value, BasicKind kind) {
  if (kind == BasicKind::UntypedInt || kind == BasicKind::UntypedRune) return true;
  const int bits = bit_size(kind);
  const bool is_unsigned = kind >= BasicKind::Uint && kind <= BasicKind::Uintptr;
  if (is_unsigned) return value.sign() >= 0 && value.bit_length() <= static_cast<std::size_t>(bits);
  const std::size_t length = value.bit_length();
  if (length < static_cast<std::size_t>(bits)) return true;
  // The least value of a signed type has one bit more.
  return value.sign() < 0 && length == static_cast<std::size_t>(bits) &&
         constant_unary(Operator::Add, constant_binary(value, Operator::Add, Constant::of(std::int64_t{1}), false), 0)
                 .bit_length() < static_cast<std::size_t>(bits);
}

// Rounds a real constant to a float type; unknown when it overflows.
Constant round_real(const Constant& value, int bits) {
  const Constant real = value.to_float();
  if (!real.known()) return {};
  const double rounded = bits == 32 ? static_cast<double>(real.to_float32()) : real.to_float64();
  if (!std::isfinite(rounded)) return {};
  return Constant::of_float(rounded);
}

}  // namespace

bool CheckerCore::representable(const Constant& value, const Basic* type, Constant* rounded) const {
  if (!value.known()) return true;  // its error is reported
  const BasicKind kind = type->basic;
  auto result = [&](Constant c) {
    if (rounded) *rounded = c;
    return true;
  };
  if (is_integer(type)) {
    const Constant integer = value.kind() == ConstantKind::Bool || value.kind() == ConstantKind::String
                                 ? Constant{}
                                 : value.to_int();
    if (!integer.known() || !fits_integer(integer, kind)) return false;
    return result(integer);
  }
  const bool number = value.kind() >= ConstantKind::Int;
  switch (kind) {
    case BasicKind::Bool:
    case BasicKind::UntypedBool: return value.kind() == ConstantKind::Bool;
    case BasicKind::String:
    case BasicKind::UntypedString: return value.kind() == ConstantKind::String;
    case BasicKind::UntypedFloat: {
      const Constant real = number ? value.to_float() : Constant{};
      return real.known() && result(real);
    }
    case BasicKind::UntypedComplex: return number && result(value.to_complex());
    case BasicKind::Float32:
    case BasicKind::Float64: {
      const Constant real = number ? round_real(value, kind == BasicKind::Float32 ? 32 : 64) : Constant{};
      return real.known() && result(real);
    }
    case BasicKind::Complex64:
    case BasicKind::Complex128: {
      if (!number) return false;
      const int bits = kind == BasicKind::Complex64 ? 32 : 64;
      const Constant re = round_real(value.real(), bits), im = round_real(value.imag(), bits);
      return re.known() && im.known() && result(Constant::complex(re, im));
    }
    default: return false;
  }
}

bool CheckerCore::representation(const Operand& x, const Basic* type, Constant& rounded, Message& code) const {
  rounded = x.value;
  if (representable(x.value, type, &rounded)) return true;
  code = Message::CannotConvert;
  if (is_numeric(x.type) && is_numeric(type)) {
    code = !is_integer(x.type) && is_integer(type) ? Message::Truncated : Message::Overflows;
  }
  return false;
}

void CheckerCore::check_representable(Operand& x, const Basic* type) {
  Constant rounded;
  Message code{};
  if (representation(x, type, rounded, code)) {
    x.value = rounded;
    return;
  }
  invalid_conversion(code, x, x.type && is_typed(x.type) ? x.type : type);
  x.invalidate();
}

void CheckerCore::invalid_conversion(Message code, const Operand& x, const Type* target) {
  error(span_of(x), code, x, target);
}

// The type that an untyped operand takes on when it meets `target`.
CheckerCore::Implicit CheckerCore::implicit_type(const Operand& x, const Type* target) {
  Implicit result;
  if (x.invalid() || is_typed(x.type) || !is_valid(target)) {
    result.type = x.type;
    return result;
  }
  if (is_untyped(target)) {
    if (x.is_nil()) {
      if (target == x.type) result.type = target;
      return result;
    }
    if (x.type == target) {
      result.type = target;
    } else if (is_untyped_numeric(x.type) && is_untyped_numeric(target)) {
      const auto *a = static_cast<const Basic*>(x.type), *b = static_cast<const Basic*>(target);
      result.type = a->basic > b->basic ? a : b;
    }
    return result;
  }
  if (x.is_nil()) {
    if (has_nil(target)) result.type = target;
    return result;
  }
  if (const auto* param = as_type<TypeParam>(target)) {
    // It must be convertible to each type of the set.
    const TypeSet& set = constraint_of(param)->type_set();
    if (set.all_types || set.terms.empty()) return result;
    for (const Term& term : set.terms) {
      const Implicit each = implicit_type(x, underlying(term.type));
      if (!each.type) return each;
    }
    result.type = target;
    return result;
  }
  const Type* u = underlying(target);
  if (const auto* basic = as_type<Basic>(u)) {
    if (x.constant()) {
      Message code = Message::CannotConvert;
      if (!representation(x, basic, result.value, code)) {
        result.code = code;
        return result;
      }
      result.has_value = true;
      result.type = target;
      return result;
    }
    // Comparisons yield untyped booleans, shifts untyped numbers.
    const bool fine = is_boolean(x.type) ? is_boolean(target)
                      : is_untyped_numeric(x.type) ? is_numeric(target)
                                                   : is_string(x.type) && is_string(target);
    if (fine) result.type = target;
    return result;
  }
  if (const auto* interface = as_type<Interface>(u)) {
    // Values in interfaces have concrete types; only the empty interface takes a predeclared one.
    const TypeSet& set = interface->type_set();
    if (set.methods.empty() && set.all_types && !set.comparable) result.type = default_type(x.type);
    return result;
  }
  return result;
}

void CheckerCore::convert_untyped(Operand& x, const Type* target) {
  const Implicit implicit = implicit_type(x, target);
  if (!implicit.type) {
    const Type* shown = target;
    if (!is_type_param(target) && is_valid(underlying(target))) shown = underlying(target);
    invalid_conversion(implicit.code, x, shown);
    x.invalidate();
    return;
  }
  if (implicit.has_value) {
    x.value = implicit.value;
    update_expr_value(x.expr, x.value);
  }
  if (implicit.type != x.type) {
    x.type = implicit.type;
    update_expr_type(x.expr, x.type, false);
  }
}

void CheckerCore::update_expr_value(const Expr* e, const Constant& value) {
  if (!e) return;
  TypeAndValue& slot = info_.value_slot(*e);
  if (slot.mode == Mode::Constant) slot.value = value;
}

// Hands the type that an untyped expression got down to its operands. `final` ends the matter even for a
// type that is still untyped.
void CheckerCore::update_expr_type(const Expr* e, const Type* type, bool final) {
  if (!e) return;
  {
    const TypeAndValue& slot = info_.value_slot(*e);
    if (slot.mode == Mode::Invalid || !is_untyped(slot.type)) return;
  }
  const bool constant = info_.value_slot(*e).mode == Mode::Constant;
  switch (e->kind) {
    case NodeKind::ParenExpr: update_expr_type(static_cast<const ParenExpr*>(e)->x, type, final); break;
    case NodeKind::UnaryExpr:
      // Operands of constant expressions are never evaluated, so their types do not matter.
      if (!constant) update_expr_type(static_cast<const UnaryExpr*>(e)->x, type, final);
      break;
    case NodeKind::BinaryExpr: {
      const auto* b = static_cast<const BinaryExpr*>(e);
      if (constant) break;
      if (b->op >= Operator::Equal && b->op <= Operator::GreaterEqual) break;
      update_expr_type(b->left, type, final);
      if (b->op != Operator::Shl && b->op != Operator::Shr) update_expr_type(b->right, type, final);
      break;
    }
    default: break;
  }
  TypeAndValue& slot = info_.value_slot(*e);
  if (!final && is_untyped(type)) {
    slot.type = type;
    return;
  }
  if (slot.shift_operand) {
    // The left operand of a non-constant shift has now got its type, which must be an integer.
    if (!is_integer(type)) {
      error(e->span, Message::ShiftOperandType, *e, type);
      slot.mode = Mode::Invalid;
      return;
    }
  }
  if (slot.mode == Mode::Constant) {
    Operand c;
    c.mode = Mode::Constant;
    c.expr = e;
    c.type = slot.type;
    c.value = slot.value;
    const Implicit implicit = implicit_type(c, type);
    if (!implicit.type) {
      invalid_conversion(implicit.code, c, is_type_param(type) ? type : underlying(type));
      slot.mode = Mode::Invalid;
      return;
    }
    if (implicit.has_value) slot.value = implicit.value;
  }
  slot.type = type;
}

}  // namespace gol::types
