#include "exec/complex.hpp"

#include <cmath>
#include <limits>

namespace gol::exec {
namespace {

// For infinite operands only their direction counts (C99, Annex G).
double direction(double x) { return std::copysign(std::isinf(x) ? 1.0 : 0.0, x); }

}  // namespace

// Smith's method (CACM Algorithm 116), then the infinities that Annex G asks for.
Complex complex_divide(Complex n, Complex m) {
  Complex q;
  if (std::fabs(m.real) >= std::fabs(m.imag)) {
    const double ratio = m.imag / m.real;
    const double scale = m.real + ratio * m.imag;
    q = {(n.real + n.imag * ratio) / scale, (n.imag - n.real * ratio) / scale};
  } else {
    const double ratio = m.real / m.imag;
    const double scale = m.imag + ratio * m.real;
    q = {(n.real * ratio + n.imag) / scale, (n.imag * ratio - n.real) / scale};
  }
  if (!std::isnan(q.real) && !std::isnan(q.imag)) return q;

  constexpr double infinity = std::numeric_limits<double>::infinity();
  const auto combine = [&](double factor, double a, double b, double c, double d) {
    return Complex{factor * (a * c + b * d), factor * (b * c - a * d)};
  };
  if (m.real == 0 && m.imag == 0 && (!std::isnan(n.real) || !std::isnan(n.imag))) {
    const double signed_infinity = std::copysign(infinity, m.real);
    return {signed_infinity * n.real, signed_infinity * n.imag};
  }
  if ((std::isinf(n.real) || std::isinf(n.imag)) && std::isfinite(m.real) && std::isfinite(m.imag)) {
    return combine(infinity, direction(n.real), direction(n.imag), m.real, m.imag);
  }
  if ((std::isinf(m.real) || std::isinf(m.imag)) && std::isfinite(n.real) && std::isfinite(n.imag)) {
    return combine(0, n.real, n.imag, direction(m.real), direction(m.imag));
  }
  return q;
}

}  // namespace gol::exec
