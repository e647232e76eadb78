// What the files of the scheduler share; the rest of gol includes scheduler.hpp.
#pragma once

#include "runtime/sched/run.hpp"
#include "runtime/sched/scheduler.hpp"
#include "runtime/sched/worker.hpp"

namespace gol::runtime {

// What must be done for the goroutine that left a thread, by whoever goes on there: only then is its context
// known, and only then may others resume it.
enum class After : std::uint8_t {
  Scheduler,  // it was a scheduler context: nothing
  Parked,     // release the lock: from now on it can be readied
  Killed,     // the same, but it was killed while it was about to park: take it off its queue again
  Yielded,    // to the global queue
  LostWorker, // the same, on a thread that has no worker
  Finished,   // its stack may be used again
  Abandoned,  // the run has ended: nobody resumes it
};

struct Departure {
  Goroutine* from;
  Goroutine* to;
  SpinLock* lock;
  After after;
};

// Leaves g for whatever the worker runs next; returns when g runs again, on any worker.
void switch_out(Goroutine& g, After after, SpinLock* lock = nullptr);
// Does what the departure says, first thing on the other side.
void settle(Goroutine& self, Arrival arrival);

// The scheduler's loop of a thread: ends when the run does.
void run_thread(Thread& thread);

// The thread gets the worker and becomes a mutator with it, or gives it up.
void attach_worker(Thread& thread, Worker& worker);
void detach_worker(Thread& thread);

// Something to run now, or null when the thread has given its worker up or the run has ended. *inherits is set
// when it goes on with the time slice of the one before.
Goroutine* find_runnable(Thread& thread, bool* inherits);
// Puts the worker and the thread on the idle lists.
void go_idle(Thread& thread);
// Waits until the thread has a worker again; false when the run has ended.
bool wait_for_worker(Thread& thread);
// An idle worker, no longer in the list; null when there is none.
Worker* take_idle_worker();
// Gives a worker that belongs to nobody to an idle or new thread.
void start_worker(Worker& worker);

// Wakes an idle worker if nobody searches for work already.
void wake_one();
GOL_INLINE void wake_one_if_idle(Run& run) {
  if (GOL_UNLIKELY(run.idle_count.load(std::memory_order_seq_cst) > 0) &&
      run.searching.load(std::memory_order_seq_cst) == 0) {
    wake_one();
  }
}
// Whether waking another worker for one goroutine is worth it. Where goroutines hand over to each other every few
// hundred nanoseconds, a worker that is woken for one of them sleeps again at once, and both moves cost more than the work:
// after some such short visits in a row a single goroutine is left to its worker, until the monitor, every millisecond,
// lets it be tried again.
inline constexpr int most_short_visits = 4;
GOL_INLINE bool pays_to_wake(const Run& run) {
  return run.short_visits.load(std::memory_order_relaxed) < most_short_visits;
}
// A worker goes idle that long after it was woken.
GOL_INLINE void note_visit(Run& run, std::int64_t nanoseconds) {
  constexpr std::int64_t shortest = 5'000;
  if (nanoseconds >= shortest) run.short_visits.store(0, std::memory_order_relaxed);
  else run.short_visits.fetch_add(1, std::memory_order_relaxed);
}
// Rings every thread of the run that waits.
void wake_all_threads(Run& run);
// The list of all threads from its newest on; older ones are not unlinked while the run lasts.
Thread* newest_thread(Run& run);

// Go's figure: prime, so that it does not fall into step with anything.
inline constexpr std::uint32_t fairness_ticks = 61;
// Whether the next time slice of the worker goes to the global queue, whatever its own queue holds. Goroutines that
// hand over to each other are in the middle of theirs.
inline bool is_turn_of_all(const Worker& worker) {
  const std::uint32_t slices = worker.slices.load(std::memory_order_relaxed);
  return slices % fairness_ticks == fairness_ticks - 1 && !worker.queue.peek_next();
}

// Takes a waiting goroutine off its queue, if it is still there, and makes it runnable as cancelled. The caller
// holds `cancelling`.
void cancel_wait(Goroutine& g);
// The same for one that was killed while it was about to park; by now it may have been readied, and even ended.
void cancel_killed(Goroutine& g);
// The cancel function of those who wait in no queue; `object` is the lock that they parked with.
bool cancel_unqueued(Goroutine& g, void* object);

// Makes g runnable next on the worker, or, without a worker, through the global queue.
void make_runnable(Worker& worker, Goroutine& g);
void make_runnable_from_outside(Goroutine& g);
// A goroutine with new stacks and id; not queued.
Goroutine& make_goroutine(Worker& worker, const Function& function, const char* arguments,
                          std::size_t argument_bytes);
void release_goroutine(Worker& worker, Goroutine& g);

// Makes the goroutines runnable whose descriptors are ready, after at most that time (see find_ready()); whether there
// were any.
bool take_ready(Run& run, std::int64_t nanoseconds);

// Fires what is due in a heap. Only on a scheduler context.
void run_due_timers(Thread& thread, TimerHeap& timers, std::int64_t now);
// Moves all timers of a worker that stops to another one.
void move_timers(Run& run, TimerHeap& from, TimerHeap& to);
// When the earliest timer of all workers is due.
std::int64_t earliest_timer(Run& run);
// A timer was inserted: whoever sleeps until a later one must know.
void timer_inserted(Run& run, std::int64_t when);

// The monitor thread (sysmon): starts it once, ends it, and tells it that there may be something to see. Threads
// of the run may ring a monitor that has ended, so it is forgotten after them.
void start_monitor(Run& run);
bool monitor_runs();
void stop_monitor(Run& run);
void forget_monitor();
// Wakes it if it means to sleep for at least this long; with `never` only one that sleeps until it is woken.
void nudge_monitor(Run& run, std::int64_t if_sleeping_for);

// Takes the worker from its thread, which is in a blocking call. False when the call has just ended.
bool retake_worker(Worker& worker);

// Ends the run or process: no goroutine can ever run again.
void report_deadlock(Run& run);
// The collector's on_limit: where the run goes on after fatal errors, the goroutine that asked for the memory ends.
bool end_for_want_of_memory(Mutator& mutator, const char* text, bool small);

void start_thread(Run& run, Worker& worker);
// Prepares the calling thread: context, signal stack.
void enter_thread(Thread& thread);

// runtime.Goexit, of the layer above (runtime/object/panic.hpp).
[[noreturn]] void goexit(Goroutine& g);

}  // namespace gol::runtime
