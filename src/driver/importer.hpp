// Finds what an import path means: a library package, or a folder of the user's module.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "driver/compilation.hpp"
#include "driver/library.hpp"
#include "driver/module.hpp"
#include "driver/standard_packages.hpp"
#include "types/library.hpp"

namespace gol::driver {

// Says that the files of one folder, which are meant as one package, have two package clauses.
void report_two_packages(base::DiagnosticSink& sink, const syntax::File& first, const std::filesystem::path& first_path,
                         const syntax::File& other, const std::filesystem::path& path);

class PackageImporter final : public types::Importer {
 public:
  explicit PackageImporter(Compilation& compilation) : compilation_(compilation), library_(compilation) {}

  // Where the program lies: its module is found from here, and relative imports start here.
  void set_root(const std::filesystem::path& folder);
  const std::optional<Module>& module() const { return module_; }

  // The import path that the root folder has in its module; empty without one.
  std::string root_path() const { return module_ ? module_->path_of(root_) : std::string(); }

  types::ImportResult find(std::string_view path) override;
  std::string_view automatic_import(base::Name name) override { return automatic_import_path(name.text()); }
  bool is_standard(std::string_view path) override { return is_standard_package(path); }
  bool is_standard_name(std::string_view path, base::Name name) override {
    return lacks_standard_name(path, name.text());
  }
  std::string_view standard_package(base::Name name) override { return standard_package_named(name.text()); }
  std::string similar_package(std::string_view path) override;

  // The gol and Go files of a folder that belong to the build, in order of their names.
  static std::vector<std::filesystem::path> files_of(const std::filesystem::path& folder);
  // The folder's scripts, .gol files without a package clause, which are no part of its package.
  static std::vector<std::filesystem::path> scripts_of(const std::filesystem::path& folder);
  // The folder's _test files that belong to the build, in order of their names.
  static std::vector<std::filesystem::path> test_files_of(const std::filesystem::path& folder);
  // Parses the files of a folder as one package. Empty when it holds none.
  std::vector<const syntax::File*> parse_folder(const std::filesystem::path& folder, const std::string& path);
  // A package and its tests, which are its files of two import paths: those of the package under test, tests
  // of the same package clause included, and the external tests of package x_test.
  struct TestFiles {
    std::vector<const syntax::File*> inside, outside;              // as they are compiled
    std::vector<const syntax::File*> inside_tests, outside_tests;  // the _test files among them
    std::string outside_path;
  };
  // Parses them; who imports `path` gets the package with its tests.
  TestFiles parse_with_tests(const std::vector<std::filesystem::path>& files,
                             const std::vector<std::filesystem::path>& tests, const std::string& path);
  // Checks what only the go command knows about the imports of a file of package `importer`, and loads the
  // user's packages among them.
  void admit_imports(const syntax::File& file, const std::string& importer);

 private:
  struct Loaded {
    std::vector<const syntax::File*> files;
    types::SourcePackage package;
  };

  // Null for a file that is not part of the build, or wrong.
  const syntax::File* parse_go_file(const std::filesystem::path& file);
  std::vector<const syntax::File*> parse_package(const std::vector<std::filesystem::path>& paths,
                                                 const std::string& path);
  // Gives an import path its files.
  void define(const std::string& path, std::vector<const syntax::File*> files);
  const Loaded& load(const std::string& path, const std::filesystem::path& folder);
  // The folder of a user's package, if there is one of that import path.
  std::optional<std::filesystem::path> folder_of(std::string_view path) const;
  void admit(const syntax::ImportSpec& spec, const std::string& importer);

  Compilation& compilation_;
  Library library_;
  std::filesystem::path root_;
  std::optional<Module> module_;
  std::map<std::string, Loaded, std::less<>> loaded_;
};

}  // namespace gol::driver
