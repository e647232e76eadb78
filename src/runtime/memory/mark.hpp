// Finding everything that can be reached.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "base/check.hpp"
#include "runtime/memory/span.hpp"
#include "runtime/memory/stack_record.hpp"

namespace gol::runtime::memory {

// Offsets from heap_base that are still to be visited, last in, first out. Room is made for a whole cell's
// words at once, so that pushing needs no check.
class PendingOffsets {
 public:
  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  std::uintptr_t pop() { return slots_[--size_]; }
  void push(std::uintptr_t offset) {
    make_room(1);
    slots_[size_++] = offset;
  }
  // Pushes those aligned words between the two that lie in [base, base + limit).
  void push_words(const void* low, const void* high, std::uintptr_t base, std::uintptr_t limit);
  // Moves the older half, or all, behind the vector's.
  void move_half(std::vector<std::uintptr_t>& to) { move(to, size_ / 2); }
  void move_all(std::vector<std::uintptr_t>& to) { move(to, size_); }
  // A large structure leaves a large stack behind; it is not kept for ever.
  void shrink();

 private:
  void make_room(std::size_t count) {
    if (GOL_UNLIKELY(size_ + count > capacity_)) grow(count);
  }
  void grow(std::size_t count);
  void move(std::vector<std::uintptr_t>& to, std::size_t count);

  std::unique_ptr<std::uintptr_t[]> slots_;
  std::size_t size_ = 0, capacity_ = 0;
};

// A set of heap addresses still to be visited, and the loop that visits them. Any word that looks like an
// address in the heap may be added. The loop needs no stopped world: it changes mark bits only, and reads
// cells whose words others may be writing (each old word is either still there or remembered by a barrier).
class Marker {
 public:
  struct Words {
    const char* low;
    const char* high;
  };

  // Begins to count anew. Addresses below the frontier of this moment count; cells beyond that of the cycle's
  // beginning are marked already.
  void begin();

  void add_offset(std::uintptr_t offset) {
    if (offset < limit_) pending_.push(offset);
  }
  void add_pointer(std::uintptr_t value) { add_offset(value - heap_base); }
  // Conservative: every aligned word between the two, read before this returns: roots have no barrier.
  void add_words(const void* low, const void* high);
  // The parts of a goroutine's stacks that are in use.
  void add_stack(const StackRecord& record);
  // What the cell points to, without marking the cell itself.
  void add_contents(const CellRef& cell);

  // What is left of a long cell.
  void add_large(const Words& words) { large_.push_back(words); }

  // Visits until nothing is pending or, then false, about that many bytes of cells have been visited. Gives to the
  // pool when others are hungry.
  bool drain(std::size_t most_bytes = ~std::size_t{0});
  // Moves what is pending behind the vectors' elements.
  void move_all(std::vector<std::uintptr_t>& offsets, std::vector<Words>& large);

  std::size_t marked_bytes() const { return marked_bytes_; }

 private:
  void visit(const CellRef& cell, std::uintptr_t offset);
  // The words of a cell, those of a long one bit by bit.
  void add_cell_words(const char* low, std::size_t bytes);
  void add_part_of_large_cell();
  void feed_others();

  std::uintptr_t limit_ = 0;
  PendingOffsets pending_;
  std::vector<Words> large_;  // what is left of long cells, scanned in parts so that pending_ stays short
  std::size_t marked_bytes_ = 0;
};

// Whether the cell was reached in the cycle under way.
bool is_marked(const CellRef& cell);

}  // namespace gol::runtime::memory
