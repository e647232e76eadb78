// The natives of math and math/bits.
#include <bit>
#include <cmath>
#include <limits>

#include "natives/math_functions.hpp"
#include "natives/tables.hpp"
#include "runtime/object/panic.hpp"

namespace gol::natives {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
// Go's NaN has the lowest bit set.
const double not_a_number = std::bit_cast<double>(std::uint64_t{0x7FF8000000000001});

double floor(double x) { return std::floor(x); }
double ceil(double x) { return std::ceil(x); }
double trunc(double x) { return std::trunc(x); }
double sqrt(double x) { return std::sqrt(x); }
double abs(double x) { return std::fabs(x); }
double round(double x) { return std::round(x); }
double round_to_even(double x) { return std::nearbyint(x); }
double copysign(double x, double sign) { return std::copysign(x, sign); }
double fused_multiply_add(double x, double y, double z) { return std::fma(x, y, z); }
bool signbit(double x) { return std::signbit(x); }
bool is_nan(double x) { return std::isnan(x); }
double make_nan() { return not_a_number; }
double make_inf(std::int64_t sign) { return sign >= 0 ? infinity : -infinity; }
bool is_inf(double x, std::int64_t sign) {
  return (sign >= 0 && x == infinity) || (sign <= 0 && x == -infinity);
}

std::uint64_t float64_bits(double x) { return std::bit_cast<std::uint64_t>(x); }
double float64_from_bits(std::uint64_t bits) { return std::bit_cast<double>(bits); }
std::uint32_t float32_bits(float x) { return std::bit_cast<std::uint32_t>(x); }
float float32_from_bits(std::uint32_t bits) { return std::bit_cast<float>(bits); }

double mod(double x, double y) { return std::fmod(x, y); }
double remainder(double x, double y) { return std::remainder(x, y); }
double nextafter(double x, double y) { return x == y ? x : std::nextafter(x, y); }
float nextafter32(float x, float y) { return x == y ? x : std::nextafter(x, y); }
double log1p(double x) { return math::log1p(x); }

double dim(double x, double y) {
  const double difference = x - y;
  return difference <= 0 ? 0 : difference;
}

double max(double x, double y) {
  if (x == infinity || y == infinity) return infinity;
  if (std::isnan(x) || std::isnan(y)) return not_a_number;
  if (x == 0 && y == 0) return std::signbit(x) ? y : x;
  return x > y ? x : y;
}

double min(double x, double y) {
  if (x == -infinity || y == -infinity) return -infinity;
  if (std::isnan(x) || std::isnan(y)) return not_a_number;
  if (x == 0 && y == 0) return std::signbit(x) ? x : y;
  return x < y ? x : y;
}

Results<double, double> modf(double x) {
  if (std::isinf(x)) return {x, not_a_number};
  double whole;
  const double fraction = std::modf(x, &whole);
  return {whole, fraction};
}

Results<double, std::int64_t> frexp(double x) {
  if (x == 0 || !std::isfinite(x)) return {x, std::int64_t{0}};
  int exponent;
  const double fraction = std::frexp(x, &exponent);
  return {fraction, std::int64_t{exponent}};
}

double ldexp(double fraction, std::int64_t exponent) {
  if (exponent > 100'000) exponent = 100'000;
  if (exponent < -100'000) exponent = -100'000;
  return std::ldexp(fraction, static_cast<int>(exponent));
}

Results<double, double> sincos(double x) { return {math::sin(x), math::cos(x)}; }

Results<double, std::int64_t> log_gamma(double x) {
  const math::LogGamma result = math::lgamma(x);
  return {result.value, std::int64_t{result.sign}};
}

double logb(double x) { return std::isnan(x) ? x : x == 0 ? -infinity : std::isinf(x) ? infinity : std::ilogb(x); }
std::int64_t ilogb(double x) {
  if (x == 0) return -2147483648;
  if (!std::isfinite(x)) return 2147483647;
  return std::ilogb(x);
}

double pow10(std::int64_t n) {
  if (n < -323) return 0;
  if (n > 308) return infinity;
  // The decimal literals, so that each is correctly rounded.
  static constexpr double small[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10,
                                     1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21,
                                     1e22, 1e23, 1e24, 1e25, 1e26, 1e27, 1e28, 1e29, 1e30, 1e31};
  static constexpr double large[] = {1e0, 1e32, 1e64, 1e96, 1e128, 1e160, 1e192, 1e224, 1e256, 1e288};
  static constexpr double inverse[] = {1e-0,   1e-32,  1e-64,  1e-96,  1e-128, 1e-160,
                                       1e-192, 1e-224, 1e-256, 1e-288, 1e-320};
  if (n >= 0) return large[n / 32] * small[n % 32];
  return inverse[-n / 32] / small[-n % 32];
}

double bessel_j0(double x) { return ::j0(x); }
double bessel_j1(double x) { return ::j1(x); }
double bessel_y0(double x) { return x < 0 ? not_a_number : ::y0(x); }
double bessel_y1(double x) { return x < 0 ? not_a_number : ::y1(x); }
double bessel_jn(std::int64_t n, double x) { return ::jn(static_cast<int>(n), x); }
double bessel_yn(std::int64_t n, double x) { return x < 0 ? not_a_number : ::yn(static_cast<int>(n), x); }

// math/bits.

template <class T> std::int64_t leading_zeros(T x) { return std::countl_zero(x); }
template <class T> std::int64_t trailing_zeros(T x) { return std::countr_zero(x); }
template <class T> std::int64_t ones_count(T x) { return std::popcount(x); }
template <class T> std::int64_t length(T x) { return std::bit_width(x); }
template <class T> T rotate_left(T x, std::int64_t k) {
  return std::rotl(x, static_cast<int>(k & (std::numeric_limits<T>::digits - 1)));
}

template <class T> T reverse_bytes(T x) {
  T result = 0;
  for (std::size_t i = 0; i < sizeof(T); ++i, x = static_cast<T>(x >> 4 >> 4)) {
    result = static_cast<T>(result << 4 << 4 | (x & 0xFF));
  }
  return result;
}

template <class T> T reverse(T x) {
  T result = 0;
  for (int i = 0; i < std::numeric_limits<T>::digits; ++i, x = static_cast<T>(x >> 1)) {
    result = static_cast<T>(result << 1 | (x & 1));
  }
  return result;
}

template <class T> Results<T, T> add_carry(T x, T y, T carry) {
  T partial, sum;
  const bool first = __builtin_add_overflow(x, y, &partial);
  const bool second = __builtin_add_overflow(partial, carry, &sum);
  return {sum, static_cast<T>(first || second)};
}

template <class T> Results<T, T> subtract_borrow(T x, T y, T borrow) {
  T partial, difference;
  const bool first = __builtin_sub_overflow(x, y, &partial);
  const bool second = __builtin_sub_overflow(partial, borrow, &difference);
  return {difference, static_cast<T>(first || second)};
}

template <class T> struct Wider;
template <> struct Wider<std::uint32_t> { using Type = std::uint64_t; };
template <> struct Wider<std::uint64_t> { using Type = unsigned __int128; };

template <class T> Results<T, T> multiply(T x, T y) {
  const auto product = static_cast<typename Wider<T>::Type>(x) * y;
  return {static_cast<T>(product >> std::numeric_limits<T>::digits), static_cast<T>(product)};
}

template <class T> Results<T, T> divide(Goroutine& g, T high, T low, T divisor) {
  if (divisor == 0) runtime::panic_runtime(g, "integer divide by zero");
  if (divisor <= high) runtime::panic_runtime(g, "integer overflow");
  const auto dividend = static_cast<typename Wider<T>::Type>(high) << std::numeric_limits<T>::digits | low;
  return {static_cast<T>(dividend / divisor), static_cast<T>(dividend % divisor)};
}

template <class T> T divide_remainder(Goroutine& g, T high, T low, T divisor) {
  if (divisor == 0) runtime::panic_runtime(g, "integer divide by zero");
  const auto dividend =
      static_cast<typename Wider<T>::Type>(high % divisor) << std::numeric_limits<T>::digits | low;
  return static_cast<T>(dividend % divisor);
}

// The functions of math/bits that exist for each width, and those of the wide ones.
#define GOL_BITS(suffix, T)                                                    \
  {"math/bits.LeadingZeros" suffix, native<leading_zeros<T>>, plain},          \
      {"math/bits.TrailingZeros" suffix, native<trailing_zeros<T>>, plain},    \
      {"math/bits.OnesCount" suffix, native<ones_count<T>>, plain},            \
      {"math/bits.RotateLeft" suffix, native<rotate_left<T>>, plain},          \
      {"math/bits.Reverse" suffix, native<reverse<T>>, plain},                 \
      {"math/bits.Len" suffix, native<length<T>>, plain}
#define GOL_WIDE_BITS(suffix, T)                                               \
  {"math/bits.Add" suffix, native<add_carry<T>>, plain},                       \
      {"math/bits.Sub" suffix, native<subtract_borrow<T>>, plain},             \
      {"math/bits.Mul" suffix, native<multiply<T>>, plain},                    \
      {"math/bits.Div" suffix, native<divide<T>>, plain},                      \
      {"math/bits.Rem" suffix, native<divide_remainder<T>>, plain},            \
      {"math/bits.ReverseBytes" suffix, native<reverse_bytes<T>>, plain}

constexpr NativeEntry entries[] = {
    {"math.Abs", native<abs>, plain},
    {"math.Acos", native<math::acos>, plain},
    {"math.Acosh", native<math::acosh>, plain},
    {"math.Asin", native<math::asin>, plain},
    {"math.Asinh", native<math::asinh>, plain},
    {"math.Atan", native<math::atan>, plain},
    {"math.Atan2", native<math::atan2>, plain},
    {"math.Atanh", native<math::atanh>, plain},
    {"math.Cbrt", native<math::cbrt>, plain},
    {"math.Ceil", native<ceil>, plain},
    {"math.Copysign", native<copysign>, plain},
    {"math.Cos", native<math::cos>, plain},
    {"math.Cosh", native<math::cosh>, plain},
    {"math.Dim", native<dim>, plain},
    {"math.Erf", native<math::erf>, plain},
    {"math.Erfc", native<math::erfc>, plain},
    {"math.Erfinv", native<math::erfinv>, plain},
    {"math.Exp", native<math::exp>, plain},
    {"math.Exp2", native<math::exp2>, plain},
    {"math.Expm1", native<math::expm1>, plain},
    {"math.FMA", native<fused_multiply_add>, plain},
    {"math.Float32bits", native<float32_bits>, plain},
    {"math.Float32frombits", native<float32_from_bits>, plain},
    {"math.Float64bits", native<float64_bits>, plain},
    {"math.Float64frombits", native<float64_from_bits>, plain},
    {"math.Floor", native<floor>, plain},
    {"math.Frexp", native<frexp>, plain},
    {"math.Gamma", native<math::gamma>, plain},
    {"math.Hypot", native<math::hypot>, plain},
    {"math.Ilogb", native<ilogb>, plain},
    {"math.Inf", native<make_inf>, plain},
    {"math.IsInf", native<is_inf>, plain},
    {"math.IsNaN", native<is_nan>, plain},
    {"math.J0", native<bessel_j0>, plain},
    {"math.J1", native<bessel_j1>, plain},
    {"math.Jn", native<bessel_jn>, plain},
    {"math.Ldexp", native<ldexp>, plain},
    {"math.Lgamma", native<log_gamma>, plain},
    {"math.Log", native<math::log>, plain},
    {"math.Log10", native<math::log10>, plain},
    {"math.Log1p", native<log1p>, plain},
    {"math.Log2", native<math::log2>, plain},
    {"math.Logb", native<logb>, plain},
    {"math.Max", native<max>, plain},
    {"math.Min", native<min>, plain},
    {"math.Mod", native<mod>, plain},
    {"math.Modf", native<modf>, plain},
    {"math.NaN", native<make_nan>, plain},
    {"math.Nextafter", native<nextafter>, plain},
    {"math.Nextafter32", native<nextafter32>, plain},
    {"math.Pow", native<math::pow>, plain},
    {"math.Pow10", native<pow10>, plain},
    {"math.Remainder", native<remainder>, plain},
    {"math.Round", native<round>, plain},
    {"math.RoundToEven", native<round_to_even>, plain},
    {"math.Signbit", native<signbit>, plain},
    {"math.Sin", native<math::sin>, plain},
    {"math.Sincos", native<sincos>, plain},
    {"math.Sinh", native<math::sinh>, plain},
    {"math.Sqrt", native<sqrt>, plain},
    {"math.Tan", native<math::tan>, plain},
    {"math.Tanh", native<math::tanh>, plain},
    {"math.Trunc", native<trunc>, plain},
    {"math.Y0", native<bessel_y0>, plain},
    {"math.Y1", native<bessel_y1>, plain},
    {"math.Yn", native<bessel_yn>, plain},
    GOL_BITS("", std::uint64_t),
    GOL_BITS("8", std::uint8_t),
    GOL_BITS("16", std::uint16_t),
    GOL_BITS("32", std::uint32_t),
    GOL_BITS("64", std::uint64_t),
    GOL_WIDE_BITS("", std::uint64_t),
    GOL_WIDE_BITS("32", std::uint32_t),
    GOL_WIDE_BITS("64", std::uint64_t),
    {"math/bits.ReverseBytes16", native<reverse_bytes<std::uint16_t>>, plain},
};

}  // namespace

constinit const NativeTable math_natives = table_of(entries);

}  // namespace gol::natives
