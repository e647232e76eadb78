// What the collector must know of the scheduler: every goroutine's stacks, and heap pointers in timers.
#pragma once

#include "runtime/memory/world.hpp"

namespace gol::runtime {

World* goroutine_world();

}  // namespace gol::runtime
