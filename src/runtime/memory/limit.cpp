#include "runtime/memory/limit.hpp"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <limits>
#include <new>

#include "base/control_group.hpp"
#include "runtime/memory/collect.hpp"
#include "runtime/memory/heap.hpp"
#include "runtime/memory/size_classes.hpp"
#include "runtime/memory/span.hpp"

namespace gol::runtime {

bool (*on_limit)(Mutator& mutator, const char* text, bool small) = nullptr;
void (*on_out_of_memory)(const char* text) = report_out_of_memory;

void report_out_of_memory(const char* text) {
  // write(2) itself: stdio may want memory.
  if (write(STDERR_FILENO, text, std::strlen(text)) < 0) _exit(2);
  _exit(2);
}

namespace memory {
namespace {

std::size_t limit_bytes = std::numeric_limits<std::size_t>::max();
std::atomic<std::ptrdiff_t> external_bytes{0};
// What has been granted beyond the limit, and up to where nobody has to end for it: whoever ended may have left the
// memory full, and what comes next must be able to free it.
std::atomic<std::size_t> overdraft_bytes{0}, grace_end{0};

}  // namespace

std::size_t external() { return static_cast<std::size_t>(std::max<std::ptrdiff_t>(external_bytes.load(), 0)); }

namespace {

std::size_t heap_share() {
  const std::size_t allowed = limit_bytes + std::min(overdraft_bytes.load(), ~limit_bytes);
  return allowed > external() ? allowed - external() : 0;
}

struct Text {
  char chars[256];
};

Text out_of_memory_text(const char* reason) {
  Text text;
  if (reason) {
    std::snprintf(text.chars, sizeof text.chars, "fatal error: out of memory\n\t%s\n", reason);
  } else if (reserved_pages << page_shift < limit_bytes) {
    std::snprintf(text.chars, sizeof text.chars,
                  "fatal error: out of memory\n\tthe system grants %zu MiB of address space for the heap\n",
                  reserved_pages << page_shift >> 20);
  } else {
    std::snprintf(text.chars, sizeof text.chars,
                  "fatal error: out of memory\n\tthe limit is %zu MiB (see --max-memory)\n", limit_bytes >> 20);
  }
  return text;
}

}  // namespace

std::size_t available_memory() {
  static const std::size_t bytes = std::min<std::uint64_t>(
      static_cast<std::uint64_t>(sysconf(_SC_PHYS_PAGES)) * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)),
      base::control_group_memory());
  return bytes;
}

void set_memory_limit(std::size_t max_bytes) {
  limit_bytes = max_bytes ? max_bytes : available_memory() / 4 * 3;
}

std::size_t memory_limit() { return limit_bytes; }

bool within_limit(std::size_t heap_pages) { return heap_pages <= heap_share() >> page_shift; }

std::size_t room_below_limit(std::size_t heap_bytes) {
  const std::size_t share = heap_share();
  return share > heap_bytes ? share - heap_bytes : 0;
}

void refuse(Mutator& mutator, std::size_t pages) {
  constexpr std::size_t small_pages = 16, most_overdraft = 64 << 20;
  const bool small = pages <= small_pages && overdraft_bytes.load() < std::min(limit_bytes / 8, most_overdraft);
  constexpr std::size_t step = small_pages << page_shift, grace = 1 << 20;
  if (!small || overdraft_bytes.load() >= grace_end.load()) {
    if (!on_limit || !on_limit(mutator, out_of_memory_text(nullptr).chars, small) || !small) out_of_memory();
    grace_end.store(overdraft_bytes.load() + grace);
  }
  overdraft_bytes.fetch_add(step);
}

void settle_overdraft(std::size_t heap_pages) {
  if ((heap_pages << page_shift) + external() >= limit_bytes) return;
  overdraft_bytes.store(0);
  grace_end.store(0);
}

void out_of_memory(const char* reason) {
  on_out_of_memory(out_of_memory_text(reason).chars);
  _exit(2);
}

void install_new_handler() {
  std::set_new_handler([] { out_of_memory(); });
}

}  // namespace memory

void add_external_bytes(std::ptrdiff_t delta) {
  memory::external_bytes.fetch_add(delta, std::memory_order_relaxed);
}

void request_external_bytes(Mutator& mutator, std::size_t bytes) {
  const auto fits = [bytes] {
    return memory::heap_share() >= memory::collection_counts().live_bytes + bytes;
  };
  if (GOL_LIKELY(fits())) return;
  collect(mutator);
  if (!fits()) memory::refuse(mutator, memory::pages_for(bytes));
}

void check_external_bytes(std::size_t bytes) {
  if (memory::heap_share() < bytes) memory::out_of_memory();
}

}  // namespace gol::runtime
