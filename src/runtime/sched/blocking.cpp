// Calls into the system that may wait, and how their threads lose and regain a worker.
#include <cerrno>
#include <utility>

#include "runtime/sched/roots.hpp"
#include "runtime/sched/schedule.hpp"

namespace gol::runtime {
namespace {

struct BlockingCall {
  Goroutine& g;
  void (*f)(void*);
  void* context;
  int error = 0;
};

// errno belongs to the thread; the address of it must not be remembered from before a switch.
__attribute__((noinline)) int read_errno() { return errno; }
__attribute__((noinline)) void write_errno(int error) { errno = error; }

// Without other work nobody needs the worker, and no monitor.
bool others_wait(Run& run, Worker& worker) {
  return !worker.queue.empty() || run.global.size() > 0 ||
         (!run.clock.is_virtual() && worker.timers.next_when() != never);
}

// The monitor gave the worker to another thread. An idle one will do; else the goroutine queues and the
// thread waits for something to do.
void continue_without_worker(Goroutine& g, Thread& thread) {
  Run& run = current_run();
  thread.worker = nullptr;
  if (Worker* worker = run.ended.load() ? nullptr : take_idle_worker()) {
    attach_worker(thread, *worker);
    run.lost_calls.fetch_sub(1, std::memory_order_seq_cst);
    g.worker = worker;
    worker->mutator.current.store(&g, std::memory_order_release);
    return;
  }
  FiberTag& tag = g.fiber;
  Departure departure{&g, &thread.g0, nullptr, After::LostWorker};
  settle(g, switch_context(std::exchange(thread.g0.context, nullptr), &departure, tag, thread.g0.fiber));
}

void run_inside(BlockingCall& call) {
  Goroutine& g = call.g;
  Worker& worker = *g.worker;
  Thread& thread = *worker.thread;
  Run& run = current_run();
  ++worker.stats.blocking_calls;
  worker.calls.store(worker.calls.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
  const bool urgent = others_wait(run, worker);
  g.thread = &thread;
  g.state.store(GoState::Blocking, std::memory_order_release);
  thread.inside_call.store(true, std::memory_order_relaxed);
  enter_safe(worker.mutator);
  worker.caller.store(&thread, std::memory_order_seq_cst);
  if (urgent) nudge_monitor(run, 100'000);

  call.f(call.context);
  call.error = read_errno();

  thread.inside_call.store(false, std::memory_order_relaxed);
  Thread* self = &thread;
  if (worker.caller.compare_exchange_strong(self, nullptr, std::memory_order_seq_cst)) {
    leave_safe(worker.mutator);
  } else {
    continue_without_worker(g, thread);
  }
  if (GOL_UNLIKELY(memory::marking.load(std::memory_order_relaxed))) scan_before_resume(g);
  g.state.store(GoState::Running, std::memory_order_relaxed);
}

}  // namespace

void blocking(Goroutine& g, void (*f)(void*), void* context, WaitKind kind) {
  if (&g == &g.worker->thread->g0) return f(context);
  g.wait_kind = kind;
  g.wait_since = current_run().clock.recent();
  BlockingCall call{g, f, context};
  memory::call_with_published_stack(
      g, [](void* argument) { run_inside(*static_cast<BlockingCall*>(argument)); }, &call);
  write_errno(call.error);
}

bool retake_worker(Worker& worker) {
  Run& run = current_run();
  run.lost_calls.fetch_add(1, std::memory_order_seq_cst);
  Thread* caller = worker.caller.load(std::memory_order_seq_cst);
  if (!caller || !worker.caller.compare_exchange_strong(caller, nullptr, std::memory_order_seq_cst)) {
    run.lost_calls.fetch_sub(1, std::memory_order_seq_cst);
    return false;
  }
  worker.state.store(WorkerState::Idle, std::memory_order_seq_cst);
  run.hand_overs.fetch_add(1, std::memory_order_relaxed);
  return true;
}

}  // namespace gol::runtime
