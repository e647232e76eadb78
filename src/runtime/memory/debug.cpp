#include "runtime/memory/debug.hpp"

#include <atomic>
#include <cstring>

#include "base/check.hpp"
#include "runtime/memory/span.hpp"

namespace gol::runtime::memory {
namespace {

std::atomic<bool> stress{false};
std::atomic<std::uint64_t> stressed_allocations{0};
std::atomic<bool> poison{false};

}  // namespace

void set_stress(bool on) {
  stressed_allocations.store(0, std::memory_order_relaxed);
  stress.store(on, std::memory_order_relaxed);
}
bool stressing() { return stress.load(std::memory_order_relaxed); }

void stress_allocation(Mutator& mutator) {
  constexpr std::uint64_t every_one = 10'000, each = 1'000;
  const std::uint64_t count = stressed_allocations.fetch_add(1, std::memory_order_relaxed);
  const std::uint64_t step = count < every_one ? count : count / each;
  if (count >= every_one && count % each != 0) return;
  switch (step % 3) {
    case 0: return collect(mutator);
    case 1: return begin_snapshot(mutator);
    default: return finish_snapshot(mutator);
  }
}

void set_poison(bool on) { poison.store(on, std::memory_order_relaxed); }
bool poisoning() { return poison.load(std::memory_order_relaxed); }

void set_faults(std::uint32_t faults) { active_faults.store(faults, std::memory_order_relaxed); }

void poison_new_span(Span& span, char* memory) {
  std::memset(memory, poison_byte, std::size_t{span.pages} << page_shift);
  span.poisoned = true;
  span.clean = false;
}

void poison_dead_cells(Span& span) {
  const std::size_t page = static_cast<std::size_t>(&span - spans);
  const std::uint64_t* marked = bitmap_of(marks, page);
  for (std::uint32_t i = 0; i < span.cells; ++i) {
    if (marked[i / 64] >> (i % 64) & 1) continue;
    std::memset(page_address(page) + std::size_t{i} * span.cell_bytes, poison_byte, span.cell_bytes);
  }
  span.poisoned = true;
}

void check_poison(const char* low, const char* high) {
  // All bytes are the poison if the first is and each equals its neighbour.
  const bool intact = static_cast<unsigned char>(*low) == poison_byte &&
                      std::memcmp(low, low + 1, static_cast<std::size_t>(high - low) - 1) == 0;
  if (!intact) GOL_UNREACHABLE("a free heap cell was written: something uses an object that was collected");
}

}  // namespace gol::runtime::memory
