// Exponentials, logarithms, powers and what is made of them.
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>

#include "natives/math_functions.hpp"

namespace gol::natives::math {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

// ln 2 in two parts.
constexpr double ln2_high = 6.93147180369123816490e-01;
constexpr double ln2_low = 1.90821492927058770002e-10;

// Products and sums rounded each, or together where the processor has that instruction: Go's exp on amd64
// chooses in the same way.
struct Separate {
  static double multiply_add(double a, double b, double c) { return a * b + c; }
};
struct Fused {
  [[gnu::always_inline]] static double multiply_add(double a, double b, double c) { return __builtin_fma(a, b, c); }
};

// e^x / 2^n: a Taylor series of a sixteenth of the rest, squared up four times as (1+y)² - 1 = y(y+2).
template <class Arithmetic>
[[gnu::always_inline]] inline double exp_mantissa(double x, double n) {
  constexpr double series[] = {2.4801587301587301587e-5, 1.9841269841269841270e-4, 1.3888888888888888889e-3,
                               8.3333333333333333333e-3, 4.1666666666666666667e-2, 1.6666666666666666667e-1,
                               0.5, 1.0};
  x = Arithmetic::multiply_add(-n, 0.69314718055966295651160180568695068359375, x);
  x = Arithmetic::multiply_add(-n, 0.28235290563031577122588448175013436025525412068e-12, x);
  x *= 0.0625;
  double sum = series[0];
  for (int i = 1; i < 8; ++i) sum = Arithmetic::multiply_add(sum, x, series[i]);
  x *= sum;
  for (int i = 0; i < 3; ++i) x *= x + 2.0;
  return Arithmetic::multiply_add(x, x + 2.0, 1.0);
}

#if defined(__x86_64__)
[[gnu::target("fma")]] double exp_mantissa_fused(double x, double n) { return exp_mantissa<Fused>(x, n); }
const bool has_fused = __builtin_cpu_supports("fma");
#else
double exp_mantissa_fused(double x, double n) { return exp_mantissa<Separate>(x, n); }
constexpr bool has_fused = false;
#endif

// e^(high - low) · 2^k, after FreeBSD's e_exp.c.
double exp_parts(double high, double low, int k) {
  constexpr double p[] = {4.13813679705723846039e-08, -1.65339022054652515390e-06, 6.61375632143793436117e-05,
                          -2.77777777770155933842e-03, 1.66666666666666657415e-01};
  const double r = high - low;
  const double t = r * r;
  const double c = r - t * horner(t, p);
  const double y = 1 - ((low - (r * c) / (2 - c)) - high);
  return std::ldexp(y, k);
}

double add_to_exponent(double x, int k) {
  return std::bit_cast<double>(std::bit_cast<std::uint64_t>(x) + (static_cast<std::uint64_t>(k) << 52));
}

bool is_odd_integer(double x) {
  // From 2^53 on all numbers are even.
  return std::fabs(x) < 9007199254740992.0 && std::trunc(x) == x && (static_cast<std::int64_t>(x) & 1) != 0;
}

}  // namespace

double exp(double x) {
  if (std::isnan(x) || x == infinity) return x;
  if (x == -infinity) return 0;
  if (x > 7.09782712893384e+02) return infinity;
  const double n = std::nearbyint(x * std::numbers::log2e);
  if (n < -1100) return 0;
  const double y = has_fused ? exp_mantissa_fused(x, n) : exp_mantissa<Separate>(x, n);
  const int field = static_cast<int>(n) + 1023;
  if (field >= 0x7FF) return infinity;
  if (field > 0) return y * std::bit_cast<double>(static_cast<std::uint64_t>(field) << 52);
  if (field < -52) return 0;
  return y * std::bit_cast<double>(static_cast<std::uint64_t>(field + 1022) << 52) * 0x1p-1022;
}

double exp2(double x) {
  if (std::isnan(x) || x == infinity) return x;
  if (x == -infinity) return 0;
  if (x > 1.0239999999999999e+03) return infinity;
  if (x < -1.0740e+03) return 0;
  const int k = static_cast<int>(x > 0 ? x + 0.5 : x < 0 ? x - 0.5 : 0);
  const double t = x - k;
  return exp_parts(t * ln2_high, -t * ln2_low, k);
}

