// Positions in the source text of a whole program.
//
// Every file that is loaded occupies a range of one 32-bit number space (SourceSet gives each file its
// base), so a position is four bytes wherever it is stored: in AST nodes, executable nodes and traces.
#pragma once

#include <cstdint>

namespace gol::base {

// An offset into the number space of all files; 0 is "no position".
using Pos = std::uint32_t;
inline constexpr Pos no_pos = 0;

// The half-open range [begin, end) of a piece of source.
struct Span {
  Pos begin = no_pos;
  Pos end = no_pos;

  bool valid() const { return begin != no_pos; }
  // The smallest span that holds both.
  Span to(Span other) const { return {begin, other.end}; }
};

}  // namespace gol::base
