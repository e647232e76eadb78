// Several mutators at once: private structures, structures handed from thread to thread, collections forced
// by any of them at any time.
#include <immintrin.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "runtime/memory/background.hpp"
#include "runtime/memory/collect.hpp"
#include "runtime/memory/statistics.hpp"
#include "runtime/memory/stop_world.hpp"
#include "unit/runtime/memory/heap_fixture.hpp"

using namespace gol::runtime;

namespace {

constexpr int mailbox_count = 16;
std::atomic<Node*> mailboxes[mailbox_count];

// Work for one thread, with a seeded random course.
class Worker {
 public:
  explicit Worker(std::uint64_t seed) : random_(seed * 2 + 1) {}

  // Returns whether everything it read was what had been written.
  bool run(int steps) {
    ThreadMutator mutator;
    Node* kept[8] = {};
    bool intact = true;
    for (int step = 0; step < steps; ++step) {
      Node*& slot = kept[pick(8)];
      switch (pick(8)) {
        case 0: slot = tree(mutator, 1 + pick(7)); break;
        case 1: slot = list_in_array(mutator, 1 + pick(3000)); break;
        case 2: slot = exchange(slot); break;
        case 3:
          if (pick(16) == 0) collect(mutator);
          break;
        case 4: call_in_safe_region(mutator, [&] { std::this_thread::yield(); }); break;
        default: intact &= !slot || is_intact(slot); break;
      }
      poll(mutator);
    }
    for (const Node* node : kept) intact &= !node || is_intact(node);
    return intact;
  }

 private:
  std::uint64_t pick(std::uint64_t bound) {
    random_ = random_ * 6364136223846793005u + 1442695040888963407u;
    return (random_ >> 33) % bound;
  }

  Node* exchange(Node* node) {
    return mailboxes[pick(mailbox_count)].exchange(node, std::memory_order_acq_rel);
  }

  // The value of a node is the number of nodes below it.
  Node* tree(Mutator& mutator, std::uint64_t depth) {
    if (depth == 0) return new_node(mutator, nullptr, nullptr, 0);
    Node* left = tree(mutator, depth - 1);
    Node* right = tree(mutator, depth - 1);
    return new_node(mutator, left, right, left->value + right->value + 2);
  }

  // A chain of nodes that lie in one array, reached by interior pointers only.
  Node* list_in_array(Mutator& mutator, std::uint64_t length) {
    auto* nodes = static_cast<Node*>(allocate(mutator, (length + 1) * sizeof(Node), Scan::Pointers)) + 1;
    for (std::uint64_t i = 0; i < length; ++i) nodes[i] = {i ? &nodes[i - 1] : nullptr, nullptr, i};
    return &nodes[length - 1];
  }

  static bool is_intact(const Node* node) {
    const void* cell = cell_of(node);
    if (!cell) return false;
    if (!node->left) return node->value == 0;
    if (!node->right) return is_intact_list(node);
    if (node->value != node->left->value + node->right->value + 2) return false;
    return is_intact(node->left) && is_intact(node->right);
  }

  static bool is_intact_list(const Node* node) {
    for (; node->left; node = node->left) {
      if (node->left->value + 1 != node->value || !cell_of(node->left)) return false;
    }
    return node->value == 0;
  }

  std::uint64_t random_;
};

// The mailboxes are roots for the life of one of these, and empty at its end.
struct MailboxRoots {
  MailboxRoots() { add_root(mailboxes, mailboxes + mailbox_count); }
  ~MailboxRoots() {
    remove_root(mailboxes);
    for (auto& mailbox : mailboxes) mailbox = nullptr;
  }
};

int count_failures(Mutator& mutator, int threads, int steps) {
  std::atomic<int> failures{0};
  std::vector<std::thread> running;
  for (int i = 0; i < threads; ++i) {
    running.emplace_back([&failures, i, steps] { failures += !Worker(i).run(steps); });
  }
  call_in_safe_region(mutator, [&] {
    for (std::thread& thread : running) thread.join();
  });
  return failures;
}

}  // namespace

