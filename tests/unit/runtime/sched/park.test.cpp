// Parking and readying, and what the scheduler does between the two.
#include <doctest/doctest.h>

#include <atomic>
#include <vector>

#include "unit/runtime/run_goroutines.hpp"

using namespace gol::runtime;
using namespace gol::runtime::testing;

namespace {

// A place where one goroutine waits for another.
struct Meeting {
  SpinLock lock;
  Goroutine* waiting = nullptr;
  int signals = 0;

  void wait() {
    lock.lock();
    if (signals > 0) {
      --signals;
      return lock.unlock();
    }
    waiting = &self();
    park(self(), lock, WaitKind::SemAcquire, this, cancel);
  }
  void signal() {
    lock.lock();
    Goroutine* g = std::exchange(waiting, nullptr);
    if (!g) ++signals;
    lock.unlock();
    if (g) ready(self(), *g);
  }
  static bool cancel(Goroutine& g, void* object) {
    auto& meeting = *static_cast<Meeting*>(object);
    std::lock_guard hold(meeting.lock);
    if (meeting.waiting != &g) return false;
    meeting.waiting = nullptr;
    return true;
  }
};

}  // namespace

TEST_CASE("a run ends when its first goroutine does") {
  for (int workers : {1, 2, 8}) {
    int ran = 0;
    CHECK(run_goroutines(workers, [&] { ++ran; }) == 0);
    CHECK(ran == 1);
  }
}

TEST_CASE("goroutines run once each, whoever makes them") {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    std::atomic<int> ran{0};
    run_goroutines(workers, [&] {
      for (int i = 0; i < 1000; ++i) go([&ran] { ran.fetch_add(1); });
      while (ran.load() < 1000) yield(self());
    });
    CHECK(ran == 1000);
  }
}

TEST_CASE("two goroutines hand over to each other a million times") {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    Meeting ping, pong;
    int rounds = 0;
#if defined(GOL_TSAN) || defined(GOL_ASAN)
    constexpr int total = 20'000;
#else
    constexpr int total = 1'000'000;
#endif
    run_goroutines(workers, [&] {
      go([&] {
        for (int i = 0; i < total; ++i) {
          ping.wait();
          ++rounds;
          pong.signal();
        }
      });
      for (int i = 0; i < total; ++i) {
        ping.signal();
        pong.wait();
      }
    });
    CHECK(rounds == total);
  }
}
