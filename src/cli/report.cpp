#include "cli/report.hpp"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "cli/command.hpp"

namespace gol::cli {
namespace {

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') out += std::string("\\") + c;
    else if (c == '\n') out += "\\n";
    else if (c == '\t') out += "\\t";
    else if (byte < 0x20)
      out += std::string("\\u00") + "0123456789abcdef"[byte >> 4] + "0123456789abcdef"[byte & 15];
    else out += c;
  }
  return out + "\"";
}

}  // namespace

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
    std::string line = "{\"file\":" + json_string(at.file ? at.file->name : "") +
                       ",\"line\":" + std::to_string(at.line) + ",\"column\":" + std::to_string(at.column) +
                       ",\"message\":" + json_string(diagnostic.message);
    if (!diagnostic.help.empty()) line += ",\"help\":" + json_string(diagnostic.help);
    std::puts((line + "}").c_str());
  }
  return diagnostics.has_errors() ? exit_errors : exit_ok;
}

}  // namespace gol::cli
