// Workers without work and threads without workers: how they wait, who wakes them, and what happens when
// nothing can run at all.
//
// Nobody sleeps through work: who adds work looks at idle_count and `searching` afterwards, who goes idle
// enters itself there and looks at the queues afterwards. Both are sequentially consistent.
#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <mutex>
#include <utility>

#include "runtime/sched/schedule.hpp"

namespace gol::runtime {
namespace {

bool work_visible(Run& run) {
  if (run.global.size() > 0) return true;
  for (int i = 0, made = run.made(); i < made; ++i) {
    if (run.worker(i).queue.ring_size() > 0) return true;
  }
  return false;
}

void leave_idle_threads(Run& run, Thread& thread) {
  for (Thread** link = &run.idle_threads; *link; link = &(*link)->next_idle) {
    if (*link != &thread) continue;
    *link = thread.next_idle;
    return;
  }
}

// The waiting thread takes an idle worker for itself, if it has not been given one.
bool reclaim(Run& run, Thread& thread) {
  std::lock_guard hold(run.idle_lock);
  if (thread.assigned.load()) return true;
  Worker* worker = run.idle_workers;
  if (!worker) return false;
  run.idle_workers = worker->next_idle;
  run.idle_count.fetch_sub(1, std::memory_order_seq_cst);
  leave_idle_threads(run, thread);
  thread.assigned.store(worker);
  return true;
}

// Nothing runs, nothing is runnable, and no call into the system is under way.
bool is_quiescent(Run& run) {
  std::lock_guard hold(run.idle_lock);
  if (run.idle_count.load() != run.worker_count.load() || run.lost_calls.load() > 0) return false;
  if (run.global.size() > 0) return false;
  for (int i = 0, made = run.made(); i < made; ++i) {
    if (run.worker(i).state.load() == WorkerState::Owned) return false;
    if (!run.worker(i).queue.empty()) return false;
  }
  return true;
}

// The thread that went idle last: output is written out, a virtual clock jumps, a deadlock is noticed.
// Returns true when the thread should look again instead of sleeping.
bool when_nothing_runs(Run& run, Thread& thread) {
  if (!is_quiescent(run)) return false;
  if (run.hooks.on_idle) run.hooks.on_idle();
  const std::int64_t earliest = earliest_timer(run);
  if (earliest != never) {
    if (!run.clock.is_virtual() || !is_quiescent(run)) return false;
    // What has come in is as old as this moment.
    if (run.poller.waiting.load() > 0 && take_ready(run, 0)) return true;
    run.clock.advance_to(earliest);
    return reclaim(run, thread);
  }
  if (run.outside.load() > 0 || run.poller.waiting.load() > 0 || run.ended.load() || !is_quiescent(run)) return false;
  report_deadlock(run);
  return true;
}

void stop_keeping_time(Run& run, Thread& thread) {
  if (run.timekeeper.load() != &thread) return;
  run.timekeeper_wakes.store(never, std::memory_order_seq_cst);
  run.timekeeper.store(nullptr, std::memory_order_seq_cst);
}

// One of the idle threads sleeps until the next timer; -1 for the others. 0: a timer is due.
std::int64_t time_to_sleep(Run& run, Thread& thread) {
  if (run.clock.is_virtual()) return -1;
  for (;;) {
    const std::int64_t earliest = earliest_timer(run);
    if (earliest == never) {
      stop_keeping_time(run, thread);
      return -1;
    }
    Thread* nobody = nullptr;
    if (run.timekeeper.load() != &thread && !run.timekeeper.compare_exchange_strong(nobody, &thread)) return -1;
    run.timekeeper_wakes.store(earliest, std::memory_order_seq_cst);
    // A timer inserted before this was visible did not ring.
    if (earliest_timer(run) < earliest) continue;
    return std::max<std::int64_t>(0, earliest - run.clock.refresh());
  }
}

// Sleeps on the bell or, where goroutines wait for descriptors and no other thread does that, in epoll.
void sleep_or_poll(Run& run, Thread& thread, std::uint32_t seen, std::int64_t nanoseconds) {
  Poller& poller = run.poller;
  Thread* nobody = nullptr;
  if (poller.waiting.load(std::memory_order_seq_cst) == 0 ||
      !poller.sleeper.compare_exchange_strong(nobody, &thread, std::memory_order_seq_cst)) {
    return thread.sleep(seen, nanoseconds);
  }
  // Whoever rang before the sleeper was visible has changed the bell; who rings later ends the sleep.
  if (thread.bell.load(std::memory_order_seq_cst) == seen) {
    take_ready(run, nanoseconds < 0 ? never : nanoseconds);
  }
  poller.sleeper.store(nullptr, std::memory_order_seq_cst);
}

}  // namespace

bool take_ready(Run& run, std::int64_t nanoseconds) {
  GoroutineList woken;
  find_ready(run.poller, nanoseconds, woken);
  const bool any = woken.first != nullptr;
  while (Goroutine* g = woken.pop_front()) make_runnable_from_outside(*g);
  return any;
}

void Thread::sleep(std::uint32_t seen, std::int64_t nanoseconds) {
#if defined(__SANITIZE_THREAD__)
  const std::int64_t piece = sleep_in_pieces();
  if (nanoseconds < 0 || nanoseconds > piece) nanoseconds = piece;
#endif
  timespec limit{nanoseconds / 1'000'000'000, nanoseconds % 1'000'000'000};
  syscall(SYS_futex, &bell, FUTEX_WAIT_PRIVATE, seen, nanoseconds < 0 ? nullptr : &limit, nullptr, 0);
}

std::int64_t Thread::sleep_in_pieces() {
  usleep(0);
  return 20'000'000;
}

void Thread::ring() {
  bell.fetch_add(1, std::memory_order_seq_cst);
  Poller& poller = current_run().poller;
  if (GOL_UNLIKELY(poller.sleeper.load(std::memory_order_seq_cst) == this)) end_poll_sleep(poller);
  syscall(SYS_futex, &bell, FUTEX_WAKE_PRIVATE, 1, nullptr, nullptr, 0);
}

void attach_worker(Thread& thread, Worker& worker) {
  thread.worker = &worker;
  thread.g0.worker = &worker;
  worker.thread = &thread;
  worker.mutator.own.base = thread.g0.base;
  worker.mutator.current.store(&worker.mutator.own, std::memory_order_relaxed);
  worker.state.store(WorkerState::Owned, std::memory_order_seq_cst);
  leave_safe(worker.mutator);
}

void detach_worker(Thread& thread) {
  enter_safe(thread.worker->mutator);
  thread.worker = nullptr;
}

Worker* take_idle_worker() {
  Run& run = current_run();
  std::lock_guard hold(run.idle_lock);
  Worker* worker = run.idle_workers;
  if (!worker) return nullptr;
  run.idle_workers = worker->next_idle;
  run.idle_count.fetch_sub(1, std::memory_order_seq_cst);
  return worker;
}

void go_idle(Thread& thread) {
  Run& run = current_run();
  Worker& worker = *thread.worker;
  const bool was_searching = std::exchange(worker.searching, false);
  note_visit(run, system_nanoseconds() - worker.busy_since);
  detach_worker(thread);
  run.idle_lock.lock();
  worker.state.store(WorkerState::Idle, std::memory_order_seq_cst);
  worker.next_idle = run.idle_workers;
  run.idle_workers = &worker;
  thread.next_idle = run.idle_threads;
  run.idle_threads = &thread;
  thread.in_idle_list = true;
  run.idle_count.fetch_add(1, std::memory_order_seq_cst);
  run.idle_lock.unlock();
  if (was_searching) run.searching.fetch_sub(1, std::memory_order_seq_cst);
}

bool wait_for_worker(Thread& thread) {
  Run& run = current_run();
  if (!std::exchange(thread.in_idle_list, false)) {
    std::lock_guard hold(run.idle_lock);
    thread.next_idle = run.idle_threads;
    run.idle_threads = &thread;
  }
  for (;;) {
    const std::uint32_t seen = thread.bell.load(std::memory_order_seq_cst);
    if (run.ended.load(std::memory_order_seq_cst)) return false;
    if (Worker* worker = thread.assigned.exchange(nullptr)) {
      stop_keeping_time(run, thread);
      attach_worker(thread, *worker);
      worker->busy_since = system_nanoseconds();
      nudge_monitor(run, never);
      return true;
    }
    if (work_visible(run) && reclaim(run, thread)) continue;
    if (when_nothing_runs(run, thread)) continue;
    const std::int64_t sleep = time_to_sleep(run, thread);
    if (sleep == 0) {
      if (reclaim(run, thread)) continue;
      // Every worker is busy; each looks at the timers between two goroutines. One that went idle just now
      // relied on this thread to keep the time.
      stop_keeping_time(run, thread);
      if (run.idle_count.load(std::memory_order_seq_cst) > 0) continue;
    }
    sleep_or_poll(run, thread, seen, sleep == 0 ? -1 : sleep);
  }
}

void start_worker(Worker& worker) {
  Run& run = current_run();
  run.idle_lock.lock();
  Thread* thread = run.idle_threads;
  if (thread) {
    run.idle_threads = thread->next_idle;
    thread->assigned.store(&worker);
  }
  run.idle_lock.unlock();
  if (thread) thread->ring();
  else start_thread(run, worker);
}

void wake_one() {
  Run& run = current_run();
  int nobody = 0;
  if (!run.searching.compare_exchange_strong(nobody, 1, std::memory_order_seq_cst)) return;
  Worker* worker = take_idle_worker();
  if (!worker) {
    run.searching.fetch_sub(1, std::memory_order_seq_cst);
    return;
  }
  worker->searching = true;
  run.wakes.fetch_add(1, std::memory_order_relaxed);
  start_worker(*worker);
}

Thread* newest_thread(Run& run) {
  std::lock_guard hold(run.idle_lock);
  return run.all_threads;
}

void wake_all_threads(Run& run) {
  for (Thread* thread = newest_thread(run); thread; thread = thread->next_thread) thread->ring();
}

void hold_run_open() { current_run().outside.fetch_add(1); }

// From the last release on the run may end at any moment; ending it takes the lock, so its threads stay until
// they are rung.
void release_run() {
  Run& run = current_run();
  std::lock_guard hold(run.idle_lock);
  if (run.outside.fetch_sub(1) > 1) return;
  for (Thread* thread = run.all_threads; thread; thread = thread->next_thread) thread->ring();
}

}  // namespace gol::runtime
