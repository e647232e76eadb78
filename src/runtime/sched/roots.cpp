#include "runtime/sched/roots.hpp"

#include "runtime/sched/run.hpp"
#include "runtime/sched/stack.hpp"

namespace gol::runtime {
namespace {

bool is_live(const Goroutine& g) {
  const GoState state = g.state.load(std::memory_order_relaxed);
  return state != GoState::Dead && state != GoState::Idle;
}

class GoroutineWorld : public World {
 public:
  void request_stop(StackRecord& running) override {
    static_cast<Goroutine&>(running).poll.fetch_or(PollStop, std::memory_order_relaxed);
  }

  void stopped() override {
    for (std::size_t i = 0, count = stride_count(); i < count; ++i) {
      Goroutine& g = goroutine_at(i);
      if (is_live(g) && !is_on_spare(g)) free_spares(g);
    }
  }

  void visit_roots(RootVisitor& visitor) override {
    for (std::size_t i = 0, count = stride_count(); i < count; ++i) {
      Goroutine& g = goroutine_at(i);
      if (!is_live(g)) continue;
      visitor.stack(g);
      // Panics, defers and the words of a hand-over, which lie next to each other.
      visitor.words(&g.defers, &g.next);
    }
    if (!the_run) return;
    for (int i = 0, made = the_run->made(); i < made; ++i) visit_timers(the_run->worker(i), visitor);
  }

 private:
  // While a panic drops segments, the goroutine still runs on what is a spare already.
  static bool is_on_spare(const Goroutine& g) {
    const char* sp = static_cast<const char*>(g.sp);
    return sp && g.spare_segment && sp >= g.spare_segment && sp < g.spare_segment + g.spare_segment_bytes;
  }

  static void visit_timers(Worker& worker, RootVisitor& visitor) {
    worker.timers.visit([&](Timer& timer) {
      visitor.pointer(&timer);
      visitor.pointer(timer.argument);
    });
    if (!worker.firing) return;
    visitor.pointer(worker.firing);
    visitor.pointer(worker.firing->argument);
  }
};

}  // namespace

World* goroutine_world() {
  static GoroutineWorld world;
  return &world;
}

}  // namespace gol::runtime
