#include "runtime/memory/mark.hpp"

#include <algorithm>

#include "runtime/memory/debug.hpp"

namespace gol::runtime::memory {

bool is_marked(const CellRef& cell) {
  return bitmap_of(marks, cell.page)[cell.index / 64] >> (cell.index % 64) & 1;
}

void Marker::begin() {
  limit_ = frontier_bytes.load(std::memory_order_acquire);
  marked_bytes_ = 0;
}

// Reads stacks below the red zones of running functions and words that mutators write meanwhile, so the
// sanitizers may not look.
__attribute__((no_sanitize("address", "thread"))) void Marker::add_words(const void* low, const void* high) {
  const std::uintptr_t base = heap_base, limit = limit_;
  const auto begin = (reinterpret_cast<std::uintptr_t>(low) + 7) & ~std::uintptr_t{7};
  const auto end = reinterpret_cast<std::uintptr_t>(high) & ~std::uintptr_t{7};
  for (std::uintptr_t at = begin; at < end; at += 8) {
    const std::uintptr_t value = *reinterpret_cast<const volatile std::uintptr_t*>(at);
    if (value - base < limit) pending_.push_back(value - base);
  }
}

__attribute__((no_sanitize("address"))) void Marker::add_stack(const StackRecord& record) {
  if (record.sp && record.base && !faulty(Fault::SkipNativeStacks)) {
    add_words(record.sp, record.base);
    if (!faulty(Fault::SkipSegments)) {
      for (const SegmentLink* link = record.segments; link; link = link->previous) add_words(link->sp, link->base);
    }
  }
  const ValueChunk* chunk = record.chunk;
  if (!chunk || faulty(Fault::SkipValueStacks)) return;
  // The newest chunk is in use to where the running function may have written; all of it when that is unknown.
  const char* top = chunk->end;
  const std::uint32_t extent = record.site.function ? function_info(record.site.function).extent : 0;
  if (extent && record.frame >= chunk->low && record.frame <= chunk->end) {
    top = std::min<const char*>(top, record.frame + extent);
  }
  for (;;) {
    add_words(chunk->low, top);
    if (!chunk->previous || faulty(Fault::SkipOlderChunks)) return;
    top = chunk->previous_top ? chunk->previous_top : chunk->previous->end;
    chunk = chunk->previous;
  }
}

void Marker::add_contents(const CellRef& cell) {
  if (cell.span->scan == Scan::None || faulty(Fault::SkipCells)) return;
  const char* low = cell.address();
  const std::size_t bytes = cell.bytes();
  if (bytes <= largest_class) {
    add_words(low, low + bytes);
  } else {
    large_.push_back({reinterpret_cast<const std::uintptr_t*>(low),
                      reinterpret_cast<const std::uintptr_t*>(low + bytes)});
  }
}

void Marker::add_part_of_large_cell() {
  constexpr std::ptrdiff_t part = 512;
  Words& words = large_.back();
  const std::uintptr_t* low = words.low;
  const std::uintptr_t* high = words.high;
  if (high - low > part) {
    high = low + part;
    words.low = high;
  } else {
    large_.pop_back();
  }
  add_words(low, high);
}

void Marker::visit(std::uintptr_t offset) {
  const CellRef cell = locate(offset);
  if (!cell.span) return;
  if (faulty(Fault::SkipInterior) && reinterpret_cast<char*>(heap_base + offset) != cell.address()) return;
  std::uint64_t& word = bitmap_of(marks, cell.page)[cell.index / 64];
  const std::uint64_t bit = std::uint64_t{1} << (cell.index % 64);
  if (__atomic_load_n(&word, __ATOMIC_RELAXED) & bit) return;
  // Mutators set the bits of the cells that they take while marking is under way.
  if (marking.load(std::memory_order_relaxed)) {
    if (__atomic_fetch_or(&word, bit, __ATOMIC_RELAXED) & bit) return;
  } else {
    word |= bit;
  }
  if (!cell.span->live.load(std::memory_order_relaxed)) cell.span->live.store(true, std::memory_order_relaxed);
  marked_bytes_ += cell.bytes();
  add_contents(cell);
}

// Visiting costs two or three cache misses per cell. A pending offset first passes through a short ring while
// its cell and its span's entry are fetched, which hides most of them.
void Marker::drain() {
  constexpr std::size_t ring_size = 16;
  constexpr std::uintptr_t nothing = ~std::uintptr_t{0};
  std::uintptr_t ring[ring_size];
  std::fill(std::begin(ring), std::end(ring), nothing);
  std::size_t position = 0, waiting = 0;
  for (;;) {
    std::uintptr_t incoming = nothing;
    if (!pending_.empty()) {
      incoming = pending_.back();
      pending_.pop_back();
      __builtin_prefetch(reinterpret_cast<const void*>(heap_base + incoming));
      __builtin_prefetch(&spans[incoming >> page_shift]);
      ++waiting;
    } else if (waiting == 0) {
      if (large_.empty()) break;
      add_part_of_large_cell();
      continue;
    }
    const std::uintptr_t outgoing = ring[position];
    ring[position] = incoming;
    position = (position + 1) % ring_size;
    if (outgoing != nothing) {
      --waiting;
      visit(outgoing);
    }
  }
  // A large structure leaves a large stack behind; it is not kept for ever.
  constexpr std::size_t kept = 1 << 16;
  if (pending_.capacity() > kept) std::vector<std::uintptr_t>().swap(pending_);
}

}  // namespace gol::runtime::memory
