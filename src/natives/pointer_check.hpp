// Natives get pointers as they are; what they dereference they check first, as interpreted code does.
#pragma once

#include "runtime/object/panic.hpp"

namespace gol::natives {

template <class T>
GOL_INLINE T& deref(runtime::Goroutine& g, T* pointer) {
  if (GOL_UNLIKELY(!pointer)) {
    runtime::panic_runtime(g, "invalid memory address or nil pointer dereference");
  }
  return *pointer;
}

}  // namespace gol::natives
