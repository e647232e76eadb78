// Visits all expressions of a file.
#pragma once

#include <functional>

#include "syntax/ast.hpp"

namespace gol::driver {

// Calls visit for every expression, an outer one before its parts, otherwise in source order.
void for_each_expr(const syntax::File& file, const std::function<void(const syntax::Expr&)>& visit);

}  // namespace gol::driver
