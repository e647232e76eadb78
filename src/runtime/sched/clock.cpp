#include "runtime/sched/clock.hpp"

#include <ctime>

#include "runtime/sched/run.hpp"
#include "runtime/sched/timer.hpp"

namespace gol::runtime {

namespace {
std::int64_t read_clock(clockid_t which) {
  timespec time;
  clock_gettime(which, &time);
  return time.tv_sec * 1'000'000'000 + time.tv_nsec;
}
}  // namespace

std::int64_t system_nanoseconds() { return read_clock(CLOCK_MONOTONIC); }

Clock::Clock(bool is_virtual) : virtual_(is_virtual), start_(system_nanoseconds()) {}

std::int64_t Clock::now() const {
  return virtual_ ? virtual_now_.load(std::memory_order_seq_cst) : system_nanoseconds() - start_;
}

std::int64_t Clock::wall() const { return virtual_ ? virtual_start + now() : read_clock(CLOCK_REALTIME); }

void Clock::advance_to(std::int64_t when) {
  std::int64_t seen = virtual_now_.load(std::memory_order_relaxed);
  while (seen < when && !virtual_now_.compare_exchange_weak(seen, when, std::memory_order_seq_cst)) {
  }
}

std::int64_t monotonic_now() { return current_run().clock.now(); }
std::int64_t wall_now() { return current_run().clock.wall(); }

}  // namespace gol::runtime
