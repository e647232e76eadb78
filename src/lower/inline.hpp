// Which functions are small enough for their bodies to stand in place of their calls.
#pragma once

#include <unordered_set>

#include "types/info.hpp"
#include "types/object.hpp"

namespace gol::lower {

// What the declaration of a function says about that.
struct Inlining {
  bool possible = false;
  bool straight = false;  // statements one after the other, a return at most at the end
  std::unordered_set<const types::Var*> changed;  // variables that the body assigns to, or parts of them
  // Variables in indices, bounds and operands of predeclared functions: a constant there is taken to be one that the
  // checker has seen.
  std::unordered_set<const types::Var*> limited;
};

// A body of a few simple statements, without loops, jumps, function literals, go, defer, select and recover; with at
// most one result, without a name; whose parameters are neither captured nor have their addresses taken. The body has
// been checked if `checked`; if not, the answer is what its text alone says.
Inlining inlining_of(const types::Func& func, const types::Info& info, bool checked);

}  // namespace gol::lower
