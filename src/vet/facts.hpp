// Questions about expressions that several checks ask.
#pragma once

#include <string>
#include <string_view>

#include "vet/pass.hpp"

namespace gol::vet {

const Expr* unparen(const Expr* expr);
const syntax::CallExpr* as_call(const Node* node);  // through parentheses; an ExprStmt is its expression

// The function or method that a call names; null for builtins, conversions and calls of function values.
const types::Func* callee(const types::Info& info, const syntax::CallExpr& call);
bool is_conversion(const types::Info& info, const syntax::CallExpr& call);

// A function of a library package, not a method.
bool is_library_function(const types::Func* function, std::string_view package, std::string_view name);
// A method declared on a type of a library package.
bool is_library_method(const types::Func* method, std::string_view package, std::string_view type,
                       std::string_view name);
// A type of a library package.
bool is_library_type(const types::Type* type, std::string_view package, std::string_view name);

// The variable that an identifier names, or null.
const types::Var* variable(const types::Info& info, const Expr* expr);
// The variable at the left end of x, x.f, x[i], *x; null when there is none.
const types::Var* root_variable(const types::Info& info, const Expr* expr);
// The variable or field that x or y.x names.
const types::Var* variable_or_field(const types::Info& info, const Expr* expr);

// Whether evaluating the expression may do more than yield a value.
bool has_effects(const types::Info& info, const Expr& expr);
// Whether two expressions without effects are written alike and mean the same variables.
bool same_expr(const types::Info& info, const Expr& a, const Expr& b);
// Whether the node or anything below it names the object.
bool mentions(const types::Info& info, const Node& node, const types::Object* object);

// Calls that do not return: panic, os.Exit, log.Fatal, runtime.Goexit.
bool never_returns(const types::Info& info, const syntax::CallExpr& call);
bool is_panic(const types::Info& info, const syntax::CallExpr& call);

}  // namespace gol::vet
