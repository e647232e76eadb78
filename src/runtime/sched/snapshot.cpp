#include "runtime/sched/snapshot.hpp"

#include <algorithm>

#include "runtime/memory/stop_world.hpp"
#include "runtime/sched/run.hpp"
#include "runtime/sched/stack.hpp"

namespace gol::runtime {
namespace {

GoroutineSnapshot snapshot(const Goroutine& g) {
  GoroutineSnapshot result;
  result.id = g.id;
  result.created_by = g.created_by;
  result.created_at = g.created_at;
  const GoState state = g.state.load(std::memory_order_relaxed);
  switch (state) {
    case GoState::Waiting:
    case GoState::Blocking:
      result.state = wait_text(g.wait_kind);
      result.waits_ns = std::max<std::int64_t>(0, current_run().clock.now() - g.wait_since);
      result.wait_kind = g.wait_kind;
      result.wait_object = g.wait_object;
      break;
    case GoState::Running: result.state = "running"; break;
    default: result.state = "runnable"; break;
  }
  result.trace = collect_trace(g);
  return result;
}

}  // namespace

void with_world_stopped(Goroutine& self, const std::function<void()>& f) {
  const auto call = [](void* argument) { (*static_cast<const std::function<void()>*>(argument))(); };
  while (!memory::try_with_world_stopped(mutator(self), call, const_cast<std::function<void()>*>(&f))) {
  }
}

std::vector<GoroutineSnapshot> snapshot_goroutines() {
  std::vector<GoroutineSnapshot> all;
  for (std::size_t i = 0, count = stride_count(); i < count; ++i) {
    if (const Goroutine& g = goroutine_at(i); is_shown(g)) all.push_back(snapshot(g));
  }
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return all;
}

Goroutine* find_goroutine(std::uint64_t id) {
  for (std::size_t i = 0, count = stride_count(); i < count; ++i) {
    if (Goroutine& g = goroutine_at(i); g.id == id && is_shown(g)) return &g;
  }
  return nullptr;
}

}  // namespace gol::runtime
