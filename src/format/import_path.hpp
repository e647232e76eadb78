// Import blocks: their order, and how paths are written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/source.hpp"
#include "syntax/ast.hpp"

namespace gol::format {

// A path in back quotes becomes one in double quotes where that says the same; `made` holds new text.
std::string_view quoted_import_path(std::string_view literal, std::string& made);

// The text with the imports of each block sorted by path and name, in runs without empty lines between them,
// repeated ones left out; comments on the line of an import move with it. Nothing when they are in order.
std::optional<std::string> sort_imports(std::string_view text, const syntax::File& file);

}  // namespace gol::format
