// Chooses the subcommand. The plain call `gol FILE` goes to the runner without looking at flags at all.
#include <unistd.h>

#include <cstdio>
#include <cstring>

#include "cli/command.hpp"
#include "cli/run.hpp"
#include "base/suggest.hpp"

namespace gol::cli {
namespace {

constexpr Command command_table[] = {
#define GOL_COMMAND(name, usage, summary) {#name, usage, summary, name##_command},
#include "cli/commands.def"
};

// Whether a word that is no subcommand can be meant as a file.
bool names_file(const char* word) { return std::strpbrk(word, "./") || access(word, F_OK) == 0; }

}  // namespace

std::span<const Command> commands() { return command_table; }

const Command* find_command(std::string_view name) {
  for (const Command& command : command_table) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

int usage_error(const std::string& text) {
  std::fprintf(stderr, "gol: %s\n", text.c_str());
  return exit_usage;
}

int failure(const std::string& text) {
  std::fprintf(stderr, "gol: %s\n", text.c_str());
  return exit_errors;
}

int main(int argc, char** argv) {
  if (argc < 2) {
    return isatty(STDIN_FILENO) ? repl_command({}) : run_standard_input({});
  }
  const Arguments behind_name(argv + 1, static_cast<std::size_t>(argc - 1));
  const char* first = argv[1];
  if (std::strcmp(first, "--help") == 0 || std::strcmp(first, "-h") == 0) return help_command({});
  if (std::strcmp(first, "--version") == 0) return version_command({});
  for (const char* word : {"-v", "-V", "-version"}) {
    if (std::strcmp(first, word) == 0) return usage_error("unknown flag " + std::string(word) + "; did you mean --version?");
  }
  if (first[0] == '-') return run_command(behind_name);
  if (const Command* command = find_command(first)) return command->run(behind_name.subspan(1));
  if (names_file(first)) return run_file(first, behind_name.subspan(1));

  std::vector<std::string> names;
  for (const Command& command : command_table) names.emplace_back(command.name);
  return usage_error("unknown command " + std::string(first) + base::did_you_mean(first, names));
}

}  // namespace gol::cli
