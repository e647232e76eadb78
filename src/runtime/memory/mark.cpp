#include "runtime/memory/mark.hpp"

#include <algorithm>

#include "runtime/memory/debug.hpp"
#include "runtime/memory/mark_pool.hpp"

namespace gol::runtime::memory {

bool is_marked(const CellRef& cell) {
  return bitmap_of(marks, cell.page)[cell.index / 64] >> (cell.index % 64) & 1;
}

void Marker::begin() {
  limit_ = frontier_bytes.load(std::memory_order_acquire);
  marked_bytes_ = 0;
}

// Reads stacks across the red zones of running functions and words that mutators write meanwhile, so the
// sanitizers may not look.
__attribute__((no_sanitize("address", "thread"))) inline void PendingOffsets::push_words(
    const void* low, const void* high, std::uintptr_t base, std::uintptr_t limit) {
  auto at = (reinterpret_cast<std::uintptr_t>(low) + 7) & ~std::uintptr_t{7};
  const auto end = reinterpret_cast<std::uintptr_t>(high) & ~std::uintptr_t{7};
  if (at >= end) return;
  make_room((end - at) / 8);
  std::uintptr_t* top = slots_.get() + size_;
  for (; at < end; at += 8) {
    const std::uintptr_t offset = *reinterpret_cast<const volatile std::uintptr_t*>(at) - base;
    if (offset < limit) *top++ = offset;
  }
  size_ = static_cast<std::size_t>(top - slots_.get());
}

void PendingOffsets::grow(std::size_t count) {
  const std::size_t capacity = std::max<std::size_t>({2 * capacity_, size_ + count, 1 << 13});
  auto slots = std::make_unique_for_overwrite<std::uintptr_t[]>(capacity);
  std::copy_n(slots_.get(), size_, slots.get());
  slots_ = std::move(slots);
  capacity_ = capacity;
}

void PendingOffsets::move(std::vector<std::uintptr_t>& to, std::size_t count) {
  to.insert(to.end(), slots_.get(), slots_.get() + count);
  std::copy(slots_.get() + count, slots_.get() + size_, slots_.get());
  size_ -= count;
}

void PendingOffsets::shrink() {
  constexpr std::size_t kept = 1 << 16;
  if (capacity_ <= kept || size_ > 0) return;
  slots_.reset();
  capacity_ = 0;
}

void Marker::add_words(const void* low, const void* high) {
  // A deep recursion leaves hundreds of megabytes of stack: what it holds is visited now and then.
  constexpr std::ptrdiff_t part = 1 << 20;
  constexpr std::size_t most_pending = 1 << 22;
  auto at = reinterpret_cast<const char*>((reinterpret_cast<std::uintptr_t>(low) + 7) & ~std::uintptr_t{7});
  const char* end = static_cast<const char*>(high);
  for (; end - at > part; at += part) {
    pending_.push_words(at, at + part, heap_base, limit_);
    if (pending_.size() > most_pending) drain();
  }
  pending_.push_words(at, end, heap_base, limit_);
}

void Marker::add_cell_words(const char* low, std::size_t bytes) {
  if (GOL_LIKELY(bytes <= largest_class)) {
    pending_.push_words(low, low + bytes, heap_base, limit_);
  } else {
    large_.push_back({low, low + bytes});
  }
}

__attribute__((no_sanitize("address"))) void Marker::add_stack(const StackRecord& record) {
  if (record.sp && record.base && !faulty(Fault::SkipNativeStacks)) {
    add_words(record.sp, record.base);
    if (!faulty(Fault::SkipSegments)) {
      for (const SegmentLink* link = record.segments; link; link = link->previous)
        add_words(link->sp, link->base);
    }
  }
  const ValueChunk* chunk = record.chunk;
  if (!chunk || faulty(Fault::SkipValueStacks)) return;
  // The newest chunk is in use to where the running function may have written; all of it when that is
  // unknown.
  const char* top = chunk->end;
  const std::uint32_t extent = record.site.function ? function_info(record.site.function).extent.load() : 0;
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
  add_cell_words(cell.address(), cell.bytes());
}

void Marker::add_part_of_large_cell() {
  constexpr std::ptrdiff_t part = 4096;
  Words& words = large_.back();
  const Words now{words.low, std::min(words.low + part, words.high)};
  if (now.high == words.high) {
    large_.pop_back();
  } else {
    words.low = now.high;
  }
  pending_.push_words(now.low, now.high, heap_base, limit_);
}

inline void Marker::visit(const CellRef& cell, std::uintptr_t offset) {
  if (!cell.span) return;
  if (faulty(Fault::SkipInterior) && page_address(0) + offset != cell.address()) return;
  std::uint64_t& word = bitmap_of(marks, cell.page)[cell.index / 64];
  const std::uint64_t bit = std::uint64_t{1} << (cell.index % 64);
  const std::uint64_t old = __atomic_load_n(&word, __ATOMIC_RELAXED);
  if (old & bit) return;
  if (marking.load(std::memory_order_relaxed)) {
    // Mutators set the bits of the cells that they take meanwhile.
    if (__atomic_fetch_or(&word, bit, __ATOMIC_RELAXED) & bit) return;
  } else {
    __atomic_store_n(&word, old | bit, __ATOMIC_RELAXED);
  }
  Span& span = *cell.span;
  if (!span.live.load(std::memory_order_relaxed)) span.live.store(true, std::memory_order_relaxed);
  const std::size_t bytes = cell.bytes();
  marked_bytes_ += bytes;
  if (span.scan == Scan::None || faulty(Fault::SkipCells)) return;
  add_cell_words(cell.address(), bytes);
}

// Visiting costs three cache misses: the span's entry, the mark bit, the cell. A pending offset first passes
// through a short ring: when it enters, the entry and the cell are fetched; half way, its cell is known and
// the mark bit is fetched; when it leaves, it is visited.
bool Marker::drain(std::size_t most_bytes) {
  constexpr std::uint32_t feeding_interval = 256;
  constexpr std::size_t ring_size = 16;
  constexpr std::uintptr_t nothing = ~std::uintptr_t{0};
  struct Waiting {
    std::uintptr_t offset = nothing;
    CellRef cell;
  };
  Waiting ring[ring_size];
  std::size_t position = 0, waiting = 0;
  std::uint32_t visits = 0;
  const std::size_t end = most_bytes > ~marked_bytes_ ? ~std::size_t{0} : marked_bytes_ + most_bytes;
  for (;;) {
    Waiting& slot = ring[position];
    if (slot.offset != nothing) {
      --waiting;
      visit(slot.cell, slot.offset);
      slot.offset = nothing;
    }
    if (!pending_.empty() && GOL_LIKELY(marked_bytes_ < end)) {
      if (GOL_UNLIKELY(++visits % feeding_interval == 0) && mark_pool().hungry()) {
        feed_others();
        if (pending_.empty()) continue;
      }
      slot.offset = pending_.pop();
      __builtin_prefetch(page_address(0) + slot.offset);
      __builtin_prefetch(&spans[slot.offset >> page_shift]);
      ++waiting;
    } else if (waiting == 0) {
      if (marked_bytes_ >= end) return pending_.empty() && large_.empty();
      if (large_.empty()) break;
      add_part_of_large_cell();
    }
    Waiting& halfway = ring[(position + ring_size / 2) % ring_size];
    if (halfway.offset != nothing) {
      halfway.cell = locate(halfway.offset);
      __builtin_prefetch(&bitmap_of(marks, halfway.cell.page)[halfway.cell.index / 64], 1);
    }
    position = (position + 1) % ring_size;
  }
  pending_.shrink();
  return true;
}

void Marker::feed_others() {
  constexpr std::size_t worth_sharing = 64;
  if (pending_.size() < worth_sharing) return;
  std::vector<std::uintptr_t> some;
  pending_.move_half(some);
  mark_pool().add(some);
}

void Marker::move_all(std::vector<std::uintptr_t>& offsets, std::vector<Words>& large) {
  pending_.move_all(offsets);
  large.insert(large.end(), large_.begin(), large_.end());
  large_.clear();
}

}  // namespace gol::runtime::memory
