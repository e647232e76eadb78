// The part of a worker that allocates: its allocation caches.
#pragma once

namespace gol::runtime {

struct Mutator {};

}  // namespace gol::runtime
