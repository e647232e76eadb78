// How the checker reaches packages it has not read: nothing of a library is parsed because it is imported.
//
// The driver implements these interfaces over the embedded library (an index made when gol is built says
// where each declaration's text lies) and over the folders of the user's module.
#pragma once

#include <span>
#include <string_view>

#include "base/name.hpp"
#include "syntax/ast.hpp"

namespace gol::types {

// One declaration of a library package, parsed when it is asked for.
struct LibraryDecl {
  // The declaration: a FuncDecl, or the GenDecl that declares the name (a whole const or var group, since
  // iota and repetition need it; a single spec otherwise).
  const syntax::Decl* decl = nullptr;
  // The imports of the file that holds it.
  std::span<syntax::ImportSpec* const> imports;
};

// A package whose declarations are parsed one by one, on first use.
class LibraryPackage {
 public:
  virtual ~LibraryPackage() = default;
  virtual std::string_view name() const = 0;
  virtual std::string_view path() const = 0;
  // All package-level names, exported or not, without parsing anything.
  virtual std::span<const base::Name> names() const = 0;
  virtual bool declares(base::Name name) const = 0;
  // Parses the declaration of the name; the same result each time. Null decl when there is none.
  virtual LibraryDecl declaration(base::Name name) = 0;
  // The names of the methods declared on a named type, in source order, without parsing them.
  virtual std::span<const base::Name> methods_of(base::Name type) const = 0;
  virtual LibraryDecl method(base::Name type, base::Name method) = 0;
};

// A package whose files are parsed as a whole: the user's own.
struct SourcePackage {
  std::string_view path;
  std::span<const syntax::File* const> files;
};

// The answer to an import: one of the two, or neither when there is no such package.
struct ImportResult {
  LibraryPackage* library = nullptr;
  const SourcePackage* source = nullptr;
};

class Importer {
 public:
  virtual ~Importer() = default;
  virtual ImportResult find(std::string_view path) = 0;
  // For a script: the path of the package that an undeclared identifier means ("rand" is "math/rand"),
  // or empty.
  virtual std::string_view automatic_import(base::Name name) = 0;
  // Whether the path is that of a package of Go's library, which gol may lack.
  virtual bool is_standard(std::string_view path) { return (void)path, false; }
  // Whether a package that gol has declares the name in Go's library, but not in gol's.
  virtual bool is_standard_name(std::string_view path, base::Name name) { return (void)path, (void)name, false; }
  // The path of the package of Go's library that has the name, or empty.
  virtual std::string_view standard_package(base::Name name) { return (void)name, std::string_view(); }
  // The path of a package that a wrong path may mean, or empty.
  virtual std::string similar_package(std::string_view path) { return (void)path, std::string(); }
};

}  // namespace gol::types
