// The ends that Go reports as fatal errors.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gol::runtime {

// Writes to standard error, in full.
void write_report(std::string_view text);
void append_hex(std::string& to, std::uintptr_t value);

}  // namespace gol::runtime
