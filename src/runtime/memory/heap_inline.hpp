// The fast paths of heap.hpp: a bump through zeroed cells, and barriers that do nothing unless the collector
// marks from a snapshot.
#pragma once

#include <cstring>

#include "runtime/memory/heap.hpp"

namespace gol::runtime {
namespace memory {

// True while a snapshot is being marked: overwritten pointers are remembered, new cells are born marked.
// Changes only while the world is stopped.
extern std::atomic<bool> marking;

// The next cell when no zeroed one is left: zeroes more of the run, or takes the next run of free cells,
// collecting if that is due. The caller moves the cache past the cell.
char* refill(Mutator& mutator, Scan scan, std::size_t size_class);
// Requests of zero bytes and of more than the largest class.
void* allocate_unusual(Mutator& mutator, std::size_t bytes, Scan scan);
// Any size, out of line.
void* allocate_any(Mutator& mutator, std::size_t bytes, Scan scan);

// Remembers the pointers among the old words for the snapshot.
void remember_word(Mutator& mutator, const void* old_value);
void remember_words(Mutator& mutator, const void* low, std::size_t bytes);

GOL_INLINE void* allocate_small(Mutator& mutator, std::size_t bytes, Scan scan) {
  const std::size_t size_class = class_of(bytes);
  const std::size_t cell_bytes = size_classes[size_class].bytes;
  AllocationCache& cache = mutator.caches[static_cast<std::size_t>(scan)][size_class];
  char* cell = cache.next;
  if (GOL_UNLIKELY(cell == cache.end)) cell = refill(mutator, scan, size_class);
  cache.next = cell + cell_bytes;
  return cell;
}

}  // namespace memory

// Inlined where the size is known, so that the class is a constant.
GOL_INLINE void* allocate(Mutator& mutator, std::size_t bytes, Scan scan) {
  if (__builtin_constant_p(bytes) && bytes - 1 < memory::largest_class) {
    return memory::allocate_small(mutator, bytes, scan);
  }
  return memory::allocate_any(mutator, bytes, scan);
}

inline std::size_t rounded_size(std::size_t bytes) {
  if (bytes == 0) return 0;
  if (bytes <= memory::largest_class) return memory::size_classes[memory::class_of(bytes)].bytes;
  return memory::pages_for(bytes) << memory::page_shift;
}

GOL_INLINE void store(Mutator& mutator, void** slot, void* value) {
  if (GOL_UNLIKELY(memory::marking.load(std::memory_order_relaxed))) memory::remember_word(mutator, *slot);
  *slot = value;
}

GOL_INLINE void before_overwrite(Mutator& mutator, const void* to, std::size_t bytes) {
  if (GOL_UNLIKELY(memory::marking.load(std::memory_order_relaxed))) {
    memory::remember_words(mutator, to, bytes);
  }
}

inline void copy_pointers(Mutator& mutator, void* to, const void* from, std::size_t bytes) {
  before_overwrite(mutator, to, bytes);
  std::memmove(to, from, bytes);
}

}  // namespace gol::runtime
