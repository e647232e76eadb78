// Where a worker looks for its next goroutine: its own queue, the global one, due timers, ready descriptors, other
// workers.
#include "runtime/sched/schedule.hpp"

#include <immintrin.h>

#include <algorithm>

namespace gol::runtime {
namespace {

constexpr int search_rounds = 4;
constexpr int max_batch = LocalQueue::capacity / 2;

// A thief that found work lets another one search if it was the last: there may be more.
Goroutine* found(Run& run, Worker& worker, Goroutine* g) {
  if (worker.searching) {
    worker.searching = false;
    if (run.searching.fetch_sub(1, std::memory_order_seq_cst) == 1) wake_one_if_idle(run);
  }
  return g;
}

// A fair share of the global queue: one to run, the others into the ring.
Goroutine* take_global(Run& run, Worker& worker, std::size_t limit) {
  const std::size_t size = run.global.size();
  if (size == 0) return nullptr;
  const std::size_t share = size / static_cast<std::size_t>(run.worker_count.load(std::memory_order_relaxed)) + 1;
  GoroutineList batch = run.global.take(std::min(share, limit));
  Goroutine* first = batch.pop_front();
  while (Goroutine* g = batch.pop_front()) worker.queue.push(*g, run.global);
  return first;
}

// A seeded run has one queue, from which the decider picks.
Goroutine* take_decided(Run& run, Worker& worker) {
  GoroutineList local = worker.queue.take_all();
  run.global.push_all(local);
  const std::size_t size = run.global.size();
  if (size == 0) return nullptr;
  return run.global.take_at(size == 1 ? 0 : run.decider->next_goroutine(size));
}

Goroutine* look_at_home(Run& run, Thread& thread, bool* inherits) {
  Worker& worker = *thread.worker;
  if (worker.timers.next_when() != never) run_due_timers(thread, worker.timers, run.clock.refresh());
  if (run.decider) return take_decided(run, worker);
  if (is_turn_of_all(worker)) {
    if (Goroutine* g = take_global(run, worker, 1)) return g;
  }
  if (Goroutine* g = worker.queue.take(inherits)) return g;
  return take_global(run, worker, max_batch);
}

// The "next" slot is left to its owner unless that makes no steps: it usually parks at once and takes it.
Goroutine* steal_next(Worker& victim) {
  Goroutine* next = victim.queue.peek_next();
  if (!next) return nullptr;
  const std::uint32_t tick = victim.tick.load(std::memory_order_relaxed);
  if (victim.caller.load(std::memory_order_relaxed) == nullptr) {
    for (int i = 0; i < 64; ++i) _mm_pause();
  }
  if (victim.tick.load(std::memory_order_relaxed) != tick) return nullptr;
  return victim.queue.steal_next(next) ? next : nullptr;
}

Goroutine* steal_from(Run& run, Thread& thread, Worker& victim, bool last_round) {
  Worker& worker = *thread.worker;
  if (Goroutine* g = victim.queue.steal_half_into(worker.queue)) return g;
  if (!last_round) return nullptr;
  if (Goroutine* g = steal_next(victim)) return g;
  if (victim.timers.next_when() == never) return nullptr;
  // What a timer wakes comes into this worker's queue.
  run_due_timers(thread, victim.timers, run.clock.refresh());
  bool inherits;
  return worker.queue.take(&inherits);
}

// Goroutines whose descriptors are ready, unless somebody sleeps until they are.
Goroutine* look_outside(Run& run, Thread& thread, bool* inherits) {
  Poller& poller = run.poller;
  if (GOL_LIKELY(poller.waiting.load(std::memory_order_relaxed) == 0)) return nullptr;
  if (poller.sleeper.load(std::memory_order_relaxed)) return nullptr;
  GoroutineList woken;
  find_ready(poller, 0, woken);
  if (!woken.first) return nullptr;
  const bool several = woken.count > 1;
  while (Goroutine* g = woken.pop_front()) thread.worker->queue.push(*g, run.global);
  if (several) wake_one_if_idle(run);
  return look_at_home(run, thread, inherits);
}

Goroutine* look_elsewhere(Run& run, Thread& thread) {
  Worker& worker = *thread.worker;
  const int made = run.made();
  if (made == 1) return nullptr;
  if (!worker.searching) {
    const int busy = run.worker_count.load(std::memory_order_relaxed) - run.idle_count.load(std::memory_order_relaxed);
    if (2 * run.searching.load(std::memory_order_relaxed) >= busy) return nullptr;
    worker.searching = true;
    run.searching.fetch_add(1, std::memory_order_seq_cst);
  }
  for (int round = 0; round < search_rounds; ++round) {
    const auto start = static_cast<int>(scale_random(next_random(worker.random), static_cast<std::size_t>(made)));
    for (int i = 0; i < made; ++i) {
      Worker& victim = run.worker((start + i) % made);
      if (&victim == &worker) continue;
      if (Goroutine* g = steal_from(run, thread, victim, round == search_rounds - 1)) {
        ++worker.stats.steals;
        return g;
      }
    }
    if (Goroutine* g = take_global(run, worker, max_batch)) return g;
    if (memory::stop_requested.load(std::memory_order_relaxed)) safepoint(worker.mutator);
  }
  return nullptr;
}

// GOMAXPROCS was lowered: the worker's goroutines and timers go to those that stay.
void retire(Run& run, Thread& thread) {
  Worker& worker = *thread.worker;
  if (worker.searching) {
    worker.searching = false;
    run.searching.fetch_sub(1, std::memory_order_seq_cst);
  }
  GoroutineList rest = worker.queue.take_all();
  run.global.push_all(rest);
  move_timers(run, worker.timers, run.worker(0).timers);
  detach_worker(thread);
  run.idle_lock.lock();
  if (worker.retired.load()) {
    worker.state.store(WorkerState::Retired);
  } else {
    // It was raised again meanwhile.
    worker.state.store(WorkerState::Idle);
    worker.next_idle = run.idle_workers;
    run.idle_workers = &worker;
    run.idle_count.fetch_add(1, std::memory_order_seq_cst);
  }
  run.idle_lock.unlock();
  wake_one_if_idle(run);
}

}  // namespace

Goroutine* find_runnable(Thread& thread, bool* inherits) {
  Run& run = current_run();
  Worker& worker = *thread.worker;
  poll(worker.mutator);
  if (run.ended.load(std::memory_order_seq_cst)) {
    detach_worker(thread);
    return nullptr;
  }
  if (worker.attention.exchange(false, std::memory_order_relaxed)) {
    // The end of a time slice that goroutines shared; it is like that of a single one.
    if (Goroutine* next = worker.queue.exchange_next(nullptr)) run.global.push(*next);
  }
  if (worker.retired.load(std::memory_order_relaxed)) {
    retire(run, thread);
    return nullptr;
  }
  if (Goroutine* g = look_at_home(run, thread, inherits)) return found(run, worker, g);
  if (Goroutine* g = look_outside(run, thread, inherits)) return found(run, worker, g);
  if (Goroutine* g = look_elsewhere(run, thread)) return found(run, worker, g);
  go_idle(thread);
  return nullptr;
}

}  // namespace gol::runtime
