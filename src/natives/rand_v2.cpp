// The natives of math/rand/v2: its two generators, and the top-level functions. Programs rely on the
// sequences that a seed gives.
#include <algorithm>
#include <bit>

#include "natives/pointer_check.hpp"
#include "natives/tables.hpp"
#include "runtime/object/panic.hpp"
#include "runtime/sched/decider.hpp"

namespace gol::natives {

namespace {

__extension__ using Wide = unsigned __int128;

// ---- PCG ----

// rand.PCG as it lies in memory: a linear congruential generator of 128 bits, whose state DXSM ("double xor,
// shift, multiply") turns into numbers (O'Neill).
struct Pcg {
  std::uint64_t high, low;
};

std::uint64_t pcg_next(Goroutine& g, Pcg* pcg) {
  constexpr Wide multiplier = Wide{0x2360ED051FC65DA4} << 64 | 0x4385DF649FCCF645;
  constexpr Wide increment = Wide{0x5851F42D4C957F2D} << 64 | 0x14057B7EF767814F;
  Pcg& at = deref(g, pcg);
  const Wide state = (Wide{at.high} << 64 | at.low) * multiplier + increment;
  at = {static_cast<std::uint64_t>(state >> 64), static_cast<std::uint64_t>(state)};
  std::uint64_t word = at.high;
  word ^= word >> 32;
  word *= 0xDA942042E4DD58B5;
  word ^= word >> 48;
  return word * (at.low | 1);
}

// ---- ChaCha8 ----

// rand.ChaCha8 as it lies in memory. Its words come in rounds of sixteen blocks, computed four at a time; the
// last words of a round are not handed out but the seed of the next round (the specification chacha8rand of
// C2SP).
struct ChaCha8 {
  std::uint64_t words[32];
  std::uint64_t seed[4];
  std::int64_t next;   // of words
  std::int64_t end;    // of the words to hand out
  std::int64_t block;  // the number of the first of the four blocks in words
};

constexpr int lanes = 4;
constexpr std::int64_t blocks_per_round = 16;

// Four blocks side by side: row i holds the words i of all of them.
struct ChaChaBlocks {
  std::uint32_t rows[16][lanes];

  void quarter_round(int a, int b, int c, int d) {
    step(a, b, d, 16);
    step(c, d, b, 12);
    step(a, b, d, 8);
    step(c, d, b, 7);
  }

