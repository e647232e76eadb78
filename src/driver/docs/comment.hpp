// Comments as documentation.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gol::driver {

// The comment that ends on the line above `at`, with its slashes or stars; empty without one.
std::string_view comment_above(std::string_view text, std::size_t at);

// The words of a comment, each line behind the indentation; long paragraphs are broken. Directives such as
// //go:embed are no words.
std::string comment_text(std::string_view comment, std::size_t indentation);

}  // namespace gol::driver
