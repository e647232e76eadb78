#include "runtime/memory/finalizer.hpp"

#include <algorithm>
#include <deque>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "base/check.hpp"
#include "runtime/memory/debug.hpp"
#include "runtime/memory/mark.hpp"

namespace gol::runtime {

void (*on_finalizers_due)() = nullptr;

namespace {

struct Entry {
  Finalizer finalizer;
  void* context;
  std::uint64_t sequence;  // finalizers that become due together run in the order in which they were set
};

// The mutex is held for short work without safepoints, so the collector may take it.
struct Finalizers {
  std::mutex mutex;
  std::unordered_map<void*, Entry> by_cell;
  std::deque<DueFinalizer> due;
  std::uint64_t next_sequence = 0;
};

Finalizers& finalizers() {
  static Finalizers* instance = new Finalizers;
  return *instance;
}

std::uintptr_t word(const void* pointer) { return reinterpret_cast<std::uintptr_t>(pointer); }

}  // namespace

void set_finalizer(void* cell, Finalizer finalizer, void* context) {
  Finalizers& all = finalizers();
  GOL_CHECK(!finalizer || cell_of(cell) == cell);
  std::lock_guard lock(all.mutex);
  if (finalizer) {
    all.by_cell[cell] = {finalizer, context, all.next_sequence++};
  } else {
    all.by_cell.erase(cell);
  }
}

bool next_finalizer(DueFinalizer& due) {
  Finalizers& all = finalizers();
  std::lock_guard lock(all.mutex);
  if (all.due.empty()) return false;
  due = all.due.front();
  all.due.pop_front();
  return true;
}

namespace memory {

void mark_finalizer_roots(Marker& marker) {
  Finalizers& all = finalizers();
  std::lock_guard lock(all.mutex);
  for (const DueFinalizer& due : all.due) {
    marker.add_pointer(word(due.cell));
    marker.add_pointer(word(due.context));
  }
  if (faulty(Fault::SkipFinalizable)) return;
  for (const auto& [cell, entry] : all.by_cell) {
    marker.add_contents(locate(word(cell) - heap_base));
    marker.add_pointer(word(entry.context));
  }
}

bool queue_due_finalizers(Marker& marker) {
  Finalizers& all = finalizers();
  std::lock_guard lock(all.mutex);
  std::vector<std::pair<void*, Entry>> unreached;
  for (const auto& item : all.by_cell) {
    if (!is_marked(locate(word(item.first) - heap_base))) unreached.push_back(item);
  }
  std::sort(unreached.begin(), unreached.end(),
            [](const auto& a, const auto& b) { return a.second.sequence < b.second.sequence; });
  for (const auto& [cell, entry] : unreached) {
    all.by_cell.erase(cell);
    all.due.push_back({entry.finalizer, cell, entry.context});
    marker.add_pointer(word(cell));
    marker.add_pointer(word(entry.context));
  }
  return !unreached.empty();
}

}  // namespace memory
}  // namespace gol::runtime
