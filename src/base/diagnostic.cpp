#include "base/diagnostic.hpp"

#include <unistd.h>

#include <algorithm>
#include <vector>

#include "base/character_width.hpp"
#include "base/terminal_columns.hpp"

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

// The part of a line that is shown, and where its caret stands, in columns.
struct ShownLine {
  std::string text, before_caret;
  std::size_t caret_width;
};

// A line wider than the room: what is around the caret, with … where something is left out and blanks for tabs.
ShownLine cut(std::string_view line, std::size_t caret, std::size_t caret_width, std::size_t room) {
  std::string plain(line);
  std::replace(plain.begin(), plain.end(), '\t', ' ');
  const std::size_t size = std::max(text_width(plain), caret + 1);
  std::size_t begin = caret > room / 2 ? caret - room / 3 : 0;
  begin = std::min(begin, size > room ? size - room : 0);
  const std::size_t end = begin + room;
  ShownLine shown{{}, std::string(caret - begin, ' '), std::min(caret_width, end - caret)};
  std::size_t column = 0;
  for (std::string_view rest = plain; !rest.empty();) {
    const std::string_view character = rest.substr(0, character_bytes(rest));
    rest.remove_prefix(character.size());
    const std::size_t first = column;
    column += text_width(character);
    if (column <= begin || first >= end) continue;
    // At the edges stands the mark, as wide as what it stands for.
    const bool left_out = (first <= begin && begin > 0) || (column >= end && !rest.empty());
    const std::size_t columns = std::min(column, end) - std::max(first, begin);
    shown.text += left_out ? "…" + std::string(columns - 1, ' ') : std::string(character);
  }
  return shown;
}

ShownLine shown_line(std::string_view line, std::size_t caret, std::size_t width, std::size_t room) {
  constexpr std::size_t least_room = 12, tab = 8;
  const std::string_view before = line.substr(0, std::min(caret, line.size()));
  width = std::clamp<std::size_t>(width, 1, std::max<std::size_t>(line.size() - before.size(), 1));
  width = std::max<std::size_t>(text_width(line.substr(before.size(), width)), 1);
  const auto tabs = static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t'));
  if (room >= least_room && text_width(line) + tabs * (tab - 1) > room) {
    return cut(line, text_width(before), width, room);
  }
  // Tabs are repeated so that the caret stands below its character at any tab width.
  ShownLine shown{std::string(line), {}, width};
  for (std::string_view rest = before; !rest.empty(); rest.remove_prefix(character_bytes(rest))) {
    const std::string_view character = rest.substr(0, character_bytes(rest));
    shown.before_caret += character == "\t" ? "\t" : std::string(text_width(character), ' ');
  }
  return shown;
}

void add_excerpt(std::string& out, const SourceSet& sources, Span span, std::string_view note, const char* tint,
                 const char* reset) {
  const Location at = sources.locate(span.begin);
  if (!at.file) return;
  const std::string number = std::to_string(at.line);
  const std::string margin = " " + number + " | ";
  // Excerpts are for a terminal, which is standard error; its width may change at any time.
  const std::size_t columns = terminal_columns(STDERR_FILENO);
  const std::size_t room = columns > margin.size() ? columns - margin.size() : 0;
  const ShownLine shown = shown_line(sources.line_text(span.begin), at.column > 0 ? at.column - 1 : 0,
                                     span.end > span.begin ? span.end - span.begin : 1, room);
  out += margin + shown.text + "\n" + std::string(number.size() + 1, ' ') + " | " + shown.before_caret;
  out += tint;
  out += "^" + std::string(shown.caret_width - 1, '~');
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
