// Registered ranges of memory outside the heap that hold heap pointers.
#pragma once

namespace gol::runtime::memory {

class Marker;

// World stopped.
void mark_registered_roots(Marker& marker);

}  // namespace gol::runtime::memory
