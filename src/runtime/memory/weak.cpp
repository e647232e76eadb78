#include "runtime/memory/weak.hpp"

#include <algorithm>
#include <mutex>
#include <vector>

#include "runtime/memory/allocate.hpp"
#include "runtime/memory/mark.hpp"
#include "runtime/memory/span.hpp"

namespace gol::runtime {
namespace {

// The mutex is held for short work without safepoints, so the collector may take it.
struct Tables {
  std::mutex mutex;
  std::vector<WeakTable*> all;
};

Tables& tables() {
  static Tables* instance = new Tables;
  return *instance;
}

// What does not lie in the heap lives for ever.
bool is_alive(const void* cell) {
  const std::uintptr_t offset = reinterpret_cast<std::uintptr_t>(cell) - memory::heap_base;
  if (offset >= memory::frontier_bytes.load(std::memory_order_relaxed)) return true;
  const memory::CellRef found = memory::locate(offset);
  return found.span && memory::is_marked(found);
}

}  // namespace

void add_weak_table(WeakTable& table) {
  std::lock_guard lock(tables().mutex);
  tables().all.push_back(&table);
}

void remove_weak_table(WeakTable& table) {
  std::lock_guard lock(tables().mutex);
  std::erase(tables().all, &table);
}

void revive(Mutator& mutator, const void* cell) {
  if (memory::marking.load(std::memory_order_relaxed)) memory::remember_word(mutator, cell);
}

void memory::forget_dead_in_tables() {
  std::lock_guard lock(tables().mutex);
  for (WeakTable* table : tables().all) table->forget_dead(is_alive);
}

}  // namespace gol::runtime
