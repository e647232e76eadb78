// Collections that are marked while goroutines run: their stacks are read before they change.
#include <doctest/doctest.h>

#include <atomic>

#include "runtime/memory/debug.hpp"
#include "runtime/memory/statistics.hpp"
#include "unit/runtime/memory/heap_fixture.hpp"
#include "unit/runtime/sched/meeting.hpp"

using namespace gol::runtime;
using namespace gol::runtime::testing;

namespace {

// Collections begin all the time and take a while, because much is alive; free cells are overwritten.
class BusyCollector {
 public:
  BusyCollector() {
    run_goroutines(1, [] {});
    initialize_heap({.poison = true, .trigger_bytes = 0, .background_bytes = 0});
    add_root(&live_, &live_ + 1);
  }
  ~BusyCollector() {
    memory::set_faults(0);
    remove_root(&live_);
    initialize_heap({});
  }

  void fill() {
    live_ = nullptr;
    for (int i = 0; i < 20'000; ++i) live_ = new_node(mutator(self()), static_cast<Node*>(live_), nullptr, 0);
  }

 private:
  void* live_ = nullptr;
};

// Goroutines that each hold an object on their stack only, and take turns. Returns how many objects were lost.
int lost_objects(int workers, BusyCollector& collector) {
  const int turns = sanitized ? 40 : 200;
  constexpr int goroutines = 64;
  std::atomic<int> lost{0}, ended{0};
  run_goroutines(workers, [&] {
    collector.fill();
    for (int i = 0; i < goroutines; ++i) {
      go([&, i] {
        const auto value = static_cast<std::uint64_t>(i);
        Node* volatile own = new_node(mutator(self()), nullptr, nullptr, value);
        for (int turn = 0; turn < turns; ++turn) {
          for (int k = 0; k < 10; ++k) new_node(mutator(self()), nullptr, nullptr, ~0ull);
          yield(self());
          Node* node = own;
          const bool intact = cell_of(node) == node && node->value == value;
          lost += !intact;
          if (!intact) own = new_node(mutator(self()), nullptr, nullptr, value);
        }
        ended.fetch_add(1);
      });
    }
    do {
      collect(mutator(self()));
      yield(self());
    } while (ended.load() < goroutines);
  });
  return lost;
}

}  // namespace

TEST_CASE("what a parked goroutine holds survives a collection that it is resumed in") {
  BusyCollector collector;
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    const std::uint64_t before = heap_stats().collections;
    CHECK(lost_objects(workers, collector) == 0);
    CHECK(heap_stats().collections > before);
  }
}

TEST_CASE("negative control: the stacks of resumed goroutines are not read") {
  BusyCollector collector;
  set_fault(memory::Fault::SkipResumedStacks);
  int lost = 0;
  for (int attempt = 0; attempt < 50 && lost == 0; ++attempt) lost = lost_objects(2, collector);
  CHECK(lost > 0);
}
