// Representation, literals, rounding and printing of constants.
#include "types/constant.hpp"

#include <cmath>
#include <cstring>
#include <deque>
#include <limits>
#include <mutex>

#include "base/arena.hpp"
#include "types/constant_rep.hpp"
#include "types/literal.hpp"

namespace gol::types {
namespace {

// Never destroyed: constants may be held by statics.
struct Pool {
  std::mutex mutex;
  base::Arena text;
  std::deque<BigInt> integers;
  std::deque<FloatRep> floats;
  std::deque<ComplexRep> complexes;
  std::deque<StringRep> strings;
};

Pool& pool() {
  static Pool* instance = new Pool;
  return *instance;
}

std::size_t bits(const BigInt& value) { return value.is_zero() ? 0 : mp::msb(mp::abs(value)) + 1; }

// value * 2^exponent as a float of `mantissa` bits whose least exponent is `lowest`; value is not negative
// and has been made with a sticky lowest bit if bits were cut off before.
double round_scaled(BigInt value, std::int64_t exponent, int mantissa, int lowest, int highest) {
  const auto width = static_cast<std::int64_t>(bits(value));
  if (width == 0) return 0;
  std::int64_t drop = width - mantissa;
  if (exponent + drop < lowest) drop = lowest - exponent;  // subnormal: fewer bits remain
  if (drop > 0) {
    if (drop > width + 1) return 0;
    const BigInt half = BigInt(1) << static_cast<std::size_t>(drop - 1);
    const BigInt rest = value & ((BigInt(1) << static_cast<std::size_t>(drop)) - 1);
    value >>= static_cast<std::size_t>(drop);
    exponent += drop;
    if (rest > half || (rest == half && mp::bit_test(value, 0))) ++value;
  }
  if (static_cast<std::int64_t>(bits(value)) + exponent > highest) return HUGE_VAL;
  return std::ldexp(value.convert_to<double>(), static_cast<int>(exponent));
}

double round_ratio(const BigInt& numerator, const BigInt& denominator, int mantissa, int lowest, int highest) {
  const bool negative = numerator < 0;
  BigInt n = mp::abs(numerator), d = denominator;
  // Scale so that the quotient has some bits more than the mantissa; what is cut off leaves a sticky bit.
  const std::int64_t shift = mantissa + 4 - (static_cast<std::int64_t>(bits(n)) - static_cast<std::int64_t>(bits(d)));
  if (shift > 0) n <<= static_cast<std::size_t>(shift);
  if (shift < 0) d <<= static_cast<std::size_t>(-shift);
  BigInt quotient, remainder;
  mp::divide_qr(n, d, quotient, remainder);
  quotient <<= 1;
  if (!remainder.is_zero()) quotient |= 1;
  const double magnitude = round_scaled(std::move(quotient), -shift - 1, mantissa, lowest, highest);
  return negative ? -magnitude : magnitude;
}

// The float as an integer times a power of two, exactly.
BigInt mantissa_of(const BigFloat& value, std::int64_t& exponent) {
  int e = 0;
  const BigFloat fraction = mp::frexp(value, &e);
  exponent = static_cast<std::int64_t>(e) - 512;
  return mp::ldexp(fraction, 512).convert_to<BigInt>();
}

double round_float(const FloatRep& rep, int mantissa, int lowest, int highest) {
  if (rep.rational) {
    return round_ratio(mp::numerator(rep.ratio), mp::denominator(rep.ratio), mantissa, lowest, highest);
  }
  std::int64_t exponent = 0;
  const BigInt value = mantissa_of(rep.wide, exponent);
  const double magnitude = round_scaled(mp::abs(value), exponent, mantissa, lowest, highest);
  return value < 0 ? -magnitude : magnitude;
}

constexpr int double_bits = 53, double_lowest = -1074, double_highest = 1024;
constexpr int float_bits = 24, float_lowest = -149, float_highest = 128;

}  // namespace

// ---- Access -----------------------------------------------------------------------------------------

Constant ConstantAccess::of_int(BigInt value) {
  Constant c;
  c.kind_ = ConstantKind::Int;
  if (value >= std::numeric_limits<std::int64_t>::min() && value <= std::numeric_limits<std::int64_t>::max()) {
    c.small_ = value.convert_to<std::int64_t>();
    return c;
  }
  Pool& p = pool();
  std::lock_guard lock(p.mutex);
  c.big_ = true;
  c.pool_ = &p.integers.emplace_back(std::move(value));
  return c;
}

Constant ConstantAccess::of_rational(const BigRational& value) {
  if (bits(mp::numerator(value)) > rational_bits || bits(mp::denominator(value)) > rational_bits) {
    return of_wide(BigFloat(mp::numerator(value)) / BigFloat(mp::denominator(value)));
  }
  Pool& p = pool();
  std::lock_guard lock(p.mutex);
  Constant c;
  c.kind_ = ConstantKind::Float;
  c.big_ = true;
  c.pool_ = &p.floats.emplace_back(FloatRep{true, value, {}});
  return c;
}

Constant ConstantAccess::of_wide(const BigFloat& value) {
  if (!mp::isfinite(value)) return {};
  if (value.is_zero()) return of_rational(0);
  Pool& p = pool();
  std::lock_guard lock(p.mutex);
  Constant c;
  c.kind_ = ConstantKind::Float;
  c.big_ = true;
  c.pool_ = &p.floats.emplace_back(FloatRep{false, {}, value});
  return c;
}

Constant ConstantAccess::concatenation(const Constant& x, const Constant& y) {
  const auto* left = static_cast<const StringRep*>(x.pool_);
  const auto* right = static_cast<const StringRep*>(y.pool_);
  if (left->size == 0) return y;
  if (right->size == 0) return x;
  Pool& p = pool();
  std::lock_guard lock(p.mutex);
  Constant c;
  c.kind_ = ConstantKind::String;
  c.big_ = true;
  c.pool_ = &p.strings.emplace_back(StringRep{{}, left, right, left->size + right->size});
  return c;
}

BigInt ConstantAccess::integer(const Constant& x) {
  return x.big_ ? *static_cast<const BigInt*>(x.pool_) : BigInt(x.small_);
}
const FloatRep& ConstantAccess::floating(const Constant& x) { return *static_cast<const FloatRep*>(x.pool_); }
const ComplexRep& ConstantAccess::complex(const Constant& x) {
  return *static_cast<const ComplexRep*>(x.pool_);
}
BigFloat ConstantAccess::wide(const FloatRep& x) {
  return x.rational ? BigFloat(mp::numerator(x.ratio)) / BigFloat(mp::denominator(x.ratio)) : x.wide;
}

// ---- Construction -----------------------------------------------------------------------------------

Constant Constant::of(bool value) {
  Constant c;
  c.kind_ = ConstantKind::Bool;
  c.small_ = value;
  return c;
}

Constant Constant::of(std::int64_t value) {
  Constant c;
  c.kind_ = ConstantKind::Int;
  c.small_ = value;
  return c;
}

Constant Constant::of_unsigned(std::uint64_t value) {
  if (value <= std::uint64_t{INT64_MAX}) return of(static_cast<std::int64_t>(value));
  return ConstantAccess::of_int(BigInt(value));
}

Constant Constant::of_float(double value) {
  if (!std::isfinite(value)) return {};
  return ConstantAccess::of_rational(BigRational(value));
}

Constant Constant::of(std::string_view text) {
  Pool& p = pool();
  std::lock_guard lock(p.mutex);
  Constant c;
  c.kind_ = ConstantKind::String;
  c.big_ = true;
  c.pool_ = &p.strings.emplace_back(StringRep{p.text.copy(text), nullptr, nullptr, text.size()});
  return c;
}

Constant Constant::complex(Constant real, Constant imag) {
  if (!real.known() || !imag.known()) return {};
  Pool& p = pool();
  std::lock_guard lock(p.mutex);
  Constant c;
  c.kind_ = ConstantKind::Complex;
  c.big_ = true;
  c.pool_ = &p.complexes.emplace_back(ComplexRep{real, imag});
  return c;
}

// ---- Literals ---------------------------------------------------------------------------------------

namespace {

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 99;
}

// Digits of one base without separators; false when a digit is out of range.
bool read_digits(std::string_view digits, int base, BigInt& value) {
  // Chunks that fit a machine word keep long literals from being quadratic in the common sizes.
  std::uint64_t chunk = 0, scale = 1;
  for (char c : digits) {
    const int digit = digit_value(c);
    if (digit >= base) return false;
    chunk = chunk * static_cast<unsigned>(base) + static_cast<unsigned>(digit);
    scale *= static_cast<unsigned>(base);
    if (scale >= std::uint64_t{1} << 56) {
      value = value * scale + chunk;
      chunk = 0;
      scale = 1;
    }
  }
  value = value * scale + chunk;
  return true;
}

Constant int_literal(std::string_view digits) {
  int base = 10;
  if (digits.size() > 1 && digits[0] == '0') {
    const char marker = static_cast<char>(digits[1] | 0x20);
    base = marker == 'x' ? 16 : marker == 'b' ? 2 : 8;
    digits.remove_prefix(marker == 'x' || marker == 'b' || marker == 'o' ? 2 : 1);
  }
  BigInt value = 0;
  if (!read_digits(digits, base, value)) return {};
  return ConstantAccess::of_int(std::move(value));
}

Constant float_literal(std::string_view text) {
  const bool hex = text.size() > 1 && text[0] == '0' && (text[1] | 0x20) == 'x';
  if (hex) text.remove_prefix(2);
  const std::size_t marker = text.find_first_of(hex ? "pP" : "eE");
  std::int64_t exponent = 0;
  if (marker != text.npos) {
    const std::string written(text.substr(marker + 1));
    exponent = std::clamp<std::int64_t>(std::strtoll(written.c_str(), nullptr, 10), -1'000'000'000, 1'000'000'000);
    text = text.substr(0, marker);
  }
  std::string digits;
  const std::size_t point = text.find('.');
  digits += text.substr(0, point);
  if (point != text.npos) {
    const std::string_view fraction = text.substr(point + 1);
    digits += fraction;
    exponent -= static_cast<std::int64_t>(fraction.size()) * (hex ? 4 : 1);
  }
  BigInt mantissa = 0;
  if (!read_digits(digits, hex ? 16 : 10, mantissa)) return {};
  if (mantissa.is_zero()) return ConstantAccess::of_rational(0);

  const std::int64_t limit = hex ? 4000 : 1200;
  if (exponent >= -limit && exponent <= limit) {
    const auto magnitude = static_cast<unsigned>(exponent < 0 ? -exponent : exponent);
    const BigInt power = hex ? BigInt(1) << magnitude : mp::pow(BigInt(10), magnitude);
    return ConstantAccess::of_rational(exponent < 0 ? BigRational(mantissa, power)
                                                    : BigRational(mantissa * power));
  }
  // What a 32-bit binary exponent can hold.
  const std::int64_t reach = hex ? 2'000'000'000 : 640'000'000;
  if (exponent > reach) return {};
  if (exponent < -reach) return ConstantAccess::of_rational(0);
  const BigFloat scale = hex ? mp::ldexp(BigFloat(1), static_cast<int>(exponent))
                             : BigFloat(mp::pow(BigFloat(10), static_cast<int>(exponent)));
  return ConstantAccess::of_wide(BigFloat(mantissa) * scale);
}

Constant number_literal(std::string_view text) {
  const bool hex = text.size() > 1 && text[0] == '0' && (text[1] | 0x20) == 'x';
  const bool floating = text.find_first_of(hex ? ".pP" : ".eE") != text.npos;
  return floating ? float_literal(text) : int_literal(text);
}

// An imaginary literal with leading zeros is decimal for backward compatibility (spec: Imaginary literals).
Constant imaginary_literal(std::string_view text) {
  text.remove_suffix(1);
  const bool plain = text.find_first_not_of("0123456789") == text.npos;
  if (plain) text.remove_prefix(std::min(text.find_first_not_of('0'), text.size() - 1));
  return Constant::complex(Constant::of(std::int64_t{0}), number_literal(text));
}

}  // namespace

