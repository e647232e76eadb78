// Where the cursor goes: positions in a text, all in bytes, all between glyphs.
#pragma once

#include <cstddef>
#include <string_view>

namespace gol::terminal {

std::size_t line_begin(std::string_view text, std::size_t at);
std::size_t line_end(std::string_view text, std::size_t at);  // before the newline
bool on_first_line(std::string_view text, std::size_t at);
bool on_last_line(std::string_view text, std::size_t at);
// The blanks between the begin of the line and its first other character.
std::string_view indentation(std::string_view text, std::size_t at);
// Whether only blanks stand between the begin of the line and `at`.
bool only_blanks_before(std::string_view text, std::size_t at);

// Words of letters, digits, underscores and everything beyond ASCII.
std::size_t word_forward(std::string_view text, std::size_t at);
std::size_t word_backward(std::string_view text, std::size_t at);
// Words of everything that is not blank.
std::size_t blank_word_backward(std::string_view text, std::size_t at);

// The column of `at` in its line, and the position in the line of `at` that is nearest to a column.
int column_of(std::string_view text, std::size_t at);
std::size_t position_at_column(std::string_view text, std::size_t at, int column);

}  // namespace gol::terminal
