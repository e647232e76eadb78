// gol repl, and gol alone on a terminal: the interactive session.
#include "repl/repl.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "cli/options.hpp"
#include "cli/report.hpp"
#include "cli/run_flags.hpp"

namespace gol::cli {
namespace {

namespace fs = std::filesystem;

// The user's state directory (XDG Base Directory Specification), made if need be. Empty when there is none.
std::string history_file() {
  const char* named = std::getenv("GOL_HISTORY");
  if (named) return named;
  const char* state = std::getenv("XDG_STATE_HOME");
  const char* home = std::getenv("HOME");
  if ((!state || !*state) && (!home || !*home)) return {};
  const fs::path folder = (state && *state ? fs::path(state) : fs::path(home) / ".local" / "state") / "gol";
  std::error_code error;
  fs::create_directories(folder, error);
  return error ? std::string() : (folder / "history").string();
}

}  // namespace

int repl_command(Arguments arguments) {
  std::vector<std::string> words;
  Options options("gol repl [FLAGS]",
                  "Starts an interactive session; gol alone does the same on a terminal. :help in it explains it.");
  RunFlags flags(options);
  if (const auto exit_code = options.parse(arguments, words)) return *exit_code;
  if (!words.empty()) return usage_error("repl takes no arguments");
  repl::Options session;
  if (const auto exit_code = flags.apply(session.settings)) return *exit_code;
  session.settings.report = report_options();
  const char* no_colour = std::getenv("NO_COLOR");
  session.colour = isatty(STDOUT_FILENO) && (!no_colour || !*no_colour);
  const bool terminal = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
  session.echo_input = !isatty(STDIN_FILENO);
  if (terminal) session.history_file = history_file();
  repl::Repl(session).run();
}

}  // namespace gol::cli
