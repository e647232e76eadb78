// What the scheduler counts, for `--stats` and tests. Each worker counts its own; the sums are a snapshot.
#pragma once

#include <cstdint>

namespace gol::runtime {

struct SchedulerStats {
  // GOL_COUNT(field, "words for people")
#define GOL_SCHEDULER_COUNTS(GOL_COUNT)                           \
  GOL_COUNT(created, "goroutines created")                        \
  GOL_COUNT(reused, "of them in the stack of an ended one")       \
  GOL_COUNT(finished, "goroutines ended")                         \
  GOL_COUNT(switches, "switches to a goroutine")                  \
  GOL_COUNT(parks, "parks")                                       \
  GOL_COUNT(steals, "steals")                                     \
  GOL_COUNT(preemptions, "preemptions")                           \
  GOL_COUNT(blocking_calls, "blocking calls")                     \
  GOL_COUNT(timers, "timers fired")
#define GOL_COUNT(field, words) std::uint64_t field = 0;
  GOL_SCHEDULER_COUNTS(GOL_COUNT)
#undef GOL_COUNT

  std::uint64_t hand_overs = 0;  // workers taken from threads in blocking calls
  std::uint64_t wakes = 0;       // idle workers woken
  std::uint64_t threads = 0;     // OS threads that ran goroutines

  SchedulerStats& operator+=(const SchedulerStats& other) {
#define GOL_COUNT(field, words) field += other.field;
    GOL_SCHEDULER_COUNTS(GOL_COUNT)
#undef GOL_COUNT
    return *this;
  }
};

}  // namespace gol::runtime
