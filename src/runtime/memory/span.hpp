// The layout of the heap: one reservation cut into pages, grouped into spans.
//
// Next to the heap lie three side tables, indexed by page: the span table and two bitmaps, in which a span's
// cells have one bit each from its first page on:
//   occupied  the cells that survived the last finished collection; the others are free or were handed out
//             since;
//   marks     the cells that the collection under way has reached; empty between two collections.
// Both are undefined where no span lies.
// At the end of a collection the two change roles, and that is all the sweeping there is: a mutator finds
// free cells as clear bits.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "runtime/memory/heap.hpp"
#include "runtime/memory/size_classes.hpp"

namespace gol::runtime::memory {

enum class SpanState : std::uint8_t {
  Free,          // first page of a free run (its other pages are Free or stale)
  Small,         // first page of a span of cells of one class
  Large,         // first page of a single cell
  Continuation,  // another page of a Small or Large span
};

// The entry of one page; all but `back` and `state` mean something on a span's first page only. A span is
// set up by one mutator under the heap's lock, `state` last; `live` and `cursor` change without it.
struct Span {
  std::uint32_t back;  // Continuation: distance to the first page; else 0
  std::atomic<SpanState> state;
  Scan scan;
  std::uint8_t size_class;
  std::atomic<bool> live;  // has a marked cell in this cycle
  std::uint32_t pages;
  std::uint32_t magic;       // ceil(2^32 / cell_bytes): turns the division by the cell size into a product
  std::uint32_t cell_bytes;  // Small only
  std::uint16_t cells;
  bool clean;          // the pages, or the cells beyond `cursor`, read as zero
  bool poisoned;       // Small: every cell beyond `cursor` that is not occupied holds the poison
  std::uint32_t next;  // link in a list of spans with free cells
  std::atomic<std::uint32_t> cursor;  // cells below it were handed out or found in use since the collection
};
static_assert(sizeof(Span) == 32);

inline constexpr std::uint32_t no_span = ~0u;
inline constexpr std::size_t bitmap_words_per_page = page_bytes / 8 / 64;

// All set once, before any mutator exists, except as noted.
inline std::uintptr_t heap_base = 0;
inline std::size_t reserved_pages = 0;
inline Span* spans = nullptr;
inline std::uint64_t* occupied = nullptr;           // exchanged while the world is stopped
inline std::uint64_t* marks = nullptr;              // the same
inline std::atomic<std::size_t> frontier_bytes{0};  // only addresses below heap_base + this were ever in use

inline char* page_address(std::size_t page) {
  return reinterpret_cast<char*>(heap_base + (page << page_shift));
}
inline std::uint64_t* bitmap_of(std::uint64_t* bitmap, std::size_t page) {
  return bitmap + page * bitmap_words_per_page;
}

inline std::size_t bitmap_words(const Span& span) { return (span.cells + std::size_t{63}) / 64; }

// The cell that an offset from heap_base falls into.
struct CellRef {
  std::size_t page = 0;  // the span's first page
  std::uint32_t index = 0;
  Span* span = nullptr;  // null: no cell there

  char* address() const { return page_address(page) + std::size_t{index} * span->cell_bytes; }
  std::size_t bytes() const {
    return span->state.load(std::memory_order_relaxed) == SpanState::Small
               ? span->cell_bytes
               : std::size_t{span->pages} << page_shift;
  }
};

// Reads `state` first: what was written before it was published is visible then.
inline CellRef locate(std::size_t offset) {
  std::size_t page = offset >> page_shift;
  Span* span = &spans[page];
  SpanState state = span->state.load(std::memory_order_acquire);
  if (state == SpanState::Continuation) {
    page -= span->back;
    span = &spans[page];
    state = span->state.load(std::memory_order_acquire);
  }
  if (state == SpanState::Small) {
    // Exact because offset-in-span < 2^17 and cell_bytes <= 2^15: the error stays below one part in
    // cell_bytes.
    const auto within = static_cast<std::uint64_t>(offset - (page << page_shift));
    const auto index = static_cast<std::uint32_t>((within * span->magic) >> 32);
    if (index >= span->cells) return {};  // the unused tail of the span
    return {page, index, span};
  }
  if (state == SpanState::Large) return {page, 0, span};
  return {};
}

}  // namespace gol::runtime::memory
