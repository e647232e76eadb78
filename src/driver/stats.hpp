// What a run has cost so far, for people.
#pragma once

#include <string>

namespace gol::driver {

// One figure a line: the heap's, then the scheduler's.
std::string stats_text();

}  // namespace gol::driver
