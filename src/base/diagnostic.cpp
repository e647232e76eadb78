#include "base/diagnostic.hpp"

#include <algorithm>

namespace gol::base {
namespace {

// SGR codes, empty without colour.
struct Palette {
  const char *strong, *error, *hint, *reset;
};

Palette palette(bool colour) {
  if (!colour) return {"", "", "", ""};
  return {"\033[1m", "\033[1;31m", "\033[36m", "\033[0m"};
}

void add_excerpt(std::string& out, const SourceSet& sources, Span span, std::string_view note,
                 const char* tint, const char* reset) {
  const Location at = sources.locate(span.begin);
  if (!at.file) return;
  const std::string_view line = sources.line_text(span.begin);
  const std::string number = std::to_string(at.line);
  out += " " + number + " | ";
  out += line;
  out += "\n" + std::string(number.size() + 1, ' ') + " | ";
  // Tabs are repeated so that the caret stands below its character at any tab width.
  for (std::size_t i = 0; i + 1 < at.column && i < line.size(); ++i) out += line[i] == '\t' ? '\t' : ' ';
  std::size_t width = span.end > span.begin ? span.end - span.begin : 1;
  const std::size_t room = line.size() >= at.column ? line.size() - at.column + 1 : 1;
  width = std::clamp<std::size_t>(width, 1, std::max<std::size_t>(room, 1));
  out += tint;
  out += "^" + std::string(width - 1, '~');
  if (!note.empty()) out += " " + std::string(note);
  out += reset;
  out += "\n";
}

}  // namespace

std::string render(const SourceSet& sources, const std::vector<Diagnostic>& diagnostics,
                   const RenderOptions& options) {
  std::vector<const Diagnostic*> ordered;
  for (const Diagnostic& d : diagnostics) ordered.push_back(&d);
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](auto* a, auto* b) { return a->span.begin < b->span.begin; });

  const Palette tint = palette(options.colour);
  std::string out;
  std::string previous;
  for (const Diagnostic* d : ordered) {
    const std::string where = sources.describe(d->span.begin);
    const std::string first = where + ": " + d->message;
    if (first == previous) continue;
    previous = first;
    out += tint.strong + where + ": " + tint.reset + d->message + "\n";
    if (!options.excerpt) continue;
    add_excerpt(out, sources, d->span, d->caret_note, tint.error, tint.reset);
    for (const Label& label : d->labels) {
      out += "  " + sources.describe(label.span.begin) + ": " + label.text + "\n";
      add_excerpt(out, sources, label.span, "", tint.hint, tint.reset);
    }
    if (!d->help.empty()) out += std::string("  ") + tint.hint + "help: " + tint.reset + d->help + "\n";
  }
  return out;
}

std::string render_excerpt(const SourceSet& sources, Span span, const RenderOptions& options) {
  std::string out;
  const Palette tint = palette(options.colour);
  if (options.excerpt) add_excerpt(out, sources, span, "", tint.error, tint.reset);
  return out;
}

}  // namespace gol::base
