// What the stages have to say about wrong source, and where it goes.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "base/source.hpp"
#include "base/span.hpp"

namespace gol::base {

// A remark at another place that explains the message ("declared here").
struct Label {
  Span span;
  std::string text;
};

// One error. The first line is Go's wording; labels, notes and help below it are gol's.
struct Diagnostic {
  Span span;                 // the smallest wrong part
  std::string message;       // Go's words; further lines start with a tab
  std::string caret_note;    // what stands behind the caret on a terminal, may be empty
  std::vector<Label> labels;
  std::string help;          // what to try, may be empty

  Diagnostic& label(Span where, std::string text) {
    labels.push_back({where, std::move(text)});
    return *this;
  }
  Diagnostic& with_help(std::string text) {
    help = std::move(text);
    return *this;
  }
  Diagnostic& with_note(std::string text) {
    caret_note = std::move(text);
    return *this;
  }
};

// Collects the diagnostics of a program. Nothing is capped.
class DiagnosticSink {
 public:
  // The reference is valid until the next call.
  Diagnostic& error(Span span, std::string message) {
    diagnostics_.push_back({span, std::move(message), {}, {}, {}});
    return diagnostics_.back();
  }

  bool has_errors() const { return !diagnostics_.empty(); }
  // Whether part of a file could not be understood: names of it may be unknown, so that checking the rest would
  // only add noise. Faults within a token or an expression do no such harm, and as in Go their messages do not
  // begin with these words.
  bool has_syntax_errors() const {
    return std::any_of(diagnostics_.begin(), diagnostics_.end(),
                       [](const Diagnostic& d) { return d.message.starts_with("syntax error"); });
  }
  std::size_t count() const { return diagnostics_.size(); }
  // Forgets everything after the first `count` diagnostics (a speculative parse is taken back).
  void truncate(std::size_t count) { diagnostics_.resize(std::min(count, diagnostics_.size())); }
  const std::vector<Diagnostic>& all() const { return diagnostics_; }
  void clear() { diagnostics_.clear(); }

 private:
  std::vector<Diagnostic> diagnostics_;
};

struct RenderOptions {
  bool excerpt = false;  // source line, caret, labels, help: only on a terminal
  bool colour = false;
};

// The diagnostics ordered by position, one `file:line:col: message` each, duplicates of a line and
// message dropped; with options.excerpt the source line, a caret and the help below.
std::string render(const SourceSet& sources, const std::vector<Diagnostic>& diagnostics,
                   const RenderOptions& options);

// The source line of a place with a caret below; empty without options.excerpt.
std::string render_excerpt(const SourceSet& sources, Span span, const RenderOptions& options);

}  // namespace gol::base
