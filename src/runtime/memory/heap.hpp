// The garbage-collected heap: a non-moving mark-sweep collector with size classes, bump allocation in runs of
// free cells, cooperative safepoints and conservative scanning (DESIGN.md §7 has the measurements).
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

#include "base/check.hpp"
#include "runtime/memory/mutator.hpp"

namespace gol::runtime {

enum class Scan : std::uint8_t {
  Pointers,  // every aligned word may be a pointer
  None,      // holds no pointers
};

struct HeapOptions {
  std::size_t max_bytes = 0;              // 0: three quarters of the machine's or cgroup's memory
  bool stress = false;                    // a collection at every allocation up to 10,000, then each 1,000th
  bool poison = false;                    // free cells are overwritten
  std::uint64_t trigger_bytes = 4 << 20;  // the least that is allocated between two collections
  std::size_t background_bytes = 4 << 20;  // the live heap from which a thread marks while the program runs
  // Names of environment variables that also switch stress and poison on (set, not empty, not "0").
  const char* stress_variable = nullptr;
  const char* poison_variable = nullptr;
};

// Reserves address space, starts no thread. A later call in the same process (the next run of a REPL or of a
// test) only changes the settings; no mutator runs then.
void initialize_heap(const HeapOptions& options);

// A zeroed cell of at least `bytes` bytes, aligned to 8 (16 when bytes is a multiple of 16). Zero bytes give
// the address that all zero-size objects share. Ends the process with Go's "out of memory" text at the limit.
void* allocate(Mutator& mutator, std::size_t bytes, Scan scan);
// What a request really gets: the usable size of the cell (for append and other growing buffers).
std::size_t rounded_size(std::size_t bytes);

// A pointer store into a heap cell.
void store(Mutator& mutator, void** slot, void* value);
// Before `bytes` bytes at `to` lose their old words (typed copy, clear, append over old elements, map moves).
void before_overwrite(Mutator& mutator, const void* to, std::size_t bytes);
// memmove with the barrier.
void copy_pointers(Mutator& mutator, void* to, const void* from, std::size_t bytes);

// A range of words outside the heap that may hold pointers, scanned at each collection.
void add_root(void* low, void* high);
void remove_root(void* low);
// One zeroed range of address space that is a root as far as it is in use: `used` bytes, nothing at first.
// For package variables, whose number grows in a REPL. The range stays until remove_root(its beginning).
char* reserve_root_range(std::size_t max_bytes);
void grow_root_range(char* range, std::size_t used);

// A full collection, finished when it returns. The calling goroutine's frame and site must be published.
void collect(Mutator& mutator);

// Waits for a collection that is under way. No mutator is Running.
void finish_collection();
// Whether a thread may mark large heaps while the program runs; else the world stands still meanwhile.
extern std::atomic<bool> background_marking_allowed;
// Go's GOGC: a collection is due when that many percent of what the last one left alive have been allocated, and a
// least amount; below zero only when a limit forces one. Returns the setting before, 100 at first.
int set_collection_percent(int percent);
// Go's GOMEMLIMIT: collections become more frequent, if need be, so that heap and stacks stay below; unlike the limit
// of HeapOptions it refuses nothing. Returns the setting before; a negative one changes nothing.
std::int64_t set_memory_goal(std::int64_t bytes);

// The beginning of the cell that holds the address, or null when it points at no live cell.
void* cell_of(const void* address);
std::size_t cell_size(const void* cell);

// Runs `finalizer(cell, context)` on a goroutine some time after the cell became unreachable. Null removes
// it. `context` may be a heap pointer and is kept alive until then. `cell` is the beginning of a cell.
using Finalizer = void (*)(void* cell, void* context);
void set_finalizer(void* cell, Finalizer finalizer, void* context);
// One call that is due, in the order of the collections that found it; false when there is none. The values
// are rooted by the queue until they are returned, so the caller stores them where they are scanned.
struct DueFinalizer {
  Finalizer finalizer;
  void* cell;
  void* context;
};
bool next_finalizer(DueFinalizer& due);
// Called by a mutator after its collection found due finalizers, with the world running and no lock held.
// It may make a goroutine runnable, but neither allocates nor parks.
extern void (*on_finalizers_due)();

// Gives free pages back to the system now; returns how many bytes.
std::size_t release_free_memory();

// Memory outside the heap that counts towards the limit: stacks, syntax trees, executable trees.
void add_external_bytes(std::ptrdiff_t delta);
// Before that many bytes more are taken outside the heap: collects when they pass the limit, and ends the process
// when that does not help. The calling goroutine's frame and site are published.
void request_external_bytes(Mutator& mutator, std::size_t bytes);
// The same where no collection is possible: only what lies outside the heap counts.
void check_external_bytes(std::size_t bytes);
// Asked in the goroutine whose request the limit forbids, with the text that ends the process otherwise. True: the
// request is granted all the same, as far as the overdraft goes; the hook has seen to it that the goroutine ends
// soon. A hook may also leave the goroutine by an exception, and must do so to save the process if it is not `small`.
extern bool (*on_limit)(Mutator& mutator, const char* text, bool small);
// Over the limit, or malloc failed: says so and ends the process with exit code 2. The hook gets the whole
// text; one that flushes output first ends with report_out_of_memory(text).
extern void (*on_out_of_memory)(const char* text);
[[noreturn]] void report_out_of_memory(const char* text);

}  // namespace gol::runtime

#include "runtime/memory/heap_inline.hpp"
