// Collections: when they are due, and what happens in one.
#pragma once

#include <cstddef>
#include <cstdint>

#include "runtime/memory/mutator.hpp"

namespace gol::runtime::memory {

// The least that mutators allocate between two collections.
void set_least_trigger(std::size_t bytes);

struct CollectionCounts {
  std::size_t live_bytes;  // after the last collection
  std::uint64_t collections;
};
CollectionCounts collection_counts();

// Adds what the mutator has allocated to the common count; collects if that is over the trigger. Also reaches
// a safepoint if the world shall stop.
void collect_if_due(Mutator& mutator);

// What remains to be done when the world runs again: gives pages back, and has the next mutator that allocates call for
// the finalizers that became due.
void after_cycle(bool finalizers);

// The attempts to get pages that the limit or the reservation does not allow without a collection.
class MemoryRequest {
 public:
  MemoryRequest(Mutator& mutator, std::size_t pages) : mutator_(mutator), pages_(pages) {}
  // After a failed attempt, without locks: collects, so that another attempt makes sense, or refuses the request.
  bool collect_and_retry();

 private:
  Mutator& mutator_;
  std::size_t pages_;
  int failures_ = 0;
};

}  // namespace gol::runtime::memory
