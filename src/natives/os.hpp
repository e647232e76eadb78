// What the driver tells the os package, and how a process that runs gol code ends.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "natives/native.hpp"

namespace gol::natives {

// os.Args of the next run: the script's name and its arguments.
void set_arguments(std::vector<std::string> arguments);

// Go's text for a system call error.
std::string_view errno_text(std::int64_t number);

}  // namespace gol::natives
