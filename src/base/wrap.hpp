// Text for a screen that is not as wide as the text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gol::base {

constexpr std::size_t text_columns = 78;  // of texts for readers, where nothing is known about the screen

// Breaks lines that are wider than `columns` at blanks. What follows a break begins behind `indent` blanks; a word
// that is wider than that leaves is not broken.
std::string wrapped(std::string_view text, std::size_t columns, std::size_t indent = 0);

}  // namespace gol::base
