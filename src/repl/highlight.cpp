#include "repl/highlight.hpp"

#include <algorithm>
#include <array>

namespace gol::repl {

using terminal::Style;
using terminal::StyledSpan;

const std::vector<std::string_view> keywords = {
    "break", "case",   "chan",   "const",  "continue", "default", "defer",  "else",   "fallthrough",
    "for",   "func",   "go",     "goto",   "if",       "import",  "interface", "map", "package",
    "range", "return", "select", "struct", "switch",   "type",    "var"};

namespace {

constexpr std::array<std::string_view, 22> types = {
    "any",   "bool",  "byte",   "comparable", "complex128", "complex64", "error",   "float32",
    "float64", "int", "int16",  "int32",      "int64",      "int8",      "rune",    "string",
    "uint",  "uint16", "uint32", "uint64",    "uint8",      "uintptr"};
constexpr std::array<std::string_view, 4> constants = {"true", "false", "nil", "iota"};

template <class Range>
bool holds(const Range& range, std::string_view word) {
  return std::find(range.begin(), range.end(), word) != range.end();
}

bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_letter(char c) {
  return c == '_' || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// The end of the literal that begins at `from` with its quote. A newline ends all but raw strings.
std::size_t end_of_quoted(std::string_view text, std::size_t from) {
  const char quote = text[from];
  for (std::size_t i = from + 1; i < text.size(); ++i) {
    if (text[i] == quote) return i + 1;
    if (quote != '`' && text[i] == '\n') return i;
    if (quote != '`' && text[i] == '\\') ++i;
  }
  return text.size();
}

std::size_t end_of_number(std::string_view text, std::size_t from) {
  std::size_t i = from + 1;
  while (i < text.size() && (is_digit(text[i]) || is_letter(text[i]) || text[i] == '.' ||
                             ((text[i] == '+' || text[i] == '-') && (text[i - 1] == 'e' || text[i - 1] == 'E') &&
                              !text.substr(from).starts_with("0x")))) {
    ++i;
  }
  return i;
}

Style style_of(std::string_view word, std::string_view rest) {
  if (holds(keywords, word)) return Style::Keyword;
  if (holds(types, word)) return Style::Type;
  if (holds(constants, word)) return Style::Number;
  return rest.starts_with("(") ? Style::Function : Style::Plain;
}

}  // namespace

std::vector<StyledSpan> highlight(std::string_view text) {
  std::vector<StyledSpan> spans;
  if (text.starts_with(":")) {
    const std::size_t end = std::min(text.find(' '), text.size());
    return {{0, end, Style::Keyword}};
  }
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = text.substr(i);
    std::size_t end = i + 1;
    Style style = Style::Plain;
    if (rest.starts_with("//")) {
      end = std::min(text.find('\n', i), text.size());
      style = Style::Comment;
    } else if (rest.starts_with("/*")) {
      end = text.find("*/", i + 2);
      end = end == text.npos ? text.size() : end + 2;
      style = Style::Comment;
    } else if (rest[0] == '"' || rest[0] == '`' || rest[0] == '\'') {
      end = end_of_quoted(text, i);
      style = Style::String;
    } else if (is_digit(rest[0]) || (rest[0] == '.' && rest.size() > 1 && is_digit(rest[1]))) {
      end = end_of_number(text, i);
      style = Style::Number;
    } else if (is_letter(rest[0])) {
      while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]))) ++end;
      style = style_of(text.substr(i, end - i), text.substr(end));
    }
    if (style != Style::Plain) spans.push_back({i, end, style});
    i = end;
  }
  return spans;
}

}  // namespace gol::repl
