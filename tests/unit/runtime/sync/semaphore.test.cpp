#include "runtime/sync/semaphore.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <vector>

#include "unit/runtime/sync/channels.hpp"
#include "unit/sanitized.hpp"

using namespace gol::runtime;
using namespace gol::runtime::testing;

namespace {

// Words in the heap, zeroed, as the fields of sync's types are.
std::uint32_t* new_words(std::size_t count) {
  return static_cast<std::uint32_t*>(allocate(self(), 4 * count, Scan::None));
}

}  // namespace

TEST_CASE("a semaphore lets in as many as it has units") {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    std::atomic<int> inside{0}, most{0}, entered{0};
    std::uint32_t left = 0;
    run_goroutines(workers, [&] {
      std::uint32_t* units = new_words(1);
      *units = 3;
      Group group;
      for (int i = 0; i < 20; ++i) {
        group.go([&, units] {
          for (int round = 0; round < 300; ++round) {
            semaphore_acquire(self(), units, WaitKind::SemAcquire);
            const int now = ++inside;
            for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
            }
            if (round % 3 == 0) yield(self());
            ++entered;
            --inside;
            semaphore_release(self(), units, round % 5 == 0);
          }
        });
      }
      group.wait();
      left = *units;
    });
    CHECK(most <= 3);
    CHECK(entered == 20 * 300);
    CHECK(left == 3);
  }
}

TEST_CASE("waiters are served in order, those put in front first") {
  std::vector<int> order;
  run_goroutines(1, [&] {
    std::uint32_t* units = new_words(1);
    Group group;
    for (int i = 0; i < 5; ++i) {
      const bool front = i == 3;
      Goroutine* waiter = group.go([&, units, i, front] {
        semaphore_acquire(self(), units, WaitKind::MutexLock, front);
        order.push_back(i);
      });
      await_parked(waiter, WaitKind::MutexLock);
    }
    for (int i = 0; i < 5; ++i) {
      semaphore_release(self(), units);
      yield(self());
    }
    group.wait();
  });
  CHECK(order == std::vector<int>{3, 0, 1, 2, 4});
}

TEST_CASE("a unit that is handed over goes to the waiter at once") {
  std::vector<int> events;
  run_goroutines(1, [&] {
    std::uint32_t* units = new_words(1);
    Group group;
    Goroutine* waiter = group.go([&, units] {
      semaphore_acquire(self(), units, WaitKind::SemAcquire);
      events.push_back(1);
    });
    await_parked(waiter, WaitKind::SemAcquire);
    semaphore_release(self(), units, true);
    events.push_back(2);
    group.wait();
  });
  CHECK(events == std::vector<int>{1, 2});
}

TEST_CASE("many addresses share the table without disturbing each other") {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    constexpr std::size_t size = gol::testing::sanitized ? 500 : 2000;
    std::atomic<std::size_t> woken{0};
    run_goroutines(workers, [&] {
      std::uint32_t* units = new_words(size);
      Group group;
      for (std::size_t i = 0; i < size; ++i) {
        group.go([&, units, i] {
          semaphore_acquire(self(), units + i, WaitKind::SemAcquire);
          ++woken;
        });
      }
      for (std::size_t i = size; i-- > 0;) semaphore_release(self(), units + i);
      group.wait();
    });
    CHECK(woken == size);
  }
}

TEST_CASE("notifications go to tickets in order, also to those not parked yet") {
  std::vector<int> order;
  run_goroutines(1, [&] {
    std::uint32_t* list = new_words(2);
    notify_one(self(), list);  // nobody waits: forgotten
    const std::uint32_t early = notify_add(list);
    Group group;
    for (int i = 1; i <= 3; ++i) {
      const std::uint32_t ticket = notify_add(list);
      Goroutine* waiter = group.go([&, list, ticket, i] {
        notify_wait(self(), list, ticket);
        order.push_back(i);
      });
      await_parked(waiter, WaitKind::CondWait);
    }
    notify_one(self(), list);
    notify_wait(self(), list, early);  // notified already
    order.push_back(0);
    notify_one(self(), list);
    while (order.size() < 2) yield(self());
    notify_all(self(), list);
    group.wait();
    std::sort(order.begin() + 2, order.end());  // those woken together run in any order
  });
  CHECK(order == std::vector<int>{0, 1, 2, 3});
}

TEST_CASE("each of many waits is ended by one notification") {
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    std::atomic<int> waits{0};
    run_goroutines(workers, [&] {
      std::uint32_t* list = new_words(2);
      std::atomic<int> tickets{0};
      Group group;
      for (int i = 0; i < 8; ++i) {
        group.go([&, list] {
          for (int round = 0; round < 500; ++round) {
            const std::uint32_t ticket = notify_add(list);
            ++tickets;
            notify_wait(self(), list, ticket);
            ++waits;
          }
        });
      }
      for (int sent = 0; sent < 8 * 500;) {
        if (tickets.load() > sent) {
          notify_one(self(), list);
          ++sent;
        } else {
          yield(self());
        }
      }
      group.wait();
    });
    CHECK(waits == 8 * 500);
  }
}
