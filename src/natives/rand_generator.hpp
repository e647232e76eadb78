// Random numbers as Go's math/rand makes them: the generator behind rand.NewSource, and the distributions over
// any source of 64-bit words. Programs rely on the sequences that a seed gives.
#pragma once

#include <cstdint>

namespace gol::natives {

inline constexpr int lagged_length = 607;
inline constexpr int lagged_tap = 273;
extern const std::uint64_t lagged_warm_state[lagged_length];

// rand.rngSource as it lies in memory: an additive lagged Fibonacci generator.
struct LaggedGenerator {
  std::int64_t tap, feed;
  std::uint64_t state[lagged_length];

  void seed(std::int64_t seed);
  std::uint64_t next() {
    if (--tap < 0) tap += lagged_length;
    if (--feed < 0) feed += lagged_length;
    return state[feed] += state[tap];
  }
};

// Makes the top-level functions unseeded again: for a reset run.
void reset_random();

// The ziggurat tables of Marsaglia and Tsang, computed on first use.
template <int N>
struct Ziggurat {
  std::uint32_t k[N];
  float w[N], f[N];
};
const Ziggurat<128>& normal_ziggurat();
const Ziggurat<256>& exponential_ziggurat();

// The distributions. `next` gives 64 random bits.
template <class Next>
class Distributions {
 public:
  explicit Distributions(Next next) : next_(next) {}

  std::uint64_t uint64() { return next_(); }
  std::int64_t int63() { return static_cast<std::int64_t>(next_() & ~(std::uint64_t{1} << 63)); }
  std::uint32_t uint32() { return static_cast<std::uint32_t>(int63() >> 31); }
  std::int32_t int31() { return static_cast<std::int32_t>(int63() >> 32); }

  // 0 ≤ result < n, for n > 0: values beyond the last whole multiple of n are thrown away.
  std::int64_t int63n(std::int64_t n) {
    if ((n & (n - 1)) == 0) return int63() & (n - 1);
    const auto most = static_cast<std::int64_t>((std::uint64_t{1} << 63) - 1 -
                                                (std::uint64_t{1} << 63) % static_cast<std::uint64_t>(n));
    std::int64_t value = int63();
    while (value > most) value = int63();
    return value % n;
  }
  std::int32_t int31n(std::int32_t n) {
    if ((n & (n - 1)) == 0) return int31() & (n - 1);
    const auto most = static_cast<std::int32_t>((std::uint32_t{1} << 31) - 1 -
                                                (std::uint32_t{1} << 31) % static_cast<std::uint32_t>(n));
    std::int32_t value = int31();
    while (value > most) value = int31();
    return value % n;
  }
  std::int64_t intn(std::int64_t n) {
    return n <= 0x7FFFFFFF ? int31n(static_cast<std::int32_t>(n)) : int63n(n);
  }
  // The position that Shuffle exchanges with n - 1: by multiplication, unlike intn.
  std::int64_t shuffle_index(std::int64_t n) {
    if (n > 0x7FFFFFFF) return int63n(n);
    const auto bound = static_cast<std::uint32_t>(n);
    std::uint64_t product = std::uint64_t{uint32()} * bound;
    if (static_cast<std::uint32_t>(product) < bound) {
      const std::uint32_t threshold = (0u - bound) % bound;
      while (static_cast<std::uint32_t>(product) < threshold) product = std::uint64_t{uint32()} * bound;
    }
    return static_cast<std::int64_t>(product >> 32);
  }

  double float64() {
    for (;;) {
      const double value = static_cast<double>(int63()) / 0x1p63;
      if (value != 1) return value;  // rounding can reach 1
    }
  }
  float float32() {
    for (;;) {
      const auto value = static_cast<float>(float64());
      if (value != 1) return value;
    }
  }

  double normal();
  double exponential();

 private:
  Next next_;
};

// -ln(u)/x and exp in Go's own arithmetic; see math_functions.hpp.
double go_log(double x);
double go_exp(double x);

template <class Next>
double Distributions<Next>::normal() {
  constexpr double edge = 3.442619855899;
  const Ziggurat<128>& z = normal_ziggurat();
  for (;;) {
    const auto j = static_cast<std::int32_t>(uint32());
    const int i = j & 0x7F;
    const double x = static_cast<double>(j) * static_cast<double>(z.w[i]);
    const std::uint32_t size = j < 0 ? 0u - static_cast<std::uint32_t>(j) : static_cast<std::uint32_t>(j);
    if (size < z.k[i]) return x;
    if (i == 0) {
      double tail, y;
      do {
        tail = -go_log(float64()) * (1.0 / edge);
        y = -go_log(float64());
      } while (y + y < tail * tail);
      return j > 0 ? edge + tail : -edge - tail;
    }
    if (z.f[i] + static_cast<float>(float64()) * (z.f[i - 1] - z.f[i]) < static_cast<float>(go_exp(-.5 * x * x))) {
      return x;
    }
  }
}

template <class Next>
double Distributions<Next>::exponential() {
  constexpr double edge = 7.69711747013104972;
  const Ziggurat<256>& z = exponential_ziggurat();
  for (;;) {
    const std::uint32_t j = uint32();
    const std::uint32_t i = j & 0xFF;
    const double x = static_cast<double>(j) * static_cast<double>(z.w[i]);
    if (j < z.k[i]) return x;
    if (i == 0) return edge - go_log(float64());
    if (z.f[i] + static_cast<float>(float64()) * (z.f[i - 1] - z.f[i]) < static_cast<float>(go_exp(-x))) return x;
  }
}

}  // namespace gol::natives
