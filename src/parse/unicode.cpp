#include "parse/unicode.hpp"

#include <cstdio>

#include "base/character_ranges.hpp"

namespace gol::parse {
namespace {

using base::CharacterRange;
using base::contains;

constexpr CharacterRange letters[] = {
#define GOL_LETTERS(first, last) {first, last},
#include "parse/unicode_ranges.def"
};
constexpr CharacterRange digits[] = {
#define GOL_DIGITS(first, last) {first, last},
#include "parse/unicode_ranges.def"
};

std::string encode(char32_t rune) {
  std::string text;
  const auto tail = [&](int shift) { text += static_cast<char>(0x80 | (rune >> shift & 0x3F)); };
  if (rune < 0x80) {
    text += static_cast<char>(rune);
  } else if (rune < 0x800) {
    text += static_cast<char>(0xC0 | rune >> 6);
    tail(0);
  } else if (rune < 0x10000) {
    text += static_cast<char>(0xE0 | rune >> 12);
    tail(6), tail(0);
  } else {
    text += static_cast<char>(0xF0 | rune >> 18);
    tail(12), tail(6), tail(0);
  }
  return text;
}

bool is_printable(char32_t rune) {
  const bool surrogate = rune >= 0xD800 && rune < 0xE000;
  return rune >= 0x20 && rune != 0x7F && (rune < 0x80 || rune > 0xA0) && !surrogate && rune <= 0x10FFFF;
}

}  // namespace

Rune decode_rune(std::string_view text) {
  if (text.empty()) return {bad_rune, 0};
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < length) return {bad_rune, 1};
  char32_t rune = first & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {bad_rune, 1};
    rune = rune << 6 | (byte(i) & 0x3Fu);
  }
  // Longer than needed, half of a surrogate pair, or beyond the last code point.
  const bool too_long = (length == 3 && rune < 0x800) || (length == 4 && rune < 0x10000);
  if (too_long || (rune >= 0xD800 && rune < 0xE000) || rune > 0x10FFFF) return {bad_rune, 1};
  return {rune, length};
}

bool is_unicode_letter(char32_t rune) {
  if (rune < 0x80) return (rune >= 'a' && rune <= 'z') || (rune >= 'A' && rune <= 'Z') || rune == '_';
  return contains(letters, rune);
}

bool is_unicode_digit(char32_t rune) {
  if (rune < 0x80) return rune >= '0' && rune <= '9';
  return contains(digits, rune);
}

std::string describe_rune(char32_t rune) {
  char number[16];
  std::snprintf(number, sizeof number, "U+%04X", static_cast<unsigned>(rune));
  std::string text = number;
  if (is_printable(rune)) text += " '" + encode(rune) + "'";
  return text;
}

std::string quote_rune(char32_t rune) {
  switch (rune) {
    case '\n': return "'\\n'";
    case '\t': return "'\\t'";
    case '\r': return "'\\r'";
    case '\'': return "'\\''";
    case '\\': return "'\\\\'";
    default: break;
  }
  if (is_printable(rune)) return "'" + encode(rune) + "'";
  char escape[16];
  std::snprintf(escape, sizeof escape, rune < 0x100 ? "'\\x%02x'" : "'\\u%04x'", static_cast<unsigned>(rune));
  return escape;
}

}  // namespace gol::parse
