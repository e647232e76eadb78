// What the lexical rules ask of Unicode.
#pragma once

#include <string>
#include <string_view>

namespace gol::parse {

inline constexpr char32_t bad_rune = 0xFFFD;

// The rune at the beginning of the text and its length; bad_rune and 1 where the text is no UTF-8.
struct Rune {
  char32_t value;
  std::size_t length;
};
Rune decode_rune(std::string_view text);

bool is_unicode_letter(char32_t rune);
bool is_unicode_digit(char32_t rune);

// "U+0040 '@'", as messages show a character.
std::string describe_rune(char32_t rune);
// 'x', with an escape where it cannot be shown.
std::string quote_rune(char32_t rune);

}  // namespace gol::parse
