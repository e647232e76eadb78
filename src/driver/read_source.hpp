// Reading sources from files and standard input.
#pragma once

#include <string>

namespace gol::driver {

// Positions are 32 bits wide over all files, so a single source has to leave room for others.
inline constexpr std::size_t max_source_bytes = 256 << 20;

struct ReadResult {
  std::string text;
  std::string error;  // why it could not be read; empty otherwise
};

ReadResult read_source(const std::string& path);
ReadResult read_standard_input();

}  // namespace gol::driver
