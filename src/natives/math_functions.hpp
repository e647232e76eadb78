// The functions of package math whose last digits must be Go's.
//
// They follow the published algorithms that Go follows: Cephes (trigonometric, hyperbolic, gamma), FreeBSD's
// msun (logarithms, expm1, cbrt, erf, lgamma), Shibata's series for exp. The order of operations is what decides
// the last bit, so expressions here are not to be rearranged.
#pragma once

#include <cstddef>

namespace gol::natives::math {

// c[0]·xⁿ + … + c[n], from the highest power down.
template <std::size_t N>
inline double horner(double x, const double (&c)[N]) {
  double sum = c[0];
  for (std::size_t i = 1; i < N; ++i) sum = sum * x + c[i];
  return sum;
}

double sin(double x);
double cos(double x);
double tan(double x);
double asin(double x);
double acos(double x);
double atan(double x);
double atan2(double y, double x);

double exp(double x);
double exp2(double x);
double expm1(double x);
double log(double x);
double log2(double x);
double log10(double x);
double log1p(double x);
double pow(double x, double y);
double hypot(double x, double y);
double cbrt(double x);

double sinh(double x);
double cosh(double x);
double tanh(double x);
double asinh(double x);
double acosh(double x);
double atanh(double x);

double erf(double x);
double erfc(double x);
double erfinv(double x);
double gamma(double x);
struct LogGamma {
  double value;
  int sign;
};
LogGamma lgamma(double x);

}  // namespace gol::natives::math
