// Diagnostics on standard error.
#pragma once

#include "driver/program.hpp"

namespace gol::cli {

// Prints all diagnostics of the program, on a terminal with source lines and colour (unless NO_COLOR is set).
// Returns the exit code that follows: exit_errors, or exit_ok when there are none.
int report_diagnostics(const driver::Program& program);

}  // namespace gol::cli
