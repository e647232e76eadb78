// Sleeping and timers.
//
// A timer is moved between "in no heap" and "in a heap" by timer_start and timer_stop under its stripe lock,
// and taken out by expiry under the stripe lock too; the heap's own lock nests inside. `fire` runs under the
// stripe lock: once timer_stop or timer_start has returned, no expiry of before is still to come. Sleepers'
// timers are never started or stopped by others and do without the stripe.
#include "runtime/sched/timer.hpp"

#include <array>
#include <mutex>

#include "runtime/sched/schedule.hpp"

namespace gol::runtime {
namespace {

std::array<SpinLock, 64> stripes;

SpinLock& stripe_of(const Timer& timer) {
  return stripes[(reinterpret_cast<std::uintptr_t>(&timer) >> 4) * 0x9E3779B97F4A7C15ull >> 58];
}

// Takes an active timer out of whichever heap holds it; timers of retiring workers move.
bool take_out(Run& run, Timer& timer) {
  for (;;) {
    const std::int32_t owner = timer_worker(timer).load(std::memory_order_acquire);
    if (owner < 0) return false;
    TimerHeap& heap = run.worker(owner).timers;
    std::lock_guard hold(heap.lock);
    if (timer_worker(timer).load(std::memory_order_relaxed) != owner) continue;
    if (!heap.holds(timer)) return false;
    heap.remove(timer);
    return true;
  }
}

void wake_sleeper(Timer& timer, std::int64_t) {
  ready(*current_goroutine(), *static_cast<Goroutine*>(timer.argument));
}

bool cancel_sleep(Goroutine&, void* object) { return take_out(current_run(), *static_cast<Timer*>(object)); }

// The periods that were missed are not made up for.
void take_first(TimerHeap& heap, Timer& timer, std::int64_t now) {
  heap.remove(timer);
  if (timer.period <= 0) return;
  timer.when += timer.period * (1 + (now - timer.when) / timer.period);
  heap.insert(timer);
}

}  // namespace

void run_due_timers(Thread& thread, TimerHeap& heap, std::int64_t now) {
  Worker& worker = *thread.worker;
  while (heap.next_when() <= now) {
    heap.lock.lock();
    Timer* timer = heap.first();
    if (!timer || timer->when > now) return heap.lock.unlock();
    ++worker.stats.timers;
    if (timer->fire == wake_sleeper) {
      heap.remove(*timer);
      heap.lock.unlock();
      wake_sleeper(*timer, now);
      continue;
    }
    // The stripe comes before the heap. The timer may be stopped and even freed in between, so only its
    // address is used until it is found at the front again.
    heap.lock.unlock();
    std::lock_guard stripe(stripe_of(*timer));
    heap.lock.lock();
    if (heap.first() != timer || timer->when > now) {
      heap.lock.unlock();
      continue;
    }
    worker.firing = timer;
    take_first(heap, *timer, now);
    heap.lock.unlock();
    timer->fire(*timer, now);
    worker.firing = nullptr;
  }
}

void move_timers(Run& run, TimerHeap& from, TimerHeap& to) {
  std::int64_t earliest = never;
  {
    std::lock_guard hold_from(from.lock);
    std::lock_guard hold_to(to.lock);
    while (Timer* timer = from.first()) {
      earliest = std::min(earliest, timer->when);
      from.remove(*timer);
      to.insert(*timer);
    }
  }
  if (earliest != never) timer_inserted(run, earliest);
}

std::int64_t earliest_timer(Run& run) {
  std::int64_t earliest = never;
  for (int i = 0, made = run.made(); i < made; ++i) earliest = std::min(earliest, run.worker(i).timers.next_when());
  return earliest;
}

void timer_inserted(Run& run, std::int64_t when) {
  if (when >= run.timekeeper_wakes.load(std::memory_order_seq_cst)) return;
  if (Thread* keeper = run.timekeeper.load(std::memory_order_seq_cst)) keeper->ring();
}

void sleep(Goroutine& g, std::int64_t nanoseconds) {
  if (nanoseconds <= 0) return;
  Run& run = current_run();
  const std::int64_t now = run.clock.refresh();
  Timer timer;
  timer.when = nanoseconds > never - 1 - now ? never - 1 : now + nanoseconds;
  timer.fire = wake_sleeper;
  timer.argument = &g;
  TimerHeap& heap = g.worker->timers;
  heap.lock.lock();
  heap.insert(timer);
  timer_inserted(run, timer.when);
  if (park(g, heap.lock, WaitKind::Sleep, &timer, cancel_sleep) == Wake::Cancelled) goexit(g);
}

bool timer_start(Goroutine& g, Timer& timer, std::int64_t when, std::int64_t period) {
  Run& run = current_run();
  std::lock_guard stripe(stripe_of(timer));
  const bool was_active = take_out(run, timer);
  timer.when = std::min(when, never - 1);
  timer.period = period;
  ++timer.sequence;
  TimerHeap& heap = g.worker->timers;
  {
    std::lock_guard hold(heap.lock);
    heap.insert(timer);
  }
  timer_inserted(run, timer.when);
  return was_active;
}

bool timer_stop(Goroutine&, Timer& timer) {
  std::lock_guard stripe(stripe_of(timer));
  return take_out(current_run(), timer);
}

}  // namespace gol::runtime
