// Calls between natives and gol code.
#pragma once

#include <cstddef>
#include <cstdint>

#include "runtime/object/panic.hpp"

namespace gol::runtime {

// Calls a gol function from a native. `arguments` is the image of the parameter slots (whole words, in
// the order of function.hpp), `results` receives the image of the result slots. The callee may park: the
// native then goes on, possibly on another thread. A panic passes through the native: natives that own C++
// resources are registered with `boundary`, and leave by unwinding; others are jumped over.
void call(Goroutine& g, const Function& function, std::uint64_t closure_word, const void* arguments,
          std::size_t argument_bytes, void* results, std::size_t result_bytes);
inline void call(Goroutine& g, const Closure* closure, const void* arguments, std::size_t argument_bytes,
                 void* results, std::size_t result_bytes) {
  call(g, *closure->function, reinterpret_cast<std::uint64_t>(closure), arguments, argument_bytes, results,
       result_bytes);
}

// The same, but a panic in the callee comes back as true with its value in *panicked. Goexit passes.
bool call_protected(Goroutine& g, const Function& function, std::uint64_t closure_word, const void* arguments,
                    std::size_t argument_bytes, void* results, std::size_t result_bytes, Any* panicked);

// What a panic inside a boundary native throws; only the boundary catches it.
struct NativePanic {};

// Runs f (which takes Goroutine&) so that panics raised inside unwind its C++ objects, then go on.
void run_boundary(Goroutine& g, void (*f)(Goroutine& g, void* context), void* context);

}  // namespace gol::runtime
