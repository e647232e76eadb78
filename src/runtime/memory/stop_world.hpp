// The stopper's side of the protocol in world.hpp.
#pragma once

#include <vector>

#include "runtime/memory/world.hpp"

namespace gol::runtime::memory {

World* the_world();

// Stops the world and calls work(argument) with `self`'s stack published. Returns false, after having waited
// at a safepoint, when another mutator was stopping the world at the same time.
bool try_with_world_stopped(Mutator& self, void (*work)(void*), void* argument);

// The same for a thread without a mutator; waits for its turn.
void with_world_stopped(void (*work)(void*), void* argument);

// Every mutator, while the world is stopped.
const std::vector<Mutator*>& stopped_mutators();

// For for_each_mutator.
void visit_mutators(void (*visit)(Mutator&, void*), void* argument);

// Calls visit(mutator) for all attached mutators, running or not; with the list's lock held.
template <class Visitor>
void for_each_mutator(Visitor visit) {
  void (*call)(Mutator&, void*) = [](Mutator& mutator, void* visitor) {
    (*static_cast<Visitor*>(visitor))(mutator);
  };
  visit_mutators(call, &visit);
}

// What detached mutators had allocated.
struct DetachedCounts {
  std::uint64_t bytes = 0, cells = 0;
};
DetachedCounts detached_counts();

struct PauseTimes {
  std::uint64_t total_ns = 0, longest_ns = 0, longest_cpu_ns = 0;
};
PauseTimes pause_times();

}  // namespace gol::runtime::memory
