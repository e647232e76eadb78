// One checked package.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "types/library.hpp"
#include "types/scope.hpp"

namespace gol::types {

// One step of package initialisation: the variables and the expression that gives them their values.
// Without variables (all blank) the expression is evaluated for its effects.
struct Initialiser {
  List<Var*> variables;  // entries may be blank variables, whose values are dropped
  const syntax::Expr* value = nullptr;
};

// A method that an entry of a session declares for a type of an earlier entry.
struct SessionMethod {
  const Named* type = nullptr;
  const Func* method = nullptr;
  const Func* replaced = nullptr;  // the method of that name that the type had; may be null
};

struct Package {
  std::string path;
  std::string name;
  Scope* scope = nullptr;
  bool is_library = false;  // read piecemeal: init_order and init_functions stay empty
  bool missing = false;     // a stand-in for a package that could not be imported
  bool variables_per_loop = false;  // see CheckOptions
  bool checked = false;     // a user's package: its declarations and bodies have been checked
  LibraryPackage* library = nullptr;

  std::vector<Package*> imports;        // directly imported ones, in order of their first import
  std::vector<Initialiser> init_order;  // spec: Package initialization
  std::vector<const Func*> init_functions;
  std::vector<const Func*> functions;   // every function and method with a body, in source order

  // A script (spec: none; the file has no package clause). Its statements are the body of its main;
  // variables declared there are initialised where they stand, so init_order is empty.
  bool is_script = false;
  bool script_runs_main = false;  // declarations only, func main() among them: run that after the body
  std::vector<const syntax::Stmt*> script_body;

  // An entry of a session (Checker::check_entry). The scopes of all entries enclose each other, the newest is
  // innermost; body and functions are those of the newest entry.
  const syntax::ExprStmt* script_echo = nullptr;  // the statement whose values are shown; null: there are none
  std::string script_constant;                    // in its place, a constant too large for any type
  std::vector<SessionMethod> session_methods;     // what the entry declared for types of earlier ones
};

}  // namespace gol::types
