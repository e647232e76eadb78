// Terminating statements (spec: Terminating statements).
#pragma once

#include "syntax/ast.hpp"

namespace gol::types {

// Whether control never reaches the end of the statement. `is_panic` decides whether a call is one of the
// predeclared panic.
class Info;
bool is_terminating(const syntax::BlockStmt& body, const Info& info);

}  // namespace gol::types
