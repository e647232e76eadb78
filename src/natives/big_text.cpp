// Digits of natural numbers: many at a time, as many as one word holds.
#include <algorithm>
#include <bit>

#include "natives/big_words.hpp"

namespace gol::natives::big {

namespace {

constexpr char digit_characters[] = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

// The greatest power of the base in a word.
struct Group {
  Word power;
  unsigned digits;
};
Group group_of(unsigned base) {
  Group group{base, 1};
  while (group.power <= ~Word{0} / base) {
    group.power *= base;
    ++group.digits;
  }
  return group;
}

// Each digit of a base that is a power of two is a field of bits.
bool to_fields(char* text, std::size_t size, Words x, unsigned bits) {
  const std::size_t length = bit_length(x);
  if ((length + bits - 1) / bits > size) return false;
  std::size_t at = 0;
  for (std::size_t i = size; i-- > 0; at += bits) {
    const std::size_t word = at / 64, offset = at % 64;
    Word field = word < x.size ? x.data[word] >> offset : 0;
    if (offset + bits > 64 && word + 1 < x.size) field |= x.data[word + 1] << (64 - offset);
    text[i] = digit_characters[field & ((Word{1} << bits) - 1)];
  }
  return true;
}

}  // namespace

bool to_digits(char* text, std::size_t size, Words x, unsigned base) {
  if (std::has_single_bit(base))
    return to_fields(text, size, x, static_cast<unsigned>(std::countr_zero(base)));
  const Group group = group_of(base);
  std::vector<Word> rest(x.data, x.data + x.size);
  std::size_t left = size;
  while (!rest.empty()) {
    Word part = divide_by_word(rest.data(), rest.data(), rest.size(), group.power);
    while (!rest.empty() && rest.back() == 0) rest.pop_back();
    for (unsigned i = 0; rest.empty() ? part != 0 : i < group.digits; ++i) {
      if (left == 0) return false;
      text[--left] = digit_characters[part % base];
      part /= base;
    }
  }
  std::fill_n(text, left, '0');
  return true;
}

unsigned digit_value(char c, unsigned base) {
  unsigned value = 255;
  if (c >= '0' && c <= '9') value = static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'z') value = static_cast<unsigned>(c - 'a') + 10;
  if (c >= 'A' && c <= 'Z') value = static_cast<unsigned>(c - 'A') + (base <= 36 ? 10 : 36);
  return value < base ? value : 255;
}

std::size_t words_for(std::size_t digits, unsigned base) { return digits / group_of(base).digits + 1; }

std::size_t from_digits(Word* z, std::string_view digits, unsigned base) {
  const Group group = group_of(base);
  std::size_t size = 0;
  // The first group takes what is too much for whole ones.
  std::size_t end = digits.size() % group.digits;
  for (std::size_t at = 0; end <= digits.size(); end += group.digits) {
    Word part = 0;
    for (; at < end; ++at) part = part * base + digit_value(digits[at], base);
    const Word carry = multiply_row(z, z, size, group.power, part);
    if (carry != 0) z[size++] = carry;
  }
  return size;
}

}  // namespace gol::natives::big