double expm1(double x) {
  constexpr double q[] = {-2.01099218183624371326e-07, 4.00821782732936239552e-06, -7.93650757867487942473e-05,
                          1.58730158725481460165e-03, -3.33333333333331316428e-02, 1.0};
  if (std::isnan(x) || x == infinity) return x;
  const double size = std::fabs(x);
  const bool negative = x < 0;
  if (size >= 3.88162421113569373274e+01) {
    if (negative) return -1;
    if (size >= 7.09782712893383973096e+02) return infinity;
  }
  double c = 0;
  int k = 0;
  if (size > 3.46573590279972654709e-01) {
    double high, low;
    if (size < 1.03972077083991796413e+00) {
      k = negative ? -1 : 1;
      high = negative ? x + ln2_high : x - ln2_high;
      low = negative ? -ln2_low : ln2_low;
    } else {
      k = static_cast<int>(std::numbers::log2e * x + (negative ? -0.5 : 0.5));
      const double t = k;
      high = x - t * ln2_high;
      low = t * ln2_low;
    }
    x = high - low;
    c = (high - x) - low;
  } else if (size < 0x1p-54) {
    return x;
  }
  const double half = 0.5 * x;
  const double square = x * half;
  const double r = horner(square, q);
  double t = 3 - r * half;
  double e = square * ((r - t) / (6.0 - x * t));
  if (k == 0) return x - (x * e - square);
  e = x * (e - c) - c;
  e -= square;
  if (k == -1) return 0.5 * (x - e) - 0.5;
  if (k == 1) return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
  if (k <= -2 || k > 56) return add_to_exponent(1 - (e - x), k) - 1;
  if (k < 20) {
    t = std::bit_cast<double>(std::uint64_t{0x3ff0000000000000} - (std::uint64_t{0x20000000000000} >> k));
    return add_to_exponent(t - (e - x), k);
  }
  t = std::bit_cast<double>(static_cast<std::uint64_t>(0x3ff - k) << 52);
  return add_to_exponent(x - (e + t) + 1, k);
}

double log(double x) {
  constexpr double even[] = {1.531383769920937332e-01, 2.222219843214978396e-01, 3.999999999940941908e-01};
  constexpr double odd[] = {1.479819860511658591e-01, 1.818357216161805012e-01, 2.857142874366239149e-01,
                            6.666666666666735130e-01};
  if (std::isnan(x) || x == infinity) return x;
  if (x < 0) return not_a_number;
  if (x == 0) return -infinity;
  int exponent;
  double mantissa = std::frexp(x, &exponent);
  if (mantissa < std::numbers::sqrt2 / 2) {
    mantissa *= 2;
    --exponent;
  }
  const double f = mantissa - 1;
  const double k = exponent;
  const double s = f / (2 + f);
  const double s2 = s * s;
  const double s4 = s2 * s2;
  const double r = s2 * horner(s4, odd) + s4 * horner(s4, even);
  const double half_square = 0.5 * f * f;
  return k * ln2_high - ((half_square - (s * (half_square + r) + k * ln2_low)) - f);
}

double log2(double x) {
  int exponent = 0;
  const double mantissa = std::isfinite(x) ? std::frexp(x, &exponent) : x;
  if (mantissa == 0.5) return exponent - 1;
  return log(mantissa) * std::numbers::log2e + exponent;
}

double log10(double x) { return log(x) * std::numbers::log10e; }

