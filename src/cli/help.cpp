// gol help: the overview, or the help of one command.
#include <cstdio>

#include "cli/command.hpp"
#include "base/suggest.hpp"

namespace gol::cli {

int help_command(Arguments arguments) {
  if (!arguments.empty() && arguments[0][0] != '-') {
    std::vector<std::string> names;
    for (const Command& command : commands()) names.emplace_back(command.name);
    const Command* command = find_command(arguments[0]);
    if (!command) {
      return usage_error("unknown command " + std::string(arguments[0]) + base::did_you_mean(arguments[0], names));
    }
    if (command->run != help_command) {
      char flag[] = "--help";
      char* only_flag[] = {flag};
      return command->run(Arguments(only_flag));
    }
  }
  std::fputs(
      "gol runs Go programs and scripts.\n\n"
      "usage: gol FILE [ARG...]         run a script or a Go file\n"
      "       gol -e CODE [ARG...]      run CODE as a script; several -e are joined by newlines\n"
      "       gol -n CODE, gol -p CODE  run CODE for each line of standard input; -p prints line afterwards\n"
      "       gol - [ARG...]            run standard input as a script\n"
      "       gol COMMAND [ARG...]\n\n"
      "commands:\n",
      stdout);
  for (const Command& command : commands()) {
    const std::string call = std::string(command.name) + " " + command.usage;
    std::printf("  %-38s %s\n", call.c_str(), command.summary);
  }
  std::fputs("\n`gol COMMAND --help` explains a command and its flags.\n", stdout);
  return exit_ok;
}

}  // namespace gol::cli