Constant Constant::from_literal(syntax::LitKind kind, std::string_view text) {
  std::string digits;
  switch (kind) {
    case syntax::LitKind::Char: {
      const std::optional<char32_t> rune = unquote_rune(text);
      return rune ? of(static_cast<std::int64_t>(*rune)) : Constant{};
    }
    case syntax::LitKind::String: {
      const std::optional<std::string> value = unquote(text);
      return value ? of(std::string_view(*value)) : Constant{};
    }
    default:
      for (char c : text) {
        if (c != '_') digits += c;
      }
  }
  if (digits.empty()) return {};
  if (kind == syntax::LitKind::Int) return int_literal(digits);
  if (kind == syntax::LitKind::Float) return float_literal(digits);
  return imaginary_literal(digits);
}

// ---- Queries ----------------------------------------------------------------------------------------

std::string_view Constant::string_value() const {
  auto* rep = const_cast<StringRep*>(static_cast<const StringRep*>(pool_));
  if (rep->flat.size() == rep->size) return rep->flat;
  std::string joined;
  joined.reserve(rep->size);
  std::vector<const StringRep*> pending{rep};
  while (!pending.empty()) {
    const StringRep* part = pending.back();
    pending.pop_back();
    if (part->flat.size() == part->size) {
      joined += part->flat;
      continue;
    }
    pending.push_back(part->right);
    pending.push_back(part->left);
  }
  Pool& p = pool();
  std::lock_guard lock(p.mutex);
  rep->flat = p.text.copy(joined);
  return rep->flat;
}