double log1p(double x) {
  constexpr double p[] = {1.479819860511658591e-01, 1.531383769920937332e-01, 1.818357216161805012e-01,
                          2.222219843214978396e-01, 2.857142874366239149e-01, 3.999999999940941908e-01,
                          6.666666666666735130e-01};
  if (x < -1 || std::isnan(x)) return not_a_number;
  if (x == -1) return -infinity;
  if (x == infinity) return x;
  const double size = std::fabs(x);
  // 1 + x = 2^k · (1 + f), with the rounding error of the sum in c.
  double f = x, c = 0;
  int k = 0;
  std::uint64_t distance = 1;  // 0 when f is tiny
  if (size < 4.142135623730950488017e-01) {
    if (size < 0x1p-54) return x;
    if (size < 0x1p-29) return x - x * x * 0.5;
  }
  if (size >= 4.142135623730950488017e-01 || x <= -2.928932188134524755992e-01) {
    double u = x;
    if (size < 0x1p53) {
      u = 1.0 + x;
      k = static_cast<int>(std::bit_cast<std::uint64_t>(u) >> 52) - 1023;
      c = (k > 0 ? 1.0 - (u - x) : x - (u - 1.0)) / u;
    } else {
      k = static_cast<int>(std::bit_cast<std::uint64_t>(u) >> 52) - 1023;
    }
    distance = std::bit_cast<std::uint64_t>(u) & 0x000fffffffffffff;
    if (distance < 0x0006a09e667f3bcd) {
      u = std::bit_cast<double>(distance | 0x3ff0000000000000);
    } else {
      ++k;
      u = std::bit_cast<double>(distance | 0x3fe0000000000000);
      distance = (0x0010000000000000 - distance) >> 2;
    }
    f = u - 1.0;
  }
  const double half_square = 0.5 * f * f;
  if (distance == 0) {
    if (f == 0) return k == 0 ? 0 : k * ln2_high + (c + k * ln2_low);
    const double r = half_square * (1.0 - 0.66666666666666666 * f);
    return k == 0 ? f - r : k * ln2_high - ((r - (k * ln2_low + c)) - f);
  }
  const double s = f / (2.0 + f);
  const double z = s * s;
  const double r = z * horner(z, p);
  if (k == 0) return f - (half_square - s * (half_square + r));
  return k * ln2_high - ((half_square - (s * (half_square + r) + (k * ln2_low + c))) - f);
}

double pow(double x, double y) {
  if (y == 0 || x == 1) return 1;
  if (y == 1) return x;
  if (std::isnan(x) || std::isnan(y)) return not_a_number;
  if (x == 0) {
    const bool odd = is_odd_integer(y);
    if (y < 0) return odd ? std::copysign(infinity, x) : infinity;
    return odd ? x : 0;
  }
  if (std::isinf(y)) {
    if (x == -1) return 1;
    return (std::fabs(x) < 1) == (y > 0) ? 0 : infinity;
  }
  if (std::isinf(x)) {
    if (x < 0) return pow(1 / x, -y);
    return y < 0 ? 0 : infinity;
  }
  if (y == 0.5) return std::sqrt(x);
  if (y == -0.5) return 1 / std::sqrt(x);

  double whole;
  double fraction = std::modf(std::fabs(y), &whole);
  if (fraction != 0 && x < 0) return not_a_number;
  if (whole >= 0x1p63) {
    if (x == -1) return 1;
    return (std::fabs(x) < 1) == (y > 0) ? 0 : infinity;
  }
  // The result is mantissa · 2^exponent; a fractional part of y contributes through exp and log.
  double mantissa = 1;
  std::int64_t exponent = 0;
  if (fraction != 0) {
    if (fraction > 0.5) {
      --fraction;
      ++whole;
    }
    mantissa = exp(fraction * log(x));
  }
  int first_exponent;
  double base = std::frexp(x, &first_exponent);
  std::int64_t base_exponent = first_exponent;
  for (auto bits = static_cast<std::int64_t>(whole); bits != 0; bits >>= 1) {
    if (base_exponent < -(1 << 12) || base_exponent > 1 << 12) {
      exponent += base_exponent;  // far out of range already
      break;
    }
    if ((bits & 1) != 0) {
      mantissa *= base;
      exponent += base_exponent;
    }
    base *= base;
    base_exponent *= 2;
    if (base < 0.5) {
      base += base;
      --base_exponent;
    }
  }
  if (y < 0) {
    mantissa = 1 / mantissa;
    exponent = -exponent;
  }
  return std::ldexp(mantissa, static_cast<int>(exponent));
}

double hypot(double x, double y) {
  if (std::isinf(x) || std::isinf(y)) return infinity;
  if (std::isnan(x) || std::isnan(y)) return not_a_number;
  x = std::fabs(x);
  y = std::fabs(y);
  const double larger = x > y ? x : y;
  double ratio = x > y ? y : x;
  if (larger == 0) return 0;
  ratio /= larger;
  return larger * std::sqrt(1 + ratio * ratio);
}

