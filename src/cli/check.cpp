// gol check: parse and type-check, run nothing.
#include "cli/folders.hpp"
#include "cli/options.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "driver/package_groups.hpp"

namespace gol::cli {
namespace {

// What is wrong with a program that has been checked, if it could be loaded.
int report(const driver::Program& program, const std::string& load_error, bool json) {
  if (!load_error.empty()) return failure(load_error);
  return json ? report_json(program) : report_diagnostics(program);
}

}  // namespace

int check_command(Arguments arguments) {
  std::vector<std::string> paths;
  bool json = false;
  Options options("gol check [FLAGS] [FILE... | DIR...]",
                  "Parses and type-checks files, and reports all errors. Files of one "
                  "folder with the same package clause are one package; DIR/... means all folders below it, "
                  "and nothing the current folder of a module.");
  options.flag("--json", json, "one JSON object for each error, on standard output");
  if (const auto code = options.parse(arguments, paths)) return *code;
  const Sources sources = find_sources(paths);
  if (!sources.error.empty()) return failure(sources.error);
  if (sources.packages.empty() && sources.files.empty()) return usage_error("check needs a file");

  int result = exit_ok;
  for (const std::string& folder : sources.packages) {
    driver::Program program;
    const std::string load_error = program.load_folder(folder);
    program.check();
    result |= report(program, load_error, json);
  }
  const auto groups = driver::package_groups(sources.files);
  Progress progress("checking", groups.size());
  for (const auto& group : groups) {
    progress.next(group.front());
    driver::Program program;
    const std::string error = program.load_files(group);
    if (error.empty()) program.check();
    if (!error.empty() || program.has_errors()) progress.clear();
    result |= report(program, error, json);
  }
  return result;
}

}  // namespace gol::cli
