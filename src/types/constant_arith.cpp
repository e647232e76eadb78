// Operations on constants (spec: Constant expressions).
#include <algorithm>

#include "base/check.hpp"
#include "types/constant.hpp"
#include "types/constant_rep.hpp"
#include "types/literal.hpp"

namespace gol::types {
namespace {

using syntax::Operator;
using Access = ConstantAccess;

// Brings two numbers to the wider of their kinds.
bool match(Constant& x, Constant& y) {
  const ConstantKind kind = std::max(x.kind(), y.kind());
  auto widen = [&](Constant& c) {
    if (kind == ConstantKind::Float) c = c.to_float();
    if (kind == ConstantKind::Complex) c = c.to_complex();
    return c.known() && c.kind() == kind;
  };
  return widen(x) && widen(y);
}

// Machine arithmetic where it cannot overflow; most constants are small.
std::optional<Constant> small_integers(std::int64_t a, Operator op, std::int64_t b) {
  std::int64_t result = 0;
  switch (op) {
    case Operator::Add: if (__builtin_add_overflow(a, b, &result)) return std::nullopt; break;
    case Operator::Sub: if (__builtin_sub_overflow(a, b, &result)) return std::nullopt; break;
    case Operator::Mul: if (__builtin_mul_overflow(a, b, &result)) return std::nullopt; break;
    case Operator::And: result = a & b; break;
    case Operator::Or: result = a | b; break;
    case Operator::Xor: result = a ^ b; break;
    case Operator::AndNot: result = a & ~b; break;
    default: return std::nullopt;
  }
  return Constant::of(result);
}

Constant integers(const Constant& x, Operator op, const Constant& y, bool integer_division) {
  if (Access::small(x) && Access::small(y)) {
    if (auto result = small_integers(Access::small_value(x), op, Access::small_value(y))) return *result;
  }
  const BigInt a = Access::integer(x), b = Access::integer(y);
  switch (op) {
    case Operator::Add: return Access::of_int(a + b);
    case Operator::Sub: return Access::of_int(a - b);
    case Operator::Mul: return Access::of_int(a * b);
    case Operator::Div:
      if (!integer_division) return Access::of_rational(BigRational(a, b));
      return Access::of_int(a / b);
    case Operator::Rem: return Access::of_int(a % b);
    default: break;
  }
  // cpp_int has sign and magnitude; bitwise operators are those of infinite two's complement.
  const std::size_t width = std::max(x.bit_length(), y.bit_length()) + 1;
  const BigInt modulus = BigInt(1) << width;
  const BigInt p = a < 0 ? BigInt(a + modulus) : a, q = b < 0 ? BigInt(b + modulus) : b;
  BigInt result;
  switch (op) {
    case Operator::And: result = p & q; break;
    case Operator::Or: result = p | q; break;
    case Operator::Xor: result = p ^ q; break;
    case Operator::AndNot: result = p & (q ^ BigInt(modulus - 1)); break;
    default: return {};
  }
  if (mp::bit_test(result, static_cast<unsigned>(width - 1))) result -= modulus;
  return Access::of_int(std::move(result));
}

Constant floats(const Constant& x, Operator op, const Constant& y) {
  const FloatRep &a = Access::floating(x), &b = Access::floating(y);
  if (a.rational && b.rational) {
    switch (op) {
      case Operator::Add: return Access::of_rational(a.ratio + b.ratio);
      case Operator::Sub: return Access::of_rational(a.ratio - b.ratio);
      case Operator::Mul: return Access::of_rational(a.ratio * b.ratio);
      case Operator::Div: return Access::of_rational(a.ratio / b.ratio);
      default: return {};
    }
  }
  const BigFloat p = Access::wide(a), q = Access::wide(b);
  switch (op) {
    case Operator::Add: return Access::of_wide(p + q);
    case Operator::Sub: return Access::of_wide(p - q);
    case Operator::Mul: return Access::of_wide(p * q);
    case Operator::Div: return Access::of_wide(p / q);
    default: return {};
  }
}

Constant complexes(const Constant& x, Operator op, const Constant& y) {
  const Constant a = x.real(), b = x.imag(), c = y.real(), d = y.imag();
  auto calc = [](const Constant& l, Operator o, const Constant& r) { return constant_binary(l, o, r, false); };
  switch (op) {
    case Operator::Add:
    case Operator::Sub: return Constant::complex(calc(a, op, c), calc(b, op, d));
    case Operator::Mul:
      return Constant::complex(calc(calc(a, op, c), Operator::Sub, calc(b, op, d)),
                               calc(calc(b, op, c), Operator::Add, calc(a, op, d)));
    case Operator::Div: {
      const Constant norm = calc(calc(c, Operator::Mul, c), Operator::Add, calc(d, Operator::Mul, d));
      const Constant re = calc(calc(a, Operator::Mul, c), Operator::Add, calc(b, Operator::Mul, d));
      const Constant im = calc(calc(b, Operator::Mul, c), Operator::Sub, calc(a, Operator::Mul, d));
      return Constant::complex(calc(re, op, norm), calc(im, op, norm));
    }
    default: return {};
  }
}

template <class T>
bool ordered(const T& a, Operator op, const T& b) {
  switch (op) {
    case Operator::Equal: return a == b;
    case Operator::NotEqual: return a != b;
    case Operator::Less: return a < b;
    case Operator::LessEqual: return a <= b;
    case Operator::Greater: return a > b;
    case Operator::GreaterEqual: return a >= b;
    default: GOL_UNREACHABLE("not a comparison");
  }
}

}  // namespace

Constant constant_unary(Operator op, const Constant& x, int unsigned_bits) {
  if (!x.known()) return {};
  switch (op) {
    case Operator::Add: return x;
    case Operator::Not: return Constant::of(!x.bool_value());
    case Operator::Sub:
      if (x.kind() == ConstantKind::Complex) {
        return Constant::complex(constant_unary(op, x.real(), 0), constant_unary(op, x.imag(), 0));
      }
      return constant_binary(Constant::of(std::int64_t{0}), Operator::Sub, x, false);
    case Operator::Xor: {
      if (x.kind() != ConstantKind::Int) return {};
      BigInt value = -Access::integer(x) - 1;
      if (unsigned_bits > 0) value += BigInt(1) << static_cast<unsigned>(unsigned_bits);
      return Access::of_int(std::move(value));
    }
    default: return {};
  }
}

Constant constant_binary(const Constant& left, Operator op, const Constant& right, bool integer_division) {
  if (!left.known() || !right.known()) return {};
  if (left.kind() == ConstantKind::Bool) {
    if (op == Operator::LogicalAnd) return Constant::of(left.bool_value() && right.bool_value());
    if (op == Operator::LogicalOr) return Constant::of(left.bool_value() || right.bool_value());
    return {};
  }
  if (left.kind() == ConstantKind::String) {
    return op == Operator::Add ? Access::concatenation(left, right) : Constant{};
  }
  Constant x = left, y = right;
  if (!match(x, y)) return {};
  switch (x.kind()) {
    case ConstantKind::Int: return integers(x, op, y, integer_division);
    case ConstantKind::Float: return floats(x, op, y);
    default: return complexes(x, op, y);
  }
}

Constant constant_shift(const Constant& x, bool left, std::uint64_t count) {
  if (x.kind() != ConstantKind::Int) return {};
  if (count == 0) return x;
  const BigInt value = Access::integer(x);
  if (left) return Access::of_int(value << static_cast<std::size_t>(count));
  if (count > 100'000) return Constant::of(std::int64_t{value < 0 ? -1 : 0});
  // Rounds towards minus infinity, as an arithmetic shift does.
  if (value < 0) return Access::of_int(-((-value - 1) >> static_cast<std::size_t>(count)) - 1);
  return Access::of_int(value >> static_cast<std::size_t>(count));
}

bool constant_compare(const Constant& left, Operator op, const Constant& right) {
  if (!left.known() || !right.known()) return false;
  if (left.kind() == ConstantKind::Bool) return ordered(left.bool_value(), op, right.bool_value());
  if (left.kind() == ConstantKind::String) return ordered(left.string_value(), op, right.string_value());
  Constant x = left, y = right;
  if (!match(x, y)) return false;
  if (x.kind() == ConstantKind::Int) {
    if (Access::small(x) && Access::small(y)) {
      return ordered(Access::small_value(x), op, Access::small_value(y));
    }
    return ordered(Access::integer(x), op, Access::integer(y));
  }
  if (x.kind() == ConstantKind::Float) {
    const FloatRep &a = Access::floating(x), &b = Access::floating(y);
    if (a.rational && b.rational) return ordered(a.ratio, op, b.ratio);
    return ordered(Access::wide(a), op, Access::wide(b));
  }
  const bool equal = constant_compare(x.real(), Operator::Equal, y.real()) &&
                     constant_compare(x.imag(), Operator::Equal, y.imag());
  return op == Operator::Equal ? equal : !equal;
}

Constant constant_rune_string(const Constant& x) {
  const std::optional<std::int64_t> value = x.to_int64();
  char32_t rune = 0xFFFD;
  if (value && *value >= 0 && *value <= 0x10FFFF && !(*value >= 0xD800 && *value < 0xE000)) {
    rune = static_cast<char32_t>(*value);
  }
  std::string text;
  append_utf8(text, rune);
  return Constant::of(std::string_view(text));
}

bool divides_by_zero(const Constant& x, const Constant& y) {
  if (y.is_zero()) return true;
  if (x.kind() != ConstantKind::Complex && y.kind() != ConstantKind::Complex) return false;
  const auto square = [](const Constant& c) { return constant_binary(c, Operator::Mul, c, false); };
  return constant_binary(square(y.real()), Operator::Add, square(y.imag()), false).is_zero();
}

}  // namespace gol::types
