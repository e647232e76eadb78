// Calls that wait in the system, preemption, and GOMAXPROCS.
#include <doctest/doctest.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

#include "unit/runtime/sched/meeting.hpp"

using namespace gol::runtime;
using namespace gol::runtime::testing;

namespace {

// Blocks the thread for that long.
void block_for(std::int64_t nanoseconds) {
  blocking(self(), [](void* time) { usleep(static_cast<useconds_t>(*static_cast<std::int64_t*>(time) / 1000)); },
           &nanoseconds);
}

}  // namespace

TEST_CASE("a blocking call keeps errno, although the goroutine may go on elsewhere") {
  for (int workers : {1, 2}) {
    std::atomic<int> wrong{0}, done{0};
    run_goroutines(workers, [&] {
      for (int i = 1; i <= 8; ++i) {
        go([&, i] {
          for (int round = 0; round < 20; ++round) {
            struct Call {
              int error;
            } call{i};
            blocking(self(), [](void* p) {
              usleep(100);
              errno = static_cast<Call*>(p)->error;
            }, &call);
            if (errno != i) wrong.fetch_add(1);
          }
          done.fetch_add(1);
        });
      }
      while (done.load() < 8) yield(self());
    });
    CHECK(wrong == 0);
  }
}

TEST_CASE("one worker runs others while a goroutine waits in the system") {
  std::int64_t progress = 0;
  SchedulerStats stats;
  run_goroutines(1, [&] {
    bool stop = false;
    go([&] {
      while (!stop) {
        ++progress;
        yield(self());
      }
    });
    // On a busy machine the monitor may be late. Between the calls nobody else gets a turn.
    for (int i = 0; i < 50 && progress <= 100; ++i) block_for(30 * millisecond);
    stop = true;
    stats = scheduler_stats();
  });
  CHECK(progress > 100);
  CHECK(stats.hand_overs >= 1);
}

TEST_CASE("a timer is served while the only worker's thread waits in the system") {
  std::int64_t woke = 0;
  run_goroutines(1, [&] {
    go([&] {
      sleep(self(), 2 * millisecond);
      woke = monotonic_now();
    });
    yield(self());
    block_for(200 * millisecond);
  });
  CHECK(woke > 0);
  CHECK(woke < 150 * millisecond);
}

TEST_CASE("many goroutines wait in the system at the same time") {
  // Starting 30 threads takes a sanitizer longer than a short wait.
  constexpr std::int64_t wait = (sanitized ? 200 : 20) * millisecond;
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    std::atomic<int> done{0};
    const std::int64_t began = system_nanoseconds();
    run_goroutines(workers, [&] {
      for (int i = 0; i < 30; ++i) {
        go([&] {
          block_for(wait);
          done.fetch_add(1);
        });
      }
      while (done.load() < 30) sleep(self(), millisecond);
    });
    CHECK(done == 30);
    CHECK(system_nanoseconds() - began < 30 * wait);
  }
}

TEST_CASE("a loop that polls is preempted after its time slice") {
  bool ran = false;
  SchedulerStats stats;
  run_goroutines(1, [&] {
    go([&] { ran = true; });
    while (!ran) poll_here();
    stats = scheduler_stats();
  });
  CHECK(ran);
  CHECK(stats.preemptions >= 1);
}

TEST_CASE("a goroutine whose worker is busy is taken by another") {
  std::atomic<bool> ran{false};
  run_goroutines(2, [&] {
    go([&] { ran = true; });
    while (!ran.load()) {
    }
  });
  CHECK(ran);
}

TEST_CASE("work spreads over the workers") {
  SchedulerStats stats;
  std::atomic<int> together{0}, most{0}, done{0};
  run_goroutines(4, [&] {
    for (int i = 0; i < 8; ++i) {
      go([&] {
        const int now = together.fetch_add(1) + 1;
        for (int seen = most.load(); seen < now && !most.compare_exchange_weak(seen, now);) {
        }
        const std::int64_t until = system_nanoseconds() + 50 * millisecond;
        while (system_nanoseconds() < until) {
        }
        together.fetch_sub(1);
        done.fetch_add(1);
      });
    }
    while (done.load() < 8) sleep(self(), millisecond);
    stats = scheduler_stats();
  });
  CHECK(most >= 2);
  CHECK(most <= 4);
  CHECK(stats.threads >= 2);
}

TEST_CASE("GOMAXPROCS is lowered and raised while goroutines run") {
  std::vector<int> before;
  std::atomic<bool> stop{false};
  std::atomic<int> turns{0}, ended{0};
  run_goroutines(4, [&] {
    for (int i = 0; i < 16; ++i) {
      go([&] {
        while (!stop.load()) {
          turns.fetch_add(1, std::memory_order_relaxed);
          sleep(self(), 10'000);
          poll_here();
        }
        ended.fetch_add(1);
      });
    }
    for (int n : {1, 8, 2, 3, 1, 4}) {
      before.push_back(set_worker_count(self(), n));
      sleep(self(), 5 * millisecond);
    }
    before.push_back(set_worker_count(self(), 0));
    stop = true;
    while (ended.load() < 16) sleep(self(), millisecond);
  });
  CHECK(before == std::vector{4, 1, 8, 2, 3, 1, 4});
  CHECK(turns > 16);
}

TEST_CASE("with GOMAXPROCS lowered to one, no two goroutines run at the same time") {
  std::atomic<int> together{0}, most{0}, ended{0};
  std::atomic<bool> stop{false};
  run_goroutines(8, [&] {
    for (int i = 0; i < 8; ++i) go([&] {
      while (!stop.load()) yield(self());
      ended.fetch_add(1);
    });
    sleep(self(), millisecond);
    set_worker_count(self(), 1);
    sleep(self(), 20 * millisecond);
    for (int i = 0; i < 8; ++i) {
      go([&] {
        for (int round = 0; round < 100; ++round) {
          const int now = together.fetch_add(1) + 1;
          if (now > most.load()) most = now;
          for (int k = 0; k < 1000; ++k) asm volatile("");
          together.fetch_sub(1);
          yield(self());
        }
        ended.fetch_add(1);
      });
    }
    while (ended.load() < 8) yield(self());
    stop = true;
    while (ended.load() < 16) yield(self());
  });
  CHECK(most == 1);
}