std::size_t Constant::string_size() const { return static_cast<const StringRep*>(pool_)->size; }

std::optional<std::int64_t> Constant::to_int64() const {
  const Constant value = to_int();
  if (!value.known() || value.big_) return std::nullopt;
  return value.small_;
}

std::optional<std::uint64_t> Constant::to_uint64() const {
  const Constant value = to_int();
  if (!value.known()) return std::nullopt;
  if (!value.big_) {
    if (value.small_ < 0) return std::nullopt;
    return static_cast<std::uint64_t>(value.small_);
  }
  const BigInt integer = ConstantAccess::integer(value);
  if (integer < 0 || bits(integer) > 64) return std::nullopt;
  return integer.convert_to<std::uint64_t>();
}

double Constant::to_float64() const {
  const Constant value = to_float();
  if (!value.known()) return 0;
  return round_float(ConstantAccess::floating(value), double_bits, double_lowest, double_highest);
}

float Constant::to_float32() const {
  const Constant value = to_float();
  if (!value.known()) return 0;
  return static_cast<float>(
      round_float(ConstantAccess::floating(value), float_bits, float_lowest, float_highest));
}

Constant Constant::real() const {
  return kind_ == ConstantKind::Complex ? ConstantAccess::complex(*this).real : *this;
}

Constant Constant::imag() const {
  if (kind_ == ConstantKind::Complex) return ConstantAccess::complex(*this).imag;
  return known() ? of(std::int64_t{0}) : Constant{};
}

