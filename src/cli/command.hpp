// The subcommands of gol and what they share.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gol::cli {

using Arguments = std::span<char* const>;

// Exit codes beside 0 and those of the program that runs.
enum ExitCode : int {
  exit_ok = 0,
  exit_errors = 1,  // compile errors, unreadable files
  exit_usage = 64,  // a wrong command line
};

struct Command {
  std::string_view name;
  const char* usage;                // what follows the name in the usage line
  const char* summary;              // one line of `gol help`
  int (*run)(Arguments arguments);  // gets what stands behind the name
};

// Every subcommand, in the order of `gol help`; one file of this folder each.
std::span<const Command> commands();
const Command* find_command(std::string_view name);

#define GOL_COMMAND(name, usage, summary) int name##_command(Arguments arguments);
#include "cli/commands.def"

// The whole command line of gol. Returns the exit code.
int main(int argc, char** argv);

// "gol: text" on standard error; returns exit_usage.
int usage_error(const std::string& text);
// The same for what is wrong with the outside world; returns exit_errors.
int failure(const std::string& text);

}  // namespace gol::cli
