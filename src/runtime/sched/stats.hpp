// What the scheduler counts, for `--stats` and tests. Each worker counts its own; the sums are a snapshot.
#pragma once

#include <atomic>
#include <cstdint>

namespace gol::runtime {

// A number that one thread counts up and others may look at.
class Counter {
 public:
  Counter() = default;
  Counter(const Counter& other) : value_(other.get()) {}
  Counter& operator=(const Counter& other) { return set(other.get()); }
  operator std::uint64_t() const { return get(); }
  Counter& operator++() { return set(get() + 1); }
  Counter& operator+=(std::uint64_t n) { return set(get() + n); }

 private:
  std::uint64_t get() const { return value_.load(std::memory_order_relaxed); }
  Counter& set(std::uint64_t value) {
    value_.store(value, std::memory_order_relaxed);
    return *this;
  }
  std::atomic<std::uint64_t> value_{0};
};

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
#define GOL_COUNT(field, words) Counter field;
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
