// gol vet: type-check, then look for code that compiles and is likely wrong. Nothing runs.
#include "vet/vet.hpp"

#include "cli/folders.hpp"
#include "cli/options.hpp"
#include "cli/report.hpp"
#include "driver/package_groups.hpp"

namespace gol::cli {
namespace {

int vet_program(driver::Program& program, const std::string& load_error, bool json) {
  if (!load_error.empty()) return failure(load_error);
  program.check();
  base::DiagnosticSink findings;
  const bool compiles = !program.has_errors();
  if (compiles) vet::vet(program.files(), program.info(), *program.package(), program.sources(), findings);
  const base::DiagnosticSink& reported = compiles ? findings : program.diagnostics();
  return json ? report_json(program.sources(), reported) : report_diagnostics(program.sources(), reported);
}

}  // namespace

int vet_command(Arguments arguments) {
  std::vector<std::string> paths;
  bool json = false;
  Options options(
      "gol vet [FLAGS] [FILE... | DIR...]",
      "Type-checks files, then reports code that is likely wrong: copied locks, lost cancel "
      "functions, formats that do not fit their arguments, locks that are not released, goroutines "
      "that leak and more. Files of one folder with the same package clause are one package; DIR/... means all "
      "folders below it, and nothing the current folder of a module.");
  options.flag("--json", json, "one JSON object for each finding, on standard output");
  if (const auto code = options.parse(arguments, paths)) return *code;
  const Sources sources = find_sources(paths);
  if (!sources.error.empty()) return failure(sources.error);
  if (sources.packages.empty() && sources.files.empty()) return usage_error("vet needs a file or a folder");

  int result = exit_ok;
  for (const std::string& folder : sources.packages) {
    driver::Program program;
    result |= vet_program(program, program.load_folder(folder), json);
  }
  for (const auto& group : driver::package_groups(sources.files)) {
    driver::Program program;
    result |= vet_program(program, program.load_files(group), json);
  }
  return result;
}

}  // namespace gol::cli
