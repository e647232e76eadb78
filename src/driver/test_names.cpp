#include "driver/test_names.hpp"

#include <algorithm>
#include <cctype>

#include "natives/unicode.hpp"

namespace gol::driver {
namespace {

// The character at the beginning of the text, which is not empty and UTF-8.
std::int32_t first_rune(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0; };
  if (byte(0) < 0x80) return byte(0);
  const int more = byte(0) >= 0xF0 ? 3 : byte(0) >= 0xE0 ? 2 : 1;
  std::int32_t rune = byte(0) & (0x3F >> more);
  for (int i = 1; i <= more; ++i) rune = rune << 6 | (byte(static_cast<std::size_t>(i)) & 0x3F);
  return rune;
}

// Whether the name is the prefix, or goes on with what is no lower-case letter.
bool has_prefix(std::string_view name, std::string_view prefix) {
  if (!name.starts_with(prefix)) return false;
  name.remove_prefix(prefix.size());
  return name.empty() || !natives::is_lower(first_rune(name));
}

// Whether the function takes one *T, *testing.T or, with another letter, the like.
bool takes(const syntax::FuncDecl& decl, std::string_view type) {
  const syntax::FuncType& signature = *decl.type;
  if (signature.type_params.fields.size() || signature.results.fields.size()) return false;
  if (signature.params.fields.size() != 1 || signature.params.fields[0].names.size() > 1) return false;
  const auto* pointer = syntax::as<syntax::StarExpr>(signature.params.fields[0].type);
  if (!pointer) return false;
  if (const auto* name = syntax::as<syntax::Ident>(pointer->x)) return name->name.text() == type;
  const auto* selector = syntax::as<syntax::SelectorExpr>(pointer->x);
  return selector && selector->selector->name.text() == type;
}

std::string_view trim_right(std::string_view line) {
  return line.substr(0, line.find_last_not_of(" \t\r") + 1);
}

// Collects the lines of a comment without its markers; empty lines at the ends do not count, and several in
// a row are one.
class CommentText {
 public:
  void add(std::string_view comment) {
    if (comment.starts_with("//")) {
      comment.remove_prefix(2);
      if (comment.starts_with(' ')) comment.remove_prefix(1);
      return add_line(comment);
    }
    comment = comment.substr(2, comment.size() - 4);
    for (;;) {
      const std::size_t end = comment.find('\n');
      add_line(comment.substr(0, end));
      if (end == comment.npos) return;
      comment.remove_prefix(end + 1);
    }
  }
  const std::string& text() const { return text_; }

 private:
  void add_line(std::string_view line) {
    line = trim_right(line);
    if (line.empty()) {
      gap_ = !text_.empty();
      return;
    }
    if (gap_) text_ += '\n';
    gap_ = false;
    text_ += line;
    text_ += '\n';
  }

  std::string text_;
  bool gap_ = false;
};

std::string_view text_of(const base::SourceFile& file, base::Span span) {
  return file.text.substr(file.offset(span.begin), span.end - span.begin);
}

// The text of the last comments in a body that stand without an empty line between them.
std::string last_comment(const syntax::File& file, const base::SourceFile& source, base::Span body) {
  std::size_t end = file.comments.size(), begin;
  while (end > 0 && file.comments[end - 1].span.begin >= body.end) --end;
  if (end == 0 || file.comments[end - 1].span.begin < body.begin) return {};
  for (begin = end - 1; begin > 0; --begin) {
    const base::Span before = file.comments[begin - 1].span;
    if (before.begin < body.begin) break;
    const std::string_view between = text_of(source, {before.end, file.comments[begin].span.begin});
    const bool blank =
        std::all_of(between.begin(), between.end(), [](unsigned char c) { return std::isspace(c); });
    if (!blank || std::count(between.begin(), between.end(), '\n') > 1) break;
  }
  CommentText comment;
  for (; begin < end; ++begin) comment.add(text_of(source, file.comments[begin].span));
  return comment.text();
}

bool take_word(std::string_view& text, std::string_view word) {
  if (text.size() < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (std::tolower(static_cast<unsigned char>(text[i])) != word[i]) return false;
  }
  text.remove_prefix(word.size());
  return true;
}

// Reads "Output:" or "Unordered output:" and what follows it. False when the comment is another one.
bool read_output(std::string_view comment, ExampleFunction& example) {
  const std::size_t begin = comment.find_first_not_of(" \t\n");
  comment.remove_prefix(begin == comment.npos ? comment.size() : begin);
  example.unordered = take_word(comment, "unordered ");
  if (!take_word(comment, "output:")) return false;
  while (comment.starts_with(' ')) comment.remove_prefix(1);
  if (comment.starts_with('\n')) comment.remove_prefix(1);
  example.output = comment;
  return true;
}

class Finder {
 public:
  Finder(const base::SourceSet& sources, base::DiagnosticSink& sink) : sources_(sources), sink_(sink) {}

