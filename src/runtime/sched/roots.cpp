#include "runtime/sched/roots.hpp"

#include <immintrin.h>

#include "runtime/memory/cycle.hpp"
#include "runtime/memory/debug.hpp"
#include "runtime/sched/run.hpp"
#include "runtime/sched/stack.hpp"

namespace gol::runtime {
namespace {

bool is_live(const Goroutine& g) {
  const GoState state = g.state.load(std::memory_order_acquire);
  return state != GoState::Dead && state != GoState::Idle;
}

// True for the one who is to read the stacks in this cycle; ends with done().
bool claim(Goroutine& g) {
  const std::uint32_t now = memory::cycle.load(std::memory_order_relaxed) * 2;
  std::uint32_t before = g.scanned.load(std::memory_order_acquire);
  return (before | 1) != (now | 1) && g.scanned.compare_exchange_strong(before, now, std::memory_order_acq_rel);
}

void done(Goroutine& g) { g.scanned.fetch_or(1, std::memory_order_release); }

// While a panic drops segments, the goroutine still runs on what is a spare already.
bool is_on_spare(const Goroutine& g) {
  const char* sp = static_cast<const char*>(g.sp);
  return sp && g.spare_segment && sp >= g.spare_segment && sp < g.spare_segment + g.spare_segment_bytes;
}

void name_stacks(Goroutine& g, RootVisitor& visitor) {
  visitor.stack(g);
  // Panics, defers and the words of a hand-over, which lie next to each other.
  visitor.words(&g.defers, &g.scanned);
}

class GoroutineWorld : public World {
 public:
  void request_stop(StackRecord& running) override {
    static_cast<Goroutine&>(running).poll.fetch_or(PollStop, std::memory_order_relaxed);
  }

  void visit_roots(RootVisitor& visitor) override {
    if (!the_run) return;
    for (int i = 0, made = the_run->made(); i < made; ++i) {
      if (Goroutine* g = the_run->worker(i).running()) visit(*g, visitor);
      visit_timers(the_run->worker(i), visitor);
    }
  }

  std::size_t stack_count() const override { return stride_count(); }

  // The state is read first: a goroutine that begins meanwhile is known as scanned by then.
  void visit_stack(std::size_t index, RootVisitor& visitor) override {
    Goroutine& g = goroutine_at(index);
    if (is_live(g)) visit(g, visitor);
  }

  void expect_stack(std::size_t index) const override {
    if (index < stride_count()) prefetch_parked(goroutine_at(index));
  }

 private:
  // A chunk or segment that was kept for the next overflow is freed: had it been needed, it would not be there.
  static void visit(Goroutine& g, RootVisitor& visitor) {
    if (!claim(g)) return;
    name_stacks(g, visitor);
    if (!is_on_spare(g)) free_spares(g);
    done(g);
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

void scan_before_resume(Goroutine& g) {
  if (claim(g)) {
    const auto name = [](void* g, RootVisitor& visitor) { name_stacks(*static_cast<Goroutine*>(g), visitor); };
    if (!memory::faulty(memory::Fault::SkipResumedStacks)) memory::visit_now(name, &g);
    done(g);
    return;
  }
  const std::uint32_t being_read = memory::cycle.load(std::memory_order_relaxed) * 2;
  while (g.scanned.load(std::memory_order_acquire) == being_read) _mm_pause();
}

void mark_as_scanned(Goroutine& g) {
  g.scanned.store(memory::cycle.load(std::memory_order_relaxed) * 2 + 1, std::memory_order_relaxed);
}

World* goroutine_world() {
  static GoroutineWorld world;
  return &world;
}

}  // namespace gol::runtime
