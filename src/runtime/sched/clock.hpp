// The clock of a run: the system's, or a virtual one that stands still until somebody moves it.
#pragma once

#include <atomic>
#include <cstdint>

namespace gol::runtime {

class Clock {
 public:
  // A virtual clock starts at a fixed wall time, the one of Go's playground.
  static constexpr std::int64_t virtual_start = 1257894000'000'000'000;

  explicit Clock(bool is_virtual);

  bool is_virtual() const { return virtual_; }
  std::int64_t now() const;   // monotonic, since the run began
  std::int64_t wall() const;  // since 1970
  // Virtual only: moves forward to `when`.
  void advance_to(std::int64_t when);

  // A recent now(), for what need not be exact; fresh to about 10 ms while goroutines are scheduled.
  std::int64_t recent() const { return recent_.load(std::memory_order_relaxed); }
  std::int64_t refresh() {
    const std::int64_t time = now();
    recent_.store(time, std::memory_order_relaxed);
    return time;
  }

 private:
  bool virtual_;
  std::int64_t start_;
  std::atomic<std::int64_t> virtual_now_{0};
  std::atomic<std::int64_t> recent_{0};
};

// The system's monotonic clock.
std::int64_t system_nanoseconds();

}  // namespace gol::runtime
