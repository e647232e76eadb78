// Formatting of short sources in tests.
#pragma once

#include <doctest/doctest.h>

#include "format/format.hpp"

namespace gol::format::test {

// The formatted text; "syntax error" when the source is wrong.
inline std::string formatted(const std::string& text) {
  base::SourceSet sources;
  base::DiagnosticSink sink;
  return format_source(sources, sink, "test.go", text).value_or("syntax error");
}

// The formatted body of a function, without its indentation.
inline std::string formatted_body(const std::string& body) {
  const std::string before = "package p\n\nfunc f() {\n", after = "}\n";
  const std::string text = formatted(before + body + "\n" + after);
  if (!text.starts_with(before) || !text.ends_with(after)) return text;
  std::string result;
  bool line_begins = true;
  for (const char c : text.substr(before.size(), text.size() - before.size() - after.size())) {
    if (!line_begins || c != '\t') result += c;
    line_begins = c == '\n';
  }
  if (result.ends_with('\n')) result.pop_back();
  return result;
}

}  // namespace gol::format::test
