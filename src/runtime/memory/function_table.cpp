// The table of functions. It grows by blocks that never move, so readers need no lock and references stay
// valid; the collector reads it while mutators that lower new code are stopped anywhere.
#include <atomic>
#include <mutex>

#include "base/check.hpp"
#include "runtime/memory/stack_record.hpp"

namespace gol::runtime {
namespace {

constexpr std::uint32_t block_size = 128;
constexpr std::uint32_t max_blocks = 131072;

// Untouched zero pages until it is used: most programs have few functions.
std::atomic<FunctionInfo*> blocks[max_blocks];
std::mutex mutex;        // guards size and the making of blocks
std::uint32_t size = 1;  // entry 0 is `unknown`
FunctionInfo unknown{"unknown"};

}  // namespace

std::uint32_t add_function_info(FunctionInfo info) {
  std::lock_guard lock(mutex);
  const std::uint32_t index = size++;
  GOL_CHECK(index / block_size < max_blocks);
  auto& block = blocks[index / block_size];
  FunctionInfo* entries = block.load(std::memory_order_relaxed);
  if (!entries) entries = new FunctionInfo[block_size];  // never freed: traces are wanted until the very end
  entries[index % block_size] = info;
  block.store(entries, std::memory_order_release);
  return index;
}

FunctionInfo& function_info(std::uint32_t index) {
  if (index == 0) return unknown;
  return blocks[index / block_size].load(std::memory_order_acquire)[index % block_size];
}

}  // namespace gol::runtime
