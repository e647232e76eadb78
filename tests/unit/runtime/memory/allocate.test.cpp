#include <algorithm>
#include <set>
#include <vector>

#include "runtime/memory/statistics.hpp"
#include "unit/runtime/memory/heap_fixture.hpp"

using namespace gol::runtime;

namespace {

bool all_zero(const void* cell, std::size_t bytes) {
  const auto* at = static_cast<const char*>(cell);
  return *at == 0 && std::memcmp(at, at + 1, bytes - 1) == 0;
}

}  // namespace

TEST_CASE("cells are zeroed, aligned and do not overlap") {
  HeapFixture heap;
  struct Cell {
    char* begin;
    std::size_t bytes;
  };
  for (Scan scan : {Scan::Pointers, Scan::None}) {
    std::vector<Hidden> hidden;
    auto* cells = static_cast<Cell*>(allocate(heap.mutator(), 1000 * sizeof(Cell), Scan::Pointers));
    std::size_t count = 0;
    for (std::size_t bytes = 1; count < 1000; bytes = bytes * 21 / 20 + 1) {
      if (bytes > 100'000) bytes = 1;
      auto* begin = static_cast<char*>(allocate(heap.mutator(), bytes, scan));
      REQUIRE(all_zero(begin, bytes));
      REQUIRE(reinterpret_cast<std::uintptr_t>(begin) % (bytes % 16 ? 8 : 16) == 0);
      REQUIRE(cell_size(begin) >= bytes);
      REQUIRE(cell_size(begin) == rounded_size(bytes));
      std::memset(begin, 0x55, bytes);
      cells[count++] = {begin, bytes};
    }
    std::sort(cells, cells + count, [](const Cell& a, const Cell& b) { return a.begin < b.begin; });
    for (std::size_t i = 1; i < count; ++i)
      REQUIRE(cells[i - 1].begin + cells[i - 1].bytes <= cells[i].begin);
  }
}

TEST_CASE("cells that are used again are zeroed") {
  HeapFixture heap;
  for (std::size_t bytes : {8, 24, 64, 1000, 5000, 32768, 50'000, 3'000'000}) {
    CAPTURE(bytes);
    for (int round = 0; round < 3; ++round) {
      for (int i = 0; i < 50; ++i) {
        void* cell = allocate(heap.mutator(), bytes, Scan::None);
        REQUIRE(all_zero(cell, bytes));
        std::memset(cell, 0xAB, bytes);
      }
      collect(heap.mutator());
    }
  }
}

TEST_CASE("zero-size objects share one address outside the heap") {
  HeapFixture heap;
  void* first = allocate(heap.mutator(), 0, Scan::Pointers);
  std::size_t none = 0;
  asm volatile("" : "+r"(none));
  CHECK(first != nullptr);
  CHECK(allocate(heap.mutator(), none, Scan::None) == first);
  CHECK(cell_of(first) == nullptr);
}

TEST_CASE("cell_of finds the beginning from any interior address") {
  HeapFixture heap;
  for (std::size_t bytes : {1, 24, 100, 1500, 20'000, 200'000}) {
    CAPTURE(bytes);
    auto* cell = static_cast<char*>(allocate(heap.mutator(), bytes, Scan::None));
    CHECK(cell_of(cell) == cell);
    CHECK(cell_of(cell + bytes / 2) == cell);
    CHECK(cell_of(cell + bytes - 1) == cell);
  }
  int local = 0;
  CHECK(cell_of(&local) == nullptr);
  CHECK(cell_of(nullptr) == nullptr);
}

TEST_CASE("statistics count what was handed out, not what caches hold") {
  HeapFixture heap;
  const HeapStats before = heap_stats();
  for (int i = 0; i < 1000; ++i) allocate(heap.mutator(), 48, Scan::None);
  allocate(heap.mutator(), 100'000, Scan::None);
  const HeapStats after = heap_stats();
  CHECK(after.allocated_cells - before.allocated_cells == 1001);
  CHECK(after.allocated_bytes - before.allocated_bytes == 1000 * 48 + rounded_size(100'000));
  collect(heap.mutator());
  const HeapStats collected = heap_stats();
  CHECK(collected.allocated_cells == after.allocated_cells);
  CHECK(collected.collections > after.collections);
  CHECK(collected.pause_max_ns > 0);
}

TEST_CASE("what a collection finds dead counts as freed") {
  HeapFixture heap;
  heap.ignore_native_stack();
  Node* list = nullptr;
  add_root(&list, &list + 1);
  collect(heap.mutator());
  const HeapStats before = heap_stats();
  for (int i = 0; i < 1000; ++i) list = new_node(heap.mutator(), list, nullptr, 1);
  for (int i = 0; i < 3000; ++i) allocate(heap.mutator(), sizeof(Node), Scan::Pointers);
  allocate(heap.mutator(), 100'000, Scan::None);
  collect(heap.mutator());
  const HeapStats after = heap_stats();
  CHECK(after.freed_cells - before.freed_cells == 3001);
  CHECK(after.freed_bytes - before.freed_bytes == 3000 * rounded_size(sizeof(Node)) + rounded_size(100'000));
  CHECK(after.used_bytes <= after.heap_bytes);
  CHECK(after.heap_bytes <= after.address_bytes);
  remove_root(&list);
}

TEST_CASE("the last collections' pauses add up to the time that the world stood still") {
  HeapFixture heap;
  for (int i = 0; i < 10; ++i) collect(heap.mutator());
  const HeapStats stats = heap_stats();
  const RecentPauses recent = recent_pauses();
  std::uint64_t sum = 0, newest = (stats.collections - 1) % recent.ns.size();
  for (const std::uint64_t ns : recent.ns) sum += ns;
  CHECK(recent.ns[newest] > 0);
  CHECK(recent.end[newest] >= recent.end[(newest + recent.ns.size() - 1) % recent.ns.size()]);
  CHECK(sum <= stats.pause_total_ns);
}

TEST_CASE("the percentage says how much is allocated between two collections") {
  HeapFixture heap;
  heap.ignore_native_stack();
  void* live = nullptr;
  add_root(&live, &live + 1);
  live = allocate(heap.mutator(), 64 << 20, Scan::None);
  const auto collections = [&] {
    collect(heap.mutator());
    const std::uint64_t before = heap_stats().collections;
    for (int i = 0; i < 200; ++i) allocate(heap.mutator(), 1 << 20, Scan::None);
    return heap_stats().collections - before;
  };
  CHECK(set_collection_percent(50) == 100);
  const std::uint64_t often = collections();
  CHECK(set_collection_percent(400) == 50);
  const std::uint64_t seldom = collections();
  CHECK(set_collection_percent(-5) == 400);
  const std::uint64_t never = collections();
  CHECK(often >= 5);
  CHECK(seldom <= 1);
  CHECK(never == 0);
  // The goal has a say even so.
  CHECK(set_memory_goal(96 << 20) == INT64_MAX);
  CHECK(set_memory_goal(-1) == 96 << 20);
  CHECK(collections() >= 5);
  set_memory_goal(INT64_MAX);
  CHECK(set_collection_percent(100) == -1);
  remove_root(&live);
}

TEST_CASE("garbage does not make the heap grow") {
  HeapFixture heap;
  for (std::size_t bytes : {16, 100, 4000, 30'000, 100'000}) {
    CAPTURE(bytes);
    for (std::size_t total = 0; total < 200 << 20; total += bytes)
      allocate(heap.mutator(), bytes, Scan::Pointers);
    CHECK(heap_stats().heap_bytes < 64 << 20);
  }
}

TEST_CASE("free memory goes back to the system") {
  HeapFixture heap;
  heap.ignore_native_stack();
  Node* list = nullptr;
  add_root(&list, &list + 1);
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 1'000'000; ++i) list = new_node(heap.mutator(), list, nullptr, 1);
    CHECK(heap_stats().heap_bytes > 20 << 20);
    list = nullptr;
    collect(heap.mutator());
    CHECK(release_free_memory() > 10 << 20);
    CHECK(heap_stats().heap_bytes < 16 << 20);
  }
  remove_root(&list);
}