Constant Constant::to_int() const {
  switch (kind_) {
    case ConstantKind::Int: return *this;
    case ConstantKind::Float: {
      const FloatRep& rep = ConstantAccess::floating(*this);
      if (rep.rational) {
        return mp::denominator(rep.ratio) == 1 ? ConstantAccess::of_int(mp::numerator(rep.ratio)) : Constant{};
      }
      std::int64_t exponent = 0;
      BigInt value = mantissa_of(rep.wide, exponent);
      if (exponent > static_cast<std::int64_t>(rational_bits)) return {};
      if (exponent >= 0) return ConstantAccess::of_int(value << static_cast<std::size_t>(exponent));
      if (-exponent > 600) return {};
      const auto cut = static_cast<std::size_t>(-exponent);
      const BigInt whole = value < 0 ? BigInt(-(BigInt(-value) >> cut)) : BigInt(value >> cut);
      return BigInt(whole << cut) == value ? ConstantAccess::of_int(whole) : Constant{};
    }
    case ConstantKind::Complex:
      return ConstantAccess::complex(*this).imag.is_zero() ? real().to_int() : Constant{};
    default: return {};
  }
}

Constant Constant::to_float() const {
  switch (kind_) {
    case ConstantKind::Int: return ConstantAccess::of_rational(BigRational(ConstantAccess::integer(*this)));
    case ConstantKind::Float: return *this;
    case ConstantKind::Complex:
      return ConstantAccess::complex(*this).imag.is_zero() ? real().to_float() : Constant{};
    default: return {};
  }
}

