#include "cli/report.hpp"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "cli/command.hpp"
#include "natives/json_text.hpp"

namespace gol::cli {
base::RenderOptions report_options() {
  const bool terminal = isatty(STDERR_FILENO) != 0;
  const char* no_colour = std::getenv("NO_COLOR");
  return {.excerpt = terminal, .colour = terminal && (!no_colour || !*no_colour)};
}

int report_diagnostics(const driver::Program& program) {
  return report_diagnostics(program.sources(), program.diagnostics());
}

int report_diagnostics(const base::SourceSet& sources, const base::DiagnosticSink& diagnostics) {
  if (!diagnostics.has_errors()) return exit_ok;
  const std::string text = base::render(sources, diagnostics.all(), report_options());
  std::fwrite(text.data(), 1, text.size(), stderr);
  return exit_errors;
}

int report_json(const driver::Program& program) { return report_json(program.sources(), program.diagnostics()); }

int report_json(const base::SourceSet& sources, const base::DiagnosticSink& diagnostics) {
  for (const base::Diagnostic& diagnostic : diagnostics.all()) {
    const base::Location at = sources.locate(diagnostic.span.begin);
    std::string line = "{\"file\":" + natives::json::quoted(at.file ? at.file->name : "", true) +
                       ",\"line\":" + std::to_string(at.line) + ",\"column\":" + std::to_string(at.column) +
                       ",\"message\":" + natives::json::quoted(diagnostic.message, true);
    if (!diagnostic.help.empty()) line += ",\"help\":" + natives::json::quoted(diagnostic.help, true);
    std::puts((line + "}").c_str());
  }
  return diagnostics.has_errors() ? exit_errors : exit_ok;
}

}  // namespace gol::cli
