// Workers and threads: the P and the M of Go's scheduler.
//
// A Worker is the right to run gol code: there are as many as GOMAXPROCS says. A Thread is an OS thread; it
// runs goroutines while it has a worker, and its own stack is the scheduler's context (g0). A thread that
// blocks in a system call may lose its worker to another thread.
#pragma once

#include <pthread.h>

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "runtime/memory/world.hpp"
#include "runtime/sched/goroutine.hpp"
#include "runtime/sched/run_queue.hpp"
#include "runtime/sched/stats.hpp"
#include "runtime/sched/timer_heap.hpp"

namespace gol::runtime {

// Owned   a thread runs with the worker, or is in a blocking call and may lose it (see Worker::caller).
// Idle    it is in the list of idle workers or on its way to a thread.
// Retired GOMAXPROCS was lowered below it.
enum class WorkerState : std::uint8_t { Owned, Idle, Retired };

struct alignas(64) Worker {
  explicit Worker(std::int32_t index) : timers(index), id(index) {}

  Mutator mutator;  // first: see mutator(Goroutine&)

  // Counts scheduling steps; every 61st goes through the scheduler. Written by the owner.
  std::atomic<std::uint32_t> tick{0};
  bool searching = false;  // counted in run.searching
  Thread* thread = nullptr;
  LocalQueue queue;
  TimerHeap timers;
  Timer* firing = nullptr;           // taken out of its heap, `fire` runs now: still a root
  GoroutineList free;                // ended goroutines, last in first out
  std::uint64_t next_id = 0, last_id = 0;  // goroutine ids handed to this worker
  std::uint64_t random = 0;
  SchedulerStats stats;
  std::int64_t busy_since = 0;  // system time at which it was last woken

  std::atomic<WorkerState> state{WorkerState::Retired};
  // The thread that is in a blocking call with this worker, else null. Whoever makes it null has the worker:
  // the thread when the call ends, or the monitor. It names the thread, because the worker may by then be lent
  // to another one that is in a call of its own.
  std::atomic<Thread*> caller{nullptr};
  std::atomic<std::uint32_t> slices{0};  // time slices begun; the monitor sees that it does not change
  std::atomic<std::uint32_t> calls{0};   // blocking calls begun, for the same purpose
  std::atomic<bool> retired{false};      // GOMAXPROCS was lowered: gives its work away and stops
  // Its next switch goes through the scheduler: retired, or goroutines that hand over to each other have used
  // up their time slice.
  std::atomic<bool> attention{false};

  std::int32_t id;
  Worker* next_idle = nullptr;

  std::uint32_t count_tick() {
    const std::uint32_t next = tick.load(std::memory_order_relaxed) + 1;
    tick.store(next, std::memory_order_relaxed);
    return next;
  }

  // The goroutine that runs, or null in the scheduler; a look from outside may be out of date at once.
  Goroutine* running() const {
    StackRecord* record = mutator.current.load(std::memory_order_acquire);
    return record == &mutator.own ? nullptr : static_cast<Goroutine*>(record);
  }
};

// offsetof is defined for such a type by every compiler that the project supports.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Winvalid-offsetof"
static_assert(offsetof(Worker, mutator) == 0);
#pragma GCC diagnostic pop

struct Thread {
  Goroutine g0;              // the scheduler's context; never queued
  Worker* worker = nullptr;  // written by the thread itself, except while it is in the idle list
  std::atomic<pthread_t> handle{};          // stored by the thread itself, when it starts
  std::atomic<std::uint32_t> bell{0};       // rung to wake it; it sleeps on its value
  std::atomic<Worker*> assigned{nullptr};   // the worker it shall run with
  Thread* next_idle = nullptr;
  Thread* next_thread = nullptr;            // all threads of the run
  char* signal_stack = nullptr;
  bool in_idle_list = false;                // entered together with its worker
  std::atomic<bool> left{false};            // has ended its loop
  std::atomic<bool> inside_call{false};     // a signal may end the call that it is in

  // Sleeps until the bell has been rung since `seen`; a time-out of `never` means none.
  void sleep(std::uint32_t seen, std::int64_t nanoseconds);
  void ring();
  // ThreadSanitizer runs the handler of a signal at the thread's next call of a function that it knows, and system
  // calls by number are none: so waits are cut into pieces of that many nanoseconds, each behind such a call.
  static std::int64_t sleep_in_pieces();
};

// The calling thread. Not inlined, because a goroutine that parks may go on with another thread.
Thread* this_thread();
void set_this_thread(Thread* thread);

// AddressSanitizer's view: the goroutine's code runs on the thread's own stack from now on.
void announce_scheduler_stack(Thread& thread);

}  // namespace gol::runtime
