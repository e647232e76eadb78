// Returning what marking did not reach.
#pragma once

#include <cstdint>

namespace gol::runtime::memory {

// World stopped, marking finished, caches flushed: frees the pages of spans without a marked cell, queues the
// other small spans for allocation, and lets the two bitmaps change roles. Returns the number of marked cells.
std::uint64_t sweep();

}  // namespace gol::runtime::memory
