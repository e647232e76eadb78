// The loops of one pass: sums, products with a word, shifts, division by a word.
#include "natives/big_words.hpp"

#include <bit>

namespace gol::natives::big {

Words without_leading_zeros(const Word* data, std::size_t size) {
  while (size > 0 && data[size - 1] == 0) --size;
  return {data, size};
}

int compare(Words x, Words y) {
  if (x.size != y.size) return x.size < y.size ? -1 : 1;
  for (std::size_t i = x.size; i-- > 0;) {
    const Word a = x.data[i], b = y.data[i];
    if (a != b) return a < b ? -1 : 1;
  }
  return 0;
}

std::size_t bit_length(Words x) {
  return x.size == 0 ? 0 : 64 * (x.size - 1) + static_cast<std::size_t>(std::bit_width(x.data[x.size - 1]));
}

Word add(Word* z, const Word* x, std::size_t size, Words y) {
  Word carry = 0;
  std::size_t i = 0;
  for (; i < y.size; ++i) {
    const DoubleWord sum = static_cast<DoubleWord>(x[i]) + y.data[i] + carry;
    z[i] = static_cast<Word>(sum);
    carry = static_cast<Word>(sum >> 64);
  }
  for (; i < size; ++i) {
    const Word sum = x[i] + carry;
    carry = sum < carry;
    z[i] = sum;
  }
  return carry;
}

Word subtract(Word* z, const Word* x, std::size_t size, Words y) {
  Word borrow = 0;
  std::size_t i = 0;
  for (; i < y.size; ++i) {
    const DoubleWord difference = static_cast<DoubleWord>(x[i]) - y.data[i] - borrow;
    z[i] = static_cast<Word>(difference);
    borrow = static_cast<Word>(difference >> 64) & 1;
  }
  for (; i < size; ++i) {
    const Word word = x[i];
    z[i] = word - borrow;
    borrow = word < borrow;
  }
  return borrow;
}

Word multiply_row(Word* z, const Word* x, std::size_t size, Word factor, Word addend) {
  for (std::size_t i = 0; i < size; ++i) {
    const DoubleWord product = static_cast<DoubleWord>(x[i]) * factor + addend;
    z[i] = static_cast<Word>(product);
    addend = static_cast<Word>(product >> 64);
  }
  return addend;
}

Word add_row(Word* z, const Word* x, std::size_t size, Word factor) {
  Word carry = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const DoubleWord product = static_cast<DoubleWord>(x[i]) * factor + z[i] + carry;
    z[i] = static_cast<Word>(product);
    carry = static_cast<Word>(product >> 64);
  }
  return carry;
}

Word subtract_row(Word* z, const Word* x, std::size_t size, Word factor) {
  Word borrow = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const DoubleWord product = static_cast<DoubleWord>(x[i]) * factor + borrow;
    const Word low = static_cast<Word>(product), before = z[i];
    z[i] = before - low;
    borrow = static_cast<Word>(product >> 64) + (before < low);
  }
  return borrow;
}

Word shift_left(Word* z, const Word* x, std::size_t size, unsigned bits) {
  if (size == 0) return 0;
  if (bits == 0) {
    for (std::size_t i = size; i-- > 0;) z[i] = x[i];
    return 0;
  }
  const Word out = x[size - 1] >> (64 - bits);
  for (std::size_t i = size - 1; i > 0; --i) z[i] = x[i] << bits | x[i - 1] >> (64 - bits);
  z[0] = x[0] << bits;
  return out;
}

Word shift_right(Word* z, const Word* x, std::size_t size, unsigned bits) {
  if (size == 0) return 0;
  if (bits == 0) {
    for (std::size_t i = 0; i < size; ++i) z[i] = x[i];
    return 0;
  }
  const Word out = x[0] << (64 - bits);
  for (std::size_t i = 0; i + 1 < size; ++i) z[i] = x[i] >> bits | x[i + 1] << (64 - bits);
  z[size - 1] = x[size - 1] >> bits;
  return out;
}

Word divide_by_word(Word* quotient, const Word* x, std::size_t size, Word divisor) {
  Word remainder = 0;
  for (std::size_t i = size; i-- > 0;) {
    const QuotientWord step = divide_double(remainder, x[i], divisor);
    quotient[i] = step.quotient;
    remainder = step.remainder;
  }
  return remainder;
}

}  // namespace gol::natives::big
