// Exact constant values (spec: Constants, Constant expressions).
//
// Integers have any size; floats are rationals while those stay small, and 512-bit binary floats beyond.
// A Constant is a small value: what does not fit lives in a pool that is never freed, so copies are free.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "syntax/ast.hpp"

namespace gol::types {

enum class ConstantKind : std::uint8_t { Unknown, Bool, String, Int, Float, Complex };

class Constant {
 public:
  Constant() = default;  // unknown: no constant, or one whose error is reported

  static Constant of(bool value);
  static Constant of(std::int64_t value);
  static Constant of_unsigned(std::uint64_t value);
  static Constant of_float(double value);
  static Constant of(std::string_view text);
  static Constant complex(Constant real, Constant imag);
  // The value of a literal as written; unknown when it is malformed or absurdly large.
  static Constant from_literal(syntax::LitKind kind, std::string_view text);

  ConstantKind kind() const { return kind_; }
  bool known() const { return kind_ != ConstantKind::Unknown; }

  bool bool_value() const { return small_ != 0; }
  std::string_view string_value() const;
  std::size_t string_size() const;

  // Exact, for a value of any numeric kind that is such an integer.
  std::optional<std::int64_t> to_int64() const;
  std::optional<std::uint64_t> to_uint64() const;
  // Rounded to nearest even; infinite beyond the range. Of a real value of any numeric kind.
  double to_float64() const;
  float to_float32() const;
  // The parts of a numeric value; a real value has a zero imaginary part.
  Constant real() const;
  Constant imag() const;

  // The same value as another kind, unknown when it is not exactly that.
  Constant to_int() const;
  Constant to_float() const;
  Constant to_complex() const;

  // -1, 0 or 1; of a complex value 0 only when both parts are.
  int sign() const;
  // Bits of the magnitude of an Int.
  std::size_t bit_length() const;
  bool is_zero() const { return sign() == 0; }

  // For messages: integers in full, floats with six digits, strings quoted and shortened.
  std::string text() const;

 private:
  friend struct ConstantAccess;
  ConstantKind kind_ = ConstantKind::Unknown;
  bool big_ = false;         // the payload is a pool entry
  union {
    std::int64_t small_ = 0;
    const void* pool_;
  };
};

// Operands have one kind after `match`ing inside; the result is unknown when an operand is.
// op is one of + - ! ^; `unsigned_bits` limits ^ to an unsigned type's width (0: no limit).
Constant constant_unary(syntax::Operator op, const Constant& x, int unsigned_bits);
// Arithmetic and logic; `integer_division` truncates `/`. The divisor must not be zero.
Constant constant_binary(const Constant& x, syntax::Operator op, const Constant& y, bool integer_division);
// Whether x / y divides by zero: y is zero, or complex with an absolute value whose square is too small to tell.
bool divides_by_zero(const Constant& x, const Constant& y);
Constant constant_shift(const Constant& x, bool left, std::uint64_t count);
bool constant_compare(const Constant& x, syntax::Operator op, const Constant& y);

// The value converted as the spec says for string(integer).
Constant constant_rune_string(const Constant& x);

}  // namespace gol::types
