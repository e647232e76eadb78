// What an uncaught panic and a fatal error print, as Go does.
#pragma once

#include <string>

#include "runtime/object/panic.hpp"

namespace gol::runtime {

// Prints the goroutine's panics, oldest first, and the trace of the newest, and ends the process with 2.
[[noreturn]] void report_panic(Goroutine& g);

// A hook for those who go on after a panic (REPL, test runners): called instead when it is set and returns
// true; the goroutine then just ends.
extern bool (*on_uncaught_panic)(Goroutine& g, const std::string& report);

// The words for a panic's value: "main.T{…}"-like values as Go's run-time prints them.
std::string panic_value_text(Goroutine& g, Any value);

}  // namespace gol::runtime
