// Making, parking, readying and ending goroutines.
#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <set>
#include <vector>

#include "unit/runtime/sched/meeting.hpp"

using namespace gol::runtime;
using namespace gol::runtime::testing;

TEST_CASE("a run ends when its first goroutine does") {
  for (int workers : {1, 2, 8}) {
    int ran = 0;
    CHECK(run_goroutines(workers, [&] { ++ran; }) == 0);
    CHECK(ran == 1);
  }
}

TEST_CASE("goroutines run once each, whoever makes them") {
  const int makers = std::min(1000, many_goroutines);
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    std::atomic<int> ran{0};
    run_goroutines(workers, [&] {
      for (int i = 0; i < makers; ++i) {
        go([&ran] {
          ran.fetch_add(1);
          go([&ran] { ran.fetch_add(1); });
        });
      }
      while (ran.load() < 2 * makers) yield(self());
    });
    CHECK(ran == 2 * makers);
  }
}

TEST_CASE("two goroutines hand over to each other a million times") {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    Meeting ping, pong;
    int rounds = 0;
    const int total = sanitized ? 20'000 : 1'000'000;
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

TEST_CASE("a goroutine may be readied while it is still on its way off its worker") {
  for (int workers : {2, 8}) {
    CAPTURE(workers);
    constexpr int pairs = 4;
    const int total = sanitized ? 5'000 : 100'000;
    std::vector<Meeting> ping(pairs), pong(pairs);
    std::atomic<int> done{0};
    run_goroutines(workers, [&] {
      for (int pair = 0; pair < pairs; ++pair) {
        go([&, pair] {
          for (int i = 0; i < total; ++i) {
            ping[pair].wait();
            pong[pair].signal();
          }
          done.fetch_add(1);
        });
        go([&, pair] {
          for (int i = 0; i < total; ++i) {
            ping[pair].signal();
            pong[pair].wait();
          }
          done.fetch_add(1);
        });
      }
      while (done.load() < 2 * pairs) yield(self());
    });
    CHECK(done == 2 * pairs);
  }
}

TEST_CASE("the newest goroutine runs next, the others in the order they were made") {
  const std::vector expected{4, 0, 1, 2, 3};
  std::vector<int> order;
  run_goroutines(1, [&] {
    // On a busy machine the time slice may end in between, which gives another order.
    for (int attempt = 0; attempt < 2000 && order != expected; ++attempt) {
      order.clear();
      for (int i = 0; i < 5; ++i) go([&order, i] { order.push_back(i); });
      while (order.size() < 5) yield(self());
    }
  });
  CHECK(order == expected);
}

TEST_CASE("goroutines that hand over to each other do not starve others") {
  Meeting ping, pong;
  bool ran = false, ran_globally = false;
  std::uint32_t slices = 0;
  run_goroutines(1, [&] {
    go([&] { ran = true; });
    go([&] {
      while (!ran) {
        ping.wait();
        pong.signal();
      }
      pong.signal();
    });
    while (!ran) {
      ping.signal();
      pong.wait();
    }
  });
  CHECK(ran);

  // A place in the global queue comes up when a time slice ends; cancelled waiters are put there.
  ping.waiting = pong.waiting = nullptr;
  ping.signals = pong.signals = 0;
  run_goroutines(1, [&] {
    Meeting never;
    Goroutine* waiter = go([&] {
      never.wait();
      ran_globally = true;
    });
    while (waiter->state.load() != GoState::Waiting) yield(self());
    go([&] {
      while (!ran_globally) {
        ping.wait();
        pong.signal();
      }
      pong.signal();
    });
    kill(*waiter);
    const std::uint32_t before = self().worker->slices.load();
    while (!ran_globally) {
      ping.signal();
      pong.wait();
    }
    slices = self().worker->slices.load() - before;
  });
  CHECK(ran_globally);
  CHECK(slices <= 4);
}

TEST_CASE("ended goroutines are reused under new numbers") {
  std::set<std::uint64_t> ids;
  SchedulerStats stats;
  run_goroutines(1, [&] {
    for (int i = 0; i < 100; ++i) {
      go([&] { ids.insert(self().id); });
      yield(self());
    }
    stats = scheduler_stats();
  });
  CHECK(ids.size() == 100);
  CHECK(*ids.begin() == 2);
  CHECK(*ids.rbegin() == 101);
  CHECK(stats.created == 101);
  CHECK(stats.reused >= 98);
}

TEST_CASE("the number of goroutines counts those that have not ended") {
  std::vector<std::int64_t> counts;
  Meeting end;
  run_goroutines(1, [&] {
    counts.push_back(goroutine_count());
    go([&] { end.wait(); });
    yield(self());
    counts.push_back(goroutine_count());
    end.signal();
    yield(self());
    counts.push_back(goroutine_count());
  });
  CHECK(counts == std::vector<std::int64_t>{1, 2, 1});
}

TEST_CASE("arguments larger than the first chunk arrive") {
  struct Large {
    std::int64_t words[1000];
  };
  std::int64_t sum = 0;
  run_goroutines(1, [&] {
    Large large;
    for (int i = 0; i < 1000; ++i) large.words[i] = i;
    go([&sum, large] {
      for (std::int64_t word : large.words) sum += word;
    });
    yield(self());
  });
  CHECK(sum == 499'500);
}

TEST_CASE("no thread is made for one goroutine, and the first runs on the calling thread") {
  SchedulerStats stats;
  bool same_thread = false;
  const pthread_t caller = pthread_self();
  run_goroutines(8, [&] {
    same_thread = pthread_equal(pthread_self(), caller);
    stats = scheduler_stats();
  });
  CHECK(same_thread);
  CHECK(stats.threads == 1);
}

TEST_CASE("other goroutines are dropped when the first ends") {
  for (int workers : {1, 2, 8}) {
    Meeting never;
    std::atomic<bool> stop{false};
    run_goroutines(workers, [&] {
      for (int i = 0; i < 20; ++i) go([&] { never.wait(); });
      go([&] {
        while (!stop.load()) poll_here();
      });
      for (int i = 0; i < 10; ++i) yield(self());
    });
    CHECK(current_goroutine() == nullptr);
  }
}

TEST_CASE("many goroutines wait at the same time") {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    std::vector<Meeting> meetings(many_goroutines);
    std::atomic<int> woken{0};
    run_goroutines(workers, [&] {
      for (int i = 0; i < many_goroutines; ++i) {
        go([&, i] {
          meetings[i].wait();
          woken.fetch_add(1);
        });
      }
      yield(self());
      for (Meeting& meeting : meetings) meeting.signal();
      while (woken.load() < many_goroutines) yield(self());
    });
    CHECK(woken == many_goroutines);
  }
}

TEST_CASE("what waits in the global queue does not break into a conversation") {
  constexpr int turns = 10'000;
  int interruptions = 0;
  run_goroutines(1, [&] {
    Meeting ping, pong;
    bool over = false;
    go([&] {
      while (!over) {
        ++interruptions;
        yield(self());
      }
    });
    go([&] {
      for (int i = 0; i < turns; ++i) {
        ping.wait();
        pong.signal();
      }
    });
    for (int i = 0; i < turns; ++i) {
      ping.signal();
      pong.wait();
    }
    over = true;
  });
  // One for each time slice of 10 ms that the conversation takes; it was one for every 61 switches.
  CHECK(interruptions < 100);
}
