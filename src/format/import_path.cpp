#include "format/import_path.hpp"

#include <algorithm>
#include <vector>

#include "format/source_text.hpp"

namespace gol::format {

using namespace syntax;

namespace {

struct Import {
  std::size_t begin, end;              // of the spec
  std::size_t whole_begin, whole_end;  // with its comments
  std::string_view path, name, comment;
};

std::string_view path_of(const ImportSpec& spec) {
  return spec.path->text.substr(1, spec.path->text.size() - 2);
}

bool comes_before(const Import& a, const Import& b) {
  if (a.path != b.path) return a.path < b.path;
  if (a.name != b.name) return a.name < b.name;
  return a.comment < b.comment;
}

// Adds the comments that stand on the lines of the run to the imports that they belong to.
void attach_comments(std::vector<Import>& run, const SourceText& source) {
  const int first_line = source.line_at(run.front().begin), last_line = source.line_at(run.back().end);
  for (const CommentGroup& group : source.groups()) {
    for (const Comment& comment : group.comments) {
      const int line = source.line_at(comment.begin);
      if (line < first_line || source.line_at(comment.end()) > last_line) continue;
      std::size_t index = 0;
      while (index + 1 < run.size() && run[index + 1].begin <= comment.begin) ++index;
      Import& import = run[index];
      if (comment.begin < import.begin) {
        import.whole_begin = std::min(import.whole_begin, comment.begin);
      } else if (index + 1 < run.size() && source.line_at(import.begin) + 1 == line) {
        run[index + 1].whole_begin = std::min(run[index + 1].whole_begin, comment.begin);
      } else {
        if (import.comment.empty()) import.comment = comment.text;
        import.whole_end = comment.end();
      }
    }
  }
}

// The new text of the range of the run, or nothing when it is in order.
std::optional<std::string> sorted_run(const std::vector<Import>& run, std::string_view text) {
  std::vector<const Import*> order;
  for (const Import& import : run) order.push_back(&import);
  std::stable_sort(order.begin(), order.end(),
                   [](const Import* a, const Import* b) { return comes_before(*a, *b); });
  std::vector<const Import*> kept;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const bool repeated = i + 1 < order.size() && order[i]->path == order[i + 1]->path &&
                          order[i]->name == order[i + 1]->name && order[i]->comment.empty();
    if (!repeated) kept.push_back(order[i]);
  }
  bool changed = kept.size() != run.size();
  for (std::size_t i = 0; i < kept.size() && !changed; ++i) changed = kept[i] != &run[i];
  if (!changed) return std::nullopt;
  // Each takes the place of another; what stands between two places stays.
  std::string result;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (i > 0) {
      const std::string_view gap =
          text.substr(run[i - 1].whole_end, run[i].whole_begin - run[i - 1].whole_end);
      const bool line_comment = kept[i - 1]->comment.starts_with("//");
      result += line_comment && gap.find('\n') == gap.npos ? std::string_view("\n") : gap;
    }
    result += text.substr(kept[i]->whole_begin, kept[i]->whole_end - kept[i]->whole_begin);
  }
  return result;
}

// The text without the lines in it that are empty, and with comments indented: those before the closing
// parenthesis are not aligned with it.
std::string dense_tail(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') {
      const std::size_t next = std::min(text.find_first_not_of(" \t\n", i), text.size());
      const std::size_t last = text.substr(i, next - i).rfind('\n');
      i += last;
    }
    if (text[i] == '/' && result.ends_with('\n')) result += '\t';
    result += text[i];
  }
  return result;
}

}  // namespace

std::optional<std::string> sort_imports(std::string_view text, const File& file) {
  std::string result;
  std::size_t copied = 0;
  std::optional<SourceText> source;  // most files need none
  for (const Decl* d : file.decls) {
    const auto* general = as<GenDecl>(d);
    if (!general || general->token != DeclToken::Import) break;
    if (!general->grouped || general->specs.empty()) continue;
    if (!source) source.emplace(text, file.base);
    std::vector<Import> run;
    const auto end_run = [&] {
      if (run.size() > 1) {
        attach_comments(run, *source);
        if (const auto sorted = sorted_run(run, text)) {
          result += text.substr(copied, run.front().whole_begin - copied);
          result += *sorted;
          copied = run.back().whole_end;
        }
      }
      run.clear();
    };
    for (const Spec* s : general->specs) {
      const auto& spec = static_cast<const ImportSpec&>(*s);
      const std::size_t begin = s->span.begin - file.base, end = s->span.end - file.base;
      if (!run.empty() && source->line_at(begin) > source->line_at(run.back().end) + 1) end_run();
      run.push_back({begin,
                     end,
                     begin,
                     end,
                     path_of(spec),
                     spec.name ? spec.name->name.text() : std::string_view(),
                     {}});
    }
    end_run();
    // No empty lines stand before the closing parenthesis, not even above comments.
    const std::size_t end = general->span.end - file.base;
    const std::size_t last = std::max<std::size_t>(general->specs.back()->span.end - file.base, copied);
    const std::string_view tail = text.substr(last, end - last);
    if (tail.find("/*") == tail.npos) {
      const std::string dense = dense_tail(tail);
      if (dense != tail) {
        result += text.substr(copied, last - copied);
        result += dense;
        copied = end;
      }
    }
  }
  if (copied == 0) return std::nullopt;
  result += text.substr(copied);
  return result;
}

std::string_view quoted_import_path(std::string_view literal, std::string& made) {
  if (literal.size() <= 2 || literal[0] != '`') return literal;
  const std::string_view path = literal.substr(1, literal.size() - 2);
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= ' ' || byte >= 0x7F ||
        std::string_view("!\"#$%&'()*,:;<=>?[\\]^{|}`").find(c) != std::string_view::npos) {
      return literal;
    }
  }
  made = "\"" + std::string(path) + "\"";
  return made;
}

}  // namespace gol::format
