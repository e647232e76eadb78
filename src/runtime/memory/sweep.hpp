// Returning what marking did not reach.
#pragma once

namespace gol::runtime::memory {

// World stopped, marking finished, caches flushed: frees the pages of spans without a marked cell, queues the
// other small spans for allocation, and lets the two bitmaps change roles.
void sweep();

}  // namespace gol::runtime::memory
