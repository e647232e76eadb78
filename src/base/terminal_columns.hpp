#pragma once

#include <cstddef>

namespace gol::base {

// The width of the terminal that the descriptor is; 0 when it is none, or does not know its width.
std::size_t terminal_columns(int descriptor);

}  // namespace gol::base
