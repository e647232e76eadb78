// What a process needs before gol code runs in it, whatever drives the run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "driver/run_settings.hpp"
#include "lower/lower.hpp"
#include "runtime/sched/run.hpp"

namespace gol::driver {

// The C++ body of a library function, by its full name.
lower::NativeBinding bind_native(std::string_view name);

// os.Args, the heap, and where print and println write.
void prepare_run(std::vector<std::string> words, const RunSettings& settings);

runtime::RunOptions run_options(const RunSettings& settings);

// Hooks that write out standard output in time.
runtime::RunHooks output_hooks();

}  // namespace gol::driver
