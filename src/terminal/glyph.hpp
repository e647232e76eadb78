// A text as the eye sees it: bytes to characters, characters to glyphs (what the cursor steps over).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gol::terminal {

// Tabs of the text stop at every fourth column, counted from the begin of the line after its prompt.
constexpr int tab_columns = 4;

struct Character {
  char32_t value = 0;
  std::size_t bytes = 1;
  bool valid = true;  // false: one byte that is not UTF-8
};

// The character at `at`, which lies inside the text.
Character character_at(std::string_view text, std::size_t at);
// How many bytes the lead byte announces; 1 for a byte that leads nothing.
std::size_t announced_bytes(unsigned char lead);
// Whether the text ends inside a character that more bytes may complete; the answer is the number of its
// bytes.
std::size_t incomplete_tail(std::string_view text);

// The end of the glyph that begins at `at`: a character with the marks drawn onto it, joined emoji, a flag.
std::size_t next_glyph(std::string_view text, std::size_t at);
// The begin of the glyph that ends at `at`.
std::size_t previous_glyph(std::string_view text, std::size_t at);

struct ShownGlyph {
  std::string shown;  // what goes to the terminal: \x.. for an invalid byte, ^A for a control character
  int columns = 0;
};

// The glyph that fills the bytes; `column` (of the line, after its prompt) decides the width of a tab.
ShownGlyph show_glyph(std::string_view glyph, int column);
// The columns of a text of one line that starts at column 0.
int shown_columns(std::string_view line);
// The columns of a text that may contain escape sequences, which take none (prompts).
int columns_without_escapes(std::string_view text);
// The length of the escape sequence that begins at `at` with ESC, as far as the text goes.
std::size_t escape_length(std::string_view text, std::size_t at);

}  // namespace gol::terminal
