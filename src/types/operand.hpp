// The intermediate result of checking an expression.
#pragma once

#include "types/info.hpp"

namespace gol::types {

struct Operand {
  Mode mode = Mode::Invalid;
  BuiltinId builtin = BuiltinId::None;  // for Mode::Builtin
  const syntax::Expr* expr = nullptr;
  const Type* type = nullptr;
  Constant value;                       // for Mode::Constant

  bool invalid() const { return mode == Mode::Invalid; }
  bool is_nil() const { return mode == Mode::Nil; }
  bool constant() const { return mode == Mode::Constant; }
  void invalidate() { mode = Mode::Invalid; }
};

// What may follow an expression when it stands as a statement: nothing but calls and receives.
enum class ExprKind : std::uint8_t { Conversion, Expression, Statement };

// "array", "struct", …; empty for basic types and type parameters.
std::string_view composite_kind(const Type* type);

// The operand as messages show it: `x (variable of type int)`.
std::string describe(const Operand& operand, const Package* relative_to);

// The expression as it could be written on one line, long literals and bodies as "…".
std::string expr_string(const syntax::Expr& expr);

}  // namespace gol::types
