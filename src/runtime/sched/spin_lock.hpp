// A one-byte lock for a few instructions' work. Never held across a poll, an allocation or a park (the one
// lock given to park() is released once the goroutine is off its worker).
#pragma once

#include <atomic>
#include <immintrin.h>
#include <sched.h>

namespace gol::runtime {

class SpinLock {
 public:
  void lock() {
    for (int spins = 0; held_.exchange(true, std::memory_order_acquire); ++spins) {
      if (spins < 64) _mm_pause();
      else sched_yield();  // the holder lost its core
    }
  }
  bool try_lock() { return !held_.exchange(true, std::memory_order_acquire); }
  void unlock() { held_.store(false, std::memory_order_release); }

 private:
  std::atomic<bool> held_{false};
};

}  // namespace gol::runtime
