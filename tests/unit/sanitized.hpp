// Whether a sanitizer watches this build. Everything takes ten times as long then, so tests that repeat the same
// kind of work do less of it.
#pragma once

namespace gol::testing {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif

}  // namespace gol::testing
