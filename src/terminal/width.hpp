// How many columns of the terminal a character takes. Own tables: the binary is static and asks no locale.
#pragma once

namespace gol::terminal {

// 0 for what is drawn onto the character before, 2 for East Asian wide characters and emoji, otherwise 1.
// Control characters are not asked for: they are shown by other means (see glyph.hpp).
int character_width(char32_t character);

}  // namespace gol::terminal
