// An expression without the parentheses around it.
#pragma once

#include "syntax/ast.hpp"

namespace gol::syntax {

inline const Expr& unparen(const Expr& e) {
  const Expr* inner = &e;
  while (const auto* paren = as<ParenExpr>(inner)) inner = paren->x;
  return *inner;
}

}  // namespace gol::syntax
