// Products of many words: row by row, squares with half the work, and Karatsuba's method for long ones.
#include <algorithm>

#include "natives/big_words.hpp"

namespace gol::natives::big {

namespace {

constexpr std::size_t karatsuba_words = 40;

void multiply_rows(Word* z, Words x, Words y) {
  std::fill_n(z, x.size + y.size, 0);
  for (std::size_t i = 0; i < y.size; ++i) z[i + x.size] = add_row(z + i, x.data, x.size, y.data[i]);
}

// Each product of two different words counts twice; the squares are added last.
void square_rows(Word* z, Words x) {
  std::fill_n(z, 2 * x.size, 0);
  for (std::size_t i = 0; i + 1 < x.size; ++i) {
    z[i + x.size] = add_row(z + 2 * i + 1, x.data + i + 1, x.size - i - 1, x.data[i]);
  }
  shift_left(z, z, 2 * x.size, 1);
  Word carry = 0;
  for (std::size_t i = 0; i < x.size; ++i) {
    const DoubleWord square = static_cast<DoubleWord>(x.data[i]) * x.data[i];
    const DoubleWord low = static_cast<DoubleWord>(z[2 * i]) + static_cast<Word>(square) + carry;
    const DoubleWord high = static_cast<DoubleWord>(z[2 * i + 1]) + static_cast<Word>(square >> 64) +
                            static_cast<Word>(low >> 64);
    z[2 * i] = static_cast<Word>(low);
    z[2 * i + 1] = static_cast<Word>(high);
    carry = static_cast<Word>(high >> 64);
  }
}

// z = |x - y|, of x.size words; y is no longer than x. Tells whether the difference is negative.
bool distance(Word* z, Words x, Words y) {
  const Words top = without_leading_zeros(x.data, x.size);
  if (compare(top, without_leading_zeros(y.data, y.size)) >= 0) {
    subtract(z, x.data, x.size, y);
    return false;
  }
  // Here x's words above y's are zero.
  subtract(z, y.data, y.size, {x.data, y.size});
  std::fill(z + y.size, z + x.size, 0);
  return true;
}

// x and y have n words each, and `room` 4n + 256. With halves x = x1 B + x0 and y = y1 B + y0, the middle of
// the product is x0 y0 + x1 y1 - (x0 - x1)(y0 - y1).
void karatsuba(Word* z, const Word* x, const Word* y, std::size_t n, Word* room) {
  if (n < karatsuba_words) return x == y ? square_rows(z, {x, n}) : multiply_rows(z, {x, n}, {y, n});
  const std::size_t low = (n + 1) / 2, high = n - low;
  Word* const product = room;
  Word* const rest = room + 2 * low;
  bool negative = distance(z, {x, low}, {x + low, high});
  if (x == y) {
    negative = false;
    karatsuba(product, z, z, low, rest);
  } else {
    negative ^= distance(z + low, {y, low}, {y + low, high});
    karatsuba(product, z, z + low, low, rest);
  }
  karatsuba(z, x, y, low, rest);
  karatsuba(z + 2 * low, x + low, y + low, high, rest);
  Word* const middle = rest;
  middle[2 * low] = add(middle, z, 2 * low, {z + 2 * low, 2 * high});
  if (negative) {
    middle[2 * low] += add(middle, middle, 2 * low, {product, 2 * low});
  } else {
    middle[2 * low] -= subtract(middle, middle, 2 * low, {product, 2 * low});
  }
  add(z + low, z + low, 2 * n - low, {middle, 2 * low + 1});
}

}  // namespace

void multiply(Word* z, Words x, Words y, Scratch& scratch) {
  if (x.size < y.size) std::swap(x, y);
  const std::size_t n = y.size;
  if (n < karatsuba_words) {
    return x.data == y.data && x.size == n ? square_rows(z, x) : multiply_rows(z, x, y);
  }
  if (scratch.size() < 6 * n + 256) scratch.resize(6 * n + 256);
  if (x.size == n) return karatsuba(z, x.data, y.data, n, scratch.data());
  // The longer factor goes in pieces of the shorter one's length.
  std::fill_n(z, x.size + n, 0);
  std::size_t at = 0;
  for (; at + n <= x.size; at += n) {
    Word* const part = scratch.data();
    karatsuba(part, x.data + at, y.data, n, part + 2 * n);
    add(z + at, z + at, x.size + n - at, {part, 2 * n});
  }
  if (at < x.size) {
    Scratch part(x.size - at + n);
    multiply(part.data(), {x.data + at, x.size - at}, y, scratch);
    add(z + at, z + at, x.size + n - at, {part.data(), part.size()});
  }
}

void montgomery(Word* z, Words x, Words y, Words m, Word inverse) {
  const std::size_t n = m.size;
  std::fill_n(z, 2 * n + 1, 0);
  Word carry = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const Word row = y.size > i ? add_row(z + i, x.data, std::min(x.size, n), y.data[i]) : 0;
    // A short x ends below the place where the row of m ends.
    Word above = row;
    for (std::size_t at = i + std::min(x.size, n); above != 0 && at < n + i; ++at) {
      z[at] += above;
      above = z[at] < above;
    }
    const Word second = add_row(z + i, m.data, n, z[i] * inverse);
    const DoubleWord sum = static_cast<DoubleWord>(above) + second + carry;
    z[n + i] = static_cast<Word>(sum);
    carry = static_cast<Word>(sum >> 64);
  }
  if (carry != 0 || compare({z + n, n}, {m.data, n}) >= 0) {
    subtract(z, z + n, n, m);
  } else {
    std::copy(z + n, z + 2 * n, z);
  }
}

}  // namespace gol::natives::big
