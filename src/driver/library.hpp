// The standard library, embedded in the binary and read declaration by declaration.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "driver/compilation.hpp"
#include "driver/embed/index.hpp"
#include "types/library.hpp"

namespace gol::driver {

// One package of the library. Look-ups search the index; only declaration() and method() parse.
class EmbeddedPackage final : public types::LibraryPackage {
 public:
  EmbeddedPackage(const embed::PackageEntry& entry, Compilation& compilation);

  std::string_view name() const override { return embed::view(entry_.name); }
  std::string_view path() const override { return embed::view(entry_.path); }
  std::span<const base::Name> names() const override;
  bool declares(base::Name name) const override;
  types::LibraryDecl declaration(base::Name name) override;
  std::span<const base::Name> methods_of(base::Name type) const override;
  types::LibraryDecl method(base::Name type, base::Name method) override;

  // The source text of a declaration, from its keyword on, and the comment above it as it is written.
  struct Source {
    std::string_view text, comment;
  };
  Source source(base::Name name) const;
  Source method_source(base::Name type, base::Name method) const;
  // The comment above a package clause; empty without one.
  std::string_view comment() const;

 private:
  types::LibraryDecl parse_piece(std::uint32_t piece);
  std::span<syntax::ImportSpec* const> imports_of(std::uint32_t file);
  std::span<const embed::MethodEntry> method_entries(base::Name type) const;

  const embed::PackageEntry& entry_;
  Compilation& compilation_;
  std::vector<const syntax::Decl*> decls_;  // of the package's pieces, null until they are parsed
  // Of the package's files; filled when a declaration of the file is parsed.
  std::vector<std::vector<syntax::ImportSpec*>> imports_;
  std::vector<bool> imports_parsed_;
  mutable std::vector<base::Name> names_;  // made when names() is first called
  mutable std::unordered_map<base::Name, std::vector<base::Name>> methods_;
};

// All embedded packages.
class Library {
 public:
  explicit Library(Compilation& compilation) : compilation_(compilation) {}

  // Null when the library has no such package; the same object each time.
  EmbeddedPackage* find(std::string_view path);

 private:
  Compilation& compilation_;
  std::unordered_map<const embed::PackageEntry*, std::unique_ptr<EmbeddedPackage>> packages_;
};

// The import paths of all packages, sorted.
std::vector<std::string> library_paths();

// The import path of the package that an undeclared identifier of a script means, or empty.
std::string_view automatic_import_path(std::string_view name);

}  // namespace gol::driver
