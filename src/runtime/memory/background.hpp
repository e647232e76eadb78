// Marking while the world runs: a thread of its own begins where the first half of a cycle ended, and stops the world
// for the second half when nothing is left. Allocators that run ahead of it help, and wait when they are far ahead.
#pragma once

#include <cstddef>

#include "runtime/memory/mutator.hpp"

namespace gol::runtime::memory {

// Whether a collection that is due now would be marked so: the heap is large, or there are many stacks.
bool prefers_background();
// Begins one, unless a cycle is under way or another mutator stops the world.
void begin_in_background(Mutator& mutator);
// Whether the thread is marking now.
bool marks_in_background();

// Marks about that many bytes of cells.
void help_marking(Mutator& mutator, std::size_t bytes);
// Marks, or waits for work, until the cycle under way is over.
void wait_for_marking(Mutator& mutator);

// HeapOptions::background_bytes.
void set_background_threshold(std::size_t bytes);

}  // namespace gol::runtime::memory
