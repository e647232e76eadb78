// What happens when nothing can run: idle hook, deadlock report, and what counts as "can still happen".
#include <doctest/doctest.h>

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

#include "runtime/object/panic.hpp"
#include "unit/runtime/sched/meeting.hpp"

using namespace gol::runtime;
using namespace gol::runtime::testing;

namespace {

// Runs f and returns what the deadlock hook was told, if it was called.
template <class F>
std::optional<bool> deadlock_of(int workers, F f) {
  std::optional<bool> main_left;
  RunHooks hooks;
  hooks.report_deadlock = [&](bool left) {
    main_left = left;
    return false;
  };
  const int code = run_goroutines(workers, f, hooks);
  CHECK(code == (main_left ? 2 : 0));
  return main_left;
}

}  // namespace

TEST_CASE("a deadlock is noticed when all goroutines wait") {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    Meeting meeting, other;
    const auto report = deadlock_of(workers, [&] {
      for (int i = 0; i < 10; ++i) go([] { sleep(self(), 100'000); });
      go([&] { other.wait(); });
      meeting.wait();
    });
    CHECK(report == false);
  }
}

TEST_CASE("a main goroutine that left by Goexit is named as the cause") {
  for (int workers : {1, 2}) {
    std::atomic<bool> ran{false};
    const auto report = deadlock_of(workers, [&] {
      go([&] {
        sleep(self(), 1'000'000);
        ran = true;
      });
      goexit(self());
    });
    CHECK(report == true);
    CHECK(ran);
  }
}

TEST_CASE("sleepers, calls into the system and held runs are no deadlock") {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    Meeting meeting;
    CHECK_FALSE(deadlock_of(workers, [&] {
      go([&] {
        sleep(self(), 3'000'000);
        meeting.signal();
      });
      meeting.wait();
      go([&] {
        blocking(self(), [](void*) {
          timespec time{0, 3'000'000};
          nanosleep(&time, nullptr);
        }, nullptr);
        meeting.signal();
      });
      meeting.wait();
    }));
  }
}

TEST_CASE("a run that somebody outside holds open waits, and is dead when let go") {
  Meeting meeting;
  std::int64_t waited = 0;
  const std::int64_t began = system_nanoseconds();
  std::thread outside;
  const auto report = deadlock_of(1, [&] {
    hold_run_open();
    outside = std::thread([] {
      timespec time{0, 20'000'000};
      nanosleep(&time, nullptr);
      release_run();
    });
    meeting.wait();
  });
  waited = system_nanoseconds() - began;
  outside.join();
  CHECK(report == false);
  CHECK(waited >= 20'000'000);
}

TEST_CASE("the driver is told when no goroutine can run") {
  for (int workers : {1, 2}) {
    std::atomic<int> idle{0};
    RunHooks hooks;
    hooks.on_idle = [&] { idle.fetch_add(1); };
    run_goroutines(workers, [&] {
      while (idle.load() < 3) sleep(self(), 200'000);
    }, hooks);
    CHECK(idle >= 3);
  }
}

TEST_CASE("the driver's tick comes while a goroutine runs") {
  std::atomic<int> ticks{0};
  RunHooks hooks;
  hooks.on_tick = [&] { ticks.fetch_add(1); };
  run_goroutines(1, [&] {
    wake_monitor();
    while (ticks.load() < 2) poll_here();
  }, hooks);
  CHECK(ticks >= 2);
}

TEST_CASE("seeded runs repeat themselves, and differ between seeds") {
  auto order_of = [](std::uint64_t seed) {
    std::vector<int> order;
    RunOptions options;
    options.seed = seed;
    run_goroutines(options, [&] {
      for (int i = 0; i < 6; ++i) {
        go([&order, i] {
          for (int k = 0; k < 5; ++k) {
            order.push_back(i);
            poll_here();
            if (k == 2) sleep(self(), 1000 * (i % 3));
          }
        });
      }
      while (order.size() < 30) sleep(self(), 500);
    });
    return order;
  };
  CHECK(order_of(1) == order_of(1));
  CHECK(order_of(2) == order_of(2));
  CHECK(order_of(1) != order_of(2));
}

TEST_CASE("traces show both ends of a deep stack") {
  Trace trace;
  std::vector<Site> sites;
  CallSite calls[300];
  alignas(16) static char frames[301 * 32];
  for (int i = 0; i < 300; ++i) calls[i] = {{static_cast<unsigned>(i), 0}, 32};
  for (int depth : {0, 49, 99, 100, 250}) {
    CAPTURE(depth);
    Goroutine g;
    g.chunk = &g.first_chunk;
    *reinterpret_cast<const CallSite**>(frames) = nullptr;
    for (int i = 1; i <= depth; ++i) *reinterpret_cast<const CallSite**>(frames + i * 32) = &calls[i - 1];
    publish(g, frames + depth * 32, {static_cast<unsigned>(depth), 0});
    trace = collect_trace(g);
    const std::int64_t total = depth + 1;
    CHECK(trace.inner_count() == std::min<std::int64_t>(total, 50));
    CHECK(trace.total() == total);
    CHECK(trace.inner(0).pos == static_cast<unsigned>(depth));
    if (total > 50) CHECK(trace.outer(trace.outer_count() - 1).pos == 0);
    if (total > 51) CHECK(trace.outer(trace.outer_count() - 2).pos == 1);
    CHECK(trace.elided() == (total > 100 ? total - 100 : 0));
  }
}
