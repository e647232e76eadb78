// Checks for bugs in gol itself. They stay on in every build: a wrong answer is worse than a stop.
#pragma once

namespace gol::base {

// Prints "gol: internal error: file:line: text" with whatever `describe_where` (set by the runtime) says
// about the goroutine and gol line that ran, then aborts with exit code 2.
[[noreturn]] void check_failed(const char* file, int line, const char* text);

// Called by check_failed before it ends the process; the runtime prints the running goroutine there.
extern void (*describe_where)();

}  // namespace gol::base

#define GOL_CHECK(condition)                                                          \
  (__builtin_expect(static_cast<bool>(condition), 1)                                  \
       ? static_cast<void>(0)                                                         \
       : ::gol::base::check_failed(__FILE__, __LINE__, #condition))

#define GOL_UNREACHABLE(text) ::gol::base::check_failed(__FILE__, __LINE__, text)

#define GOL_LIKELY(x) __builtin_expect(static_cast<bool>(x), 1)
#define GOL_UNLIKELY(x) __builtin_expect(static_cast<bool>(x), 0)
#define GOL_INLINE __attribute__((always_inline)) inline
#define GOL_COLD __attribute__((noinline, cold))
