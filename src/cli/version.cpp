// gol version.
#include <cstdio>

#include "cli/options.hpp"
#include "cli/version.hpp"

namespace gol::cli {

const char* version() { return GOL_VERSION; }

int version_command(Arguments arguments) {
  std::vector<std::string> rest;
  Options options("gol version", "Prints the version.");
  if (const auto code = options.parse(arguments, rest)) return *code;
  if (!rest.empty()) return usage_error("version takes no arguments");
  std::printf("gol version %s linux/amd64\n", version());
  return exit_ok;
}

}  // namespace gol::cli
