// The natives of crypto/md5, crypto/sha1, crypto/sha256 and crypto/sha512: what they do with whole blocks.
#include <bit>
#include <cstring>

#include "natives/byte_slices.hpp"
#include "natives/pointer_check.hpp"
#include "natives/tables.hpp"

namespace gol::natives {

namespace {

template <class Word>
Word load_big(const char* from) {
  Word word;
  std::memcpy(&word, from, sizeof word);
  if constexpr (sizeof word == 8) return __builtin_bswap64(word);
  return static_cast<Word>(__builtin_bswap32(static_cast<std::uint32_t>(word)));
}

// The integer part of 2^32 times the absolute sine of 1, 2, …, 64 (RFC 1321).
constexpr std::uint32_t md5_sines[64] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
};
constexpr int md5_turns[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};

void md5_block(std::uint32_t* state, const char* block) {
  std::uint32_t words[16];
  std::memcpy(words, block, sizeof words);
  std::uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
  for (int i = 0; i < 64; ++i) {
    std::uint32_t mixed;
    int word;
    switch (i / 16) {
      case 0:
        mixed = (b & c) | (~b & d);
        word = i;
        break;
      case 1:
        mixed = (d & b) | (~d & c);
        word = (5 * i + 1) % 16;
        break;
      case 2:
        mixed = b ^ c ^ d;
        word = (3 * i + 5) % 16;
        break;
      default:
        mixed = c ^ (b | ~d);
        word = 7 * i % 16;
        break;
    }
    const std::uint32_t turned = std::rotl(a + mixed + md5_sines[i] + words[word], md5_turns[i / 16][i % 4]);
    a = d;
    d = c;
    c = b;
    b += turned;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
}

void sha1_block(std::uint32_t* state, const char* block) {
  std::uint32_t words[80];
  for (int i = 0; i < 16; ++i) words[i] = load_big<std::uint32_t>(block + 4 * i);
  for (int i = 16; i < 80; ++i) {
    words[i] = std::rotl(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
  }
  std::uint32_t a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
  // Twenty rounds with one function of b, c and d.
  const auto rounds = [&](int begin, std::uint32_t constant, auto mix) {
    for (int i = begin; i < begin + 20; ++i) {
      const std::uint32_t next = std::rotl(a, 5) + mix() + constant + e + words[i];
      e = d;
      d = c;
      c = std::rotl(b, 30);
      b = a;
      a = next;
    }
  };
  rounds(0, 0x5A827999, [&] { return d ^ (b & (c ^ d)); });
  rounds(20, 0x6ED9EBA1, [&] { return b ^ c ^ d; });
  rounds(40, 0x8F1BBCDC, [&] { return (b & c) | (d & (b | c)); });
  rounds(60, 0xCA62C1D6, [&] { return b ^ c ^ d; });
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
}

// The first 64 bits of the fractional parts of the cube roots of the first 80 primes; SHA-256 uses the upper
// halves of the first 64 (FIPS 180-4).
constexpr std::uint64_t sha2_roots[80] = {
    0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc, 0x3956c25bf348b538,
    0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118, 0xd807aa98a3030242, 0x12835b0145706fbe,
    0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2, 0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235,
    0xc19bf174cf692694, 0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
    0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5, 0x983e5152ee66dfab,
    0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4, 0xc6e00bf33da88fc2, 0xd5a79147930aa725,
    0x06ca6351e003826f, 0x142929670a0e6e70, 0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed,
    0x53380d139d95b3df, 0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
    0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30, 0xd192e819d6ef5218,
    0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8, 0x19a4c116b8d2d0c8, 0x1e376c085141ab53,
    0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8, 0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373,
    0x682e6ff3d6b2b8a3, 0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
    0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b, 0xca273eceea26619c,
    0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178, 0x06f067aa72176fba, 0x0a637dc5a2c898a6,
    0x113f9804bef90dae, 0x1b710b35131c471b, 0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc,
    0x431d67c49c100d4c, 0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817,
};

// The turns of SHA-256 and SHA-512.
template <class Word>
struct Turns;
template <>
struct Turns<std::uint32_t> {
  static constexpr int rounds = 64, a0 = 2, a1 = 13, a2 = 22, e0 = 6, e1 = 11, e2 = 25;
  static constexpr int s0 = 7, s1 = 18, s2 = 3, t0 = 17, t1 = 19, t2 = 10;
};
template <>
struct Turns<std::uint64_t> {
  static constexpr int rounds = 80, a0 = 28, a1 = 34, a2 = 39, e0 = 14, e1 = 18, e2 = 41;
  static constexpr int s0 = 1, s1 = 8, s2 = 7, t0 = 19, t1 = 61, t2 = 6;
};

template <class Word>
void sha2_block(Word* state, const char* block) {
  using T = Turns<Word>;
  Word words[T::rounds];
  for (int i = 0; i < 16; ++i) words[i] = load_big<Word>(block + sizeof(Word) * static_cast<std::size_t>(i));
  for (int i = 16; i < T::rounds; ++i) {
    const Word s = std::rotr(words[i - 15], T::s0) ^ std::rotr(words[i - 15], T::s1) ^ words[i - 15] >> T::s2;
    const Word t = std::rotr(words[i - 2], T::t0) ^ std::rotr(words[i - 2], T::t1) ^ words[i - 2] >> T::t2;
    words[i] = words[i - 16] + s + words[i - 7] + t;
  }
  Word v[8];
  std::memcpy(v, state, sizeof v);
  auto& [a, b, c, d, e, f, g, h] = v;
  for (int i = 0; i < T::rounds; ++i) {
    const Word root = static_cast<Word>(sizeof(Word) == 4 ? sha2_roots[i] >> 32 : sha2_roots[i]);
    const Word first = h + (std::rotr(e, T::e0) ^ std::rotr(e, T::e1) ^ std::rotr(e, T::e2)) +
                       ((e & f) ^ (~e & g)) + root + words[i];
    const Word second =
        (std::rotr(a, T::a0) ^ std::rotr(a, T::a1) ^ std::rotr(a, T::a2)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + first;
    d = c;
    c = b;
    b = a;
    a = first + second;
  }
  for (int i = 0; i < 8; ++i) state[i] += v[i];
}

// Takes all whole blocks of the data into the state.
template <class Word, void (*block)(Word*, const char*), std::size_t size>
void take_blocks(Goroutine& g, Word* state, Slice data) {
  deref(g, state);
  for (std::string_view rest = view_of(data); rest.size() >= size; rest.remove_prefix(size))
    block(state, rest.data());
}

constexpr NativeEntry entries[] = {
    {"crypto/md5.blocks", native<take_blocks<std::uint32_t, md5_block, 64>>, plain},
    {"crypto/sha1.blocks", native<take_blocks<std::uint32_t, sha1_block, 64>>, plain},
    {"crypto/sha256.blocks", native<take_blocks<std::uint32_t, sha2_block<std::uint32_t>, 64>>, plain},
    {"crypto/sha512.blocks", native<take_blocks<std::uint64_t, sha2_block<std::uint64_t>, 128>>, plain},
};

}  // namespace

constinit const NativeTable crypto_hash_natives = table_of(entries);

}  // namespace gol::natives