double cbrt(double x) {
  if (x == 0 || !std::isfinite(x)) return x;
  const double a = std::fabs(x);
  constexpr std::uint64_t rough = std::uint64_t{715094163} << 32;
  constexpr std::uint64_t rough_subnormal = std::uint64_t{696219795} << 32;
  double t = std::bit_cast<double>(std::bit_cast<std::uint64_t>(a) / 3 + rough);
  if (a < std::numeric_limits<double>::min()) {
    t = std::bit_cast<double>(std::bit_cast<std::uint64_t>(0x1p54 * a) / 3 + rough_subnormal);
  }
  // To 23 bits, rounded up to 22, then one Newton step.
  double r = t * t / a;
  double s = 5.42857142857142815906e-01 + r * t;
  t *= 3.57142857142857150787e-01 +
       1.60714285714285720630e+00 / (s + 1.41428571428571436819e+00 + -7.05306122448979611050e-01 / s);
  t = std::bit_cast<double>((std::bit_cast<std::uint64_t>(t) & (std::uint64_t{0xFFFFFFFFC} << 28)) +
                            (std::uint64_t{1} << 30));
  s = t * t;
  r = a / s;
  r = (r - t) / (t + t + r);
  t = t + t * r;
  return x < 0 ? -t : t;
}

double sinh(double x) {
  constexpr double p[] = {-0.2630563213397497062819489e+2, -0.2894211355989563807284660366e+4,
                          -0.8991272022039509355398013511e+5, -0.6307673640497716991184787251e+6};
  constexpr double q[] = {1.0, -0.173678953558233699533450911e+3, 0.1521517378790019070696485176e+5,
                          -0.6307673640497716991212077277e+6};
  const double a = std::fabs(x);
  double y;
  if (a > 21) {
    y = exp(a) * 0.5;
  } else if (a > 0.5) {
    const double e = exp(a);
    y = (e - 1 / e) * 0.5;
  } else {
    const double square = x * x;
    y = horner(square, p) * a / horner(square, q);
  }
  return x < 0 ? -y : x == 0 ? x : y;
}

double cosh(double x) {
  x = std::fabs(x);
  if (x > 21) return exp(x) * 0.5;
  const double e = exp(x);
  return (e + 1 / e) * 0.5;
}

double tanh(double x) {
  constexpr double p[] = {-9.64399179425052238628e-1, -9.92877231001918586564e1, -1.61468768441708447952e3};
  constexpr double q[] = {1.0, 1.12811678491632931402e2, 2.23548839060100448583e3, 4.84406305325125486048e3};
  const double a = std::fabs(x);
  if (a > 0.5 * 8.8029691931113054295988e+01) return x < 0 ? -1 : 1;
  if (a >= 0.625) {
    const double y = 1 - 2 / (exp(2 * a) + 1);
    return x < 0 ? -y : y;
  }
  if (x == 0) return x;
  const double s = x * x;
  return x + x * s * horner(s, p) / horner(s, q);
}

double asinh(double x) {
  if (!std::isfinite(x)) return x;
  const double a = std::fabs(x);
  double y;
  if (a > 1 << 28) y = log(a) + std::numbers::ln2;
  else if (a > 2) y = log(2 * a + 1 / (std::sqrt(a * a + 1) + a));
  else if (a < 1.0 / (1 << 28)) y = a;
  else y = log1p(a + a * a / (1 + std::sqrt(1 + a * a)));
  return std::signbit(x) ? -y : y;
}

double acosh(double x) {
  if (x < 1 || std::isnan(x)) return not_a_number;
  if (x == 1) return 0;
  if (x >= 1 << 28) return log(x) + std::numbers::ln2;
  if (x > 2) return log(2 * x - 1 / (x + std::sqrt(x * x - 1)));
  const double t = x - 1;
  return log1p(t + std::sqrt(2 * t + t * t));
}

double atanh(double x) {
  const double a = std::fabs(x);
  if (a > 1 || std::isnan(x)) return not_a_number;
  if (a == 1) return std::copysign(infinity, x);
  double y;
  if (a < 1.0 / (1 << 28)) {
    y = a;
  } else if (a < 0.5) {
    const double twice = a + a;
    y = 0.5 * log1p(twice + twice * a / (1 - a));
  } else {
    y = 0.5 * log1p((a + a) / (1 - a));
  }
  return std::signbit(x) ? -y : y;
}

}  // namespace gol::natives::math
