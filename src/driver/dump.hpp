// Stable texts of what the stages made of a program: for people, and compared by tests.
#pragma once

#include <string>

#include "driver/program.hpp"

namespace gol::driver {

// The syntax trees of the main package's files.
std::string dump_ast(const Program& program);

// Each expression of a checked program in source order, one per line: "line:col: text: mode type [= value]".
// What the checker had no type for (labels, package names, keys of struct literals) is left out.
std::string dump_types(const Program& program);

}  // namespace gol::driver