  void read(const syntax::File& file) {
    for (const syntax::Decl* decl : file.decls) {
      const auto* function = syntax::as<syntax::FuncDecl>(decl);
      if (function && !function->receiver) read(file, *function);
    }
  }
  TestNames take() { return std::move(found_); }

 private:
  void read(const syntax::File& file, const syntax::FuncDecl& decl) {
    const std::string name(decl.name->name.text());
    if (name == "TestMain" && !takes(decl, "T")) {
      if (expect(decl, "M", "m")) found_.has_test_main = true;
    } else if (has_prefix(name, "Test")) {
      if (expect(decl, "T", "t")) found_.tests.push_back(name);
    } else if (has_prefix(name, "Benchmark")) {
      if (expect(decl, "B", "b")) found_.benchmarks.push_back(name);
    } else if (has_prefix(name, "Fuzz")) {
      if (expect(decl, "F", "f")) found_.fuzz_tests.push_back(name);
    } else if (has_prefix(name, "Example")) {
      read_example(file, decl, name);
    }
  }

  void read_example(const syntax::File& file, const syntax::FuncDecl& decl, const std::string& name) {
    const syntax::FuncType& type = *decl.type;
    if (!decl.body || type.params.fields.size() || type.results.fields.size()) return;
    const base::SourceFile* source = sources_.file_of(decl.name->span.begin);
    const base::Span body{decl.body->lbrace.begin, decl.body->rbrace.end};
    ExampleFunction example{name, {}, false};
    if (read_output(last_comment(file, *source, body), example))
      found_.examples.push_back(std::move(example));
  }

  bool expect(const syntax::FuncDecl& decl, std::string_view type, std::string_view param) {
    if (takes(decl, type)) return true;
    const std::string name(decl.name->name.text());
    sink_.error(decl.name->span, "wrong signature for " + name + ", must be: func " + name + "(" +
                                     std::string(param) + " *testing." + std::string(type) + ")");
    return false;
  }

  const base::SourceSet& sources_;
  base::DiagnosticSink& sink_;
  TestNames found_;
};

std::string go_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += std::string("\\") + c;
    else if (c == '\n') out += "\\n";
    else out += c;
  }
  return out + "\"";
}

}  // namespace

TestNames find_tests(std::span<const syntax::File* const> files, const base::SourceSet& sources,
                     base::DiagnosticSink& sink) {
  Finder finder(sources, sink);
  for (const syntax::File* file : files) finder.read(*file);
  return finder.take();
}

std::string test_main_source(const std::string& path, std::span<const TestedPackage> packages) {
  std::string imports, tests, benchmarks, fuzz_tests, examples, test_main = "nil";
  for (const TestedPackage& package : packages) {
    const std::string name = &package == &packages.front() ? "inside" : "outside";
    imports += "import " + (package.names.empty() ? "_" : name) + " " + go_string(package.path) + "\n";
    const auto row = [&](const std::string& function) {
      return "\t{" + go_string(function) + ", " + name + "." + function;
    };
    for (const std::string& test : package.names.tests) tests += row(test) + "},\n";
    for (const std::string& benchmark : package.names.benchmarks) benchmarks += row(benchmark) + "},\n";
    for (const std::string& test : package.names.fuzz_tests) fuzz_tests += row(test) + "},\n";
    for (const ExampleFunction& example : package.names.examples) {
      examples += row(example.name) + ", " + go_string(example.output) +
                  (example.unordered ? ", true},\n" : ", false},\n");
    }
    if (package.names.has_test_main) test_main = name + ".TestMain";
  }
  const auto table = [](const char* type, const std::string& rows) {
    return "[]testing." + std::string(type) + "{\n" + rows + "}";
  };
  return "package main\n\nimport \"testing\"\n" + imports + "\nfunc main() {\n\ttesting.MainStart(" +
         go_string(path) + ",\n" + table("InternalTest", tests) + ",\n" +
         table("InternalBenchmark", benchmarks) + ",\n" + table("InternalFuzzTarget", fuzz_tests) + ",\n" +
         table("InternalExample", examples) + ",\n" + test_main + ")\n}\n";
}

}  // namespace gol::driver
