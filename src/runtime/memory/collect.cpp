// A collection has two halves, both with the world stopped: begin_cycle() takes the roots, finish_cycle()
// visits everything reachable, queues finalizers and sweeps. Normally one follows the other in one stop.
// Mutators may run in between (begin_snapshot): the barriers then keep what was reachable at the first half,
// and cells taken meanwhile are born marked, so that nothing that they can see is freed.
#include "runtime/memory/collect.hpp"

#include <algorithm>
#include <limits>

#include "base/check.hpp"
#include "runtime/memory/allocate.hpp"
#include "runtime/memory/debug.hpp"
#include "runtime/memory/finalizer.hpp"
#include "runtime/memory/limit.hpp"
#include "runtime/memory/mark.hpp"
#include "runtime/memory/pages.hpp"
#include "runtime/memory/roots.hpp"
#include "runtime/memory/stop_world.hpp"
#include "runtime/memory/sweep.hpp"

namespace gol::runtime {
namespace memory {
namespace {

// Bytes taken since the last collection, as far as mutators have reported them, and how many are too many.
std::atomic<std::size_t> allocated_since{0};
std::atomic<std::size_t> trigger{4 << 20};
std::size_t least_trigger = 4 << 20;
// Collections in a row that the limit forced after next to nothing had been allocated.
std::atomic<std::uint32_t> fruitless_collections{0};

// Written while the world is stopped.
Marker* marker = nullptr;
std::atomic<std::uint64_t> cycles_begun{0}, cycles_finished{0};
std::atomic<std::size_t> live_bytes{0};
bool finalizers_found = false;

void begin_cycle() {
  if (!marker) marker = new Marker;
  cycles_begun.fetch_add(1, std::memory_order_relaxed);
  for (Mutator* mutator : stopped_mutators()) {
    flush_caches(*mutator);
    mutator->pending_bytes = 0;
  }
  allocated_since.store(0, std::memory_order_relaxed);
  marker->begin();
  if (World* world = the_world()) {
    world->stopped();
    RootVisitor visitor(*marker);
    world->visit_roots(visitor);
  }
  for (const Mutator* mutator : stopped_mutators()) marker->add_stack(mutator->own);
  mark_registered_roots(*marker);
  mark_finalizer_roots(*marker);
}

// What mutators allocate until the next collection: as much as is alive, so that marking costs each allocated
// byte the same at any heap size; less when the limit is near, but never so little that collecting is all
// that happens.
void set_trigger(std::size_t live) {
  const std::size_t headroom = std::max(least_trigger, live);
  const std::size_t room = room_below_limit(live);
  const std::size_t least = std::min(least_trigger, live / 32 + (1 << 20));
  trigger.store(std::max(std::min(headroom, room), least), std::memory_order_relaxed);
}

void finish_cycle() {
  // Born-marked cells are alive without having been visited.
  std::size_t born_marked = 0;
  for (Mutator* mutator : stopped_mutators()) {
    for (const std::uintptr_t offset : mutator->overwritten) marker->add_offset(offset);
    mutator->overwritten.clear();
    if (marking.load(std::memory_order_relaxed)) flush_caches(*mutator);
    born_marked += mutator->pending_bytes;
    mutator->pending_bytes = 0;
  }
  born_marked += allocated_since.exchange(0, std::memory_order_relaxed);
  marker->drain();
  finalizers_found = queue_due_finalizers(*marker);
  if (finalizers_found) marker->drain();
  const std::size_t live = marker->marked_bytes() + born_marked;
  live_bytes.store(live, std::memory_order_relaxed);
  settle_overdraft(live);
  set_trigger(live);
  marking.store(false, std::memory_order_relaxed);
  sweep();
  cycles_finished.fetch_add(1, std::memory_order_relaxed);
}

// Pages that the coming allocations will hardly need go back to the system, half of the surplus at each
// collection: a program that needs them again soon does not pay for all of them. Without the world stopped,
// but no collection can begin meanwhile, because this mutator reaches no safepoint.
void give_back_surplus() {
  constexpr std::size_t least_surplus = (16 << 20) >> page_shift, most_at_once = (32 << 20) >> page_shift;
  std::lock_guard lock(heap_mutex);
  const std::size_t wanted = trigger.load(std::memory_order_relaxed) >> page_shift;
  const std::size_t surplus = page_counts.dirty_free - std::min(page_counts.dirty_free, wanted);
  if (surplus >= least_surplus) release_pages(std::min(surplus / 2, most_at_once), true);
}

void after_cycle(bool finalizers) {
  give_back_surplus();
  if (finalizers && on_finalizers_due) on_finalizers_due();
}

// One attempt at a whole collection, or at finishing the snapshot that is being marked. False: another
// mutator was stopping the world.
bool try_collect(Mutator& mutator) {
  bool finalizers = false;
  const auto work = [](void* found) {
    if (!marking.load(std::memory_order_relaxed)) begin_cycle();
    finish_cycle();
    *static_cast<bool*>(found) = finalizers_found;
  };
  if (!try_with_world_stopped(mutator, work, &finalizers)) return false;
  after_cycle(finalizers);
  return true;
}

}  // namespace

CollectionCounts collection_counts() {
  return {live_bytes.load(std::memory_order_relaxed), cycles_finished.load(std::memory_order_relaxed)};
}

void set_least_trigger(std::size_t bytes) {
  least_trigger = std::max<std::size_t>(bytes, 64 << 10);
  trigger.store(least_trigger, std::memory_order_relaxed);
}

void collect_if_due(Mutator& mutator) {
  const std::size_t pending = mutator.pending_bytes;
  mutator.pending_bytes = 0;
  const std::size_t total = allocated_since.fetch_add(pending, std::memory_order_relaxed) + pending;
  if (stop_requested.load(std::memory_order_relaxed)) safepoint(mutator);
  // Whoever comes second waits for the first one's collection and finds that nothing is due any more.
  if (total < trigger.load(std::memory_order_relaxed)) return;
  while (allocated_since.load(std::memory_order_relaxed) >= trigger.load(std::memory_order_relaxed)) {
    try_collect(mutator);
  }
}

bool MemoryRequest::collect_and_retry() {
  const bool never_fits = !within_limit(pages_) || pages_ > reserved_pages;
  // Twice: memory freed by the first collection may have gone to other mutators.
  if (never_fits || failures_++ == 2) return refuse(mutator_, pages_), true;
  // A program that fits only just would spend all its time collecting; it ends too.
  constexpr std::uint32_t most_fruitless = 16;
  const std::size_t allocated = allocated_since.load(std::memory_order_relaxed);
  const bool fruitless = allocated < std::min(memory_limit() / 256, least_trigger);
  const std::uint32_t in_a_row =
      fruitless ? fruitless_collections.fetch_add(1, std::memory_order_relaxed) + 1 : 0;
  if (in_a_row > most_fruitless) return refuse(mutator_, pages_), true;
  if (!fruitless) fruitless_collections.store(0, std::memory_order_relaxed);
  collect(mutator_);
  return true;
}

void begin_snapshot(Mutator& mutator) {
  const auto work = [](void*) {
    if (marking.load(std::memory_order_relaxed)) return;
    begin_cycle();
    marking.store(true, std::memory_order_relaxed);
  };
  while (!try_with_world_stopped(mutator, work, nullptr)) {
  }
}

void finish_snapshot(Mutator& mutator) {
  while (marking.load(std::memory_order_relaxed)) try_collect(mutator);
}

}  // namespace memory

void collect(Mutator& mutator) {
  // A collection that began before this call may have missed what became garbage meanwhile.
  const std::uint64_t begun = memory::cycles_begun.load(std::memory_order_relaxed);
  const auto satisfied = [begun] {
    const std::uint64_t finished = memory::cycles_finished.load(std::memory_order_relaxed);
    return finished > begun;
  };
  while (!satisfied()) memory::try_collect(mutator);
}

}  // namespace gol::runtime
