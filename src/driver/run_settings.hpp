// What the command line and the environment say about a run.
#pragma once

#include <cstdint>
#include <optional>

#include "base/diagnostic.hpp"

namespace gol::driver {

struct RunSettings {
  int workers = 0;                    // 0: as many as there are usable cores
  std::uint64_t max_memory = 0;       // bytes; 0: three quarters of the machine's or cgroup's memory
  std::optional<int> collection_percent;     // Go's GOGC: see set_collection_percent()
  std::optional<std::int64_t> memory_goal;   // Go's GOMEMLIMIT: see set_memory_goal()
  std::optional<std::uint64_t> seed;  // a repeatable schedule instead of a free one
  bool virtual_time = false;          // the clock jumps when nothing can run
  base::RenderOptions report;         // how reports on standard error look
  bool stats = false;                 // what the run cost, on standard error at its end
#define GOL_DEBUG_FLAG(name, spelling, help) bool name = false;
#include "driver/debug_flags.def"
};

}  // namespace gol::driver
