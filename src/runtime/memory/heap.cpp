// Starting the heap, and what it says about itself.
#include "runtime/memory/heap.hpp"

#include <cstdlib>
#include <mutex>
#include <string_view>

#include "runtime/memory/background.hpp"
#include "runtime/memory/collect.hpp"
#include "runtime/memory/debug.hpp"
#include "runtime/memory/limit.hpp"
#include "runtime/memory/pages.hpp"
#include "runtime/memory/stop_world.hpp"

namespace gol::runtime {
namespace {

bool switched_on(const char* variable) {
  const char* value = variable ? std::getenv(variable) : nullptr;
  return value && *value && std::string_view(value) != "0";
}

// Adds what the mutator has allocated, without the unused rest of its runs. Exact for a mutator that stands
// still; one that runs meanwhile may be caught between two runs, which is why impossible rests are left out.
__attribute__((no_sanitize("thread"))) void add_allocations(const Mutator& mutator, HeapStats& stats) {
  stats.allocated_bytes += mutator.allocated_bytes;
  stats.allocated_cells += mutator.allocated_cells;
  for (const auto& kind : mutator.caches) {
    for (std::size_t i = 0; i < memory::class_count; ++i) {
      const memory::SizeClass& sizes = memory::size_classes[i];
      const auto unused = static_cast<std::size_t>(kind[i].run_end - kind[i].next);
      if (unused > std::size_t{sizes.pages} << memory::page_shift) continue;
      stats.allocated_bytes -= unused;
      stats.allocated_cells -= unused / sizes.bytes;
    }
  }
}

}  // namespace

void initialize_heap(const HeapOptions& options) {
  memory::set_memory_limit(options.max_bytes);
  if (memory::heap_base == 0) {
    memory::install_new_handler();
    memory::reserve_heap(memory::wanted_reservation());
  }
  memory::set_least_trigger(options.trigger_bytes);
  memory::set_background_threshold(options.background_bytes);
  memory::set_stress(options.stress || switched_on(options.stress_variable));
  memory::set_poison(options.poison || switched_on(options.poison_variable));
}

std::size_t release_free_memory() {
  std::lock_guard lock(memory::heap_mutex);
  return memory::release_pages(memory::page_counts.dirty_free, false) << memory::page_shift;
}

HeapStats heap_stats() {
  HeapStats stats{};
  const memory::DetachedCounts detached = memory::detached_counts();
  stats.allocated_bytes = detached.bytes;
  stats.allocated_cells = detached.cells;
  memory::for_each_mutator([&stats](const Mutator& mutator) { add_allocations(mutator, stats); });
  {
    std::lock_guard lock(memory::heap_mutex);
    stats.heap_bytes = (memory::page_counts.used + memory::page_counts.dirty_free) << memory::page_shift;
  }
  const memory::CollectionCounts counts = memory::collection_counts();
  stats.live_bytes = counts.live_bytes;
  stats.collections = counts.collections;
  const memory::PauseTimes pauses = memory::pause_times();
  stats.pause_total_ns = pauses.total_ns;
  stats.pause_max_ns = pauses.longest_ns;
  stats.pause_cpu_max_ns = pauses.longest_cpu_ns;
  return stats;
}

}  // namespace gol::runtime
