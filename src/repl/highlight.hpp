// Colours for Go text while it is typed.
#pragma once

#include <string_view>
#include <vector>

#include "terminal/hooks.hpp"

namespace gol::repl {

// Works on any text, finished or not: a literal or comment without its end goes to the end.
std::vector<terminal::StyledSpan> highlight(std::string_view text);

extern const std::vector<std::string_view> keywords;

}  // namespace gol::repl
