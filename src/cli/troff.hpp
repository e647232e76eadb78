#pragma once

#include <string>
#include <string_view>

namespace gol::cli {

// Text for a manual page: a line may not begin with a control character, and backslashes and dashes are marked.
std::string troff(std::string_view text);

}  // namespace gol::cli
