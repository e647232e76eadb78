// Elastic tab stops: turns the output of the layout, in which cells end with tabs, into aligned text.
#pragma once

#include <string>
#include <string_view>

namespace gol::format {

// Text between two of these bytes is passed on as it is.
inline constexpr char escape = '\xFF';

// A line is made of cells, each ended by '\t' or '\v'; what follows the last of them is no cell. Cells of
// adjacent lines in the same column are as wide as the widest of them. A column whose cells are all empty and
// end with '\v' takes no room; empty cells at the beginning of a line are indentation and become tabs. '\f'
// is a newline that also ends all columns. Blanks at line ends and the escape bytes are dropped.
std::string align(std::string_view text);

}  // namespace gol::format
