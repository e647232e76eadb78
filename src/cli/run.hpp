// Running programs, by whichever way they came.
#pragma once

#include "cli/command.hpp"

namespace gol::cli {

// gol FILE [ARG...]: everything behind FILE belongs to the program.
int run_file(const std::string& path, Arguments arguments);
// A script on standard input.
int run_standard_input(Arguments arguments);

}  // namespace gol::cli
