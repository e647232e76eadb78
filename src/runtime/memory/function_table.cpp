// The table of functions. It grows by blocks that never move, so readers need no lock and references stay
// valid; the collector reads it while mutators that lower new code are stopped anywhere.
#include <atomic>
#include <mutex>

#include "base/check.hpp"
#include "runtime/memory/stack_record.hpp"

namespace gol::runtime {
namespace {

constexpr std::uint32_t block_size = 1024;
constexpr std::uint32_t max_blocks = 16384;

struct Table {
  std::atomic<FunctionInfo*> blocks[max_blocks] = {};
  std::mutex mutex;  // guards size and the making of blocks
  std::uint32_t size = 0;
};

Table& table() {
  static Table* instance = [] {
    auto* made = new Table;  // never destroyed: traces are wanted until the very end
    made->blocks[0].store(new FunctionInfo[block_size], std::memory_order_release);
    made->blocks[0].load(std::memory_order_relaxed)[0].name = "unknown";
    made->size = 1;
    return made;
  }();
  return *instance;
}

}  // namespace

std::uint32_t add_function_info(FunctionInfo info) {
  Table& functions = table();
  std::lock_guard lock(functions.mutex);
  const std::uint32_t index = functions.size++;
  GOL_CHECK(index / block_size < max_blocks);
  auto& block = functions.blocks[index / block_size];
  FunctionInfo* entries = block.load(std::memory_order_relaxed);
  if (!entries) entries = new FunctionInfo[block_size];
  entries[index % block_size] = info;
  block.store(entries, std::memory_order_release);
  return index;
}

FunctionInfo& function_info(std::uint32_t index) {
  return table().blocks[index / block_size].load(std::memory_order_acquire)[index % block_size];
}

}  // namespace gol::runtime
