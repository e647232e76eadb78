// The names that the tables give to node kinds and operators.
#include "syntax/ast.hpp"

namespace gol::syntax {

std::string_view kind_name(NodeKind kind) {
  static constexpr std::string_view names[] = {
#define GOL_EXPR(Name) #Name,
#define GOL_STMT(Name) #Name,
#define GOL_DECL(Name) #Name,
#define GOL_SPEC(Name) #Name,
#include "syntax/nodes.def"
  };
  return names[static_cast<std::size_t>(kind)];
}

std::string_view spelling(Operator op) {
  static constexpr std::string_view spellings[] = {
#define GOL_OPERATOR(Name, spelling, precedence) spelling,
#include "syntax/operators.def"
  };
  return spellings[static_cast<std::size_t>(op)];
}

int precedence(Operator op) {
  static constexpr int precedences[] = {
#define GOL_OPERATOR(Name, spelling, precedence) precedence,
#include "syntax/operators.def"
  };
  return precedences[static_cast<std::size_t>(op)];
}

}  // namespace gol::syntax
