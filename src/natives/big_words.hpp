// Arithmetic on natural numbers of many words, as math/big needs it: plain loops over arrays, the word of
// least weight first. Nothing here knows gol's heap; the callers see to the sizes, and no loop reads or
// writes beyond those that it is told, whatever the words are (another goroutine may change them at any
// time).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gol::natives::big {

using Word = std::uint64_t;
__extension__ typedef unsigned __int128 DoubleWord;
using Scratch = std::vector<Word>;

// An array without zero words at its top.
struct Words {
  const Word* data;
  std::size_t size;
};
Words without_leading_zeros(const Word* data, std::size_t size);

int compare(Words x, Words y);
std::size_t bit_length(Words x);

// z = x + y and z = x - y, for size >= y.size; z may be x or y. The carry, or the borrow, comes back.
Word add(Word* z, const Word* x, std::size_t size, Words y);
Word subtract(Word* z, const Word* x, std::size_t size, Words y);

// z = x * factor + addend; z += x * factor; z -= x * factor. What does not fit into `size` words comes back.
Word multiply_row(Word* z, const Word* x, std::size_t size, Word factor, Word addend);
Word add_row(Word* z, const Word* x, std::size_t size, Word factor);
Word subtract_row(Word* z, const Word* x, std::size_t size, Word factor);

// z = x << bits and z = x >> bits, for bits below 64; z may be x. The bits that leave come back: at the
// bottom of a word from shift_left, at its top from shift_right.
Word shift_left(Word* z, const Word* x, std::size_t size, unsigned bits);
Word shift_right(Word* z, const Word* x, std::size_t size, unsigned bits);

// The words of z get x * y, of x.size + y.size words; z overlaps neither. `scratch` is room that the call may
// use.
void multiply(Word* z, Words x, Words y, Scratch& scratch);

// z = x * y / 2^(64 n) modulo m, for odd m of n words, x and y below m; inverse is -1/m modulo 2^64.
// Room for 2n + 1 words at z; the result lies in the first n.
void montgomery(Word* z, Words x, Words y, Words m, Word inverse);

// The quotient and the remainder of (high, low) by a divisor above high.
struct QuotientWord {
  Word quotient, remainder;
};
inline QuotientWord divide_double(Word high, Word low, Word divisor) {
#if defined(__x86_64__)
  Word quotient, remainder;
  asm("divq %4" : "=a"(quotient), "=d"(remainder) : "a"(low), "d"(high), "r"(divisor) : "cc");
  return {quotient, remainder};
#else
  const DoubleWord dividend = static_cast<DoubleWord>(high) << 64 | low;
  return {static_cast<Word>(dividend / divisor), static_cast<Word>(dividend % divisor)};
#endif
}

// quotient = x / divisor, which is not 0; the remainder comes back. quotient may be x.
Word divide_by_word(Word* quotient, const Word* x, std::size_t size, Word divisor);

// u = u mod v, with the quotient's u.size - v.size + 1 words at `quotient`. v has two words at least, u as
// many as v. False if v lost its top word meanwhile.
bool divide(Word* quotient, std::vector<Word>& u, Words v);

// Rounds of Lehmer's variant of Euclid's algorithm on a >= b > 0. a_factor and b_factor are absolute values
// of what the first a is multiplied with in today's a and b; their signs differ, and `odd` tells that a's is
// the negative one.
struct EuclidState {
  std::vector<Word> a, b, a_factor, b_factor;
  bool odd = false;
  bool with_factors = false;

  // Goes on until b is 0 or that many rounds have passed.
  void run(std::size_t rounds);
};

// The digits of x in the base, right aligned, with zeros before them; false if `size` characters do not hold
// them.
bool to_digits(char* text, std::size_t size, Words x, unsigned base);
// The number of the digits, which are below the base; room for as many words as words_for(digits, base) says.
std::size_t from_digits(Word* z, std::string_view digits, unsigned base);
std::size_t words_for(std::size_t digits, unsigned base);
// The value of a digit in the base, 255 for other characters. Up to 36, capitals mean the same as small
// letters.
unsigned digit_value(char c, unsigned base);

}  // namespace gol::natives::big
