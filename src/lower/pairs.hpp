// Statements that follow each other so often that one node does both.
#pragma once

#include "lower/context.hpp"

namespace gol::lower {

// The statement, whose successor is known, or one that does what it and its successor do.
const exec::Stmt* joined(Context& context, const exec::Stmt* stmt);

}  // namespace gol::lower
