// The natives of math/big: whole operations on a []Word, with or without a sign. The first parameter of most
// is the slice that the result replaces, whose memory they use again.
#include "natives/big.hpp"

#include <bit>

#include "natives/byte_slices.hpp"
#include "natives/tables.hpp"
#include "runtime/object/panic.hpp"

namespace gol::natives {

namespace {

using namespace big;

Slice add_words(Goroutine& g, Slice z, Words x, Words y) {
  if (x.size < y.size) std::swap(x, y);
  Target target(g, z, x.size + 1);
  target.data()[x.size] = add(target.data(), x.data, x.size, y);
  return target.finish(x.size + 1);
}

Slice subtract_words(Goroutine& g, Slice z, Words x, Words y) {
  Target target(g, z, x.size);
  subtract(target.data(), x.data, x.size, y);
  return target.finish(x.size);
}

// func natAdd(z, x, y []Word) []Word
Slice nat_add(Goroutine& g, Slice z, Slice x, Slice y) { return add_words(g, z, words_of(x), words_of(y)); }

// func natSub(z, x, y []Word) []Word
Slice nat_subtract(Goroutine& g, Slice z, Slice x, Slice y) {
  const Words a = words_of(x), b = words_of(y);
  if (a.size < b.size) runtime::panic_string(g, "underflow");
  return subtract_words(g, z, a, b);
}

// func addSigned(z []Word, xneg bool, x []Word, yneg bool, y []Word) (neg bool, sum []Word)
Results<bool, Slice> add_signed(Goroutine& g, Slice z, bool x_negative, Slice x, bool y_negative, Slice y) {
  const Words a = words_of(x), b = words_of(y);
  if (x_negative == y_negative) {
    const Slice sum = add_words(g, z, a, b);
    return {x_negative && sum.length > 0, sum};
  }
  const int order = compare(a, b);
  if (order == 0) return {false, Slice{z.data, 0, z.capacity}};
  if (order > 0) return {x_negative, subtract_words(g, z, a, b)};
  return {y_negative, subtract_words(g, z, b, a)};
}

// func natMul(z, x, y []Word) []Word
Slice nat_multiply(Goroutine& g, Slice z, Slice x, Slice y) {
  const Words a = words_of(x), b = words_of(y);
  if (a.size == 0 || b.size == 0) return {z.data, 0, z.capacity};
  if (b.size == 1) {
    Target target(g, z, a.size + 1);
    target.data()[a.size] = multiply_row(target.data(), a.data, a.size, b.data[0], 0);
    return target.finish(a.size + 1);
  }
  Target target(g, z, a.size + b.size, {a, b});
  Scratch scratch;
  multiply(target.data(), a, b, scratch);
  return target.finish(a.size + b.size);
}

// func natMulAddWord(z, x []Word, factor, addend Word) []Word
Slice nat_multiply_add_word(Goroutine& g, Slice z, Slice x, Word factor, Word addend) {
  const Words a = words_of(x);
  Target target(g, z, a.size + 1);
  target.data()[a.size] = multiply_row(target.data(), a.data, a.size, factor, addend);
  return target.finish(a.size + 1);
}

// func natAddAt(z, y []Word, at int): adds y's words to z's from that place on; what leaves z is lost.
void nat_add_at(Slice z, Slice y, std::int64_t at) {
  const Words b = words_of(y);
  if (at < 0 || at > z.length || b.size > static_cast<std::size_t>(z.length - at)) return;
  Word* const to = reinterpret_cast<Word*>(z.data) + at;
  add(to, to, static_cast<std::size_t>(z.length - at), b);
}

// func natProduct(from, to Word) []Word: of all numbers in between, both included.
Slice nat_product(Goroutine& g, Word from, Word to) {
  if (from == 0 || from > to || to - from > 1000) return {};
  Target target(g, Slice{}, static_cast<std::size_t>(to - from) + 1);
  std::size_t size = 1;
  target.data()[0] = from;
  for (Word factor = from; factor++ < to;) {
    const Word carry = multiply_row(target.data(), target.data(), size, factor, 0);
    if (carry != 0) target.data()[size++] = carry;
  }
  return target.finish(size);
}

// func natDivWord(z, x []Word, divisor Word) (quotient []Word, remainder Word)
Results<Slice, Word> nat_divide_word(Goroutine& g, Slice z, Slice x, Word divisor) {
  if (divisor == 0) runtime::panic_string(g, "division by zero");
  const Words a = words_of(x);
  Target target(g, z, a.size);
  const Word remainder = divide_by_word(target.data(), a.data, a.size, divisor);
  return {target.finish(a.size), remainder};
}

// func natDiv(zq, zr, x, y []Word) (quotient, remainder []Word): for x >= y of two words or more.
Results<Slice, Slice> nat_divide(Goroutine& g, Slice zq, Slice zr, Slice x, Slice y) {
  const Words a = words_of(x), b = words_of(y);
  if (b.size < 2 || a.size < b.size) return {Slice{}, Slice{}};
  // The targets come first: nothing has to be destroyed if the memory runs out.
  Target quotient(g, zq, a.size - b.size + 1, {b});
  Target remainder(g, zr, b.size);
  std::vector<Word> rest(a.data, a.data + a.size);
  if (!divide(quotient.data(), rest, b)) return {Slice{}, Slice{}};
  std::copy(rest.begin(), rest.end(), remainder.data());
  return {quotient.finish(a.size - b.size + 1), remainder.finish(b.size)};
}

// func natShl(z, x []Word, s uint) []Word
Slice nat_shift_left(Goroutine& g, Slice z, Slice x, Word shift) {
  const Words a = words_of(x);
  if (a.size == 0) return {z.data, 0, z.capacity};
  if (shift >= Word{1} << 50) runtime::panic_runtime(g, "makeslice: len out of range");
  const auto words = static_cast<std::size_t>(shift / 64);
  const std::size_t size = a.size + words + 1;
  Target target(g, z, size);
  if (const auto bits = static_cast<unsigned>(shift % 64); bits != 0) {
    target.data()[size - 1] = shift_left(target.data() + words, a.data, a.size, bits);
  } else {
    std::memmove(target.data() + words, a.data, a.size * sizeof(Word));
    target.data()[size - 1] = 0;
  }
  std::fill_n(target.data(), words, 0);
  return target.finish(size);
}

// func natShr(z, x []Word, s uint) []Word
Slice nat_shift_right(Goroutine& g, Slice z, Slice x, Word shift) {
  const Words a = words_of(x);
  const Word words = shift / 64;
  if (words >= a.size) return {z.data, 0, z.capacity};
  const std::size_t size = a.size - static_cast<std::size_t>(words);
  Target target(g, z, size);
  shift_right(target.data(), a.data + words, size, static_cast<unsigned>(shift % 64));
  return target.finish(size);
}

// func natCmp(x, y []Word) int
std::int64_t nat_compare(Slice x, Slice y) { return compare(words_of(x), words_of(y)); }

// func natBitLen(x []Word) int
std::int64_t nat_bit_length(Slice x) { return static_cast<std::int64_t>(bit_length(words_of(x))); }

// func natTrailingZeros(x []Word) uint
Word nat_trailing_zeros(Slice x) {
  const Words a = words_of(x);
  for (std::size_t i = 0; i < a.size; ++i) {
    if (const Word word = a.data[i]; word != 0) return 64 * i + static_cast<Word>(std::countr_zero(word));
  }
  return 0;
}

// Two's complement of an absolute value, word by word.
class Complement {
 public:
  Complement(Words x, bool negative) : x_(x), flip_(negative ? ~Word{0} : 0), carry_(negative) {}
  Word operator[](std::size_t i) {  // each i once, from 0 on
    const Word word = ((i < x_.size ? x_.data[i] : 0) ^ flip_) + carry_;
    carry_ = carry_ != 0 && word == 0;
    return word;
  }

