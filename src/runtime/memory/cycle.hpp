// A collection has two halves, both with the world stopped: begin_cycle() takes the roots, finish_cycle() visits what
// is still to be visited, queues finalizers and sweeps. Either one follows the other in one stop, or mutators run in
// between: the barriers then keep what was reachable at the first half, and cells taken meanwhile are born marked, so
// that nothing that they can see is freed.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "runtime/memory/mark.hpp"

namespace gol::runtime::memory {

enum class Stacks {
  Now,    // all are read in the first half
  Later,  // those of parked goroutines while the world runs, or when the goroutine is resumed
};
void begin_cycle(Marker& marker, Stacks stacks);
// One place of World::visit_stack(), while what the next ones need is fetched.
void visit_stack_ahead(World& world, std::size_t index, RootVisitor& visitor);
// World stopped: what the barriers have remembered is to be visited.
void take_remembered(Marker& marker);
// True when there are finalizers to be called.
bool finish_cycle(Marker& marker);
// After the second half, in the same stop: those who wait for it go on.
void announce_finished_cycle();

// The cycle under way or the last one, from 1 on. Changes while the world is stopped.
extern std::atomic<std::uint32_t> cycle;
inline std::atomic<std::uint64_t> cycles_begun{0}, cycles_finished{0};
inline std::atomic<std::size_t> live_bytes{0};  // after the last cycle

// What mutators have reported as allocated since the last half of a cycle, and the amounts at which something is
// due: a collection; help for the marking thread; waiting for it. The latter two count from the cycle's beginning.
inline std::atomic<std::size_t> allocated_since{0};
struct Triggers {
  std::atomic<std::size_t> collect{4 << 20}, help{0}, wait{0};
};
inline Triggers triggers;
inline std::size_t least_trigger = 4 << 20;

}  // namespace gol::runtime::memory
