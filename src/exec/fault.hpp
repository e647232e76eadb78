// Run-time panics raised by nodes. All of them are cold: the hot path pays a never-taken branch.
#pragma once

#include "exec/node.hpp"

namespace gol::exec {

enum class Fault : std::uint8_t {
  NilDereference,
  DivideByZero,
  NegativeShift,
  NilMap,
  StackDepth,
};

[[noreturn]] GOL_COLD void fault(Fault kind, Site site, char* fp, G* g);
// "index out of range [i] with length n"
[[noreturn]] GOL_COLD void fault_index(std::int64_t index, std::int64_t length, Site site, char* fp, G* g);
// The bounds of a slice expression, checked in Go's order: max against capacity, high, low. `what` says which.
enum class SliceFault : std::uint8_t {
  HighLength,    // s[:h] with h > len (strings, arrays)
  HighCapacity,  // s[:h] with h > cap
  LowHigh,       // s[l:h] with l > h
  MaxLength,     // s[::m] with m > len (arrays)
  MaxCapacity,   // s[::m] with m > cap
  HighMax,       // s[:h:m] with h > m
  LowHighMax,    // s[l:h:] with l > h
};
[[noreturn]] GOL_COLD void fault_slice(SliceFault what, std::int64_t index, std::int64_t bound, Site site,
                                       char* fp, G* g);
[[noreturn]] GOL_COLD void fault_text(const char* text, Site site, char* fp, G* g);

}  // namespace gol::exec
