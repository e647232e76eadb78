// Killing goroutines in every state that the scheduler knows. Channels and locks have tests of their own.
#include <doctest/doctest.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <vector>

#include "unit/runtime/sched/meeting.hpp"

using namespace gol::runtime;
using namespace gol::runtime::testing;

namespace {

void await_end(Goroutine* g) {
  while (g->state.load() != GoState::Dead) sleep(self(), 100'000);
}

}  // namespace

TEST_CASE("a goroutine that waits is cancelled and off its queue") {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    Meeting meeting;
    std::atomic<int> wake{-1};
    bool still_queued = true;
    run_goroutines(workers, [&] {
      Goroutine* g = go([&] { wake = static_cast<int>(meeting.wait()); });
      while (!meeting.someone_waits()) yield(self());
      kill(*g);
      still_queued = meeting.someone_waits();
      await_end(g);
    });
    CHECK(wake == static_cast<int>(Wake::Cancelled));
    CHECK_FALSE(still_queued);
  }
}

TEST_CASE("a goroutine that waits for nothing is cancelled") {
  for (int workers : {1, 2}) {
    std::atomic<int> wake{-1};
    run_goroutines(workers, [&] {
      Goroutine* g = go([&] {
        SpinLock lock;
        lock.lock();
        wake = static_cast<int>(park(self(), lock, WaitKind::SelectNoCases, nullptr, nullptr));
      });
      while (g->state.load() != GoState::Waiting) yield(self());
      kill(*g);
      await_end(g);
    });
    CHECK(wake == static_cast<int>(Wake::Cancelled));
  }
}

TEST_CASE("a sleeping goroutine leaves at once") {
  for (int workers : {1, 2, 8}) {
    std::atomic<bool> survived{false};
    std::int64_t left_after = 0;
    run_goroutines(workers, [&] {
      Goroutine* g = go([&] {
        sleep(self(), 3600'000'000'000);
        survived = true;
      });
      while (g->state.load() != GoState::Waiting) yield(self());
      kill(*g);
      await_end(g);
      left_after = monotonic_now();
    });
    CHECK_FALSE(survived);
    CHECK(left_after < 3'000'000'000);
  }
}

TEST_CASE("a running goroutine leaves at its next poll, one that has not run never starts") {
  for (int workers : {1, 2}) {
    std::atomic<bool> running{false}, started{false};
    run_goroutines(workers, [&] {
      Goroutine* loop = go([&] {
        for (;;) {
          running = true;
          poll_here();
        }
      });
      while (!running.load()) poll_here();
      kill(*loop);
      await_end(loop);
    });
    run_goroutines(1, [&] {
      Goroutine* unborn = go([&] { started = true; });
      kill(*unborn);
      await_end(unborn);
    });
    CHECK_FALSE(started);
  }
}

TEST_CASE("a call into the system is interrupted") {
  for (int workers : {1, 2}) {
    CAPTURE(workers);
    std::atomic<int> error{0};
    std::atomic<bool> killed{false};
    std::int64_t took = 0;
    run_goroutines(workers, [&] {
      Goroutine* g = go([&] {
        blocking(self(), [](void*) {
          timespec hour{3600, 0};
          nanosleep(&hour, nullptr);
        }, nullptr);
        error = errno;
        killed = is_killed(self());
        poll_here();
        error = -1;
      });
      while (g->state.load() != GoState::Blocking) sleep(self(), 100'000);
      sleep(self(), 5'000'000);
      kill(*g);
      await_end(g);
      took = monotonic_now();
    });
    CHECK(error == EINTR);
    CHECK(killed);
    CHECK(took < 3'000'000'000);
  }
}

TEST_CASE("killing races with readying: each waiter is woken exactly once") {
  for (int workers : {2, 8}) {
    CAPTURE(workers);
    const int total = sanitized ? 300 : 3000;
    std::atomic<int> woken{0}, cancelled{0};
    run_goroutines(workers, [&] {
      for (int i = 0; i < total; ++i) {
        Meeting meeting;
        std::atomic<bool> signalled{false};
        Goroutine* g = go([&] {
          if (meeting.wait() == Wake::Cancelled) {
            cancelled.fetch_add(1);
            return;
          }
          woken.fetch_add(1);
          for (;;) {
            poll_here();
            yield(self());
          }
        });
        go([&] {
          meeting.signal();
          signalled = true;
        });
        for (int k = 0; k < i % 50; ++k) asm volatile("");
        if (i % 3 == 0) yield(self());
        kill(*g);
        while (!signalled.load() || g->state.load() != GoState::Dead) yield(self());
      }
    });
    // Those that were killed before their first step met nobody.
    CHECK(woken + cancelled <= total);
    CHECK(woken + cancelled > 0);
  }
}
