// Handing out runs of free cells.
#pragma once

#include "runtime/memory/mutator.hpp"

namespace gol::runtime::memory {

// Forgets the runs that the mutator holds and takes what is unused of them out of its counts. World stopped,
// or by the mutator's owner.
void flush_caches(Mutator& mutator);

}  // namespace gol::runtime::memory
