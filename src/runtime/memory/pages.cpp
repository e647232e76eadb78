// Free runs are binned by length: one bin per length up to 64 pages, then one per power of two. Runs are
// split when taken and joined only by the sweep, which walks the span table anyway.
#include "runtime/memory/pages.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <bit>
#include <vector>

#include "base/address_space.hpp"
#include "runtime/memory/debug.hpp"
#include "runtime/memory/limit.hpp"
#include "runtime/memory/world.hpp"

namespace gol::runtime::memory {

std::mutex heap_mutex;
PageCounts page_counts;
std::uint32_t spans_to_sweep[2][class_count];

namespace {

constexpr std::size_t exact_bins = 65;
std::vector<std::uint32_t> bins[exact_bins + 32];
std::size_t frontier = 0;  // pages

std::size_t bin_of(std::size_t pages) {
  return pages < exact_bins ? pages : exact_bins + (std::bit_width(pages) - std::bit_width(exact_bins - 1));
}

void* reserve(void* hint, std::size_t bytes) {
  void* memory =
      mmap(hint, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return memory == MAP_FAILED ? nullptr : memory;
}

void give_back(PageRun run) {
  madvise(page_address(run.first), std::size_t{run.pages} << page_shift, MADV_DONTNEED);
  page_counts.dirty_free -= run.pages;
  run.clean = true;
  put_free_run(run);
}

// Writes the entries of a new span's pages; the caller publishes the first one's state.
Span* set_up_span(PageRun run, Scan scan, std::size_t size_class) {
  for (std::uint32_t i = 1; i < run.pages; ++i) {
    Span& other = spans[run.first + i];
    other.back = i;
    other.state.store(SpanState::Continuation, std::memory_order_release);
  }
  Span& span = spans[run.first];
  span.back = 0;
  span.scan = scan;
  span.size_class = static_cast<std::uint8_t>(size_class);
  span.live.store(false, std::memory_order_relaxed);
  span.pages = run.pages;
  span.clean = run.clean;
  span.poisoned = false;
  span.next = no_span;
  span.cursor.store(0, std::memory_order_relaxed);
  return &span;
}

// Clean pages add to what the process holds, so dirty free ones, which did not fit the request, go instead.
void keep_within_limit() {
  if (page_counts.dirty_free && !within_limit(page_counts.used + page_counts.dirty_free)) {
    release_pages(page_counts.dirty_free, false);
  }
}

void clear_bitmaps(const Span& span) {
  std::fill_n(bitmap_of(occupied, page_of(&span)), bitmap_words(span), 0);
  std::fill_n(bitmap_of(marks, page_of(&span)), bitmap_words(span), 0);
}

}  // namespace

void reserve_heap(std::size_t wanted_bytes) {
  constexpr std::size_t smallest = 16 << 20;
  // Nothing that a program computes looks like an address here, unlike those below 4 GiB or so; and it is
  // far from where the system places libraries and stacks.
  void* const hint = reinterpret_cast<void*>(std::uintptr_t{0xc0} << 32);
  for (std::size_t bytes = std::bit_floor(wanted_bytes); bytes >= smallest; bytes /= 2) {
    const std::size_t pages = bytes >> page_shift;
    const std::size_t bitmap_bytes = pages * bitmap_words_per_page * 8;
    void* heap = reserve(hint, bytes);
    void* tables = heap ? reserve(nullptr, pages * sizeof(Span) + 2 * bitmap_bytes) : nullptr;
    if (!tables) {
      if (heap) munmap(heap, bytes);
      continue;
    }
    heap_base = reinterpret_cast<std::uintptr_t>(heap);
    reserved_pages = pages;
    spans = static_cast<Span*>(tables);
    occupied = reinterpret_cast<std::uint64_t*>(spans + pages);
    marks = occupied + bitmap_bytes / 8;
    for (auto& lists : spans_to_sweep) std::fill(std::begin(lists), std::end(lists), no_span);
    return;
  }
  out_of_memory("the system grants no address space for the heap");
}

std::size_t wanted_reservation() {
  return base::reservable(std::max<std::size_t>(std::bit_ceil(available_memory()) * 4, std::size_t{64} << 30),
                          40);
}

PageRun take_pages(std::size_t pages) {
  if (!within_limit(page_counts.used + pages)) return {};
  for (std::size_t bin = bin_of(pages); bin < std::size(bins); ++bin) {
    auto& runs = bins[bin];
    for (std::size_t at = runs.size(); at-- > 0;) {
      const std::uint32_t first = runs[at];
      const Span& span = spans[first];
      if (span.pages < pages) continue;  // only in the bins of mixed lengths
      const PageRun run{first, static_cast<std::uint32_t>(pages), span.clean};
      const PageRun rest{static_cast<std::uint32_t>(first + pages), span.pages - run.pages, span.clean};
      runs[at] = runs.back();
      runs.pop_back();
      if (rest.pages) put_free_run(rest);
      page_counts.used += pages;
      if (run.clean) {
        keep_within_limit();
      } else {
        page_counts.dirty_free -= pages;
      }
      return run;
    }
  }
  if (frontier + pages > reserved_pages) return {};
  const PageRun run{static_cast<std::uint32_t>(frontier), static_cast<std::uint32_t>(pages), true};
  frontier += pages;
  frontier_bytes.store(frontier << page_shift, std::memory_order_release);
  page_counts.used += pages;
  keep_within_limit();
  return run;
}

void put_free_run(PageRun run) {
  Span& span = spans[run.first];
  span.back = 0;
  span.pages = run.pages;
  span.clean = run.clean;
  span.state.store(SpanState::Free, std::memory_order_release);
  bins[bin_of(run.pages)].push_back(run.first);
}

void forget_free_runs() {
  for (auto& runs : bins) runs.clear();
}

std::size_t release_pages(std::size_t pages, bool yielding) {
  constexpr std::uint32_t step = (1 << 20) >> page_shift;
  std::size_t released = 0;
  // Long runs first: they cost fewest calls, and short ones are soon used again.
  for (std::size_t bin = std::size(bins); bin-- > 1;) {
    std::vector<std::uint32_t> runs = std::move(bins[bin]);
    bins[bin].clear();
    for (const std::uint32_t first : runs) {
      PageRun run{first, spans[first].pages, spans[first].clean};
      while (!run.clean && run.pages && released < pages &&
             !(yielding && stop_requested.load(std::memory_order_relaxed))) {
        const PageRun part{run.first, std::min(run.pages, step), false};
        give_back(part);
        released += part.pages;
        run.first += part.pages;
        run.pages -= part.pages;
      }
      if (run.pages) put_free_run(run);
    }
    if (released >= pages) break;
  }
  return released;
}

Span* new_small_span(Scan scan, std::size_t size_class) {
  const SizeClass& sizes = size_classes[size_class];
  const PageRun run = take_pages(sizes.pages);
  if (!run.pages) return nullptr;
  Span* span = set_up_span(run, scan, size_class);
  span->cell_bytes = sizes.bytes;
  span->cells = static_cast<std::uint16_t>((std::size_t{sizes.pages} << page_shift) / sizes.bytes);
  span->magic = static_cast<std::uint32_t>(((std::uint64_t{1} << 32) + sizes.bytes - 1) / sizes.bytes);
  clear_bitmaps(*span);
  if (poisoning()) poison_new_span(*span, page_address(run.first));
  span->state.store(SpanState::Small, std::memory_order_release);
  return span;
}

Span* new_large_span(Scan scan, std::size_t pages) {
  const PageRun run = take_pages(pages);
  if (!run.pages) return nullptr;
  Span* span = set_up_span(run, scan, 0);
  span->cell_bytes = 0;
  span->cells = 1;
  span->magic = 0;
  span->cursor.store(1, std::memory_order_relaxed);
  clear_bitmaps(*span);
  if (marking.load(std::memory_order_relaxed) && !faulty(Fault::NoAllocateBlack)) {
    // Born marked, as every cell is while a snapshot is being marked.
    *bitmap_of(marks, run.first) = 1;
    span->live.store(true, std::memory_order_relaxed);
  }
  span->state.store(SpanState::Large, std::memory_order_release);
  return span;
}

std::uint32_t take_span_to_sweep(Scan scan, std::size_t size_class) {
  std::uint32_t& head = spans_to_sweep[static_cast<std::size_t>(scan)][size_class];
  const std::uint32_t page = head;
  if (page != no_span) head = spans[page].next;
  return page;
}

}  // namespace gol::runtime::memory