 private:
  Words x_;
  Word flip_, carry_;
};

// func bitwise(z []Word, op int, xneg bool, x []Word, yneg bool, y []Word) (neg bool, result []Word)
Results<bool, Slice> bitwise(Goroutine& g, Slice z, std::int64_t op, bool x_negative, Slice x,
                             bool y_negative, Slice y) {
  const auto apply = [op](Word a, Word b) {
    switch (op) {
      case 0: return a & b;
      case 1: return a & ~b;
      case 2: return a | b;
      default: return a ^ b;
    }
  };
  const Words a = words_of(x), b = words_of(y);
  const bool negative = apply(x_negative, y_negative) & 1;
  const std::size_t size = std::max(a.size, b.size) + 1;
  Target target(g, z, size);
  Complement left(a, x_negative), right(b, y_negative);
  const Word flip = negative ? ~Word{0} : 0;
  Word carry = negative;
  for (std::size_t i = 0; i < size; ++i) {
    const Word word = (apply(left[i], right[i]) ^ flip) + carry;
    carry = carry != 0 && word == 0;
    target.data()[i] = word;
  }
  return {negative, target.finish(size)};
}

// func natSetBytes(z []Word, bytes []byte) []Word
Slice nat_set_bytes(Goroutine& g, Slice z, Slice bytes) {
  const auto count = static_cast<std::size_t>(bytes.length);
  const std::size_t size = (count + 7) / 8;
  Target target(g, z, size);
  for (std::size_t i = 0; i < size; ++i) {
    Word word = 0;
    const std::size_t end = count - 8 * i;
    for (std::size_t at = end >= 8 ? end - 8 : 0; at < end; ++at)
      word = word << 8 | static_cast<unsigned char>(bytes.data[at]);
    target.data()[i] = word;
  }
  return target.finish(size);
}

// func natFillBytes(buf []byte, x []Word) bool: right aligned; whether they had room.
bool nat_fill_bytes(Slice buffer, Slice x) {
  const Words a = words_of(x);
  if ((bit_length(a) + 7) / 8 > static_cast<std::size_t>(buffer.length)) return false;
  for (std::int64_t i = 0; i < buffer.length; ++i) {
    const auto word = static_cast<std::size_t>(i / 8);
    buffer.data[buffer.length - 1 - i] = static_cast<char>(word < a.size ? a.data[word] >> (i % 8 * 8) : 0);
  }
  return true;
}

// func natMontgomery(z, x, y, m []Word, inverse Word) []Word
Slice nat_montgomery(Goroutine& g, Slice z, Slice x, Slice y, Slice m, Word inverse) {
  const Words a = words_of(x), b = words_of(y), modulus = words_of(m);
  Target target(g, z, 2 * modulus.size + 1, {a, b, modulus});
  montgomery(target.data(), a, b, modulus, inverse);
  return target.finish(modulus.size);
}

// func natEuclid(a, b, fa, fb []Word, odd, factors bool, rounds int) (a, b, fa, fb []Word, odd bool)
Results<Slice, Slice, Slice, Slice, bool> nat_euclid(Goroutine& g, Slice a, Slice b, Slice fa, Slice fb,
                                                     bool odd, bool factors, std::int64_t rounds) {
  const auto vector_of = [](const Slice& s) {
    const Words words = words_of(s);
    return std::vector<Word>(words.data, words.data + words.size);
  };
  EuclidState state{vector_of(a), vector_of(b), vector_of(fa), vector_of(fb), odd, factors};
  // Goroutines that change the operands meanwhile get a wrong result, but no wrong access.
  while (!state.a.empty() && state.a.back() == 0) state.a.pop_back();
  while (!state.b.empty() && state.b.back() == 0) state.b.pop_back();
  if (compare({state.a.data(), state.a.size()}, {state.b.data(), state.b.size()}) < 0)
    std::swap(state.a, state.b);
  state.run(static_cast<std::size_t>(rounds));
  return {copy_of(g, state.a), copy_of(g, state.b), copy_of(g, state.a_factor), copy_of(g, state.b_factor),
          state.odd};
}

// func natDigits(text []byte, x []Word, base int) bool
bool nat_digits(Slice text, Slice x, std::int64_t base) {
  return to_digits(text.data, static_cast<std::size_t>(text.length), words_of(x),
                   static_cast<unsigned>(base));
}

// func natFromDigits(digits []byte, base int) []Word
Slice nat_from_digits(Goroutine& g, Slice digits, std::int64_t base) {
  const auto radix = static_cast<unsigned>(base);
  Target target(g, Slice{}, words_for(static_cast<std::size_t>(digits.length), radix));
  return target.finish(from_digits(target.data(), view_of(digits), radix));
}

// func takeDigits(to []byte, from string, base int, point, separators bool, before int) (n, count, fraction
// int, last int, misplaced bool) Reads digits in the base, a point and underscores if they may occur, up to
// the first other byte: n bytes, of which the `count` digits go to `to`, `fraction` of them behind the point
// (-1: there is none). `last` is what stood last: '0' for a digit, '_' or '.'; `before` is the same for what
// stood before the first byte.
Results<std::int64_t, std::int64_t, std::int64_t, std::int64_t, bool> take_digits(Slice to, String from,
                                                                                  std::int64_t base,
                                                                                  bool point, bool separators,
                                                                                  std::int64_t before) {
  std::int64_t n = 0, count = 0, fraction = -1;
  bool misplaced = false;
  for (; n < from.length; ++n) {
    const char c = from.data[n];
    if (c == '.' && point) {
      misplaced |= before == '_';
      before = '.';
      point = false;
      fraction = 0;
    } else if (c == '_' && separators) {
      misplaced |= before != '0';
      before = '_';
    } else if (digit_value(c, static_cast<unsigned>(base)) != 255 && count < to.length) {
      to.data[count++] = c;
      before = '0';
      if (fraction >= 0) ++fraction;
    } else {
      break;
    }
  }
  return {n, count, fraction, before, misplaced};
}

constexpr NativeEntry entries[] = {
    {"math/big.natAdd", native<nat_add>, plain},
    {"math/big.natSub", native<nat_subtract>, plain},
    {"math/big.addSigned", native<add_signed>, plain},
    {"math/big.natMul", native<nat_multiply>, plain},
    {"math/big.natMulAddWord", native<nat_multiply_add_word>, plain},
    {"math/big.natAddAt", native<nat_add_at>, plain},
    {"math/big.natProduct", native<nat_product>, plain},
    {"math/big.natDivWord", native<nat_divide_word>, plain},
    {"math/big.natDiv", native<nat_divide>, plain},
    {"math/big.natShl", native<nat_shift_left>, plain},
    {"math/big.natShr", native<nat_shift_right>, plain},
    {"math/big.natCmp", native<nat_compare>, plain},
    {"math/big.natBitLen", native<nat_bit_length>, plain},
    {"math/big.natTrailingZeros", native<nat_trailing_zeros>, plain},
    {"math/big.bitwise", native<bitwise>, plain},
    {"math/big.natSetBytes", native<nat_set_bytes>, plain},
    {"math/big.natFillBytes", native<nat_fill_bytes>, plain},
    {"math/big.natMontgomery", native<nat_montgomery>, plain},
    {"math/big.natEuclid", native<nat_euclid>, plain},
    {"math/big.natDigits", native<nat_digits>, plain},
    {"math/big.natFromDigits", native<nat_from_digits>, plain},
    {"math/big.takeDigits", native<take_digits>, plain},
};

}  // namespace

constinit const NativeTable big_natives = table_of(entries);

}  // namespace gol::natives
