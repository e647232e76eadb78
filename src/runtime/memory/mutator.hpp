// The part of a worker (P) that the memory layer needs: its allocation caches, whether it may touch the heap
// at the moment, and whose stack it runs on.
//
// A mutator is used by one thread at a time. Ownership may pass from one thread to another (a worker taken
// over while its thread blocks) when it is Safe.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "runtime/memory/size_classes.hpp"
#include "runtime/memory/stack_record.hpp"

namespace gol::runtime {

// A Running mutator may read and write the heap, stacks and stack records. While it is Safe the collector
// may run at any moment, so its thread touches none of them. See world.hpp for the transitions.
enum class MutatorState : std::uint32_t { Safe, Running };

namespace memory {

// A run of free cells of one class that a mutator bumps through. The cells in [next, end) are zeroed; those
// in [end, run_end) will be, a chunk at a time, so that they are still in the cache when they are used.
struct AllocationCache {
  char* next = nullptr;
  char* end = nullptr;
  char* run_end = nullptr;
  std::uint32_t page = 0;   // first page of the span that the run lies in
  std::uint32_t cells = 0;  // number of cells in that span; 0: no span
};

}  // namespace memory

struct alignas(64) Mutator {
  Mutator() = default;
  Mutator(const Mutator&) = delete;
  Mutator& operator=(const Mutator&) = delete;

  memory::AllocationCache caches[2][memory::class_count];  // by Scan, by size class

  std::atomic<MutatorState> state{MutatorState::Safe};

  // The thread's own stack: the scheduler's context of the worker, or a test's thread. Its native part is
  // scanned when a safepoint is reached on it; set `own.base` to its upper end if heap pointers may lie
  // there.
  StackRecord own;

  // Whose stack the thread runs on: the goroutine's, or `own`. The scheduler sets it at each switch, while
  // Running. The stopper of the world reads it at any time, so stack records are never unmapped.
  std::atomic<StackRecord*> current{&own};

  // Old values of overwritten heap slots, as heap offsets, while the collector marks from a snapshot.
  std::vector<std::uintptr_t> overwritten;

  // Counted when a run or a large cell is taken; the unused rest of the caches is part of them.
  std::uint64_t allocated_bytes = 0;
  std::uint64_t allocated_cells = 0;
  std::size_t pending_bytes = 0;  // not yet added to the collector's trigger

  Mutator* next_attached = nullptr;  // link in the list of attached mutators
};

// Makes the mutator known to the collector; it is Safe afterwards. Call leave_safe() to run. May be called
// by a thread that runs another mutator.
void attach(Mutator& mutator);
// Takes a Safe mutator out again, waiting for a collection that is under way. The calling thread runs no
// other mutator, or no third one runs.
void detach(Mutator& mutator);

}  // namespace gol::runtime
