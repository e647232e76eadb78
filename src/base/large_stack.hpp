// A native stack large enough for recursive work on hostile source: parse, check and lower run on it.
#pragma once

#include <memory>
#include <type_traits>

namespace gol::base {

// Whether the caller already runs on its thread's large stack.
bool on_large_stack();

// Calls call(argument) on the large stack of this thread, or directly when it runs there already.
// The thread keeps its stack for the next use. An exception may be thrown and caught inside; one that
// would leave `call` ends the process.
void call_on_large_stack(void (*call)(void*), void* argument);

template <class F>
void run_on_large_stack(F&& f) {
  using Callee = std::remove_reference_t<F>;
  call_on_large_stack([](void* callee) { (*static_cast<Callee*>(callee))(); },
                      const_cast<void*>(static_cast<const void*>(std::addressof(f))));
}

}  // namespace gol::base
