// Finding everything that can be reached.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "runtime/memory/span.hpp"
#include "runtime/memory/stack_record.hpp"

namespace gol::runtime::memory {

// A set of heap addresses still to be visited, and the loop that visits them. Any word that looks like an
// address in the heap may be added. The loop needs no stopped world: it changes mark bits only, and reads
// cells whose words others may be writing (each old word is either still there or remembered by a barrier).
class Marker {
 public:
  // Begins a cycle: addresses below the frontier of this moment count.
  void begin();

  void add_offset(std::uintptr_t offset) {
    if (offset < limit_) pending_.push_back(offset);
  }
  void add_pointer(std::uintptr_t value) { add_offset(value - heap_base); }
  // Conservative: every aligned word between the two.
  void add_words(const void* low, const void* high);
  // The parts of a goroutine's stacks that are in use.
  void add_stack(const StackRecord& record);
  // What the cell points to, without marking the cell itself.
  void add_contents(const CellRef& cell);

  // Visits until nothing is pending.
  void drain();

  std::size_t marked_bytes() const { return marked_bytes_; }

 private:
  struct Words {
    const std::uintptr_t* low;
    const std::uintptr_t* high;
  };

  void visit(std::uintptr_t offset);
  void add_part_of_large_cell();

  std::uintptr_t limit_ = 0;
  std::vector<std::uintptr_t> pending_;  // offsets from heap_base
  std::vector<Words> large_;             // contents of large cells, scanned in parts so that pending_ stays short
  std::size_t marked_bytes_ = 0;
};

// Whether the cell was reached in the cycle under way.
bool is_marked(const CellRef& cell);

}  // namespace gol::runtime::memory
