// Only the span table is walked here, one entry per span. Cells are not touched: mutators find the free ones
// in the bitmap when they come to a span.
#include "runtime/memory/sweep.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "runtime/memory/debug.hpp"
#include "runtime/memory/pages.hpp"

namespace gol::runtime::memory {
namespace {

// Joins neighbouring free runs. Clean and dirty pages stay apart where the run is long: giving pages back and
// zeroing them are both paid by the page.
class FreeRuns {
 public:
  void add(std::uint32_t first, std::uint32_t pages, bool clean) {
    constexpr std::uint32_t long_run = 64;
    if (run_.pages && run_.clean != clean && (run_.pages >= long_run || pages >= long_run)) flush();
    if (!run_.pages) run_ = {first, 0, true};
    run_.pages += pages;
    run_.clean = run_.clean && clean;
  }

  void flush() {
    if (run_.pages) {
      if (!run_.clean) page_counts.dirty_free += run_.pages;
      put_free_run(run_);
    }
    run_ = {};
  }

 private:
  PageRun run_;
};

// The lists of spans with free cells, in the order of addresses.
class SpanLists {
 public:
  SpanLists() {
    for (auto& heads : spans_to_sweep) std::fill(std::begin(heads), std::end(heads), no_span);
  }

  void add(std::uint32_t page) {
    Span& span = spans[page];
    span.next = no_span;
    const auto kind = static_cast<std::size_t>(span.scan);
    std::uint32_t& head = spans_to_sweep[kind][span.size_class];
    if (head == no_span) {
      head = page;
    } else {
      spans[tails_[kind][span.size_class]].next = page;
    }
    tails_[kind][span.size_class] = page;
  }

 private:
  std::uint32_t tails_[2][class_count];
};

std::uint32_t marked_cells(const Span& span, std::uint32_t page) {
  const std::uint64_t* marked = bitmap_of(marks, page);
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < bitmap_words(span); ++i)
    count += static_cast<std::uint32_t>(std::popcount(marked[i]));
  return count;
}

void free_span(std::uint32_t page) {
  const std::uint32_t pages = spans[page].pages;
  page_counts.used -= pages;
  for (std::uint32_t i = 0; i < pages; ++i) {
    spans[page + i].back = 0;
    spans[page + i].state.store(SpanState::Free, std::memory_order_relaxed);
  }
  if (poisoning()) std::memset(page_address(page), poison_byte, std::size_t{pages} << page_shift);
}

std::uint64_t sweep_spans(std::uint32_t frontier) {
  std::uint64_t survivors = 0;
  SpanLists lists;
  FreeRuns free_runs;
  forget_free_runs();
  page_counts.dirty_free = 0;
  for (std::uint32_t page = 0; page < frontier;) {
    Span& span = spans[page];
    const std::uint32_t pages = span.pages;
    const SpanState state = span.state.load(std::memory_order_relaxed);
    if (state == SpanState::Free) {
      free_runs.add(page, pages, span.clean);
    } else if (!span.live.load(std::memory_order_relaxed)) {
      free_span(page);
      free_runs.add(page, pages, false);
    } else {
      free_runs.flush();
      span.live.store(false, std::memory_order_relaxed);
      if (state == SpanState::Small) {
        span.cursor.store(0, std::memory_order_relaxed);
        span.clean = false;
        span.poisoned = false;
        if (poisoning()) poison_dead_cells(span);
        const std::uint32_t marked = marked_cells(span, page);
        survivors += marked;
        if (marked < span.cells) lists.add(page);
      } else {
        ++survivors;
      }
      // `occupied` becomes the empty `marks` of the next collection.
      std::fill_n(bitmap_of(occupied, page), bitmap_words(span), 0);
    }
    page += pages;
  }
  free_runs.flush();
  return survivors;
}

}  // namespace

std::uint64_t sweep() {
  std::lock_guard lock(heap_mutex);
  const std::size_t frontier = frontier_bytes.load(std::memory_order_relaxed) >> page_shift;
  const std::uint64_t survivors = sweep_spans(static_cast<std::uint32_t>(frontier));
  std::swap(marks, occupied);
  return survivors;
}

}  // namespace gol::runtime::memory
