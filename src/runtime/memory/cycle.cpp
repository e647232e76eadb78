#include "runtime/memory/cycle.hpp"

#include <algorithm>
#include <limits>

#include "runtime/memory/allocate.hpp"
#include "runtime/memory/background.hpp"
#include "runtime/memory/finalizer.hpp"
#include "runtime/memory/limit.hpp"
#include "runtime/memory/mark_pool.hpp"
#include "runtime/memory/pages.hpp"
#include "runtime/memory/roots.hpp"
#include "runtime/memory/statistics.hpp"
#include "runtime/memory/stop_world.hpp"
#include "runtime/memory/sweep.hpp"
#include "runtime/memory/weak.hpp"

namespace gol::runtime {
namespace memory {

std::atomic<std::uint32_t> cycle{0};

namespace {

std::atomic<int> percent{100};
std::atomic<std::int64_t> goal_of_memory{std::numeric_limits<std::int64_t>::max()};

// Bytes that may be allocated below the limit and the goal.
std::size_t room_from(std::size_t live) {
  const auto most = static_cast<std::size_t>(goal_of_memory.load(std::memory_order_relaxed));
  const std::size_t used = live + external();
  return std::min(room_below_limit(live), most > used ? most - used : 0);
}

// What mutators allocate until the next collection is done: as much as is alive, so that marking costs each allocated
// byte the same at any heap size; less when the limit is near, but never so little that collecting is all that
// happens. The marking thread begins earlier, so that it is done by then.
void set_triggers(std::size_t live) {
  const int wanted_percent = percent.load(std::memory_order_relaxed);
  const std::size_t room = room_from(live);
  std::size_t wanted = std::numeric_limits<std::size_t>::max();
  if (wanted_percent >= 0) wanted = std::max(least_trigger, live / 100 * static_cast<std::size_t>(wanted_percent));
  const std::size_t least = std::min(least_trigger, live / 32 + (1 << 20));
  const std::size_t goal = std::max(std::min(wanted, room), least);
  const bool background = prefers_background();
  triggers.collect.store(background ? goal / 10 * 6 : goal, std::memory_order_relaxed);
  triggers.help.store(goal / 10 * 3, std::memory_order_relaxed);
  triggers.wait.store(goal / 10 * (wanted <= room / 2 ? 9 : 4), std::memory_order_relaxed);
}

// World stopped. While somebody waits for work, visiting gives some to the pool; it is taken back here.
void visit_all(Marker& marker) {
  do marker.drain();
  while (mark_pool().take(marker));
}

}  // namespace

void visit_stack_ahead(World& world, std::size_t index, RootVisitor& visitor) {
  constexpr std::size_t ahead = 3;
  world.expect_stack(index + ahead);
  world.visit_stack(index, visitor);
}

void begin_cycle(Marker& marker, Stacks stacks) {
  cycles_begun.fetch_add(1, std::memory_order_relaxed);
  cycle.fetch_add(1, std::memory_order_relaxed);
  for (Mutator* mutator : stopped_mutators()) {
    flush_caches(*mutator);
    mutator->pending_bytes = 0;
  }
  allocated_since.store(0, std::memory_order_relaxed);
  if (World* world = the_world()) {
    RootVisitor visitor(marker);
    world->visit_roots(visitor);
    if (stacks == Stacks::Now) {
      for (std::size_t i = 0, count = world->stack_count(); i < count; ++i) visit_stack_ahead(*world, i, visitor);
    }
  }
  for (const Mutator* mutator : stopped_mutators()) marker.add_stack(mutator->own);
  mark_registered_roots(marker);
  mark_finalizer_roots(marker);
}

void take_remembered(Marker& marker) {
  for (Mutator* mutator : stopped_mutators()) {
    for (const std::uintptr_t offset : mutator->overwritten) marker.add_offset(offset);
    mutator->overwritten.clear();
  }
}

bool finish_cycle(Marker& marker) {
  take_remembered(marker);
  // Born-marked cells are alive without having been visited.
  std::size_t born_marked = 0;
  for (Mutator* mutator : stopped_mutators()) {
    if (marking.load(std::memory_order_relaxed)) flush_caches(*mutator);
    born_marked += mutator->pending_bytes;
    mutator->pending_bytes = 0;
  }
  born_marked += allocated_since.exchange(0, std::memory_order_relaxed);
  visit_all(marker);
  forget_dead_in_tables();
  const bool finalizers = queue_due_finalizers(marker);
  if (finalizers) visit_all(marker);
  const std::size_t live = marker.marked_bytes() + mark_pool().take_marked_bytes() + born_marked;
  marker.begin();  // its bytes are counted
  live_bytes.store(live, std::memory_order_relaxed);
  set_triggers(live);
  marking.store(false, std::memory_order_relaxed);
  count_survivors(live, sweep());
  settle_overdraft(page_counts.used);
  return finalizers;
}

void announce_finished_cycle() {
  cycles_finished.fetch_add(1, std::memory_order_seq_cst);
  cycles_finished.notify_all();
}

}  // namespace memory

int set_collection_percent(int percent) {
  const int before = memory::percent.exchange(percent < 0 ? -1 : percent);
  memory::set_triggers(memory::live_bytes.load(std::memory_order_relaxed));
  return before;
}

std::int64_t set_memory_goal(std::int64_t bytes) {
  if (bytes < 0) return memory::goal_of_memory.load();
  const std::int64_t before = memory::goal_of_memory.exchange(bytes);
  memory::set_triggers(memory::live_bytes.load(std::memory_order_relaxed));
  return before;
}

}  // namespace gol::runtime
