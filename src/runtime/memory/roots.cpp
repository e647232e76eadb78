#include "runtime/memory/roots.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <mutex>
#include <vector>

#include "base/address_space.hpp"
#include "base/check.hpp"
#include "runtime/memory/debug.hpp"
#include "runtime/memory/limit.hpp"
#include "runtime/memory/mark.hpp"
#include "runtime/memory/mark_pool.hpp"
#include "runtime/memory/world.hpp"

namespace gol::runtime {
namespace {

struct Root {
  char* low;
  char* high;
  std::size_t reserved;  // bytes of a range made by reserve_root_range; else 0
};

struct Roots {
  std::mutex mutex;  // held for short work without safepoints, so the collector may take it
  std::vector<Root> ranges;

  std::vector<Root>::iterator find(const void* low) {
    return std::find_if(ranges.begin(), ranges.end(), [low](const Root& root) { return root.low == low; });
  }
};

Roots& roots() {
  static Roots* instance = new Roots;  // never destroyed: other statics may be roots
  return *instance;
}

}  // namespace

void add_root(void* low, void* high) {
  std::lock_guard lock(roots().mutex);
  roots().ranges.push_back({static_cast<char*>(low), static_cast<char*>(high), 0});
}

void remove_root(void* low) {
  std::lock_guard lock(roots().mutex);
  const auto found = roots().find(low);
  GOL_CHECK(found != roots().ranges.end());
  if (found->reserved) munmap(found->low, found->reserved);
  roots().ranges.erase(found);
}

char* reserve_root_range(std::size_t max_bytes) {
  const std::size_t bytes = base::reservable(std::max<std::size_t>(max_bytes, 4096), 5);
  void* memory =
      mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (memory == MAP_FAILED) memory::out_of_memory("the system grants no address space for package variables");
  std::lock_guard lock(roots().mutex);
  char* low = static_cast<char*>(memory);
  roots().ranges.push_back({low, low, bytes});
  return low;
}

void grow_root_range(char* range, std::size_t used) {
  std::lock_guard lock(roots().mutex);
  const auto found = roots().find(range);
  GOL_CHECK(found != roots().ranges.end());
  if (used > found->reserved) memory::out_of_memory("the package variables are too large");
  found->high = range + used;
}

namespace memory {

void mark_registered_roots(Marker& marker) {
  if (faulty(Fault::SkipRoots)) return;
  std::lock_guard lock(roots().mutex);
  for (const Root& root : roots().ranges) marker.add_words(root.low, root.high);
}

}  // namespace memory

namespace memory {

void visit_now(void (*visit)(void*, RootVisitor&), void* argument) {
  Marker& marker = mark_pool().borrow();
  RootVisitor visitor(marker);
  visit(argument, visitor);
  mark_pool().give_back(marker);
}

}  // namespace memory

void RootVisitor::stack(const StackRecord& record) { marker_.add_stack(record); }

void RootVisitor::words(const void* low, const void* high) {
  if (!memory::faulty(memory::Fault::SkipWorldRoots)) marker_.add_words(low, high);
}

void RootVisitor::pointer(const void* value) {
  if (memory::faulty(memory::Fault::SkipWorldRoots)) return;
  marker_.add_pointer(reinterpret_cast<std::uintptr_t>(value));
}

}  // namespace gol::runtime
