// When collections happen, and who waits for them.
#include "runtime/memory/collect.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "runtime/memory/background.hpp"
#include "runtime/memory/cycle.hpp"
#include "runtime/memory/debug.hpp"
#include "runtime/memory/limit.hpp"
#include "runtime/memory/mark_pool.hpp"
#include "runtime/memory/pages.hpp"
#include "runtime/memory/stop_world.hpp"

namespace gol::runtime {
namespace memory {
namespace {

// Collections in a row that the limit forced after next to nothing had been allocated.
std::atomic<std::uint32_t> fruitless_collections{0};
// A cycle has found finalizers, and no mutator has asked for their calls yet.
std::atomic<bool> finalizers_due{false};

// Pages that the coming allocations will hardly need go back to the system, half of the surplus at each
// collection: a program that needs them again soon does not pay for all of them. The world runs; who stops it
// waits for a step at most.
void give_back_surplus() {
  constexpr std::size_t least_surplus = (16 << 20) >> page_shift, most_at_once = (32 << 20) >> page_shift;
  std::lock_guard lock(heap_mutex);
  const std::size_t wanted = triggers.collect.load(std::memory_order_relaxed) >> page_shift;
  const std::size_t surplus = page_counts.dirty_free - std::min(page_counts.dirty_free, wanted);
  if (surplus >= least_surplus) release_pages(std::min(surplus / 2, most_at_once), true);
}

void call_due_finalizers() {
  if (GOL_LIKELY(!finalizers_due.load(std::memory_order_relaxed))) return;
  if (finalizers_due.exchange(false) && on_finalizers_due) on_finalizers_due();
}

// The marker of the stopper: of cycles that are not marked in the background.
Marker& stoppers_marker() {
  static Marker* marker = new Marker;
  return *marker;
}

// One attempt at a whole collection in one stop, or at the second half of a snapshot. Nothing happens while another
// mutator stops the world, or in a cycle of the marking thread.
void try_collect(Mutator& mutator) {
  struct Stop {
    bool done = false, finalizers = false;
  } stop;
  const auto work = [](void* argument) {
    if (marks_in_background()) return;
    Marker& marker = stoppers_marker();
    if (!marking.load(std::memory_order_relaxed)) {
      marker.begin();
      begin_cycle(marker, Stacks::Now);
    }
    *static_cast<Stop*>(argument) = {true, finish_cycle(marker)};
    announce_finished_cycle();
  };
  if (try_with_world_stopped(mutator, work, &stop) && stop.done) after_cycle(stop.finalizers);
}

void make_progress(Mutator& mutator) {
  if (marks_in_background()) {
    wait_for_marking(mutator);
  } else if (!marking.load(std::memory_order_relaxed) && prefers_background()) {
    begin_in_background(mutator);
  } else {
    try_collect(mutator);
  }
}

}  // namespace

void after_cycle(bool finalizers) {
  give_back_surplus();
  if (finalizers) finalizers_due.store(true);
}

CollectionCounts collection_counts() {
  return {live_bytes.load(std::memory_order_relaxed), cycles_finished.load(std::memory_order_relaxed)};
}

void set_least_trigger(std::size_t bytes) {
  least_trigger = std::max<std::size_t>(bytes, 64 << 10);
  triggers.collect.store(least_trigger, std::memory_order_relaxed);
}

void collect_if_due(Mutator& mutator) {
  const std::size_t pending = mutator.pending_bytes;
  mutator.pending_bytes = 0;
  const std::size_t total = allocated_since.fetch_add(pending, std::memory_order_relaxed) + pending;
  if (stop_requested.load(std::memory_order_relaxed)) safepoint(mutator);
  call_due_finalizers();
  if (marks_in_background()) {
    // Whoever allocates faster than the thread marks pays for it, in proportion.
    constexpr std::size_t price = 4;
    if (total >= triggers.wait.load(std::memory_order_relaxed)) return wait_for_marking(mutator);
    if (total >= triggers.help.load(std::memory_order_relaxed)) help_marking(mutator, price * pending);
    return;
  }
  const auto due = [] {
    return allocated_since.load(std::memory_order_relaxed) >= triggers.collect.load(std::memory_order_relaxed) &&
           !marks_in_background();
  };
  // Whoever comes second waits for the first one's collection and finds that nothing is due any more.
  while (due()) make_progress(mutator);
  call_due_finalizers();
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
    stoppers_marker().begin();
    begin_cycle(stoppers_marker(), Stacks::Now);
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
  while (memory::cycles_finished.load(std::memory_order_relaxed) <= begun) memory::make_progress(mutator);
  memory::call_due_finalizers();
}

void finish_collection() {
  // Without mutators nobody begins another.
  while (memory::marks_in_background()) {
    const std::uint64_t finished = memory::cycles_finished.load();
    if (memory::marks_in_background()) memory::cycles_finished.wait(finished);
  }
}

}  // namespace gol::runtime
