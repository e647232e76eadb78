// The steps of hash functions, which come in pairs: x ^= value; x *= factor.
#pragma once

#include "lower/context.hpp"

namespace gol::lower {

// The statement, whose successor is known, or one that does what both do, if they are such a pair.
const exec::Stmt* mixed(Context& context, const exec::Stmt* stmt);

}  // namespace gol::lower
