// What the collector must know of the scheduler: every goroutine's stacks, and heap pointers in timers.
#pragma once

#include "runtime/memory/world.hpp"
#include "runtime/sched/goroutine.hpp"

namespace gol::runtime {

World* goroutine_world();

// Who is about to run a goroutine that is not new, while the collector marks in the background: the stacks are read
// before they change. Afterwards what they held at the beginning of the collection is known, so they need not be read
// again. The marking thread may be the first to come; it is waited for.
void scan_before_resume(Goroutine& g);
// A goroutine that begins now holds nothing that the collection under way does not know.
void mark_as_scanned(Goroutine& g);

}  // namespace gol::runtime
