#include "cli/report.hpp"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "cli/command.hpp"

namespace gol::cli {

int report_diagnostics(const driver::Program& program) {
  if (!program.has_errors()) return exit_ok;
  const bool terminal = isatty(STDERR_FILENO) != 0;
  const char* no_colour = std::getenv("NO_COLOR");
  const base::RenderOptions options{.excerpt = terminal,
                                    .colour = terminal && (!no_colour || !*no_colour)};
  const std::string text = base::render(program.sources(), program.diagnostics().all(), options);
  std::fwrite(text.data(), 1, text.size(), stderr);
  return exit_errors;
}

}  // namespace gol::cli
