#include "format/format.hpp"

#include "base/large_stack.hpp"
#include "format/align.hpp"
#include "format/import_path.hpp"
#include "format/printer.hpp"
#include "parse/parse.hpp"

namespace gol::format {
namespace {

// Carriage returns are no part of Go's text. One between a star and a slash stays: without it a comment could
// end.
std::string without_carriage_returns(std::string text) {
  if (text.find('\r') == text.npos) return text;
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      result += text[i];
      continue;
    }
    const std::size_t next = text.find_first_not_of('\r', i);
    if (!result.empty() && result.back() == '*' && next != text.npos && text[next] == '/') result += '\r';
  }
  return result;
}

std::string print(const base::SourceFile& source, const syntax::File& file) {
  std::string result;
  base::run_on_large_stack([&] {
    const SourceText text(source.text, source.base);
    Printer::Sizes sizes;
    Printer printer(text, sizes);
    printer.print_file(file);
    result = align(printer.finish());
  });
  return result;
}

}  // namespace

std::optional<std::string> format_source(base::SourceSet& sources, base::DiagnosticSink& sink,
                                         std::string name, std::string text) {
  syntax::NodeId next_id = 0;
  const base::SourceFile& source = sources.add(std::move(name), without_carriage_returns(std::move(text)));
  const auto file = parse::parse_file(source, sink, next_id);
  if (sink.has_errors()) return std::nullopt;
  auto sorted = sort_imports(source.text, *file);
  if (!sorted) return print(source, *file);

  base::SourceSet sorted_sources;
  const base::SourceFile& sorted_source = sorted_sources.add(source.name, std::move(*sorted));
  const auto sorted_file = parse::parse_file(sorted_source, sink, next_id);
  if (sink.has_errors()) return std::nullopt;
  return print(sorted_source, *sorted_file);
}

}  // namespace gol::format
