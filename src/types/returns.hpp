// Terminating statements (spec: Terminating statements).
#pragma once

#include "syntax/ast.hpp"

namespace gol::types {

class Info;

// Whether control never reaches the end of a function's body; `info` knows the calls of panic.
bool is_terminating(const syntax::BlockStmt& body, const Info& info);

}  // namespace gol::types
