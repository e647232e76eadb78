// How many columns of the terminal a character takes. Own tables: the binary is static and asks no locale.
#pragma once

#include <cstddef>
#include <string_view>

namespace gol::base {

// 0 for what is drawn onto the character before, 2 for East Asian wide characters and emoji, otherwise 1.
// Control characters are not asked for: they are shown by other means.
int character_width(char32_t character);

// The columns of a text of UTF-8; a byte that is none counts as one character.
std::size_t text_width(std::string_view text);
// How many bytes the character at the begin of a text has that is not empty.
std::size_t character_bytes(std::string_view text);

}  // namespace gol::base
