// What the goroutines and channels of a session do, as tables.
#pragma once

#include <string>

#include "driver/session.hpp"

namespace gol::repl {

// "350ns", "1.2ms", "3.4s", "2m10s".
std::string duration_text(std::int64_t nanoseconds);

// A line for each goroutine: number, state, since when, on what, where in the user's code. `self` is the session's.
std::string goroutine_table(runtime::Goroutine& self, driver::Session& session);

// A line for each channel that a variable of the session holds or a goroutine waits on.
std::string channel_table(runtime::Goroutine& self, driver::Session& session);

}  // namespace gol::repl
