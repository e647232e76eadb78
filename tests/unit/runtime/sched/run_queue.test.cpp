#include "runtime/sched/run_queue.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <deque>
#include <thread>
#include <vector>

using namespace gol::runtime;

namespace {

struct Goroutines {
  std::deque<Goroutine> all;
  explicit Goroutines(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) all.emplace_back().id = i;
  }
  Goroutine& operator[](std::size_t i) { return all[i]; }
};

std::vector<std::uint64_t> drain(LocalQueue& queue) {
  std::vector<std::uint64_t> ids;
  bool inherits;
  while (Goroutine* g = queue.take(&inherits)) ids.push_back(g->id);
  return ids;
}

}  // namespace

TEST_CASE("a ring yields goroutines in the order they were pushed, the next one first") {
  Goroutines g(4);
  GlobalQueue global;
  LocalQueue queue;
  for (int i : {0, 1, 2}) queue.push(g[i], global);
  CHECK(queue.exchange_next(&g[3]) == nullptr);
  CHECK(queue.ring_size() == 3);
  bool inherits = false;
  CHECK(queue.take(&inherits) == &g[3]);
  CHECK(inherits);
  CHECK(drain(queue) == std::vector<std::uint64_t>{0, 1, 2});
  CHECK(queue.empty());
}

TEST_CASE("a full ring moves its older half and the new one to the global queue") {
  Goroutines g(LocalQueue::capacity + 1);
  GlobalQueue global;
  LocalQueue queue;
  for (Goroutine& each : g.all) queue.push(each, global);
  CHECK(global.size() == LocalQueue::capacity / 2 + 1);
  CHECK(queue.ring_size() == LocalQueue::capacity / 2);
  CHECK(global.take(1).first->id == 0);
  CHECK(drain(queue).front() == LocalQueue::capacity / 2);
}

TEST_CASE("a thief gets the older half") {
  Goroutines g(10);
  GlobalQueue global;
  LocalQueue victim, thief;
  for (Goroutine& each : g.all) victim.push(each, global);
  CHECK(victim.steal_half_into(thief) == &g[4]);
  CHECK(drain(thief) == std::vector<std::uint64_t>{0, 1, 2, 3});
  CHECK(drain(victim) == std::vector<std::uint64_t>{5, 6, 7, 8, 9});
  CHECK(victim.steal_half_into(thief) == nullptr);
}

TEST_CASE("the global queue keeps its order, also when one is taken from the middle") {
  Goroutines g(5);
  GlobalQueue global;
  for (Goroutine& each : g.all) global.push(each);
  CHECK(global.take_at(2) == &g[2]);
  GoroutineList rest = global.take(10);
  CHECK(rest.count == 4);
  CHECK(rest.pop_front() == &g[0]);
  CHECK(rest.pop_front() == &g[1]);
  CHECK(rest.pop_front() == &g[3]);
  CHECK(global.size() == 0);
}

TEST_CASE("owner and thieves together take each goroutine once") {
  constexpr std::size_t count = 20'000;
  Goroutines g(count);
  GlobalQueue global;
  LocalQueue queue;
  std::vector<std::atomic<int>> taken(count);
  std::atomic<bool> done{false};
  auto steal = [&] {
    LocalQueue mine;
    while (!done.load() || queue.ring_size() > 0) {
      if (Goroutine* one = queue.steal_half_into(mine)) ++taken[one->id];
      for (std::uint64_t id : drain(mine)) ++taken[id];
    }
  };
  std::thread first(steal), second(steal);
  for (Goroutine& each : g.all) {
    queue.push(each, global);
    bool inherits;
    if (each.id % 3 == 0) {
      if (Goroutine* one = queue.take(&inherits)) ++taken[one->id];
    }
  }
  done = true;
  first.join();
  second.join();
  GoroutineList rest = global.take(count);
  while (Goroutine* one = rest.pop_front()) ++taken[one->id];
  std::size_t once = 0;
  for (auto& times : taken) once += times == 1;
  CHECK(once == count);
}
