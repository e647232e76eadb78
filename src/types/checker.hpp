// The type checker: AST in, Info out (spec: everything that makes a program legal).
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "types/info.hpp"
#include "types/library.hpp"
#include "types/lookup.hpp"
#include "types/package.hpp"

namespace gol::types {

struct CheckOptions {
  // Bodies of user functions as well; `false` checks declarations only.
  bool bodies = true;
  // Go before 1.22: the variables of a loop are those of all its iterations.
  bool variables_per_loop = false;
  // Variables that nobody uses are no error: a line on the command line is no program to keep.
  bool unused_variables = false;
  // Packages main may be imported, as tests do; the importer reports the others.
  bool imports_of_main = false;
};

// Checks packages and keeps all their types and objects for as long as it lives. The AST must outlive it.
// Not thread-safe: the holder of the compile lock uses it.
class Checker {
 public:
  Checker(base::DiagnosticSink& sink, Importer& importer, Info& info, const base::SourceSet& sources,
          const CheckOptions& options = {});
  ~Checker();
  Checker(const Checker&) = delete;
  Checker& operator=(const Checker&) = delete;

  // Everything of a user's package, bodies and the user's packages that it imports included. Errors are in
  // the sink; the package is never null but means little after errors.
  Package* check_package(std::string_view path, std::span<const syntax::File* const> files);

  // A script, whose statements become Package::script_body.
  Package* check_script(const syntax::File& file);

  // A script that grows by entries, empty at first (the REPL).
  Package* new_session();
  // Checks one entry: a script, perhaps in several files, that sees the names of those before and may declare any
  // of them anew, methods of their types as well. `echoed`, if not null, is a statement whose values are wanted: see
  // Package::script_echo. False when the entry is wrong; then it leaves no trace in the session.
  bool check_entry(Package& session, std::span<const syntax::File* const> files, const syntax::ExprStmt* echoed);
  // Takes the newest entry back, of which nothing has been lowered.
  void undo_entry(Package& session);

  // Checks the body of a library function unless that is done; user functions are checked already.
  // False when it has errors.
  bool check_body(const Func& function);

  // The package of that import path, checked or declared on first use; null when there is none.
  Package* package(std::string_view path);
  // A package-level object of a package, resolved; null when there is none. A native that needs
  // `fmt.Stringer` asks for it here.
  const Object* lookup(Package& package, Name name);
  // The packages of the user that were checked, each after those that it imports.
  const std::vector<Package*>& user_packages() const;

  // Type literals made of existing types, for `lower`.
  const Pointer* pointer_to(const Type* element);
  const Slice* slice_of(const Type* element);
  // The type with its type parameters replaced.
  const Type* substitute(const Type* type, Substitution& with);

 private:
  std::unique_ptr<class CheckerCore> core_;
};

}  // namespace gol::types
