// Reserving the heap's address space, and handing out runs of its pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>

#include "runtime/memory/span.hpp"

namespace gol::runtime::memory {

// Guards the free runs, the lists of spans with free cells and the set-up of spans. Held for short work
// without safepoints; the stopper of the world may take it, for a stopped mutator never holds it.
extern std::mutex heap_mutex;

// Maps heap and side tables as large as wanted or, where the system refuses (ulimit -v), as large as allowed.
void reserve_heap(std::size_t wanted_bytes);
// Enough for any program on this machine, and no more than half of what `ulimit -v` leaves to the process.
std::size_t wanted_reservation();

// Pages that carry spans, and free ones that the system has not got back. Guarded by heap_mutex.
struct PageCounts {
  std::size_t used = 0;
  std::size_t dirty_free = 0;
};
extern PageCounts page_counts;

// A run of free pages; `pages == 0` when there is none within the limit.
struct PageRun {
  std::uint32_t first = 0;
  std::uint32_t pages = 0;
  bool clean = false;
};

// heap_mutex held.
PageRun take_pages(std::size_t pages);
void put_free_run(PageRun run);
// Forgets all free runs, for the sweep, which finds them anew and joins neighbours.
void forget_free_runs();
// Gives dirty free pages back to the system, at most `pages`, in steps; returns how many were. Stops early
// when the world shall stop, if `yielding`.
std::size_t release_pages(std::size_t pages, bool yielding);

// A new span; null when the limit is reached. Its `clean` tells whether its cells read as zero. heap_mutex
// held.
Span* new_small_span(Scan scan, std::size_t size_class);
Span* new_large_span(Scan scan, std::size_t pages);
inline std::size_t page_of(const Span* span) { return static_cast<std::size_t>(span - spans); }

// Spans that may have free cells and that no mutator has looked at since the last collection.
extern std::uint32_t spans_to_sweep[2][class_count];
std::uint32_t take_span_to_sweep(Scan scan, std::size_t size_class);

}  // namespace gol::runtime::memory
