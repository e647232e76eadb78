// What the heap says about itself.
#pragma once

#include <array>
#include <cstdint>

namespace gol::runtime {

// Bytes are those of cells as they are handed out, rounded up to their class, unless it says otherwise.
struct HeapStats {
  std::uint64_t allocated_bytes, allocated_cells;  // since the process began
  std::uint64_t freed_bytes, freed_cells;          // of these, what collections have found dead; both only grow
  std::uint64_t live_bytes;                        // after the last collection
  std::uint64_t goal_bytes;                        // in use when the next collection is due
  std::uint64_t used_bytes;                        // pages that hold cells
  std::uint64_t heap_bytes;                        // these, and free pages that the system has not got back
  std::uint64_t address_bytes;                     // all pages that ever were in use
  std::uint64_t table_bytes;                       // what describes them
  std::uint64_t external_bytes;                    // stacks: see add_external_bytes()
  std::uint64_t collections;
  std::uint64_t pause_total_ns, pause_max_ns;
  std::uint64_t pause_cpu_max_ns;  // the most CPU time that a stop took: a busy machine makes no difference
};
HeapStats heap_stats();

// How long the world stood still in each of the last collections. The entries of collection n (from 0 on) are at
// n modulo their number; the end of its last stop is in nanoseconds since 1970.
struct RecentPauses {
  std::array<std::uint64_t, 256> ns{}, end{};
};
RecentPauses recent_pauses();

namespace memory {

// World stopped, a collection is over: what is left of all that was allocated.
void count_survivors(std::uint64_t bytes, std::uint64_t cells);

}  // namespace memory
}  // namespace gol::runtime
