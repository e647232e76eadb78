// Dispatch on the concrete type of a node. A visitor that lacks an overload does not compile.
#pragma once

#include <utility>

#include "base/check.hpp"
#include "syntax/ast.hpp"

namespace gol::syntax {

template <class Visitor>
decltype(auto) visit(const Expr& expr, Visitor&& visitor) {
  switch (expr.kind) {
#define GOL_EXPR(Name) \
  case NodeKind::Name: \
    return visitor(static_cast<const Name&>(expr));
#include "syntax/nodes.def"
    default: GOL_UNREACHABLE("not an expression");
  }
}

template <class Visitor>
decltype(auto) visit(const Stmt& stmt, Visitor&& visitor) {
  switch (stmt.kind) {
#define GOL_STMT(Name) \
  case NodeKind::Name: \
    return visitor(static_cast<const Name&>(stmt));
#include "syntax/nodes.def"
    default: GOL_UNREACHABLE("not a statement");
  }
}

template <class Visitor>
decltype(auto) visit(const Decl& decl, Visitor&& visitor) {
  switch (decl.kind) {
#define GOL_DECL(Name) \
  case NodeKind::Name: \
    return visitor(static_cast<const Name&>(decl));
#include "syntax/nodes.def"
    default: GOL_UNREACHABLE("not a declaration");
  }
}

template <class Visitor>
decltype(auto) visit(const Spec& spec, Visitor&& visitor) {
  switch (spec.kind) {
#define GOL_SPEC(Name) \
  case NodeKind::Name: \
    return visitor(static_cast<const Name&>(spec));
#include "syntax/nodes.def"
    default: GOL_UNREACHABLE("not a specification");
  }
}

}  // namespace gol::syntax
