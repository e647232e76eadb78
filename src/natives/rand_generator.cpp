#include "natives/rand_generator.hpp"

#include <cmath>
#include <initializer_list>

#include "natives/math_functions.hpp"

namespace gol::natives {

namespace {

constexpr std::int32_t most_seed = 0x7FFFFFFF;

// The "minimal standard" generator: 48271·x modulo 2^31 - 1, without overflow (Schrage's method).
std::int32_t next_seed(std::int32_t x) {
  x = 48271 * (x % 44488) - 3399 * (x / 44488);
  return x < 0 ? x + most_seed : x;
}

// Fills a ziggurat whose curve is `density` and its inverse `position`, from the outermost layer inwards.
template <int N, class Density, class Position>
Ziggurat<N> make_ziggurat(double edge, double area, double scale, Density density, Position position) {
  Ziggurat<N> z;
  const double first = area / density(edge);
  z.k[0] = static_cast<std::uint32_t>(edge / first * scale);
  z.k[1] = 0;
  z.w[0] = static_cast<float>(first / scale);
  z.w[N - 1] = static_cast<float>(edge / scale);
  z.f[0] = 1;
  z.f[N - 1] = static_cast<float>(density(edge));
  double x = edge;
  for (int i = N - 2; i > 0; --i) {
    const double inner = position(area / x + density(x));
    z.k[i + 1] = static_cast<std::uint32_t>(inner / x * scale);
    z.f[i] = static_cast<float>(density(inner));
    z.w[i] = static_cast<float>(inner / scale);
    x = inner;
  }
  return z;
}

}  // namespace

void LaggedGenerator::seed(std::int64_t seed) {
  tap = 0;
  feed = lagged_length - lagged_tap;
  seed %= most_seed;
  if (seed < 0) seed += most_seed;
  if (seed == 0) seed = 89482311;
  auto x = static_cast<std::int32_t>(seed);
  for (int i = 0; i < 20; ++i) x = next_seed(x);
  for (int i = 0; i < lagged_length; ++i) {
    std::uint64_t word = 0;
    for (const int shift : {40, 20, 0}) {
      x = next_seed(x);
      word ^= static_cast<std::uint64_t>(x) << shift;
    }
    state[i] = word ^ lagged_warm_state[i];
  }
}

const Ziggurat<128>& normal_ziggurat() {
  static const Ziggurat<128> table = make_ziggurat<128>(
      3.442619855899, 9.91256303526217e-3, 0x1p31, [](double x) { return std::exp(-.5 * x * x); },
      [](double y) { return std::sqrt(-2 * std::log(y)); });
  return table;
}

const Ziggurat<256>& exponential_ziggurat() {
  static const Ziggurat<256> table = make_ziggurat<256>(
      7.69711747013104972, 3.949659822581572e-3, 0x1p32, [](double x) { return std::exp(-x); },
      [](double y) { return -std::log(y); });
  return table;
}

double go_log(double x) { return math::log(x); }
double go_exp(double x) { return math::exp(x); }

}  // namespace gol::natives
