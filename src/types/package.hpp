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
};

}  // namespace gol::types
