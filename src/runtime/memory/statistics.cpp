#include "runtime/memory/statistics.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>

#include "runtime/memory/collect.hpp"
#include "runtime/memory/cycle.hpp"
#include "runtime/memory/limit.hpp"
#include "runtime/memory/pages.hpp"
#include "runtime/memory/stop_world.hpp"

namespace gol::runtime {
namespace {

struct Amount {
  std::uint64_t bytes = 0, cells = 0;
};

std::atomic<std::uint64_t> freed_bytes{0}, freed_cells{0};

// Adds what the mutator has allocated, without the unused rest of its runs. Exact for a mutator that stands
// still; one that runs meanwhile may be caught between two runs, which is why impossible rests are left out.
__attribute__((no_sanitize("thread"))) void add_allocations(const Mutator& mutator, Amount& amount) {
  amount.bytes += mutator.allocated_bytes;
  amount.cells += mutator.allocated_cells;
  for (const auto& kind : mutator.caches) {
    for (std::size_t i = 0; i < memory::class_count; ++i) {
      const memory::SizeClass& sizes = memory::size_classes[i];
      const auto unused = static_cast<std::size_t>(kind[i].run_end - kind[i].next);
      if (unused > std::size_t{sizes.pages} << memory::page_shift) continue;
      amount.bytes -= unused;
      amount.cells -= unused / sizes.bytes;
    }
  }
}

Amount allocated() {
  const memory::DetachedCounts detached = memory::detached_counts();
  Amount amount{detached.bytes, detached.cells};
  memory::for_each_mutator([&amount](const Mutator& mutator) { add_allocations(mutator, amount); });
  return amount;
}

// Cells that are born marked count as survivors before they are handed out.
void raise(std::atomic<std::uint64_t>& freed, std::uint64_t allocated, std::uint64_t left) {
  const std::uint64_t now = allocated - std::min(allocated, left);
  freed.store(std::max(freed.load(std::memory_order_relaxed), now), std::memory_order_relaxed);
}

}  // namespace

void memory::count_survivors(std::uint64_t bytes, std::uint64_t cells) {
  const Amount all = allocated();
  raise(freed_bytes, all.bytes, bytes);
  raise(freed_cells, all.cells, cells);
}

HeapStats heap_stats() {
  HeapStats stats{};
  stats.freed_bytes = freed_bytes.load(std::memory_order_relaxed);
  stats.freed_cells = freed_cells.load(std::memory_order_relaxed);
  const Amount all = allocated();
  stats.allocated_bytes = all.bytes;
  stats.allocated_cells = all.cells;
  {
    std::lock_guard lock(memory::heap_mutex);
    stats.used_bytes = memory::page_counts.used << memory::page_shift;
    stats.heap_bytes = stats.used_bytes + (memory::page_counts.dirty_free << memory::page_shift);
  }
  stats.address_bytes = memory::frontier_bytes.load(std::memory_order_relaxed);
  constexpr std::size_t bytes_per_page = sizeof(memory::Span) + 2 * 8 * memory::bitmap_words_per_page;
  stats.table_bytes = (stats.address_bytes >> memory::page_shift) * bytes_per_page;
  stats.external_bytes = memory::external();
  const memory::CollectionCounts counts = memory::collection_counts();
  stats.live_bytes = counts.live_bytes;
  const std::size_t room = memory::triggers.collect.load(std::memory_order_relaxed);
  stats.goal_bytes = stats.live_bytes + std::min<std::uint64_t>(room, ~std::uint64_t{0} - stats.live_bytes);
  stats.collections = counts.collections;
  const memory::PauseTimes pauses = memory::pause_times();
  stats.pause_total_ns = pauses.total_ns;
  stats.pause_max_ns = pauses.longest_ns;
  stats.pause_cpu_max_ns = pauses.longest_cpu_ns;
  return stats;
}

}  // namespace gol::runtime
