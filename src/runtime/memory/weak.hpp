// Tables that name cells without keeping them alive: the ground of weak pointers, caches and canonical values.
#pragma once

#include "runtime/memory/mutator.hpp"

namespace gol::runtime {

class WeakTable {
 public:
  virtual ~WeakTable() = default;
  // Once in each collection, when it is known what the program can reach and the world is stopped: the table forgets
  // cells that are not alive. An object whose finalizer becomes due in this collection is not. The table neither
  // allocates in the heap nor waits; a lock of its own is held by others for short work without safepoints only.
  virtual void forget_dead(bool (*is_alive)(const void* cell)) = 0;
};

// From now on, or no more. Neither may be called by forget_dead().
void add_weak_table(WeakTable& table);
void remove_weak_table(WeakTable& table);

// Before the program gets a cell that only a table may have known: the collection under way, if there is one, keeps it.
// In the same short work as the look into the table.
void revive(Mutator& mutator, const void* cell);

namespace memory {

// World stopped, everything that can be reached is marked.
void forget_dead_in_tables();

}  // namespace memory
}  // namespace gol::runtime
