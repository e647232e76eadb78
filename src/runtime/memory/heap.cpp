// Starting the heap.
#include "runtime/memory/heap.hpp"

#include <cstdlib>
#include <mutex>
#include <string_view>

#include "runtime/memory/background.hpp"
#include "runtime/memory/collect.hpp"
#include "runtime/memory/debug.hpp"
#include "runtime/memory/limit.hpp"
#include "runtime/memory/pages.hpp"

namespace gol::runtime {
namespace {

bool switched_on(const char* variable) {
  const char* value = variable ? std::getenv(variable) : nullptr;
  return value && *value && std::string_view(value) != "0";
}

}  // namespace

void initialize_heap(const HeapOptions& options) {
  memory::set_memory_limit(options.max_bytes);
  if (memory::heap_base == 0) {
    memory::install_new_handler();
    memory::reserve_heap(memory::wanted_reservation());
  }
  memory::set_least_trigger(options.trigger_bytes);
  memory::set_background_threshold(options.background_bytes);
  memory::set_stress(options.stress || switched_on(options.stress_variable));
  memory::set_poison(options.poison || switched_on(options.poison_variable));
}

std::size_t release_free_memory() {
  std::lock_guard lock(memory::heap_mutex);
  return memory::release_pages(memory::page_counts.dirty_free, false) << memory::page_shift;
}

}  // namespace gol::runtime
