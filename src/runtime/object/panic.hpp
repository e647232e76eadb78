// Panics, deferred calls and Goexit (DESIGN.md §5): a panic restores the context saved by the newest active
// body that has deferred calls; no C++ exception crosses the executable tree.
#pragma once

#include <string>
#include <string_view>

#include "runtime/object/value.hpp"
#include "runtime/sched/goroutine.hpp"

namespace gol::runtime {

// Panics with any value. The frame and site are published by the caller (for natives: by the node that
// calls them), so that the trace starts at the right line. Inside a native boundary it throws NativePanic
// instead of jumping (see native_call.hpp).
[[noreturn]] void panic(Goroutine& g, Any value);
// A runtime.Error whose text is "runtime error: " + text.
[[noreturn]] void panic_runtime(Goroutine& g, std::string_view text);
// A runtime.Error whose text stands alone: "send on closed channel", "close of nil channel".
[[noreturn]] void panic_plain(Goroutine& g, std::string_view text);
// A panic with a plain string value, as library code does with panic("strings: negative Repeat count").
[[noreturn]] void panic_string(Goroutine& g, std::string_view text);
// "fatal error: text", the goroutines' traces, exit code 2. Nothing recovers it.
[[noreturn]] void fatal_error(Goroutine* g, std::string_view text);
// runtime.Goexit.
[[noreturn]] void goexit(Goroutine& g);

}  // namespace gol::runtime
