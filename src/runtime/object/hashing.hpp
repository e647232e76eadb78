// The mixing functions of maps and of hash(): a 64 by 64 bit multiplication whose two halves are folded. Seeds
// are random per map, so nobody can choose keys that collide.
#pragma once

#include <cstdint>
#include <cstring>

#include "base/check.hpp"

namespace gol::runtime {

// Odd words with about as many ones as zeros (the fractional parts of square roots of primes).
inline constexpr std::uint64_t mix_first = 0x6A09E667F3BCC909;
inline constexpr std::uint64_t mix_second = 0xBB67AE8584CAA73B;
inline constexpr std::uint64_t mix_third = 0x3C6EF372FE94F82B;

GOL_INLINE std::uint64_t fold_multiply(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

// Words that differ in their last bits only are neighbours, so that keys in a row share cache lines.
GOL_INLINE std::uint64_t hash_word(std::uint64_t word, std::uint64_t seed) {
  constexpr std::uint64_t last_bits = 7;
  return fold_multiply((word & ~last_bits) ^ seed, mix_first) ^ (word & last_bits);
}

template <class T>
GOL_INLINE std::uint64_t load_bytes(const char* from) {
  T value;
  std::memcpy(&value, from, sizeof(T));
  return value;
}

// More than 16 bytes.
std::uint64_t hash_long_bytes(const char* data, std::size_t size, std::uint64_t seed);

// Up to 16 bytes are read as two words that overlap where the size is no power of two.
GOL_INLINE std::uint64_t hash_bytes(const char* data, std::size_t size, std::uint64_t seed) {
  std::uint64_t a = 0, b = 0;
  if (GOL_LIKELY(size <= 16)) {
    if (size >= 8) {
      a = load_bytes<std::uint64_t>(data);
      b = load_bytes<std::uint64_t>(data + size - 8);
    } else if (size >= 4) {
      a = load_bytes<std::uint32_t>(data);
      b = load_bytes<std::uint32_t>(data + size - 4);
    } else if (size > 0) {
      a = load_bytes<std::uint8_t>(data) | load_bytes<std::uint8_t>(data + size / 2) << 8 |
          load_bytes<std::uint8_t>(data + size - 1) << 16;
    }
    return fold_multiply(a ^ mix_second, (b ^ seed) + size * mix_third);
  }
  return hash_long_bytes(data, size, seed);
}

}  // namespace gol::runtime
