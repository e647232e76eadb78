// The flags of every command that runs a program.
#pragma once

#include "cli/options.hpp"
#include "driver/run_settings.hpp"

namespace gol::cli {

class RunFlags {
 public:
  explicit RunFlags(Options& options);

  // Environment first, flags over it. An exit code when one of them is wrong.
  std::optional<int> apply(driver::RunSettings& settings) const;

 private:
  std::optional<std::uint64_t> procs_, seed_;
  bool virtual_time_ = false, stats_ = false;
  std::string max_memory_, debug_;
};

// GOMAXPROCS, GOGC, GOMEMLIMIT and GOL_MAX_MEMORY. An exit code when a size cannot be understood.
std::optional<int> apply_environment(driver::RunSettings& settings);

// "512MiB", "4GiB", "1G", "65536": a number of bytes, with binary units; nothing when it is none.
std::optional<std::uint64_t> parse_size(std::string_view text);

}  // namespace gol::cli
