// System calls of natives: results with errno, run where they may wait.
#pragma once

#include <cerrno>
#include <cstdint>
#include <cstring>

#include "natives/native.hpp"
#include "runtime/object/strings.hpp"
#include "runtime/sched/scheduler.hpp"

namespace gol::natives {

// What a system call answered: `error` is 0 or the errno.
struct CallResult {
  std::int64_t value = 0;
  std::int64_t error = 0;
};

// Calls f() until it is not interrupted.
template <class F>
CallResult system_call(F f) {
  for (;;) {
    const std::int64_t value = f();
    if (value >= 0) return {value, 0};
    if (errno != EINTR) return {value, errno};
  }
}

// The same in a blocking region: other goroutines go on while f() waits. f touches no heap memory but cells
// that the native's arguments keep alive. A goroutine that is killed meanwhile does not return.
template <class F>
CallResult waiting_call(Goroutine& g, F f) {
  struct Call {
    F& f;
    Goroutine& g;
    CallResult result;
  } call{f, g, {}};
  runtime::blocking(g, [](void* context) {
    auto& self = *static_cast<Call*>(context);
    do self.result = {self.f(), 0};
    while (self.result.value < 0 && (self.result.error = errno) == EINTR && !runtime::is_killed(self.g));
  }, &call);
  if (GOL_UNLIKELY(runtime::is_killed(g))) runtime::poll_slow(g);
  return call.result;
}

// A NUL-terminated copy in the heap, or null when the text holds a NUL itself.
inline const char* c_string(Goroutine& g, String text) {
  if (text.length > 0 && std::memchr(text.data, 0, text.length)) return nullptr;
  auto* copy = static_cast<char*>(runtime::allocate(g, text.length + 1, runtime::Scan::None));
  if (text.length > 0) std::memcpy(copy, text.data, text.length);
  copy[text.length] = 0;
  return copy;
}

// A []string with room for `count` strings, all empty.
inline Slice make_strings(Goroutine& g, std::int64_t count) {
  auto* cells = static_cast<char*>(runtime::allocate(g, count * sizeof(String), runtime::Scan::Pointers));
  return {cells, count, count};
}
inline String& string_at(Slice strings, std::int64_t index) {
  return reinterpret_cast<String*>(strings.data)[index];
}

}  // namespace gol::natives
