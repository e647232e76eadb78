// The ends that Go reports as fatal errors.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gol::runtime {

// Takes what goes to standard output or error, by its descriptor, and returns true, or leaves it alone: set by who
// shares the terminal with the program (a line editor). Called from any thread.
extern bool (*console)(int descriptor, std::string_view text);

// Writes to standard error, in full.
void write_report(std::string_view text);
void append_hex(std::string& to, std::uintptr_t value);

}  // namespace gol::runtime
