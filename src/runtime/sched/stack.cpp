#include "runtime/sched/stack.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <new>

#include "base/address_space.hpp"
#include "base/check.hpp"
#include "runtime/memory/limit.hpp"

namespace gol::runtime {

std::atomic<std::size_t> max_stack_bytes{default_max_stack};

namespace {

constexpr std::size_t page = stack_page_bytes;
constexpr std::size_t colours = 16;
// Guard pages cost mappings; later strides do without.
constexpr std::size_t guarded_strides = 8192;

// The reservation. `used` strides from the bottom have held a goroutine.
struct Arena {
  char* bottom = nullptr;
  std::size_t strides = 0;
  std::atomic<std::size_t> used{0};
  SpinLock lock;
};
Arena arena;
std::atomic<std::size_t> mapped_bytes{0};

char* map_memory(std::size_t bytes) {
  void* memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return memory == MAP_FAILED ? nullptr : static_cast<char*>(memory);
}

char* map_part(std::size_t bytes) {
  check_external_bytes(bytes);
  char* part = map_memory(bytes);
  if (!part) memory::out_of_memory("the system grants no more memory for stacks");
  forget_frames(part, bytes);  // a segment may have lain here, left by a panic
  mapped_bytes.fetch_add(bytes, std::memory_order_relaxed);
  add_external_bytes(static_cast<std::ptrdiff_t>(bytes));
  return part;
}

void unmap_part(void* memory, std::size_t bytes) {
  munmap(memory, bytes);
  mapped_bytes.fetch_sub(bytes, std::memory_order_relaxed);
  add_external_bytes(-static_cast<std::ptrdiff_t>(bytes));
}

char* stride_of(const Goroutine& g) {
  const auto offset = static_cast<std::size_t>(reinterpret_cast<const char*>(&g) - arena.bottom);
  return arena.bottom + offset / stride_bytes * stride_bytes;
}

char* page_of(const Goroutine& g) {
  return reinterpret_cast<char*>(reinterpret_cast<std::uintptr_t>(&g) & ~(page - 1));
}

Goroutine* place_in(std::size_t index) {
  char* top = arena.bottom + (index + 1) * stride_bytes - index % colours * 64;
  return reinterpret_cast<Goroutine*>(reinterpret_cast<std::uintptr_t>(top - sizeof(Goroutine)) & ~63ul);
}

// A goroutine that stays above this line for life never has pages to give back.
char* soft_limit(const Goroutine& g) { return page_of(g) - 2 * page; }

char* stride_chunk(const Goroutine& g) { return stride_of(g) + guard_bytes; }

}  // namespace

void reserve_stacks() {
  if (arena.bottom) return;
  // 256 GiB of address space, or what a limit on it leaves.
  for (std::size_t bytes = base::reservable(256ul << 30, 10); bytes >= 4ul << 20; bytes /= 2) {
    if ((arena.bottom = map_memory(bytes))) {
      arena.strides = bytes / stride_bytes;
      // A huge page would make the whole of 32 strides resident.
      madvise(arena.bottom, bytes, MADV_NOHUGEPAGE);
      return;
    }
  }
  memory::out_of_memory("the system grants no address space for goroutine stacks");
}

Goroutine& fresh_goroutine() {
  arena.lock.lock();
  const std::size_t index = arena.used.load(std::memory_order_relaxed);
  if (index >= arena.strides) {
    arena.lock.unlock();
    memory::out_of_memory("the address space for goroutine stacks is used up");
  }
  auto* g = new (place_in(index)) Goroutine();
  if (guard_bytes && index < guarded_strides) mprotect(stride_of(*g), guard_bytes, PROT_NONE);
  arena.used.store(index + 1, std::memory_order_release);
  arena.lock.unlock();
  add_external_bytes(page);
  return *g;
}

std::size_t stride_count() { return arena.used.load(std::memory_order_acquire); }
Goroutine& goroutine_at(std::size_t index) { return *place_in(index); }

void prefetch_parked(const Goroutine& g) {
  constexpr std::ptrdiff_t line = 64, record_lines = 4, native_lines = 5, value_lines = 3;
  const char* record = reinterpret_cast<const char*>(&g);
  const char* low = record - first_chunk_bytes;
  for (std::ptrdiff_t i = 0; i < record_lines; ++i) __builtin_prefetch(record + i * line);
  for (std::ptrdiff_t i = 1; i <= native_lines; ++i) __builtin_prefetch(low - i * line);
  for (std::ptrdiff_t i = 0; i < value_lines; ++i) __builtin_prefetch(low + i * line);
}
char* stride_limit(const Goroutine& g) { return stride_chunk(g) + stride_chunk_bytes + native_reserve; }

void reset_stacks(Goroutine& g) {
  char* low = reinterpret_cast<char*>(&g) - first_chunk_bytes;
  g.first_chunk = {};
  g.first_chunk.low = low;
  g.first_chunk.end = reinterpret_cast<char*>(&g);
  g.chunk = &g.first_chunk;
  g.value_end = g.first_chunk.end;
  g.segments = nullptr;
  g.base = reinterpret_cast<char*>(reinterpret_cast<std::uintptr_t>(low) & ~15ul);
  g.native_limit = soft_limit(g);
  g.wide = false;
  g.stack_bytes = 0;
  char* bottom = stride_chunk(g) + stride_chunk_bytes;
  tag_fiber(g.fiber, bottom, static_cast<std::size_t>(g.base - bottom));
}

void free_spares(Goroutine& g) {
  if (g.spare_chunk) unmap_part(g.spare_chunk, g.spare_chunk->bytes);
  if (g.spare_segment) unmap_part(g.spare_segment, g.spare_segment_bytes);
  g.spare_chunk = nullptr;
  g.spare_segment = nullptr;
}

void free_stacks(Goroutine& g) {
  while (g.chunk != &g.first_chunk) pop_chunk(g);
  while (g.segments) pop_segment(g);
  free_spares(g);
  untag_fiber(g.fiber);
  if (!g.wide) return;
  char* bottom = stride_of(g) + guard_bytes;
  madvise(bottom, static_cast<std::size_t>(page_of(g) - page - bottom), MADV_DONTNEED);
}

ValueChunk* push_chunk(Goroutine& g, std::size_t bytes) {
  const std::size_t needed = bytes + sizeof(ValueChunk) + 16;
  ValueChunk* chunk = nullptr;
  std::size_t size = 0;
  if (g.chunk == &g.first_chunk && needed <= stride_chunk_bytes) {
    chunk = reinterpret_cast<ValueChunk*>(stride_chunk(g));
    size = stride_chunk_bytes;
    g.wide = true;
  } else if (g.spare_chunk && g.spare_chunk->bytes >= needed) {
    chunk = g.spare_chunk;
    size = chunk->bytes;
    g.spare_chunk = nullptr;
    g.stack_bytes += size;
  } else {
    size = std::clamp(g.chunk->bytes * 2, smallest_chunk, largest_part);
    while (size < needed) size *= 2;
    if (g.stack_bytes + size > max_stack_bytes.load(std::memory_order_relaxed)) return nullptr;
    chunk = reinterpret_cast<ValueChunk*>(map_part(size));
    g.stack_bytes += size;
  }
  char* begin = reinterpret_cast<char*>(chunk);
  *chunk = {};
  chunk->previous = g.chunk;
  chunk->low = begin + (sizeof(ValueChunk) + 15) / 16 * 16;
  chunk->end = begin + size;
  chunk->bytes = size;
  g.chunk = chunk;
  g.value_end = chunk->end;
  return chunk;
}

void pop_chunk(Goroutine& g) {
  ValueChunk* chunk = g.chunk;
  g.chunk = chunk->previous;
  g.value_end = g.chunk->end;
  if (reinterpret_cast<char*>(chunk) == stride_chunk(g)) return;
  g.stack_bytes -= chunk->bytes;
  if (g.spare_chunk) unmap_part(g.spare_chunk, g.spare_chunk->bytes);
  g.spare_chunk = chunk;
}

namespace {
// A segment's link lies within the last 128 bytes of the mapping.
char* bottom_of(const SegmentLink& link) {
  const auto above = reinterpret_cast<std::uintptr_t>(&link + 1);
  return reinterpret_cast<char*>((above + page - 1) / page * page - link.bytes);
}
}  // namespace

void announce_goroutine_stack(const Goroutine& g) {
  const std::size_t segment = g.segments ? g.segments->bytes : 0;
  char* bottom = segment ? g.base - segment + 128 : stride_chunk(g) + stride_chunk_bytes;
  announce_stack(bottom, static_cast<std::size_t>(g.base - bottom));
}

SegmentLink* push_segment(Goroutine& g) {
  char* bottom = g.spare_segment;
  std::size_t size = g.spare_segment_bytes;
  if (bottom) {
    g.spare_segment = nullptr;
  } else {
    size = g.segments ? std::clamp(g.segments->bytes * 2, smallest_segment, largest_part) : smallest_segment;
    if (g.stack_bytes + size > max_stack_bytes.load(std::memory_order_relaxed)) return nullptr;
    bottom = map_part(size);
  }
  g.stack_bytes += size;
  forget_frames(bottom, size);
  char* top = bottom + size - sizeof(SegmentLink) - 32;
  auto* link = new (reinterpret_cast<void*>(reinterpret_cast<std::uintptr_t>(top) & ~63ul)) SegmentLink();
  link->previous = g.segments;
  link->base = g.base;
  link->bytes = size;
  g.segments = link;
  g.base = reinterpret_cast<char*>(link);
  g.native_limit = bottom + native_reserve;
  announce_stack(bottom, size);
  return link;
}

void pop_segment(Goroutine& g) {
  const SegmentLink link = *g.segments;
  char* bottom = bottom_of(*g.segments);
  g.segments = link.previous;
  g.base = link.base;
  if (link.bytes > 0) {  // otherwise the worker's own stack (on_scheduler_stack)
    g.stack_bytes -= link.bytes;
    if (g.spare_segment) unmap_part(g.spare_segment, g.spare_segment_bytes);
    g.spare_segment = bottom;
    g.spare_segment_bytes = link.bytes;
  }
  announce_goroutine_stack(g);
}

void drop_segments(Goroutine& g, SegmentLink* until) {
  if (g.segments == until) return;
  pop_segment(g);
  while (g.segments != until) {
    const SegmentLink link = *g.segments;
    if (link.bytes > 0) {
      g.stack_bytes -= link.bytes;
      unmap_part(bottom_of(*g.segments), link.bytes);
    }
    g.segments = link.previous;
    g.base = link.base;
  }
  announce_goroutine_stack(g);
}

std::size_t mapped_stack_bytes() {
  return mapped_bytes.load(std::memory_order_relaxed) + stride_count() * page;
}

}  // namespace gol::runtime
