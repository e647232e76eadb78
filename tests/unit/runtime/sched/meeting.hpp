// The smallest thing to wait on, for tests of the scheduler that should not depend on channels.
#pragma once

#include <mutex>
#include <utility>

#include "unit/runtime/run_goroutines.hpp"

namespace gol::runtime::testing {

// Counts signals; one goroutine at a time waits for the next.
struct Meeting {
  SpinLock lock;
  Goroutine* waiting = nullptr;
  int signals = 0;

  Wake wait() {
    lock.lock();
    if (signals > 0) {
      --signals;
      lock.unlock();
      return Wake::Ready;
    }
    waiting = &self();
    return park(self(), lock, WaitKind::SemAcquire, this, cancel);
  }

  void signal() {
    lock.lock();
    Goroutine* g = std::exchange(waiting, nullptr);
    if (!g) ++signals;
    lock.unlock();
    if (g) ready(self(), *g);
  }

  bool someone_waits() {
    std::lock_guard hold(lock);
    return waiting != nullptr;
  }

  static bool cancel(Goroutine& g, void* object) {
    auto& meeting = *static_cast<Meeting*>(object);
    std::lock_guard hold(meeting.lock);
    if (meeting.waiting != &g) return false;
    meeting.waiting = nullptr;
    return true;
  }
};

inline constexpr std::int64_t millisecond = 1'000'000;

// What a loop of gol code does at its back edge.
inline void poll_here() {
  Goroutine& g = self();
  if (g.poll.load(std::memory_order_relaxed) != 0) poll_slow(g);
}

#if defined(GOL_TSAN)
inline constexpr bool sanitized = true;
inline constexpr int many_goroutines = 500;  // ThreadSanitizer has room for 8,000 fibers, and makes 300 a second
#elif defined(GOL_ASAN)
inline constexpr bool sanitized = true;
inline constexpr int many_goroutines = 20'000;
#else
inline constexpr bool sanitized = false;
inline constexpr int many_goroutines = 100'000;
#endif

}  // namespace gol::runtime::testing
