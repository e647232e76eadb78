// How big constants are kept. Costly to compile: only constant.cpp and constant_arith.cpp include this.
#pragma once

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/multiprecision/cpp_int.hpp>

#include "types/constant.hpp"

namespace gol::types {

namespace mp = boost::multiprecision;
using BigInt = mp::cpp_int;
using BigRational = mp::cpp_rational;
// The precision that the spec's implementation restriction asks for is 256 bits; Go's compiler has 512.
using BigFloat = mp::number<mp::cpp_bin_float<512, mp::digit_base_2>, mp::et_off>;

// A float is a rational as long as numerator and denominator stay below this many bits.
inline constexpr std::size_t rational_bits = 4096;

struct FloatRep {
  bool rational = true;
  BigRational ratio;
  BigFloat wide;
};

struct ComplexRep {
  Constant real, imag;
};

// A string, or the concatenation of two whose bytes are joined on first demand: a long chain of `+`
// would otherwise copy its beginning once per operator.
struct StringRep {
  std::string_view flat;
  const StringRep* left = nullptr;
  const StringRep* right = nullptr;
  std::size_t size = 0;
};

// The way from the opaque Constant to what it holds and back.
struct ConstantAccess {
  static Constant of_int(BigInt value);
  static Constant of_rational(const BigRational& value);
  static Constant of_wide(const BigFloat& value);
  static Constant concatenation(const Constant& x, const Constant& y);

  static BigInt integer(const Constant& x);
  static const FloatRep& floating(const Constant& x);
  static const ComplexRep& complex(const Constant& x);
  static bool small(const Constant& x) { return !x.big_; }
  static std::int64_t small_value(const Constant& x) { return x.small_; }
  static BigFloat wide(const FloatRep& x);
};

}  // namespace gol::types
