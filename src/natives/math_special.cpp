// Error function, gamma function and their kin.
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>

#include "natives/math_functions.hpp"

namespace gol::natives::math {

namespace {

constexpr double pi = std::numbers::pi;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

// The parts of erf and erfc, after FreeBSD's s_erf.c. The arguments are not negative.

// erf(x) = x + x · this, below 0.84375.
double erf_slope(double x) {
  static constexpr double p[] = {-2.37630166566501626084e-05, -5.77027029648944159157e-03,
                                 -2.84817495755985104766e-02, -3.25042107247001499370e-01,
                                 1.28379167095512558561e-01};
  static constexpr double q[] = {-3.96022827877536812320e-06, 1.32494738004321644526e-04,
                                 5.08130628187576562776e-03, 6.50222499887672944485e-02,
                                 3.97917223959155352819e-01, 1.0};
  const double z = x * x;
  return horner(z, p) / horner(z, q);
}

constexpr double erf_of_one = 8.45062911510467529297e-01;  // to the precision of a float

// erf(x) = erf_of_one + this, from 0.84375 to 1.25.
double erf_around_one(double x) {
  static constexpr double p[] = {-2.16637559486879084300e-03, 3.54783043256182359371e-02,
                                 -1.10894694282396677476e-01, 3.18346619901161753674e-01,
                                 -3.72207876035701323847e-01, 4.14856118683748331666e-01,
                                 -2.36211856075265944077e-03};
  static constexpr double q[] = {1.19844998467991074170e-02, 1.36370839120290507362e-02,
                                 1.26171219808761642112e-01, 7.18286544141962662868e-02,
                                 5.40397917702171048937e-01, 1.06420880400844228286e-01, 1.0};
  const double s = x - 1;
  return horner(s, p) / horner(s, q);
}

// erfc(x) = this / x, above 1.25.
double erfc_tail(double x) {
  static constexpr double near_p[] = {-9.81432934416914548592e+00, -8.12874355063065934246e+01,
                                      -1.84605092906711035994e+02, -1.62396669462573470355e+02,
                                      -6.23753324503260060396e+01, -1.05586262253232909814e+01,
                                      -6.93858572707181764372e-01, -9.86494403484714822705e-03};
  static constexpr double near_q[] = {-6.04244152148580987438e-02, 6.57024977031928170135e+00,
                                      1.08635005541779435134e+02, 4.29008140027567833386e+02,
                                      6.45387271733267880336e+02, 4.34565877475229228821e+02,
                                      1.37657754143519042600e+02, 1.96512716674392571292e+01, 1.0};
  static constexpr double far_p[] = {-4.83519191608651397019e+02, -1.02509513161107724954e+03,
                                     -6.37566443368389627722e+02, -1.60636384855821916062e+02,
                                     -1.77579549177547519889e+01, -7.99283237680523006574e-01,
                                     -9.86494292470009928597e-03};
  static constexpr double far_q[] = {-2.24409524465858183362e+01, 4.74528541206955367215e+02,
                                     2.55305040643316442583e+03, 3.19985821950859553908e+03,
                                     1.53672958608443695994e+03, 3.25792512996573918826e+02,
                                     3.03380607434824582924e+01, 1.0};
  const double s = 1 / (x * x);
  const double ratio = x < 1 / 0.35 ? horner(s, near_p) / horner(s, near_q) : horner(s, far_p) / horner(s, far_q);
  const double z = std::bit_cast<double>(std::bit_cast<std::uint64_t>(x) & 0xffffffff00000000);
  return exp(-z * z - 0.5625) * exp((z - x) * (z + x) + ratio);
}

double erf_positive(double x) {
  if (x < 0.84375) {
    if (x >= 1.0 / (1 << 28)) return x + x * erf_slope(x);
    if (x < 2.848094538889218e-306) return 0.125 * (8.0 * x + 1.02703333676410069053e+00 * x);
    return x + 1.28379167095512586316e-01 * x;
  }
  if (x < 1.25) return erf_of_one + erf_around_one(x);
  if (x >= 6) return 1;
  return 1 - erfc_tail(x) / x;
}

// sin(πx), exact at integers and halves; negated.
double negative_sine_pi(double x) {
  if (x < 0.25) return -sin(pi * x);
  double z = std::floor(x);
  int n;
  if (z != x) {
    x = std::fmod(x, 2);
    n = static_cast<int>(x * 4);
  } else if (x >= 0x1p53) {
    x = 0;
    n = 0;
  } else {
    if (x < 0x1p52) z = x + 0x1p52;
    n = static_cast<int>(std::bit_cast<std::uint64_t>(z) & 1);
    x = n;
    n <<= 2;
  }
  switch (n) {
    case 0: return -sin(pi * x);
    case 1: case 2: return -cos(pi * (0.5 - x));
    case 3: case 4: return -sin(pi * (1 - x));
    case 5: case 6: return cos(pi * (x - 1.5));
    default: return -sin(pi * (x - 2));
  }
}

// The three expansions of ln Γ below 2, about 1 (or 2), about the minimum, and about 0.
double log_gamma_at_one(double y) {
  static constexpr double even[] = {2.52144565451257326939e-05, 2.20862790713908385557e-04,
                                    1.19270763183362067845e-03, 7.38555086081402883957e-03,
                                    6.73523010531292681824e-02, 7.72156649015328655494e-02};
  static constexpr double odd[] = {4.48640949618915160150e-05, 1.08011567247583939954e-04,
                                   5.10069792153511336608e-04, 2.89051383673415629091e-03,
                                   2.05808084325167332806e-02, 3.22467033424113591611e-01};
  const double z = y * y;
  const double p = y * horner(z, even) + z * horner(z, odd);
  return p - 0.5 * y;
}

double log_gamma_at_minimum(double y) {
  static constexpr double a[] = {3.15632070903625950361e-04, -1.40346469989232843813e-03, 6.10053870246291332635e-03,
                                 -3.27885410759859649565e-02, 4.83836122723810047042e-01};
  static constexpr double b[] = {-3.12754168375120860518e-04, 8.81081882437654011382e-04,
                                 -3.68452016781138256760e-03, 1.79706750811820387126e-02,
                                 -1.47587722994593911752e-01};
  static constexpr double c[] = {3.35529192635519073543e-04, -5.38595305356740546715e-04, 2.25964780900612472250e-03,
                                 -1.03142241298341437450e-02, 6.46249402391333854778e-02};
  const double z = y * y;
  const double w = z * y;
  const double p = z * horner(w, a) - (-3.63867699703950536541e-18 - w * (horner(w, b) + y * horner(w, c)));
  return -1.21486290535849611461e-01 + p;
}

double log_gamma_at_zero(double y) {
  static constexpr double u[] = {1.33810918536787660377e-02, 2.28963728064692451092e-01, 9.77717527963372745603e-01,
                                 1.45492250137234768737e+00, 6.32827064025093366517e-01,
                                 -7.72156649015328655494e-02};
  static constexpr double v[] = {3.21709242282423911810e-03, 1.04222645593369134254e-01, 7.69285150456672783825e-01,
                                 2.12848976379893395361e+00, 2.45597793713041134822e+00, 1.0};
  return -0.5 * y + y * horner(y, u) / horner(y, v);
}

double log_gamma_small(double x) {
  constexpr double minimum = 1.461632144968362245;
  constexpr double center = 1.46163214496836224576e+00;
  if (x <= 0.9) {
    const double base = -log(x);
    if (x >= minimum - 1 + 0.27) return base + log_gamma_at_one(1 - x);
    if (x >= minimum - 1 - 0.27) return base + log_gamma_at_minimum(x - (center - 1));
    return base + log_gamma_at_zero(x);
  }
  if (x >= minimum + 0.27) return log_gamma_at_one(2 - x);
  if (x >= minimum - 0.27) return log_gamma_at_minimum(x - center);
  return log_gamma_at_zero(x - 1);
}

// From 2 to 8.
double log_gamma_middle(double x) {
  static constexpr double s[] = {3.19475326584100867617e-05, 1.84028451407337715652e-03, 2.66422703033638609560e-02,
                                 1.46350472652464452805e-01, 3.25778796408930981787e-01, 2.14982415960608852501e-01,
                                 -7.72156649015328655494e-02};
  static constexpr double r[] = {7.32668430744625636189e-06, 7.77942496381893596434e-04, 1.86459191715652901344e-02,
                                 1.71933865632803078993e-01, 7.21935547567138069525e-01, 1.39200533467621045958e+00,
                                 1.0};
  const int whole = static_cast<int>(x);
  const double y = x - whole;
  double value = 0.5 * y + y * horner(y, s) / horner(y, r);
  if (whole >= 3) {
    double z = 1;
    for (int i = whole - 1; i >= 2; --i) z *= y + i;
    value += log(z);
  }
  return value;
}

double log_gamma_large(double x) {
  static constexpr double w[] = {-1.63092934096575273989e-03, 8.36339918996282139126e-04, -5.95187557450339963135e-04,
                                 7.93650558643019558500e-04, -2.77777777728775536470e-03, 8.33333333333329678849e-02};
  const double t = log(x);
  const double z = 1 / x;
  return (x - 0.5) * (t - 1) + (4.18938533204672725052e-01 + z * horner(z * z, w));
}

// Stirling's formula as two factors, whose product may overflow when neither does.
struct Factors {
  double first, second;
};
Factors stirling(double x) {
  if (x > 200) return {infinity, 1};
  static constexpr double s[] = {7.87311395793093628397e-04, -2.29549961613378126380e-04, -2.68132617805781232825e-03,
                                 3.47222221605458667310e-03, 8.33333333333482257126e-02};
  double w = 1 / x;
  w = 1 + w * horner(w, s);
  double first = exp(x), second = 1;
  if (x > 143.01608) {
    const double v = pow(x, 0.5 * x - 0.25);
    second = v / first;
    first = v;
  } else {
    first = pow(x, x - 0.5) / first;
  }
  return {first, 2.506628274631000502417 * w * second};
}

double gamma_large(double x) {
  const double q = std::fabs(x);
  if (x >= 0) {
    const Factors factors = stirling(x);
    return factors.first * factors.second;
  }
  double p = std::floor(q);
  const double sign = (static_cast<std::int64_t>(p) & 1) == 0 ? -1 : 1;
  double z = q - p;
  if (z > 0.5) z = q - (p + 1);
  z = q * sin(pi * z);
  if (z == 0) return sign * infinity;
  const Factors factors = stirling(q);
  z = std::fabs(z);
  const double d = z * factors.first * factors.second;
  return sign * (std::isinf(d) ? pi / z / factors.first / factors.second : pi / d);
}

}  // namespace

double erf(double x) {
  if (std::isnan(x)) return not_a_number;
  return x < 0 ? -erf_positive(-x) : erf_positive(x);
}

double erfc(double x) {
  if (std::isnan(x)) return not_a_number;
  const bool negative = x < 0;
  x = std::fabs(x);
  if (x < 0.84375) {
    double y = x;
    if (x >= 0x1p-56) {
      const double slope = erf_slope(x);
      y = x < 0.25 ? x + x * slope : 0.5 + (x * slope + (x - 0.5));
    }
    return negative ? 1 + y : 1 - y;
  }
  if (x < 1.25) {
    return negative ? 1 + erf_of_one + erf_around_one(x) : 1 - erf_of_one - erf_around_one(x);
  }
  if (x >= 28 || (negative && x > 6)) return negative ? 2 : 0;
  const double tail = erfc_tail(x) / x;
  return negative ? 2 - tail : tail;
}

// Wichura's algorithm AS241.
double erfinv(double x) {
  static constexpr double a[] = {8.8709406962545514830200e2, 1.1819493347062294404278e4, 2.3782041382114385731252e4,
                                 1.6235862515167575384252e4, 4.8548868893843886794648e3, 6.9706266534389598238465e2,
                                 4.7072688112383978012285e1, 1.1975323115670912564578e0};
  static constexpr double b[] = {5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4,
                                 2.1213794301586595867e4, 5.3941960214247511077e3, 6.8718700749205790830e2,
                                 4.2313330701600911252e1, 1.0};
  static constexpr double c[] = {7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
                                 1.27045825245236838258e0, 3.64784832476320460504e0, 5.76949722146069140550e0,
                                 4.63033784615654529590e0, 1.42343711074968357734e0};
  static constexpr double d[] = {1.4859850019840355905497876e-9, 7.7441459065157709165577218e-4,
                                 2.1494160384252876777097297e-2, 2.0945065210512749128288442e-1,
                                 9.7547832001787427186894837e-1, 2.3707661626024532365971225e0,
                                 2.9036514445419946173133295e0, 1.4142135623730950488016887e0};
  static constexpr double e[] = {2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
                                 2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e0,
                                 5.46378491116411436990e0, 6.65790464350110377720e0};
  static constexpr double f[] = {2.891024605872965461538222e-15, 2.010321207683943062279931e-7,
                                 2.611088405080593625138020e-5, 1.112800997078859844711555e-3,
                                 2.103693768272068968719679e-2, 1.936480946950659106176712e-1,
                                 8.482908416595164588112026e-1, 1.414213562373095048801689e0};
  if (std::isnan(x) || x < -1 || x > 1) return not_a_number;
  if (x == 1 || x == -1) return x * infinity;
  const double size = x < 0 ? -x : x;  // -0 stays
  double y;
  if (size <= 0.85) {
    const double r = 0.180625 - 0.25 * size * size;
    y = (size * horner(r, a)) / horner(r, b);
  } else {
    double r = std::sqrt(std::numbers::ln2 - log(1.0 - size));
    if (r <= 5.0) {
      r -= 1.6;
      y = horner(r, c) / horner(r, d);
    } else {
      r -= 5.0;
      y = horner(r, e) / horner(r, f);
    }
  }
  return x < 0 ? -y : y;
}

double gamma(double x) {
  static constexpr double p[] = {1.60119522476751861407e-04, 1.19135147006586384913e-03, 1.04213797561761569935e-02,
                                 4.76367800457137231464e-02, 2.07448227648435975150e-01, 4.94214826801497100753e-01,
                                 9.99999999999999996796e-01};
  static constexpr double q[] = {-2.31581873324120129819e-05, 5.39605580493303397842e-04,
                                 -4.45641913851797240494e-03, 1.18139785222060435552e-02,
                                 3.58236398605498653373e-02, -2.34591795718243348568e-01,
                                 7.14304917030273074085e-02, 1.00000000000000000320e+00};
  constexpr double euler = 0.57721566490153286060651209008240243104215933593992;
  if (std::isnan(x) || x == -infinity || (x < 0 && std::floor(x) == x)) return not_a_number;
  if (x == infinity) return x;
  if (x == 0) return std::copysign(infinity, x);
  if (std::fabs(x) > 33) return gamma_large(x);

  // Steps to the interval from 2 to 3, or close to 0.
  double z = 1;
  while (x >= 3) {
    x = x - 1;
    z = z * x;
  }
  while (x < 0 && x <= -1e-09) {
    z = z / x;
    x = x + 1;
  }
  while (x < 2 && x >= 1e-09) {
    z = z / x;
    x = x + 1;
  }
  if (x == 0) return infinity;
  if (x < 1e-09) return z / ((1 + euler * x) * x);
  if (x == 2) return z;
  x = x - 2;
  return z * horner(x, p) / horner(x, q);
}

LogGamma lgamma(double x) {
  if (!std::isfinite(x)) return {x, 1};
  if (x == 0) return {infinity, 1};
  const bool negative = x < 0;
  x = std::fabs(x);
  int sign = 1;
  if (x < 0x1p-70) return {-log(x), negative ? -1 : 1};
  double reflection = 0;
  if (negative) {
    if (x >= 0x1p52) return {infinity, 1};
    const double t = negative_sine_pi(x);
    if (t == 0) return {infinity, 1};
    reflection = log(pi / std::fabs(t * x));
    if (t < 0) sign = -1;
  }
  if (x == 1 || x == 2) return {0, sign};
  double value;
  if (x < 2) value = log_gamma_small(x);
  else if (x < 8) value = log_gamma_middle(x);
  else if (x < 0x1p58) value = log_gamma_large(x);
  else value = x * (log(x) - 1);
  return {negative ? reflection - value : value, sign};
}

}  // namespace gol::natives::math
