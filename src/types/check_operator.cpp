// Unary and binary operators (spec: Operators).
#include "types/core.hpp"

namespace gol::types {

using namespace syntax;

namespace {

bool is_comparison(Operator op) { return op >= Operator::Equal && op <= Operator::GreaterEqual; }
bool is_shift(Operator op) { return op == Operator::Shl || op == Operator::Shr; }

bool is_numeric_or_string(const Type* type) {
  if (const auto* param = as_type<TypeParam>(type)) {
    const TypeSet& set = constraint_of(param)->type_set();
    if (set.all_types || set.terms.empty()) return false;
    for (const Term& term : set.terms) {
      if (!is_numeric(term.type) && !is_string(term.type)) return false;
    }
    return true;
  }
  return is_numeric(type) || is_string(type);
}

bool is_ordered(const Type* type) {
  if (const auto* param = as_type<TypeParam>(type)) {
    const TypeSet& set = constraint_of(param)->type_set();
    if (set.all_types || set.terms.empty()) return false;
    for (const Term& term : set.terms) {
      if (!is_ordered(term.type)) return false;
    }
    return true;
  }
  return is_string(type) || (is_numeric(type) && !is_complex(type));
}

bool defined_on(Operator op, bool unary, const Type* type) {
  switch (op) {
    case Operator::Add: return unary ? is_numeric(type) : is_numeric_or_string(type);
    case Operator::Sub:
    case Operator::Mul:
    case Operator::Div: return is_numeric(type);
    case Operator::Rem:
    case Operator::And:
    case Operator::Or:
    case Operator::Xor:
    case Operator::AndNot: return is_integer(type);
    case Operator::LogicalAnd:
    case Operator::LogicalOr:
    case Operator::Not: return is_boolean(type);
    default: return false;
  }
}

// What an operation is called when its constant result is too large.
std::string_view operation_name(const Expr* e) {
  const auto* b = as<BinaryExpr>(e);
  if (!b) return as<UnaryExpr>(e) && static_cast<const UnaryExpr*>(e)->op == Operator::Xor ? "bitwise complement " : "";
  switch (b->op) {
    case Operator::Add: return "addition ";
    case Operator::Sub: return "subtraction ";
    case Operator::Xor: return "bitwise XOR ";
    case Operator::Mul: return "multiplication ";
    case Operator::Shl: return "shift ";
    default: return "";
  }
}

}  // namespace

bool CheckerCore::operator_defined(Operand& x, Operator op, bool unary_op) {
  if (defined_on(op, unary_op, x.type)) return true;
  error(span_of(x), Message::OperatorNotDefined, op, x);
  x.invalidate();
  return false;
}

// Constants of a type must be representable in it after each operation; untyped integers may not grow
// beyond 512 bits (spec: Constants, Implementation restriction).
void CheckerCore::overflow(Operand& x, Span op_span) {
  if (!x.value.known()) {
    error(op_span, Message::ConstantNotRepresentable);
    return;
  }
  if (is_typed(x.type)) {
    if (const auto* basic = under<Basic>(x.type)) check_representable(x, basic);
    return;
  }
  if (x.value.kind() == ConstantKind::Int && x.value.bit_length() > 512) {
    error(op_span, Message::ConstantOverflow, operation_name(x.expr));
    x.value = {};
  }
}

// ---- Unary ------------------------------------------------------------------------------------------

ExprKind CheckerCore::unary(Operand& x, const UnaryExpr& e) {
  expr(x, *e.x);
  if (x.invalid()) return ExprKind::Expression;
  switch (e.op) {
    case Operator::And:
      if (!as<CompositeLit>(&unparen(*e.x)) && x.mode != Mode::Variable) {
        error(span_of(x), Message::CannotTakeAddress, x);
        x.invalidate();
        return ExprKind::Expression;
      }
      note_address_taken(*e.x);
      x.mode = Mode::Value;
      x.type = pointer_to(x.type);
      return ExprKind::Expression;
    case Operator::Receive: {
      const auto* chan = as_type<Chan>(core_type(x.type));
      if (!chan) {
        error(span_of(x), Message::ReceiveFromNonChannel, x);
        x.invalidate();
      } else if (chan->direction == ChanDir::Send) {
        error(span_of(x), Message::ReceiveFromSendOnly, x);
        x.invalidate();
      } else {
        x.mode = Mode::CommaOk;
        x.type = chan->element;
        env_.has_call_or_receive = true;
      }
      return ExprKind::Statement;
    }
    case Operator::Tilde:
      error(e.span, Message::TildeOutsideConstraint);
      x.invalidate();
      return ExprKind::Expression;
    default: break;
  }
  if (!operator_defined(x, e.op, true)) return ExprKind::Expression;
  if (x.constant()) {
    if (!x.value.known()) return ExprKind::Expression;
    int bits = 0;
    if (is_unsigned(x.type)) bits = bit_size(under<Basic>(x.type)->basic);
    x.value = constant_unary(e.op, x.value, bits);
    x.expr = &e;
    overflow(x, e.op_span);
    return ExprKind::Expression;
  }
  x.mode = Mode::Value;
  return ExprKind::Expression;
}

// ---- Binary -----------------------------------------------------------------------------------------

// `e` is null for x op= y.
namespace {

// Whether two numbers of different types are better brought together by converting the left one: the one whose
// type has no name of its own, the integer beside a float, the narrower one.
bool converts_left(const Type* left, const Type* right) {
  const auto rank = [](const Type* type) {
    const int bits = bit_size(under<Basic>(type)->basic);
    return (type->kind == TypeKind::Named ? 2000 : 0) + (is_float(type) ? 1000 : 0) + bits;
  };
  return rank(left) < rank(right);
}

bool is_real_number(const Type* type) {
  return under<Basic>(type) && !is_untyped(type) && (is_integer(type) || is_float(type));
}

}  // namespace

std::string CheckerCore::conversion_help(const Expr& left, const Expr& right, const Type* left_type,
                                         const Type* right_type, bool assigns) const {
  if (!is_real_number(left_type) || !is_real_number(right_type)) return {};
  if (assigns && is_integer(left_type) && is_float(right_type)) return {};  // it would lose the fraction too early
  const bool of_left = !assigns && converts_left(left_type, right_type);
  return "convert one of them: `" + text_of(of_left ? right_type : left_type) + "(" +
         text_of(unparen(of_left ? left : right)) + ")`";
}

void CheckerCore::binary(Operand& x, const Expr* e, const Expr& left, const Expr& right, Operator op,
                         Span op_span) {
  Operand y;
  expr(x, left);
  expr(y, right);
  if (x.invalid()) return;
  if (y.invalid()) {
    x.invalidate();
    x.expr = y.expr;
    return;
  }
  binary_operands(x, y, e, left, right, op, op_span);
}

void CheckerCore::binary_operands(Operand& x, Operand& y, const Expr* e, const Expr& left, const Expr& right,
                                  Operator op, Span op_span) {
  if (is_shift(op)) {
    shift(x, y, e, op, op_span);
    return;
  }
  match_operands(x, y);
  if (x.invalid()) return;
  if (is_comparison(op)) {
    comparison(x, y, op);
    return;
  }
  if (!identical(x.type, y.type)) {
    if (is_valid(x.type) && is_valid(y.type)) {
      const std::string help = conversion_help(left, right, x.type, y.type, !e);
      auto& diagnostic = e ? error(e->span, Message::MismatchedTypes, e, x.type, y.type)
                           : error(left.span, Message::MismatchedAssignTypes, left, op, right, x.type, y.type);
      if (!help.empty()) diagnostic.with_help(help);
    }
    x.invalidate();
    return;
  }
  if (!operator_defined(x, op, false)) return;
  if (op == Operator::Div || op == Operator::Rem) {
    // Floats divide by zero at run time, integers and constants may not.
    const bool by_zero = y.constant() && (x.constant() ? divides_by_zero(x.value, y.value) : y.value.is_zero());
    if (by_zero && (x.constant() || is_integer(x.type))) {
      error(span_of(y), Message::DivisionByZero);
      x.invalidate();
      return;
    }
  }
  if (x.constant() && y.constant()) {
    if (!x.value.known() || !y.value.known()) {
      x.value = {};
      return;
    }
    x.value = constant_binary(x.value, op, y.value, op == Operator::Div && is_integer(x.type));
    x.expr = e ? e : x.expr;
    overflow(x, op_span);
    return;
  }
  x.mode = Mode::Value;
}

// Gives an untyped operand the other's type, or both the wider untyped kind, where that may be.
void CheckerCore::match_operands(Operand& x, Operand& y) {
  auto may_convert = [&] {
    if (is_typed(x.type) && is_typed(y.type)) return false;
    if (is_interface(x.type) || is_interface(y.type)) return true;
    if (is_boolean(x.type) != is_boolean(y.type)) return false;
    if (is_string(x.type) != is_string(y.type)) return false;
    if (x.is_nil()) return has_nil(y.type);
    if (y.is_nil()) return has_nil(x.type);
    return !under<Pointer>(x.type) && !under<Pointer>(y.type);
  };
  if (!may_convert()) return;
  convert_untyped(x, y.type);
  if (x.invalid()) return;
  convert_untyped(y, x.type);
  if (y.invalid()) x.invalidate();
}

// ---- Comparison -------------------------------------------------------------------------------------

std::string CheckerCore::incomparable_cause(const Type* type) {
  const Type* u = underlying(type);
  if (u->kind == TypeKind::Slice || u->kind == TypeKind::Signature || u->kind == TypeKind::Map) {
    return std::string(composite_kind(type)) + " can only be compared to nil";
  }
  if (const auto* structure = as_type<Struct>(u)) {
    for (const Var* field : structure->fields) {
      if (!comparable(field->type)) return say(Message::StructNotComparable, field->type);
    }
  }
  if (as_type<Array>(u)) return say(Message::ArrayNotComparable, type);
  if (is_type_param(type)) return say(Message::TypeParamNotComparable);
  return "";
}

void CheckerCore::comparison(Operand& x, Operand& y, Operator op, bool switch_case) {
  const Operand* wrong = nullptr;
  std::string cause;
  if (!assignable(x, y.type) && !assignable(y, x.type)) {
    wrong = &y;
    cause = say(Message::MismatchedCause, x.type, y.type);
  } else if (op == Operator::Equal || op == Operator::NotEqual) {
    if (x.is_nil() || y.is_nil()) {
      if (!has_nil(x.is_nil() ? y.type : x.type) || (x.is_nil() && y.is_nil())) wrong = &y;
    } else if (!comparable(x.type)) {
      wrong = &x;
      cause = incomparable_cause(x.type);
    } else if (!comparable(y.type)) {
      wrong = &y;
      cause = incomparable_cause(y.type);
    }
  } else if (!is_ordered(x.type)) {
    wrong = &x;
  } else if (!is_ordered(y.type)) {
    wrong = &y;
  }

  if (wrong) {
    if (cause.empty()) {
      if (is_type_param(x.type) || is_type_param(y.type)) {
        if (!is_type_param(x.type)) wrong = &y;
        cause = say(Message::TypeParamOperator, wrong->type, op);
      } else {
        const std::string_view kind = composite_kind(wrong->type);
        cause = say(Message::OperatorNotDefinedCause, op, wrong->is_nil() ? "nil" : kind.empty() ? text_of(wrong->type) : std::string(kind));
      }
    }
    if (is_valid(x.type) && is_valid(y.type)) {
      if (switch_case) {
        error(span_of(x), Message::InvalidCase, x.expr, y.expr, cause);
      } else {
        error(span_of(*wrong), Message::InvalidComparison, x.expr, op, y.expr, cause);
      }
    }
    x.invalidate();
    return;
  }

  if (x.constant() && y.constant()) {
    if (x.value.known() && y.value.known()) x.value = Constant::of(constant_compare(x.value, op, y.value));
    else x.value = {};
  } else {
    x.mode = Mode::Value;
    // The operands exist at run time, so they get their final types.
    const Type* nil_type = x.is_nil() ? y.type : x.type;
    update_expr_type(x.expr, x.is_nil() ? nil_type : default_type(x.type), true);
    update_expr_type(y.expr, y.is_nil() ? nil_type : default_type(y.type), true);
  }
  x.type = basic_type(BasicKind::UntypedBool);
}

// ---- Shift ------------------------------------------------------------------------------------------

void CheckerCore::shift(Operand& x, Operand& y, const Expr* e, Operator op, Span op_span) {
  Constant left;
  if (x.constant()) left = x.value.to_int();
  // An integer, or an untyped constant that could be one (spec: Operators).
  if (!is_integer(x.type) && !(is_untyped(x.type) && left.known())) {
    error(span_of(x), Message::ShiftOfNonInteger, x);
    x.invalidate();
    return;
  }
  Constant count;
  if (y.constant()) {
    count = y.value.to_int();
    if (count.known() && count.sign() < 0) {
      error(span_of(y), Message::NegativeShiftCount, y);
      x.invalidate();
      return;
    }
    if (is_untyped(y.type)) {
      check_representable(y, basic_type(BasicKind::Uint));
      if (y.invalid()) {
        x.invalidate();
        return;
      }
    } else if (!is_integer(y.type)) {
      error(span_of(y), Message::ShiftCountNotInteger, y);
      x.invalidate();
      return;
    }
  } else if (is_integer(y.type) && is_typed(y.type)) {
    // Any integer type will do.
  } else if (is_untyped(y.type)) {
    convert_untyped(y, basic_type(BasicKind::Uint));
    if (y.invalid()) {
      x.invalidate();
      return;
    }
  } else {
    error(span_of(y), Message::ShiftCountNotInteger, y);
    x.invalidate();
    return;
  }

  if (x.constant()) {
    if (y.constant()) {
      if (!x.value.known() || !y.value.known()) {
        x.value = {};
        if (!is_integer(x.type)) x.type = basic_type(BasicKind::UntypedInt);
        return;
      }
      // Enough for the smallest float64.
      constexpr std::uint64_t bound = 1023 - 1 + 52;
      const std::optional<std::uint64_t> by = count.to_uint64();
      if (!by || *by > bound) {
        error(span_of(y), Message::InvalidShiftCount, y);
        x.invalidate();
        return;
      }
      if (!is_integer(x.type)) x.type = basic_type(BasicKind::UntypedInt);
      x.value = constant_shift(left, op == Operator::Shl, *by);
      x.expr = e ? e : x.expr;
      overflow(x, op_span);
      return;
    }
    if (is_untyped(x.type)) {
      // The type will be what it would be if the shift were replaced by its left operand alone, so the
      // operand waits until that is known.
      if (x.expr) info_.value_slot(*x.expr).shift_operand = true;
      x.mode = Mode::Value;
      return;
    }
  }
  if (y.constant() && is_untyped(y.type)) update_expr_type(y.expr, basic_type(BasicKind::Uint), true);
  if (!is_integer(x.type)) {
    error(span_of(x), Message::ShiftOfNonInteger, x);
    x.invalidate();
    return;
  }
  x.mode = Mode::Value;
}

}  // namespace gol::types
