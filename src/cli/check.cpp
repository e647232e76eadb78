// gol check: parse and type-check, run nothing.
#include <filesystem>

#include "cli/options.hpp"
#include "cli/report.hpp"
#include "driver/package_groups.hpp"

namespace gol::cli {
namespace {

namespace fs = std::filesystem;

int check_files(const std::vector<std::string>& files) {
  driver::Program program;
  if (const std::string error = program.load_files(files); !error.empty()) return failure(error);
  program.check();
  return report_diagnostics(program);
}

int check_folder(const std::string& folder) {
  driver::Program program;
  if (const std::string error = program.load_folder(folder); !error.empty()) return failure(error);
  program.check();
  return report_diagnostics(program);
}

}  // namespace

int check_command(Arguments arguments) {
  std::vector<std::string> paths;
  Options options("gol check FILE... | DIR", "Parses and type-checks files, and reports all errors. Files of one "
                  "folder with the same package clause are one package.");
  if (const auto code = options.parse(arguments, paths)) return *code;
  if (paths.empty()) return usage_error("check needs a file");

  std::vector<std::string> files;
  int result = exit_ok;
  for (const std::string& path : paths) {
    std::error_code error;
    if (fs::is_directory(path, error)) result |= check_folder(path);
    else files.push_back(path);
  }
  for (const auto& group : driver::package_groups(files)) result |= check_files(group);
  return result;
}

}  // namespace gol::cli
