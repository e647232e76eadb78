// Cancelling what a goroutine waits for.
#include <linux/membarrier.h>
#include <pthread.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <mutex>

#include "runtime/sched/schedule.hpp"

namespace gol::runtime {
namespace {

// Every thread of the process passes a full barrier before this returns: parking goroutines need none then.
void barrier_in_all_threads() {
  syscall(SYS_membarrier, MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED, 0, 0);
  if (syscall(SYS_membarrier, MEMBARRIER_CMD_PRIVATE_EXPEDITED, 0, 0) == 0) return;
  std::atomic_thread_fence(std::memory_order_seq_cst);
  usleep(100);  // without the system call: far longer than a store waits in a buffer
}

// A signal that comes just before the thread enters the system is lost on it, so it is repeated for a moment.
void interrupt_call(Goroutine& g) {
  constexpr int attempts = 500;  // a busy machine may take long to get into the call
  for (int i = 0; i < attempts; ++i) {
    Thread* thread = g.thread;
    if (!thread || !thread->inside_call.load() || g.state.load() != GoState::Blocking) return;
    pthread_kill(thread->handle, SIGURG);
    usleep(200);
  }
}

}  // namespace

bool cancel_unqueued(Goroutine& g, void* object) {
  auto& lock = *static_cast<SpinLock*>(object);
  std::lock_guard context_is_saved(lock);
  GoState waiting = GoState::Waiting;
  return g.state.compare_exchange_strong(waiting, GoState::Runnable);
}

void cancel_wait(Goroutine& g) {
  if (!g.cancel(g, g.wait_object)) return;
  g.wake = Wake::Cancelled;
  make_runnable_from_outside(g);
}

void cancel_killed(Goroutine& g) {
  std::lock_guard hold(g.cancelling);
  // With the kill still to come and `cancelling` held, a waiting g stays in park().
  const bool unheard = g.poll.load(std::memory_order_acquire) & PollKill;
  if (unheard && g.state.load(std::memory_order_acquire) == GoState::Waiting) cancel_wait(g);
}

// `cancelling` keeps g in park() while its wait is looked at, so what it waits on stays valid although g may be
// readied at the same time; the cancel function then finds it gone.
void kill(Goroutine& g) {
  std::lock_guard hold(g.cancelling);
  g.poll.fetch_or(PollKill, std::memory_order_seq_cst);
  barrier_in_all_threads();
  switch (g.state.load(std::memory_order_acquire)) {
    case GoState::Waiting: cancel_wait(g); return;
    case GoState::Blocking: interrupt_call(g); return;
    case GoState::Idle:
    case GoState::Runnable:
    case GoState::Running:
    case GoState::Dead: return;
  }
}

bool is_killed(const Goroutine& g) {
  return (g.poll.load(std::memory_order_relaxed) & PollKill) || current_run().ended.load(std::memory_order_relaxed);
}

}  // namespace gol::runtime