 private:
  void step(int sum, int addend, int turned, int bits) {
    for (int lane = 0; lane < lanes; ++lane) {
      rows[sum][lane] += rows[addend][lane];
      rows[turned][lane] = std::rotl(rows[turned][lane] ^ rows[sum][lane], bits);
    }
  }
};

void chacha_compute(Goroutine& g, ChaCha8* generator) {
  constexpr std::uint32_t name[] = {0x61707865, 0x3320646E, 0x79622D32, 0x6B206574};  // "expand 32-byte k"
  ChaCha8& at = deref(g, generator);
  const auto key = [&](int i) { return static_cast<std::uint32_t>(at.seed[i / 2] >> (32 * (i % 2))); };
  ChaChaBlocks b = {};
  for (int lane = 0; lane < lanes; ++lane) {
    for (int i = 0; i < 4; ++i) b.rows[i][lane] = name[i];
    for (int i = 0; i < 8; ++i) b.rows[4 + i][lane] = key(i);
    b.rows[12][lane] = static_cast<std::uint32_t>(at.block + lane);
  }
  for (int round = 0; round < 8; round += 2) {
    for (int i = 0; i < 4; ++i) b.quarter_round(i, 4 + i, 8 + i, 12 + i);
    for (int i = 0; i < 4; ++i) b.quarter_round(i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4);
  }
  // Unlike in the cipher, only the key is added.
  for (int i = 0; i < 8; ++i) {
    for (std::uint32_t& word : b.rows[4 + i]) word += key(i);
  }
  for (int i = 0; i < 32; ++i) {
    const std::uint32_t* pair = &b.rows[i / 2][2 * (i % 2)];
    at.words[i] = pair[0] | std::uint64_t{pair[1]} << 32;
  }
  at.next = 0;
  at.end = at.block + lanes < blocks_per_round ? 32 : 28;
}

std::uint64_t chacha_next(Goroutine& g, ChaCha8* generator) {
  ChaCha8& at = deref(g, generator);
  if (GOL_UNLIKELY(at.next >= at.end)) {
    at.block += lanes;
    if (at.block >= blocks_per_round) {
      std::copy(at.words + 28, at.words + 32, at.seed);
      at.block = 0;
    }
    chacha_compute(g, generator);
  }
  return at.words[at.next++];
}

// ---- The top-level functions ----

std::uint64_t uint64(Goroutine& g) { return runtime::next_random(g.random); }
std::int64_t int64(Goroutine& g) { return static_cast<std::int64_t>(uint64(g) >> 1); }
std::uint32_t uint32(Goroutine& g) { return static_cast<std::uint32_t>(uint64(g) >> 32); }
std::int32_t int32(Goroutine& g) { return static_cast<std::int32_t>(uint64(g) >> 33); }
double float64(Goroutine& g) { return static_cast<double>(uint64(g) >> 11) * 0x1p-53; }
float float32(Goroutine& g) { return static_cast<float>(uint64(g) >> 40) * 0x1p-24f; }

// 0 ≤ result < n: the upper half of a product, without the few products that would favour some results
// (Lemire).
std::uint64_t below(Goroutine& g, std::uint64_t n) {
  Wide product = Wide{uint64(g)} * n;
  if (GOL_UNLIKELY(static_cast<std::uint64_t>(product) < n)) {
    const std::uint64_t threshold = (0 - n) % n;
    while (static_cast<std::uint64_t>(product) < threshold) product = Wide{uint64(g)} * n;
  }
  return static_cast<std::uint64_t>(product >> 64);
}

void require(Goroutine& g, bool positive, std::string_view text) {
  if (GOL_UNLIKELY(!positive)) runtime::panic_string(g, text);
}

std::int64_t int_n(Goroutine& g, std::int64_t n) {
  require(g, n > 0, "invalid argument to IntN");
  return static_cast<std::int64_t>(below(g, static_cast<std::uint64_t>(n)));
}
std::int64_t int64_n(Goroutine& g, std::int64_t n) {
  require(g, n > 0, "invalid argument to Int64N");
  return static_cast<std::int64_t>(below(g, static_cast<std::uint64_t>(n)));
}
std::int32_t int32_n(Goroutine& g, std::int32_t n) {
  require(g, n > 0, "invalid argument to Int32N");
  return static_cast<std::int32_t>(below(g, static_cast<std::uint64_t>(n)));
}
std::uint64_t uint_n(Goroutine& g, std::uint64_t n) {
  require(g, n > 0, "invalid argument to UintN");
  return below(g, n);
}
std::uint64_t uint64_n(Goroutine& g, std::uint64_t n) {
  require(g, n > 0, "invalid argument to Uint64N");
  return below(g, n);
}
std::uint32_t uint32_n(Goroutine& g, std::uint32_t n) {
  require(g, n > 0, "invalid argument to Uint32N");
  return static_cast<std::uint32_t>(below(g, n));
}

constexpr NativeEntry entries[] = {
    {"math/rand/v2.(*PCG).Uint64", native_method<pcg_next>, plain},
    {"math/rand/v2.(*ChaCha8).Uint64", native_method<chacha_next>, plain},
    {"math/rand/v2.(*ChaCha8).compute", native_method<chacha_compute>, plain},
    {"math/rand/v2.Uint64", native<uint64>, plain},
    {"math/rand/v2.Uint", native<uint64>, plain},
    {"math/rand/v2.Int64", native<int64>, plain},
    {"math/rand/v2.Int", native<int64>, plain},
    {"math/rand/v2.Uint32", native<uint32>, plain},
    {"math/rand/v2.Int32", native<int32>, plain},
    {"math/rand/v2.Float64", native<float64>, plain},
    {"math/rand/v2.Float32", native<float32>, plain},
    {"math/rand/v2.IntN", native<int_n>, plain},
    {"math/rand/v2.Int64N", native<int64_n>, plain},
    {"math/rand/v2.Int32N", native<int32_n>, plain},
    {"math/rand/v2.UintN", native<uint_n>, plain},
    {"math/rand/v2.Uint64N", native<uint64_n>, plain},
    {"math/rand/v2.Uint32N", native<uint32_n>, plain},
};

}  // namespace

constinit const NativeTable rand_v2_natives = table_of(entries);

}  // namespace gol::natives
