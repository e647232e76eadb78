// Switches that make memory errors show, for tests and for `--debug=gc-stress`.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "runtime/memory/heap.hpp"

namespace gol::runtime::memory {

struct Span;

// A step at every allocation up to 10,000, then at each 1,000th: in turn a whole collection, the first half of one,
// and its second half, so that every store is also tried while the collector marks. Cells are handed out one by
// one. May be switched at any time.
void set_stress(bool on);
bool stressing();

// Free cells hold 0xDB bytes: use of a freed cell shows as nonsense, and a write to one is found when the
// cell is handed out again. Switched while no other mutator runs; complete after the next collection.
void set_poison(bool on);
bool poisoning();
inline constexpr unsigned char poison_byte = 0xDB;

// Ways to make the collector wrong on purpose. A test that still passes with the fault it is about proves
// nothing, so each one is run with its fault as well.
enum class Fault : std::uint32_t {
  SkipNativeStacks = 1,
  SkipSegments = 2,  // suspended parts of native stacks
  SkipValueStacks = 4,
  SkipOlderChunks = 8,  // all value chunks but the newest
  SkipRoots = 16,       // registered ranges
  SkipWorldRoots = 32,  // what the scheduler names besides stacks
  SkipCells = 64,       // contents of heap cells
  SkipInterior = 128,   // pointers that do not point at a cell's beginning
  NoStoreBarrier = 256,
  NoBulkBarrier = 512,
  NoAllocateBlack = 1024,  // cells taken while marking are not born marked
  SkipFinalizable = 2048,  // what objects with finalizers point to
  SkipResumedStacks = 4096,  // those of goroutines that are resumed before the marking thread has come to them
};
void set_faults(std::uint32_t faults);  // an or of Fault values; 0 for a correct collector
inline std::atomic<std::uint32_t> active_faults{0};
inline bool faulty(Fault fault) {
  return active_faults.load(std::memory_order_relaxed) & static_cast<std::uint32_t>(fault);
}

// The two halves of a collection that marks from a snapshot: from the first to the second the barriers are
// active and mutators run; what was reachable at the first survives the second. For tests of the barriers. Neither
// does anything when its half is over already.
void begin_snapshot(Mutator& mutator);
void finish_snapshot(Mutator& mutator);

// The step of stress mode that is due at this allocation, if any.
void stress_allocation(Mutator& mutator);

// Poison: a whole new span; the cells of a span that died; the check of a run that is handed out.
void poison_new_span(Span& span, char* memory);
void poison_dead_cells(Span& span);
void check_poison(const char* low, const char* high);

}  // namespace gol::runtime::memory
