// Timers and the clock of a run: real time, or virtual time that jumps to the next timer when nothing can run.
#pragma once

#include <cstdint>

#include "runtime/sched/scheduler.hpp"

namespace gol::runtime {

// Nanoseconds since the run began (monotonic), and since 1970 (wall), of the run's clock.
std::int64_t monotonic_now();
std::int64_t wall_now();

// time.Sleep.
void sleep(Goroutine& g, std::int64_t nanoseconds);

// A timer, allocated in the heap by the time package's natives; the timer heap holds active ones as roots.
// Zeroed memory is an inactive timer. After timer_stop or timer_start no expiry of before is still to come.
// When it fires, `fire` runs on a worker's scheduler context: it may send without blocking to a channel
// or spawn a goroutine, and neither parks nor panics.
struct Timer {
  std::int64_t when = 0;      // monotonic; meaningful while active
  std::int64_t period = 0;    // 0: fires once
  void (*fire)(Timer& timer, std::int64_t now) = nullptr;
  void* argument = nullptr;   // a heap pointer: the channel or closure
  std::uint64_t sequence = 0; // counts starts, so that a stale expiry is recognised
  std::int32_t worker = -1;   // whose heap holds it; -1: inactive
  std::int32_t position = -1; // index in that heap
};

// Starts (or restarts) the timer. Returns whether it was active.
bool timer_start(Goroutine& g, Timer& timer, std::int64_t when, std::int64_t period);
bool timer_stop(Goroutine& g, Timer& timer);

}  // namespace gol::runtime
