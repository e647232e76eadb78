// One program on its way from source text to a result: load, parse, check (and, on top of it, lower and run).
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "driver/compilation.hpp"
#include "driver/importer.hpp"
#include "driver/run_settings.hpp"
#include "lower/lower.hpp"
#include "types/checker.hpp"
#include "types/info.hpp"

namespace gol::driver {

// Load once, then go through the stages in order. A stage's errors are in diagnostics(); the next stage is
// entered only without errors.
class Program {
 public:
  Program();
  ~Program();

  // Each parses its sources; the result is why they could not be read, or empty. Wrong source is no
  // such reason. Several files, and the files of a folder, are one package.
  std::string load_files(std::span<const std::string> paths);
  std::string load_folder(const std::string& folder);
  // The package in a folder, or of some of its files, with its _test files; the program is a main function
  // that runs them. `import_path` names the package. False when there are no _test files.
  bool load_tests(const std::string& import_path, const std::string& folder,
                  std::span<const std::string> files = {});
  // The first `lines_before` lines of the text are not counted: they stand before what the user wrote.
  void load_text(const std::string& name, std::string text, std::uint32_t lines_before = 0);

  // Before check(): variables that are not used are no errors.
  void allow_unused() { unused_allowed_ = true; }
  // Type-checks what was loaded.
  void check();
  // check(), and whether there is something to run: a script, or a package main with a function main.
  void check_runnable();

  // Lowers and runs a program without errors; `words` become os.Args. The process ends with its exit code.
  [[noreturn]] void run(std::vector<std::string> words, const RunSettings& settings);

  // The executable tree of the main package's functions, of a program without errors.
  std::string tree();

  bool has_errors() const { return compilation_.sink.has_errors(); }
  const base::DiagnosticSink& diagnostics() const { return compilation_.sink; }
  const base::SourceSet& sources() const { return compilation_.sources; }
  // The files of the main package.
  std::span<const syntax::File* const> files() const { return files_; }
  const types::Info& info() const { return info_; }
  const types::Package* package() const { return package_; }

 private:
  lower::Program& executable();
  void parse_main(std::string name, std::string text, parse::Mode mode, std::uint32_t lines_before = 0);

  Compilation compilation_;
  PackageImporter importer_;
  types::Info info_;
  std::unique_ptr<types::Checker> checker_;  // made when checking begins
  bool unused_allowed_ = false;
  bool tests_loaded_ = false;
  std::string path_ = "main";                // the main package's import path
  std::vector<const syntax::File*> files_;
  types::Package* package_ = nullptr;
  std::unique_ptr<lower::Program> code_;  // made when the program runs or its tree is dumped
};

}  // namespace gol::driver
