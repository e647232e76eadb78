// gol check: parse and type-check, run nothing.
#include <filesystem>

#include "cli/options.hpp"
#include "cli/report.hpp"
#include "driver/package_groups.hpp"

namespace gol::cli {
namespace {

namespace fs = std::filesystem;

int check(driver::Program& program, const std::string& load_error, bool json) {
  if (!load_error.empty()) return failure(load_error);
  program.check();
  return json ? report_json(program) : report_diagnostics(program);
}

}  // namespace

int check_command(Arguments arguments) {
  std::vector<std::string> paths;
  bool json = false;
  Options options("gol check [FLAGS] FILE... | DIR",
                  "Parses and type-checks files, and reports all errors. Files of one "
                  "folder with the same package clause are one package.");
  options.flag("--json", json, "one JSON object for each error, on standard output");
  if (const auto code = options.parse(arguments, paths)) return *code;
  if (paths.empty()) return usage_error("check needs a file");

  std::vector<std::string> files;
  int result = exit_ok;
  for (const std::string& path : paths) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      files.push_back(path);
      continue;
    }
    driver::Program program;
    result |= check(program, program.load_folder(path), json);
  }
  for (const auto& group : driver::package_groups(files)) {
    driver::Program program;
    result |= check(program, program.load_files(group), json);
  }
  return result;
}

}  // namespace gol::cli
