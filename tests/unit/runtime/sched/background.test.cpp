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

// Goroutines that each hold an object on their stack only, and take turns until they have seen so many collections or
// an object is lost. Returns how many were lost.
int lost_objects(int workers, int collections, BusyCollector& collector) {
  constexpr int goroutines = 64;
  std::atomic<int> lost{0};
  std::atomic<bool> over{false};
  run_goroutines(workers, [&] {
    collector.fill();
    for (int i = 0; i < goroutines; ++i) {
      go([&, i] {
        const auto value = static_cast<std::uint64_t>(i);
        Node* volatile own = new_node(mutator(self()), nullptr, nullptr, value);
        while (!over.load()) {
          for (int k = 0; k < 10; ++k) new_node(mutator(self()), nullptr, nullptr, ~0ull);
          yield(self());
          Node* node = own;
          if (cell_of(node) == node && node->value == value) continue;
          lost.fetch_add(1);
          break;
        }
      });
    }
    for (int i = 0; i < collections && lost.load() == 0; ++i) {
      collect(mutator(self()));
      yield(self());
    }
    over.store(true);
  });
  return lost;
}

}  // namespace

TEST_CASE("what a parked goroutine holds survives a collection that it is resumed in") {
  BusyCollector collector;
  const int collections = sanitized ? 40 : 100;
  for (int workers : {1, 2, 8}) {
    CAPTURE(workers);
    const std::uint64_t before = heap_stats().collections;
    CHECK(lost_objects(workers, collections, collector) == 0);
    CHECK(heap_stats().collections >= before + collections);
  }
}

TEST_CASE("negative control: the stacks of resumed goroutines are not read") {
  BusyCollector collector;
  set_fault(memory::Fault::SkipResumedStacks);
  CHECK(lost_objects(2, 10'000, collector) > 0);
}
