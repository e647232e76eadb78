// A mutator owns, per kind and class, one span and in it one run of free cells: clear bits in `occupied` from
// the span's cursor on. The run is zeroed in chunks, which is cheaper than cell by cell and leaves the fast
// path without a loop of unpredictable length. When the span has no more it takes the next one that the last
// collection left with free cells, then fresh pages. A span has one owner at most: it leaves the list when it
// is taken, and comes back only by the next collection, which takes all spans from their owners.
#include "runtime/memory/allocate.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "runtime/memory/background.hpp"
#include "runtime/memory/collect.hpp"
#include "runtime/memory/debug.hpp"
#include "runtime/memory/limit.hpp"
#include "runtime/memory/mark_pool.hpp"
#include "runtime/memory/pages.hpp"
#include "runtime/memory/world.hpp"

namespace gol::runtime {
namespace memory {

std::atomic<bool> marking{false};

namespace {

// The address that all zero-size objects share. Outside the heap: nothing is ever stored there.
alignas(16) char zero_size_cell[16];

// The first index in [from, end) whose bit is `wanted`, or end.
std::uint32_t find_bit(const std::uint64_t* bits, std::uint32_t from, std::uint32_t end, bool wanted) {
  while (from < end) {
    const std::uint64_t word = (wanted ? bits[from / 64] : ~bits[from / 64]) >> (from % 64);
    if (word) return std::min(end, from + static_cast<std::uint32_t>(std::countr_zero(word)));
    from = (from / 64 + 1) * 64;
  }
  return end;
}

// Cells taken while a snapshot is marked are born marked, as a whole run.
void mark_run(Span& span, std::size_t page, std::uint32_t begin, std::uint32_t end) {
  span.live.store(true, std::memory_order_relaxed);
  std::uint64_t* bits = bitmap_of(marks, page);
  for (std::uint32_t at = begin; at < end;) {
    const std::uint32_t stop = std::min(end, (at / 64 + 1) * 64);
    const std::uint64_t run = ~std::uint64_t{0} >> (64 - (stop - at)) << (at % 64);
    __atomic_fetch_or(&bits[at / 64], run, __ATOMIC_RELAXED);
    at = stop;
  }
}

bool take_run(Mutator& mutator, AllocationCache& cache) {
  if (cache.cells == 0) return false;
  Span& span = spans[cache.page];
  const std::uint64_t* bits = bitmap_of(occupied, cache.page);
  const std::uint32_t begin = find_bit(bits, span.cursor.load(std::memory_order_relaxed), cache.cells, false);
  if (begin == cache.cells) {
    span.cursor.store(begin, std::memory_order_relaxed);
    return false;
  }
  const std::uint32_t end = stressing() ? begin + 1 : find_bit(bits, begin + 1, cache.cells, true);
  if (marking.load(std::memory_order_relaxed) && !faulty(Fault::NoAllocateBlack)) {
    mark_run(span, cache.page, begin, end);
  }
  cache.next = page_address(cache.page) + std::size_t{begin} * span.cell_bytes;
  cache.run_end = page_address(cache.page) + std::size_t{end} * span.cell_bytes;
  cache.end = span.clean ? cache.run_end : cache.next;
  if (span.poisoned) check_poison(cache.next, cache.run_end);
  span.cursor.store(end, std::memory_order_relaxed);
  const std::size_t bytes = static_cast<std::size_t>(cache.run_end - cache.next);
  mutator.allocated_bytes += bytes;
  mutator.allocated_cells += end - begin;
  mutator.pending_bytes += bytes;
  return true;
}

// Zeroes the next cells of the run. False when it has no more.
bool zero_chunk(AllocationCache& cache, std::size_t cell_bytes) {
  constexpr std::size_t chunk_bytes = 1024;
  if (cache.end == cache.run_end) return false;
  const std::size_t wanted = cell_bytes >= chunk_bytes ? cell_bytes : chunk_bytes / cell_bytes * cell_bytes;
  const std::size_t bytes = std::min(wanted, static_cast<std::size_t>(cache.run_end - cache.end));
  std::memset(cache.end, 0, bytes);
  cache.end += bytes;
  return true;
}

// The mutator becomes the owner of another span with this class. Collects instead if there is no memory.
void take_span(Mutator& mutator, AllocationCache& cache, Scan scan, std::size_t size_class) {
  // A failing attempt forgets the old span: a collection may have given its pages to somebody else.
  cache = {};
  MemoryRequest request(mutator, size_classes[size_class].pages);
  do {
    std::lock_guard lock(heap_mutex);
    std::uint32_t page = take_span_to_sweep(scan, size_class);
    if (page == no_span) {
      if (const Span* span = new_small_span(scan, size_class)) {
        page = static_cast<std::uint32_t>(page_of(span));
      }
    }
    if (page != no_span) {
      cache.page = page;
      cache.cells = spans[page].cells;
      return;
    }
  } while (request.collect_and_retry());
}

void* allocate_large(Mutator& mutator, std::size_t bytes, Scan scan) {
  if (bytes > reserved_pages << page_shift) refuse(mutator, reserved_pages);
  const std::size_t pages = pages_for(bytes);
  if (stressing()) stress_allocation(mutator);
  mutator.pending_bytes += pages << page_shift;
  collect_if_due(mutator);
  const Span* span = nullptr;
  MemoryRequest request(mutator, pages);
  do {
    std::lock_guard lock(heap_mutex);
    span = new_large_span(scan, pages);
  } while (!span && request.collect_and_retry());
  mutator.allocated_bytes += pages << page_shift;
  mutator.allocated_cells += 1;
  char* cell = page_address(page_of(span));
  if (!span->clean) std::memset(cell, 0, pages << page_shift);
  return cell;
}

}  // namespace

// Out of line and cold: the caller's fast path keeps few registers.
GOL_COLD char* refill(Mutator& mutator, Scan scan, std::size_t size_class) {
  AllocationCache& cache = mutator.caches[static_cast<std::size_t>(scan)][size_class];
  const std::size_t cell_bytes = size_classes[size_class].bytes;
  if (zero_chunk(cache, cell_bytes)) return cache.next;
  if (stressing()) stress_allocation(mutator);
  while (!take_run(mutator, cache)) {
    collect_if_due(mutator);
    take_span(mutator, cache, scan, size_class);
  }
  zero_chunk(cache, cell_bytes);
  return cache.next;
}

void* allocate_unusual(Mutator& mutator, std::size_t bytes, Scan scan) {
  return bytes == 0 ? zero_size_cell : allocate_large(mutator, bytes, scan);
}

void* allocate_any(Mutator& mutator, std::size_t bytes, Scan scan) {
  // One comparison for both ends: zero wraps round.
  if (GOL_UNLIKELY(bytes - 1 >= largest_class)) return allocate_unusual(mutator, bytes, scan);
  return allocate_small(mutator, bytes, scan);
}

void flush_caches(Mutator& mutator) {
  for (auto& kind : mutator.caches) {
    for (std::size_t size_class = 0; size_class < class_count; ++size_class) {
      AllocationCache& cache = kind[size_class];
      const std::size_t unused = static_cast<std::size_t>(cache.run_end - cache.next);
      mutator.allocated_bytes -= unused;
      mutator.allocated_cells -= unused / size_classes[size_class].bytes;
      mutator.pending_bytes -= std::min(unused, mutator.pending_bytes);
      cache = {};
    }
  }
}

namespace {

// So that the last stop of a cycle finds little left to do.
void hand_over_if_many(Mutator& mutator) {
  constexpr std::size_t many = 1024;
  if (mutator.overwritten.size() < many || !marks_in_background()) return;
  mark_pool().add(mutator.overwritten);
  mutator.overwritten.clear();
}

}  // namespace

void remember_word(Mutator& mutator, const void* old_value) {
  if (faulty(Fault::NoStoreBarrier)) return;
  const std::uintptr_t offset = reinterpret_cast<std::uintptr_t>(old_value) - heap_base;
  if (offset >= frontier_bytes.load(std::memory_order_relaxed)) return;
  mutator.overwritten.push_back(offset);
  hand_over_if_many(mutator);
}

void remember_words(Mutator& mutator, const void* low, std::size_t bytes) {
  if (faulty(Fault::NoBulkBarrier)) return;
  const auto begin = (reinterpret_cast<std::uintptr_t>(low) + 7) & ~std::uintptr_t{7};
  const auto end = (reinterpret_cast<std::uintptr_t>(low) + bytes) & ~std::uintptr_t{7};
  const std::size_t limit = frontier_bytes.load(std::memory_order_relaxed);
  for (std::uintptr_t at = begin; at < end; at += 8) {
    const std::uintptr_t offset = *reinterpret_cast<const std::uintptr_t*>(at) - heap_base;
    if (offset < limit) mutator.overwritten.push_back(offset);
  }
  hand_over_if_many(mutator);
}

}  // namespace memory

void* cell_of(const void* address) {
  const std::uintptr_t offset = reinterpret_cast<std::uintptr_t>(address) - memory::heap_base;
  if (offset >= memory::frontier_bytes.load(std::memory_order_acquire)) return nullptr;
  const memory::CellRef cell = memory::locate(offset);
  if (!cell.span) return nullptr;
  const bool survived =
      memory::bitmap_of(memory::occupied, cell.page)[cell.index / 64] >> (cell.index % 64) & 1;
  const bool taken_since = cell.index < cell.span->cursor.load(std::memory_order_relaxed);
  return survived || taken_since ? cell.address() : nullptr;
}

std::size_t cell_size(const void* cell) {
  const memory::CellRef found = memory::locate(reinterpret_cast<std::uintptr_t>(cell) - memory::heap_base);
  return found.span ? found.bytes() : 0;
}

}  // namespace gol::runtime