Constant Constant::to_complex() const {
  switch (kind_) {
    case ConstantKind::Int:
    case ConstantKind::Float: return complex(*this, of(std::int64_t{0}));
    case ConstantKind::Complex: return *this;
    default: return {};
  }
}

int Constant::sign() const {
  switch (kind_) {
    case ConstantKind::Int: {
      if (!big_) return small_ < 0 ? -1 : small_ > 0;
      return static_cast<const BigInt*>(pool_)->sign();
    }
    case ConstantKind::Float: {
      const FloatRep& rep = ConstantAccess::floating(*this);
      return rep.rational ? rep.ratio.sign() : rep.wide.sign();
    }
    case ConstantKind::Complex: return real().sign() != 0 || imag().sign() != 0;
    default: return 1;
  }
}

std::size_t Constant::bit_length() const {
  if (kind_ != ConstantKind::Int) return 0;
  if (!big_) {
    const std::uint64_t magnitude = small_ < 0 ? 0 - static_cast<std::uint64_t>(small_) : small_;
    return magnitude == 0 ? 0 : 64 - static_cast<std::size_t>(__builtin_clzll(magnitude));
  }
  return bits(*static_cast<const BigInt*>(pool_));
}

std::string Constant::text() const {
  switch (kind_) {
    case ConstantKind::Unknown: return "unknown";
    case ConstantKind::Bool: return small_ ? "true" : "false";
    case ConstantKind::String: {
      std::string quoted = quote(string_value());
      // Long strings are cut as Go cuts them: 72 characters in all.
      if (quoted.size() > 72) {
        std::size_t cut = 69;
        while (cut > 0 && (quoted[cut] & 0xC0) == 0x80) --cut;
        quoted = quoted.substr(0, cut) + "...";
      }
      return quoted;
    }
    case ConstantKind::Int: return big_ ? static_cast<const BigInt*>(pool_)->str() : std::to_string(small_);
    case ConstantKind::Float: {
      const FloatRep& rep = ConstantAccess::floating(*this);
      const double value = to_float64();
      char buffer[64];
      if (std::isfinite(value) && (value != 0 || sign() == 0)) {
        std::snprintf(buffer, sizeof buffer, "%.6g", value);
        return buffer;
      }
      return ConstantAccess::wide(rep).str(6, std::ios_base::fmtflags{});
    }
    case ConstantKind::Complex: return "(" + real().text() + " + " + imag().text() + "i)";
  }
  return {};
}

}  // namespace gol::types
