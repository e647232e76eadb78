// Trigonometric functions after Cephes: reduction to an octant, then a rational or polynomial approximation.
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>

#include "natives/math_functions.hpp"

namespace gol::natives::math {

namespace {

constexpr double pi = std::numbers::pi;
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

// π/4 in three parts whose products with small integers are exact.
constexpr double quarter_pi_1 = 7.85398125648498535156e-1;
constexpr double quarter_pi_2 = 3.77489470793079817668e-8;
constexpr double quarter_pi_3 = 2.69515142907905952645e-15;

// From here on the three parts are too short.
constexpr double huge_argument = 1 << 29;

// 4/π in binary: the integer part, then the fraction.
constexpr std::uint64_t four_over_pi[] = {
    0x0000000000000001, 0x45f306dc9c882a53, 0xf84eafa3ea69bb81, 0xb6c52b3278872083,
    0xfca2c757bd778ac3, 0x6e48dc74849ba5c0, 0x0c925dd413a32439, 0xfc3bd63962534e7d,
    0xd1046bea5d768909, 0xd338e04d68befc82, 0x7323ac7306a673e9, 0x3908bf177bf25076,
    0x3ff12fffbc0b301f, 0xde5e2316b414da3e, 0xda6cfd9e4f96136e, 0x9e8c7ecd3cbfd45a,
    0xea4f758fd7cbe2f6, 0x7a0e73ef14a525d4, 0xd7f6bf623f1aba10, 0xac06608df8f6d757,
};

// The argument is octant · π/4 + rest.
struct Reduced {
  std::uint64_t octant;
  double rest;
};

// Payne and Hanek: multiplies by those bits of 4/π that matter.
Reduced reduce_huge(double x) {
  const auto bits = std::bit_cast<std::uint64_t>(x);
  const int exponent = static_cast<int>(bits >> 52 & 0x7FF) - 1023 - 52;
  const std::uint64_t mantissa = (bits & ((std::uint64_t{1} << 52) - 1)) | std::uint64_t{1} << 52;
  const auto word = static_cast<unsigned>(exponent + 61) / 64;
  const auto shift = static_cast<unsigned>(exponent + 61) % 64;
  const auto window = [&](unsigned i) {
    const std::uint64_t high = four_over_pi[word + i] << shift;
    return shift == 0 ? high : high | four_over_pi[word + i + 1] >> (64 - shift);
  };
  using Wide = unsigned __int128;
  const Wide low_product = static_cast<Wide>(window(2)) * mantissa;
  const Wide middle_product = static_cast<Wide>(window(1)) * mantissa;
  const std::uint64_t high_product = window(0) * mantissa;
  const Wide sum = (static_cast<Wide>(high_product) << 64) + middle_product + static_cast<std::uint64_t>(low_product >> 64);
  auto high = static_cast<std::uint64_t>(sum >> 64);
  const auto low = static_cast<std::uint64_t>(sum);

  // The top three bits are the octant, the others the fraction, which becomes a number in [0, 1).
  std::uint64_t octant = high >> 61;
  high = high << 3 | low >> 61;
  const int zeros = std::countl_zero(high);
  high = zeros + 1 >= 64 ? low : high << (zeros + 1) | low >> (64 - (zeros + 1));
  const std::uint64_t fraction = high >> 12 | static_cast<std::uint64_t>(1023 - (zeros + 1)) << 52;
  double rest = std::bit_cast<double>(fraction);
  if ((octant & 1) != 0) {
    octant = (octant + 1) & 7;
    rest -= 1;
  }
  return {octant, rest * (pi / 4)};
}

// For a finite x ≥ 0. The octant comes out even.
Reduced reduce(double x) {
  if (x >= huge_argument) return reduce_huge(x);
  auto octant = static_cast<std::uint64_t>(x * (4 / pi));
  auto y = static_cast<double>(octant);
  if ((octant & 1) != 0) {
    ++octant;
    ++y;
  }
  return {octant & 7, ((x - y * quarter_pi_1) - y * quarter_pi_2) - y * quarter_pi_3};
}

double sine_series(double z) {
  static constexpr double c[] = {1.58962301576546568060e-10, -2.50507477628578072866e-8,
                                 2.75573136213857245213e-6,  -1.98412698295895385996e-4,
                                 8.33333333332211858878e-3,  -1.66666666666666307295e-1};
  const double zz = z * z;
  return z + z * zz * horner(zz, c);
}

double cosine_series(double z) {
  static constexpr double c[] = {-1.13585365213876817300e-11, 2.08757008419747316778e-9,
                                 -2.75573141792967388112e-7,  2.48015872888517045348e-5,
                                 -1.38888888888730564116e-3,  4.16666666666665929218e-2};
  const double zz = z * z;
  return 1.0 - 0.5 * zz + zz * zz * horner(zz, c);
}

double tangent_approximation(double z) {
  static constexpr double p[] = {-1.30936939181383777646e4, 1.15351664838587416140e6, -1.79565251976484877988e7};
  static constexpr double q[] = {1.0, 1.36812963470692954678e4, -1.32089234440210967447e6,
                                 2.50083801823357915839e7, -5.38695755929454629881e7};
  const double zz = z * z;
  if (zz <= 1e-14) return z;
  return z + z * (zz * horner(zz, p) / horner(zz, q));
}

// For 0 ≤ x ≤ 0.66.
double small_arctangent(double x) {
  static constexpr double p[] = {-8.750608600031904122785e-01, -1.615753718733365076637e+01,
                                 -7.500855792314704667340e+01, -1.228866684490136173410e+02,
                                 -6.485021904942025371773e+01};
  static constexpr double q[] = {1.0, 2.485846490142306297962e+01, 1.650270098316988542046e+02,
                                 4.328810604912902668951e+02, 4.853903996359136964868e+02,
                                 1.945506571482613964425e+02};
  double z = x * x;
  z = z * horner(z, p) / horner(z, q);
  return x * z + x;
}

double positive_arctangent(double x) {
  constexpr double more_bits = 6.123233995736765886130e-17;  // what π/2 lacks as a double
  if (x <= 0.66) return small_arctangent(x);
  if (x > 2.41421356237309504880) return pi / 2 - small_arctangent(1 / x) + more_bits;
  return pi / 4 + small_arctangent((x - 1) / (x + 1)) + 0.5 * more_bits;
}

}  // namespace

double cos(double x) {
  if (!std::isfinite(x)) return not_a_number;
  auto [octant, z] = reduce(std::fabs(x));
  bool negative = false;
  if (octant > 3) {
    octant -= 4;
    negative = true;
  }
  if (octant > 1) negative = !negative;
  const double y = octant == 2 ? sine_series(z) : cosine_series(z);
  return negative ? -y : y;
}

double sin(double x) {
  if (x == 0 || std::isnan(x)) return x;
  if (std::isinf(x)) return not_a_number;
  auto [octant, z] = reduce(std::fabs(x));
  bool negative = x < 0;
  if (octant > 3) {
    octant -= 4;
    negative = !negative;
  }
  const double y = octant == 2 ? cosine_series(z) : sine_series(z);
  return negative ? -y : y;
}

double tan(double x) {
  if (x == 0 || std::isnan(x)) return x;
  if (std::isinf(x)) return not_a_number;
  const auto [octant, z] = reduce(std::fabs(x));
  double y = tangent_approximation(z);
  if ((octant & 2) != 0) y = -1 / y;
  return x < 0 ? -y : y;
}

double atan(double x) {
  if (x == 0) return x;
  return x > 0 ? positive_arctangent(x) : -positive_arctangent(-x);
}

double asin(double x) {
  if (x == 0) return x;
  const double a = std::fabs(x);
  if (a > 1) return not_a_number;
  double y = std::sqrt(1 - a * a);
  y = a > 0.7 ? pi / 2 - positive_arctangent(y / a) : positive_arctangent(a / y);
  return x < 0 ? -y : y;
}

double acos(double x) { return pi / 2 - asin(x); }

double atan2(double y, double x) {
  if (std::isnan(y) || std::isnan(x)) return not_a_number;
  if (y == 0) return std::copysign(x >= 0 && !std::signbit(x) ? 0 : pi, y);
  if (x == 0) return std::copysign(pi / 2, y);
  if (std::isinf(x)) {
    if (x > 0) return std::copysign(std::isinf(y) ? pi / 4 : 0, y);
    return std::copysign(std::isinf(y) ? 3 * pi / 4 : pi, y);
  }
  if (std::isinf(y)) return std::copysign(pi / 2, y);
  const double q = atan(y / x);
  if (x >= 0) return q;
  return q <= 0 ? q + pi : q - pi;
}

}  // namespace gol::natives::math
