// Reservations of address space, and the limit that the system may set on it (ulimit -v).
#pragma once

#include <cstddef>

namespace gol::base {

// What one purpose reserves: `wanted` bytes, or that percentage of the process's limit where it is less. The
// percentages of all purposes together leave room for the program itself and the threads' stacks.
std::size_t reservable(std::size_t wanted, unsigned percent);

}  // namespace gol::base
