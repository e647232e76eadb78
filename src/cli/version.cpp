// gol version.
#include <cstdio>

#include "cli/options.hpp"

namespace gol::cli {

int version_command(Arguments arguments) {
  std::vector<std::string> rest;
  Options options("gol version", "Prints the version.");
  if (const auto code = options.parse(arguments, rest)) return *code;
  if (!rest.empty()) return usage_error("version takes no arguments");
  std::puts("gol version " GOL_VERSION " linux/amd64");
  return exit_ok;
}

}  // namespace gol::cli
