// The one translation unit that instantiates the grammar.
#include "parse/parse.hpp"

#include "base/large_stack.hpp"
#include "parse/actions.hpp"
#include "parse/builder.hpp"

namespace gol::parse {
namespace {

using Input = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf, const char*>;

template <class Rule>
void run(std::string_view text, Builder& builder) {
  Input in(text.data(), text.size(), "");
  try {
    (void)pegtl::parse<Rule, action>(in, builder);
  } catch (const TooDeep&) {
    builder.abandon();
  }
}

struct Outcome {
  std::unique_ptr<File> file;
  bool failed_at_end = false;
};

Outcome parse_on_this_stack(const base::SourceFile& source, base::DiagnosticSink& sink, NodeId& next_id,
                            Mode mode) {
  Outcome outcome{std::make_unique<File>()};
  outcome.file->base = source.base;
  Builder builder(source, sink, next_id, *outcome.file);
  builder.check_text();
  if (mode == Mode::Auto) mode = has_package_clause(source.text) ? Mode::GoFile : Mode::Script;
  switch (mode) {
    case Mode::Auto:
    case Mode::GoFile: run<g::go_file>(source.text, builder); break;
    case Mode::Piece: run<g::library_piece>(source.text, builder); break;
    case Mode::Script:
      builder.function_depth = 1;  // statements may stand anywhere
      run<g::script>(source.text, builder);
  }
  builder.finish();
  outcome.failed_at_end = builder.failed_at_end();
  return outcome;
}

}  // namespace

bool has_package_clause(std::string_view text) {
  Input in(text.data(), text.size(), "");
  return pegtl::parse<pegtl::seq<g::start, g::kw_package>>(in);
}

std::unique_ptr<File> parse_file(const base::SourceFile& source, base::DiagnosticSink& sink, NodeId& next_id,
                                 const Options& options) {
  Outcome outcome;
  base::run_on_large_stack([&] { outcome = parse_on_this_stack(source, sink, next_id, options.mode); });
  return std::move(outcome.file);
}

// More input helps exactly when the first thing that is wrong is that the text ends, behind the newline that comes
// before more input: the newline itself may be what is wrong, as in "f(1".
bool is_incomplete(std::string_view text) {
  base::SourceFile source;
  source.owned = std::string(text) + "\n";
  source.text = source.owned;
  source.base = 1;
  base::DiagnosticSink sink;
  NodeId next_id = 0;
  Outcome outcome;
  base::run_on_large_stack([&] { outcome = parse_on_this_stack(source, sink, next_id, Mode::Auto); });
  return outcome.failed_at_end;
}

}  // namespace gol::parse
