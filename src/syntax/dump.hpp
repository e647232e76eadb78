// The AST as text, for people and for tests.
#pragma once

#include <string>

#include "base/source.hpp"
#include "syntax/ast.hpp"

namespace gol::syntax {

// One line a node: two blanks for each level, the role it plays in its parent, its kind, what it holds
// itself, and where it stands as line:col-line:col (the end is that of the last byte behind it). A part that
// may be left out and is has no line.
std::string dump(const File& file, const base::SourceSet& sources);

}  // namespace gol::syntax