TEST_CASE("threads allocate, exchange and collect at the same time") {
  HeapFixture heap;
  MailboxRoots roots;
  for (int threads : {1, 2, 8}) {
    CAPTURE(threads);
    CHECK(count_failures(heap.mutator(), threads, 12'000 / threads) == 0);
  }
}

TEST_CASE("threads survive a collection at every allocation") {
  HeapFixture heap;
  MailboxRoots roots;
  memory::set_stress(true);
  for (int threads : {1, 2}) {
    CAPTURE(threads);
    CHECK(count_failures(heap.mutator(), threads, 150 / threads) == 0);
  }
}

TEST_CASE("a thread in a safe region does not hold up a collection") {
  HeapFixture heap;
  std::atomic<bool> inside{false}, leave{false}, left{false};
  std::thread blocked([&] {
    ThreadMutator mutator;
    call_in_safe_region(mutator, [&] {
      inside = true;
      while (!leave) std::this_thread::yield();
    });
    left = true;
  });
  while (!inside) std::this_thread::yield();
  collect(heap.mutator());
  CHECK_FALSE(left);
  leave = true;
  call_in_safe_region(heap.mutator(), [&] { blocked.join(); });
  CHECK(left);
}

TEST_CASE("what a thread in a safe region holds on its stack survives") {
  HeapFixture heap;
  std::atomic<bool> inside{false}, leave{false}, intact{false};
  std::thread blocked([&] {
    ThreadMutator mutator;
    Node* held = new_node(mutator, nullptr, nullptr, 42);
    asm volatile("" : "+r"(held));
    call_in_safe_region(mutator, [&] {
      inside = true;
      while (!leave) std::this_thread::yield();
    });
    intact = cell_of(held) == held && held->value == 42;
  });
  while (!inside) std::this_thread::yield();
  collect(heap.mutator());
  leave = true;
  call_in_safe_region(heap.mutator(), [&] { blocked.join(); });
  CHECK(intact);
}

TEST_CASE("the stopper asks running goroutines to stop until they have") {
  HeapFixture heap;
  struct : World {
    void request_stop(StackRecord&) override { ++requests; }
    void visit_roots(RootVisitor&) override {}
    std::atomic<int> requests{0};
  } world;
  set_world(&world);
  std::atomic<bool> running{false};
  std::thread thread([&] {
    ThreadMutator mutator;
    StackRecord goroutine;
    goroutine.base = mutator.mutator().own.base;
    mutator.mutator().current = &goroutine;
    running = true;
    while (world.requests < 2) std::this_thread::yield();
    safepoint(mutator);
    mutator.mutator().current = &mutator.mutator().own;
  });
  while (!running) std::this_thread::yield();
  collect(heap.mutator());
  CHECK(world.requests >= 2);
  call_in_safe_region(heap.mutator(), [&] { thread.join(); });
  set_world(nullptr);
}

namespace {

// Moves nodes between the cells of a table, all in the heap, while a thread marks: a node is at times held by nothing
// but this thread's stack, which nobody reads again. Returns how many were freed or changed meanwhile.
int move_about(Mutator& mutator, int steps, std::uint64_t seed) {
  constexpr int places = 1 << 15;
  void* table = nullptr;
  add_root(&table, &table + 1);
  auto** cells = static_cast<void**>(table = allocate(mutator, places * sizeof(void*), Scan::Pointers));
  for (int i = 0; i < places; ++i) store(mutator, &cells[i], new_node(mutator, nullptr, nullptr, i));
  std::uint64_t random = seed * 2 + 1;
  const auto pick = [&] { return (random = random * 6364136223846793005u + 1442695040888963407u) >> 33; };
  int lost = 0;
  for (int step = 0; step < steps; ++step) {
    const auto from = pick() % places;
    auto* node = static_cast<Node*>(cells[from]);
    const std::uint64_t value = node->value;
    if (step % 2) {
      store(mutator, &cells[from], nullptr);
    } else {
      void* none = nullptr;
      copy_pointers(mutator, &cells[from], &none, sizeof none);
    }
    for (int i = 0; i < 20; ++i) new_node(mutator, nullptr, nullptr, ~0ull);
    poll(mutator);
    lost += cell_of(node) != node || node->value != value;
    cells[from] = new_node(mutator, nullptr, nullptr, value);
  }
  remove_root(&table);
  return lost;
}

int lost_beside_the_marking_thread(int threads, memory::Fault fault = {}) {
  memory::set_background_threshold(0);
  memory::set_least_trigger(64 << 10);
  background_marking_allowed.store(true);
  set_fault(fault);
  std::atomic<int> lost{0};
  std::vector<std::thread> running;
  for (int i = 0; i < threads; ++i) {
    running.emplace_back([&lost, i, threads] {
      ThreadMutator mutator;
      lost += move_about(mutator, 40'000 / threads, static_cast<std::uint64_t>(i));
    });
  }
  for (std::thread& thread : running) thread.join();
  finish_collection();
  background_marking_allowed.store(false);
  memory::set_faults(0);
  return lost;
}

}  // namespace

TEST_CASE("what moves while a thread marks is kept by the barriers") {
  HeapFixture heap;
  int lost = 0;
  const std::uint64_t before = heap_stats().collections;
  SUBCASE("of a correct collector") {
    for (int threads : {1, 2, 8}) {
      CAPTURE(threads);
      call_in_safe_region(heap.mutator(), [&] { lost = lost_beside_the_marking_thread(threads); });
      CHECK(lost == 0);
    }
  }
  for (const auto fault : {memory::Fault::NoStoreBarrier, memory::Fault::NoBulkBarrier}) {
    const std::string name = "negative control: fault " + std::to_string(static_cast<int>(fault));
    SUBCASE(name.c_str()) {
      call_in_safe_region(heap.mutator(), [&] {
        for (int attempt = 0; attempt < 50 && lost == 0; ++attempt) lost = lost_beside_the_marking_thread(2, fault);
      });
      CHECK(lost > 0);
    }
  }
  CHECK(heap_stats().collections > before);
}

TEST_CASE("a thread gets its turn however closely stops follow each other") {
  HeapFixture heap;
  std::atomic<std::uint64_t> stops{0};
  std::atomic<bool> polls{false}, over{false};
  std::uint64_t turns = 0, most_between = 0;
  std::thread other([&] {
    ThreadMutator mutator;
    polls.store(true);
    for (std::uint64_t before = stops.load(); !over.load(); ++turns) {
      poll(mutator);
      const std::uint64_t now = stops.load();
      most_between = std::max(most_between, now - before);
      before = now;
    }
  });
  call_in_safe_region(heap.mutator(), [&] {
    while (!polls.load()) std::this_thread::yield();
  });
  const auto work = [](void*) {
    for (int i = 0; i < 2'000; ++i) _mm_pause();
  };
  for (int i = 0; i < 2'000; ++i) {
    memory::try_with_world_stopped(heap.mutator(), work, nullptr);
    stops.fetch_add(1);
  }
  over.store(true);
  call_in_safe_region(heap.mutator(), [&] { other.join(); });
  CHECK(turns > 0);
  CHECK(most_between <= 20);
}
