#include <algorithm>
#include <set>
#include <vector>

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
