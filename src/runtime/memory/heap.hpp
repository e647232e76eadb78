// The garbage-collected heap: a non-moving mark-sweep collector with size classes, bump allocation in runs of free
// cells, cooperative safepoints and conservative scanning (DESIGN.md §7 has the measurements).
//
// The interface that everything else uses. Rules for users:
//   - Go pointers live only in heap cells, fiber and value stacks, and registered roots; never in memory
//     from malloc. Interior pointers keep their object alive.
//   - Overwriting or clearing a heap slot that may hold a pointer goes through store(), before_overwrite()
//     or copy_pointers(). Writing fresh cells, frames and stacks needs no barrier.
//   - allocate() may stop the goroutine for a collection but never parks or switches it.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "runtime/memory/mutator.hpp"

namespace gol::runtime {

enum class Scan : std::uint8_t {
  Pointers,  // every aligned word may be a pointer
  None,      // holds no pointers
};

struct HeapOptions {
  std::size_t max_bytes = 0;       // 0: three quarters of the machine's or cgroup's memory
  bool stress = false;             // a collection at every allocation up to 10,000, then each 1,000th
  bool poison = false;             // free cells are overwritten
  std::uint64_t trigger_bytes = 4 << 20;
};

// Reserves address space and starts with no threads. Called once per process.
void initialize_heap(const HeapOptions& options);

// A zeroed cell of at least `bytes` bytes, aligned to 8 (16 when bytes is a multiple of 16). Zero bytes give
// the address that all zero-size objects share. Ends the process with Go's "out of memory" text at the limit.
void* allocate(Mutator& mutator, std::size_t bytes, Scan scan);

// A pointer store into a heap cell.
void store(Mutator& mutator, void** slot, void* value);
// Before `bytes` bytes at `to` lose their old words (typed copy, clear, append over old elements, map moves).
void before_overwrite(Mutator& mutator, const void* to, std::size_t bytes);
// memmove with the barrier.
void copy_pointers(Mutator& mutator, void* to, const void* from, std::size_t bytes);

// A range of words outside the heap that may hold pointers, scanned at each collection.
void add_root(void* low, void* high);
void remove_root(void* low);

// A full collection, finished when it returns. The calling goroutine's frame and site must be published.
void collect(Mutator& mutator);

// The beginning of the cell that holds the address, or null when it points at no live cell.
void* cell_of(const void* address);
std::size_t cell_size(const void* cell);

// Runs `finalizer(cell, context)` on a goroutine some time after the cell became unreachable (the hook that
// runs it is set by the scheduler). Null removes it.
using Finalizer = void (*)(void* cell, void* context);
void set_finalizer(void* cell, Finalizer finalizer, void* context);

struct HeapStats {
  std::uint64_t allocated_bytes, allocated_cells, live_bytes, heap_bytes, collections;
  std::uint64_t pause_total_ns, pause_max_ns;
};
HeapStats heap_stats();

}  // namespace gol::runtime
