#include "runtime/sched/timer.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <deque>
#include <random>
#include <vector>

#include "runtime/sched/timer_heap.hpp"
#include "unit/runtime/sched/meeting.hpp"

using namespace gol::runtime;
using namespace gol::runtime::testing;

namespace {

constexpr std::int64_t second = 1'000'000'000;

RunOptions virtual_run(int workers) {
  RunOptions options;
  options.workers = workers;
  options.virtual_time = true;
  return options;
}

void count_up(Timer& timer, std::int64_t) { ++*static_cast<std::atomic<int>*>(timer.argument); }

}  // namespace

TEST_CASE("a heap of timers yields them by time, equal ones in the order of insertion") {
  TimerHeap heap(3);
  std::deque<Timer> timers(500);
  std::mt19937 random(1);
  std::vector<std::pair<std::int64_t, Timer*>> expected;
  for (Timer& timer : timers) {
    timer.when = static_cast<std::int64_t>(random() % 50);
    heap.insert(timer);
    expected.emplace_back(timer.when, &timer);
  }
  for (std::size_t i = 0; i < timers.size(); i += 3) {
    heap.remove(timers[i]);
    std::erase_if(expected, [&](auto& each) { return each.second == &timers[i]; });
    CHECK(timers[i].worker == -1);
  }
  std::stable_sort(expected.begin(), expected.end(), [](auto& a, auto& b) { return a.first < b.first; });
  std::vector<std::pair<std::int64_t, Timer*>> found;
  while (Timer* first = heap.first()) {
    CHECK(heap.next_when() == first->when);
    CHECK(first->worker == 3);
    found.emplace_back(first->when, first);
    heap.remove(*first);
  }
  CHECK(found == expected);
  CHECK(heap.next_when() == never);
}

TEST_CASE("in virtual time sleepers wake in order and no time passes outside") {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    std::vector<std::int64_t> order;
    std::vector<std::int64_t> times;
    Meeting done;
    const std::int64_t began = system_nanoseconds();
    run_goroutines(virtual_run(workers), [&] {
      for (std::int64_t i : {5, 3, 1, 4, 2}) {
        go([&, i] {
          sleep(self(), i * 3600 * second);
          order.push_back(i);
          times.push_back(monotonic_now());
          if (i == 5) done.signal();
        });
      }
      done.wait();
    });
    CHECK(order == std::vector<std::int64_t>{1, 2, 3, 4, 5});
    CHECK(times.back() == 5 * 3600 * second);
    CHECK(system_nanoseconds() - began < 5 * second);
  }
}

TEST_CASE("virtual time starts at a fixed moment") {
  std::int64_t wall = 0;
  run_goroutines(virtual_run(1), [&] { wall = wall_now(); });
  CHECK(wall == Clock::virtual_start);
}

TEST_CASE("in real time a sleep lasts at least as long as asked") {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    std::int64_t slept = 0;
    run_goroutines(workers, [&] {
      const std::int64_t began = monotonic_now();
      go([] { sleep(self(), millisecond); });
      sleep(self(), 3 * millisecond);
      slept = monotonic_now() - began;
    });
    CHECK(slept >= 3 * millisecond);
    CHECK(slept < second);
  }
}

TEST_CASE("a timer fires once, a ticker until it is stopped") {
  for (int workers : {1, 2}) {
    std::atomic<int> once{0}, often{0};
    bool was_active = false, again = true;
    run_goroutines(virtual_run(workers), [&] {
      Timer timer, ticker;
      timer.fire = ticker.fire = count_up;
      timer.argument = &once;
      ticker.argument = &often;
      timer_start(self(), timer, 10, 0);
      timer_start(self(), ticker, 10, 10);
      sleep(self(), 55);
      was_active = timer_stop(self(), ticker);
      again = timer_stop(self(), ticker);
      sleep(self(), 100);
    });
    CHECK(once == 1);
    CHECK(often == 5);
    CHECK(was_active);
    CHECK_FALSE(again);
  }
}

TEST_CASE("a stopped timer does not fire, a restarted one fires at the later time") {
  std::atomic<int> stopped{0}, moved{0};
  bool active_at_restart = false;
  int before = -1;
  run_goroutines(virtual_run(1), [&] {
    Timer a, b;
    a.fire = b.fire = count_up;
    a.argument = &stopped;
    b.argument = &moved;
    timer_start(self(), a, 10, 0);
    timer_start(self(), b, 10, 0);
    timer_stop(self(), a);
    active_at_restart = timer_start(self(), b, 50, 0);
    sleep(self(), 20);
    before = moved;
    sleep(self(), 40);
  });
  CHECK(stopped == 0);
  CHECK(active_at_restart);
  CHECK(before == 0);
  CHECK(moved == 1);
}

TEST_CASE("timers started and stopped from several workers at once never fire after a stop") {
  for (int workers : {2, 8}) {
    CAPTURE(workers);
    std::atomic<int> fired{0}, late{0}, done{0};
    static std::atomic<bool> stopped[4];
    run_goroutines(workers, [&] {
      for (int i = 0; i < 4; ++i) {
        go([&, i] {
          Timer timer;
          timer.fire = [](Timer& self_timer, std::int64_t) {
            if (static_cast<std::atomic<bool>*>(self_timer.argument)->load()) std::abort();
          };
          timer.argument = &stopped[i];
          for (int round = 0; round < 2000; ++round) {
            stopped[i] = false;
            timer_start(self(), timer, monotonic_now() + round % 5 * 1000, 0);
            yield(self());
            timer_stop(self(), timer);
            stopped[i] = true;
            yield(self());
          }
          done.fetch_add(1);
        });
      }
      while (done.load() < 4) sleep(self(), 100'000);
    });
    CHECK(done == 4);
  }
}

TEST_CASE("a timer can start a goroutine") {
  static std::atomic<bool> ran;
  ran = false;
  run_goroutines(virtual_run(1), [&] {
    Timer timer;
    timer.fire = [](Timer&, std::int64_t) { go([] { ran = true; }); };
    timer_start(self(), timer, 10, 0);
    sleep(self(), 20);
  });
  CHECK(ran);
}

TEST_CASE("timers keep what they refer to alive") {
  bool intact = false;
  run_goroutines(virtual_run(1), [&] {
    auto* timer = static_cast<Timer*>(allocate(self(), sizeof(Timer), Scan::Pointers));
    auto* value = static_cast<std::int64_t*>(allocate(self(), 64, Scan::None));
    *value = 42;
    timer->argument = value;
    static bool* result;
    result = &intact;
    timer->fire = [](Timer& fired, std::int64_t) { *result = *static_cast<std::int64_t*>(fired.argument) == 42; };
    timer_start(self(), *timer, 10, 0);
    timer = nullptr;
    value = nullptr;
    collect(mutator(self()));
    for (int i = 0; i < 1000; ++i) std::memset(allocate(self(), 64, Scan::None), 7, 64);
    sleep(self(), 20);
  });
  CHECK(intact);
}
