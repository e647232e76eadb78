// Operators as functors. Integers are canonical 64-bit words: only / % >> and comparisons know signedness, and
// Narrow brings a result back to its width (spec: Integer overflow).
#pragma once

#include <bit>
#include <cmath>
#include <limits>

#include "exec/fault.hpp"

namespace gol::exec {

// ---- Operators that cannot fail -------------------------------------------------------------------

struct Add {
  GOL_INLINE static Word of(Word a, Word b) {
    return static_cast<Word>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
  }
  GOL_INLINE static double of(double a, double b) { return a + b; }
  GOL_INLINE static float of(float a, float b) { return a + b; }
};
struct Subtract {
  GOL_INLINE static Word of(Word a, Word b) {
    return static_cast<Word>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
  }
  GOL_INLINE static double of(double a, double b) { return a - b; }
  GOL_INLINE static float of(float a, float b) { return a - b; }
};
struct Multiply {
  GOL_INLINE static Word of(Word a, Word b) {
    return static_cast<Word>(static_cast<std::uint64_t>(a) * static_cast<std::uint64_t>(b));
  }
  GOL_INLINE static double of(double a, double b) { return a * b; }
  GOL_INLINE static float of(float a, float b) { return a * b; }
};
struct FloatDivide {
  GOL_INLINE static double of(double a, double b) { return a / b; }
  GOL_INLINE static float of(float a, float b) { return a / b; }
};
struct BitAnd { GOL_INLINE static Word of(Word a, Word b) { return a & b; } };
struct BitOr { GOL_INLINE static Word of(Word a, Word b) { return a | b; } };
struct BitXor { GOL_INLINE static Word of(Word a, Word b) { return a ^ b; } };
struct BitAndNot { GOL_INLINE static Word of(Word a, Word b) { return a & ~b; } };

// Division by a power of two; the right operand is the shift (or the mask).
struct DividePower2 {
  GOL_INLINE static Word of(Word a, Word shift) {
    return (a + ((a >> 63) & ((Word{1} << shift) - 1))) >> shift;
  }
};
struct RemainderPower2 {
  GOL_INLINE static Word of(Word a, Word mask) {
    const Word bias = (a >> 63) & mask;
    return ((a + bias) & mask) - bias;
  }
};
struct DivideUnsignedPower2 {
  GOL_INLINE static Word of(Word a, Word shift) {
    return static_cast<Word>(static_cast<std::uint64_t>(a) >> shift);
  }
};

// Shifts by a count that is a constant below 64.
struct ShiftLeftConst {
  GOL_INLINE static Word of(Word a, Word n) { return static_cast<Word>(static_cast<std::uint64_t>(a) << n); }
};
struct ShiftRightConst { GOL_INLINE static Word of(Word a, Word n) { return a >> n; } };
struct ShiftRightUnsignedConst {
  GOL_INLINE static Word of(Word a, Word n) { return static_cast<Word>(static_cast<std::uint64_t>(a) >> n); }
};

// An operator on integers of the width of C, to which the result is brought at once.
template <class Op, class C>
struct Wrapped {
  GOL_INLINE static Word of(Word a, Word b) { return static_cast<Word>(static_cast<C>(Op::of(a, b))); }
};
// x>>n | x<<(bits-n) for an unsigned x of the width of C.
template <class C>
struct RotateRight {
  GOL_INLINE static Word of(Word a, Word n) {
    return static_cast<Word>(std::rotr(static_cast<C>(a), static_cast<int>(n)));
  }
};

// ---- Comparisons ----------------------------------------------------------------------------------

#define GOL_COMPARISON(Name, op)                                                      \
  struct Name {                                                                       \
    template <class T> GOL_INLINE static Word of(T a, T b) { return a op b; }         \
  };
GOL_COMPARISON(Equal, ==)
GOL_COMPARISON(NotEqual, !=)
GOL_COMPARISON(Less, <)
GOL_COMPARISON(LessEqual, <=)
GOL_COMPARISON(Greater, >)
GOL_COMPARISON(GreaterEqual, >=)
#undef GOL_COMPARISON

#define GOL_UNSIGNED_COMPARISON(Name, op)                                             \
  struct Name {                                                                       \
    GOL_INLINE static Word of(Word a, Word b) {                                       \
      return static_cast<std::uint64_t>(a) op static_cast<std::uint64_t>(b);          \
    }                                                                                 \
  };
GOL_UNSIGNED_COMPARISON(LessUnsigned, <)
GOL_UNSIGNED_COMPARISON(LessEqualUnsigned, <=)
GOL_UNSIGNED_COMPARISON(GreaterUnsigned, >)
GOL_UNSIGNED_COMPARISON(GreaterEqualUnsigned, >=)
#undef GOL_UNSIGNED_COMPARISON

// ---- Operators that can fail: the functor carries the site ----------------------------------------

struct Divide {
  Site site;
  GOL_INLINE Word of(Word a, Word b, char* fp, G* g) const {
    if (GOL_UNLIKELY(static_cast<std::uint64_t>(b) + 1 <= 1)) {  // 0 or -1
      if (b == 0) fault(Fault::DivideByZero, site, fp, g);
      return Subtract::of(Word{0}, a);
    }
    return a / b;
  }
};
struct Remainder {
  Site site;
  GOL_INLINE Word of(Word a, Word b, char* fp, G* g) const {
    if (GOL_UNLIKELY(static_cast<std::uint64_t>(b) + 1 <= 1)) {
      if (b == 0) fault(Fault::DivideByZero, site, fp, g);
      return 0;
    }
    return a % b;
  }
};
struct DivideUnsigned {
  Site site;
  GOL_INLINE Word of(Word a, Word b, char* fp, G* g) const {
    if (GOL_UNLIKELY(b == 0)) fault(Fault::DivideByZero, site, fp, g);
    return static_cast<Word>(static_cast<std::uint64_t>(a) / static_cast<std::uint64_t>(b));
  }
};
struct RemainderUnsigned {
  Site site;
  GOL_INLINE Word of(Word a, Word b, char* fp, G* g) const {
    if (GOL_UNLIKELY(b == 0)) fault(Fault::DivideByZero, site, fp, g);
    return static_cast<Word>(static_cast<std::uint64_t>(a) % static_cast<std::uint64_t>(b));
  }
};

// Shifts by a variable count. The count's type decides whether it can be negative.
template <bool SignedCount>
struct ShiftLeft {
  Site site;
  GOL_INLINE Word of(Word a, Word n, char* fp, G* g) const {
    if (GOL_UNLIKELY(static_cast<std::uint64_t>(n) >= 64)) {
      if (SignedCount && n < 0) fault(Fault::NegativeShift, site, fp, g);
      return 0;
    }
    return ShiftLeftConst::of(a, n);
  }
};
template <bool SignedCount>
struct ShiftRight {
  Site site;
  GOL_INLINE Word of(Word a, Word n, char* fp, G* g) const {
    if (GOL_UNLIKELY(static_cast<std::uint64_t>(n) >= 64)) {
      if (SignedCount && n < 0) fault(Fault::NegativeShift, site, fp, g);
      return a >> 63;
    }
    return a >> n;
  }
};
template <bool SignedCount>
struct ShiftRightUnsigned {
  Site site;
  GOL_INLINE Word of(Word a, Word n, char* fp, G* g) const {
    if (GOL_UNLIKELY(static_cast<std::uint64_t>(n) >= 64)) {
      if (SignedCount && n < 0) fault(Fault::NegativeShift, site, fp, g);
      return 0;
    }
    return ShiftRightUnsignedConst::of(a, n);
  }
};

// ---- Nodes over operators -------------------------------------------------------------------------

// left op right. The left operand is evaluated first.
template <class Op, class L, class R>
struct Binary {
  using Type = decltype(Op::of(std::declval<typename L::Type>(), std::declval<typename R::Type>()));
  L left;
  R right;
  GOL_INLINE Type get(char* fp, G* g) const {
    const auto a = left.get(fp, g);
    const auto b = right.get(fp, g);
    return Op::of(a, b);
  }
};

// The same with an operator that can fail.
template <class Op, class L, class R>
struct CheckedBinary {
  using Type = Word;
  Op op;
  L left;
  R right;
  GOL_INLINE Word get(char* fp, G* g) const {
    const Word a = left.get(fp, g);
    const Word b = right.get(fp, g);
    return op.of(a, b, fp, g);
  }
};

// Wraps to the width of C and back to the canonical word.
template <class C, class X>
struct Narrow {
  using Type = Word;
  X x;
  GOL_INLINE Word get(char* fp, G* g) const { return static_cast<Word>(static_cast<C>(x.get(fp, g))); }
};

template <class T, class X>
struct Negate {
  using Type = T;
  X x;
  GOL_INLINE T get(char* fp, G* g) const { return -x.get(fp, g); }
};
template <class X>
struct Not {
  using Type = Word;
  X x;
  GOL_INLINE Word get(char* fp, G* g) const { return x.get(fp, g) ^ 1; }
};
template <class L, class R>
struct LogicalAnd {
  using Type = Word;
  L left;
  R right;
  GOL_INLINE Word get(char* fp, G* g) const { return left.get(fp, g) ? right.get(fp, g) : 0; }
};
template <class L, class R>
struct LogicalOr {
  using Type = Word;
  L left;
  R right;
  GOL_INLINE Word get(char* fp, G* g) const { return left.get(fp, g) ? 1 : right.get(fp, g); }
};

// A constant divisor above 2 of words that are signed or narrower than 64 bits, as a factor: Granlund and Montgomery,
// "Division by Invariant Integers using Multiplication", figure 5.2.
struct Divisor {
  Word divisor;
  Word factor;
  std::int32_t shift;
  static Divisor of(Word divisor) {
    const std::int32_t bits = std::bit_width(static_cast<std::uint64_t>(divisor - 1));
    const auto factor = (static_cast<unsigned __int128>(1) << (63 + bits)) / static_cast<std::uint64_t>(divisor) + 1;
    return {divisor, static_cast<Word>(static_cast<std::uint64_t>(factor)), bits - 1};
  }
  GOL_INLINE Word quotient(Word a) const {
    const auto high = static_cast<Word>(static_cast<__int128>(factor) * a >> 64);
    return (Add::of(high, a) >> shift) - (a >> 63);
  }
  GOL_INLINE Word remainder(Word a) const { return a - quotient(a) * divisor; }
};
template <class X>
struct QuotientBy {
  using Type = Word;
  X x;
  Divisor by;
  GOL_INLINE Word get(char* fp, G* g) const { return by.quotient(x.get(fp, g)); }
};
template <class X>
struct RemainderBy {
  using Type = Word;
  X x;
  Divisor by;
  GOL_INLINE Word get(char* fp, G* g) const { return by.remainder(x.get(fp, g)); }
};

// ---- Numeric conversions (spec: Conversions between numeric types) ---------------------------------

// Out-of-range floats convert as amd64's instructions do, which is what Go's compiled code shows.
GOL_INLINE Word float_to_int(double x) {
  if (x >= -9223372036854775808.0 && x < 9223372036854775808.0) return static_cast<Word>(x);
  return std::numeric_limits<Word>::min();
}
GOL_INLINE Word float_to_uint(double x) {
  if (x < 9223372036854775808.0) return float_to_int(x);
  const Word shifted = float_to_int(x - 9223372036854775808.0);
  return static_cast<Word>(static_cast<std::uint64_t>(shifted) ^ (std::uint64_t{1} << 63));
}

struct IntToFloat64 { using Type = double; GOL_INLINE static double of(Word x) { return static_cast<double>(x); } };
struct UintToFloat64 { using Type = double; GOL_INLINE static double of(Word x) { return static_cast<double>(static_cast<std::uint64_t>(x)); } };
struct IntToFloat32 { using Type = float; GOL_INLINE static float of(Word x) { return static_cast<float>(x); } };
struct UintToFloat32 { using Type = float; GOL_INLINE static float of(Word x) { return static_cast<float>(static_cast<std::uint64_t>(x)); } };
struct Float64ToInt { using Type = Word; GOL_INLINE static Word of(double x) { return float_to_int(x); } };
struct Float64ToUint { using Type = Word; GOL_INLINE static Word of(double x) { return float_to_uint(x); } };
struct Float32ToInt { using Type = Word; GOL_INLINE static Word of(float x) { return float_to_int(x); } };
struct Float32ToUint { using Type = Word; GOL_INLINE static Word of(float x) { return float_to_uint(x); } };
struct Float64ToFloat32 { using Type = float; GOL_INLINE static float of(double x) { return static_cast<float>(x); } };
struct Float32ToFloat64 { using Type = double; GOL_INLINE static double of(float x) { return x; } };

template <class Op, class X>
struct Convert {
  using Type = typename Op::Type;
  X x;
  GOL_INLINE Type get(char* fp, G* g) const { return Op::of(x.get(fp, g)); }
};

// ---- Functions of package math that are an instruction or two ---------------------------------------

struct SquareRoot { GOL_INLINE static double of(double x) { return std::sqrt(x); } };
struct AbsoluteValue { GOL_INLINE static double of(double x) { return std::fabs(x); } };

template <class Op, class X>
struct Apply {
  using Type = double;
  X x;
  GOL_INLINE double get(char* fp, G* g) const { return Op::of(x.get(fp, g)); }
};

}  // namespace gol::exec
