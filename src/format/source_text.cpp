#include "format/source_text.hpp"

#include <algorithm>
#include <cstring>

namespace gol::format {
namespace {

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool is_decimal_digit(char c) { return c >= '0' && c <= '9'; }

// Keywords that a newline does not turn into the end of a statement.
bool continues_statement(std::string_view word) {
  static constexpr std::string_view words[] = {
      "case",   "chan",      "const", "default", "defer", "else",   "for",    "func",   "go",   "goto", "if",
      "import", "interface", "map",   "package", "range", "select", "struct", "switch", "type", "var"};
  return word.size() < 10 && std::find(std::begin(words), std::end(words), word) != std::end(words);
}

std::size_t end_of_number(std::string_view text, std::size_t at) {
  const bool hex = at + 1 < text.size() && text[at] == '0' && (text[at + 1] | 32) == 'x';
  for (; at < text.size(); ++at) {
    if (is_word(text[at]) || text[at] == '.') continue;
    const char before = static_cast<char>(text[at - 1] | 32);
    const bool sign = text[at] == '+' || text[at] == '-';
    if (!sign || before != (hex ? 'p' : 'e')) break;
  }
  return at;
}

std::size_t end_of_quoted(std::string_view text, std::size_t at) {
  const char quote = text[at++];
  while (at < text.size() && text[at] != quote) at += quote != '`' && text[at] == '\\' ? 2 : 1;
  return std::min(at + 1, text.size());
}

}  // namespace

SourceText::SourceText(std::string_view text, base::Pos base) : text_(text), base_(base) {
  line_starts_.push_back(0);
  for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1))
    line_starts_.push_back(at + 1);
  scan();
}

// Neighbouring places are asked for one after the other, so the last line is looked at first.
int SourceText::line_at(std::size_t offset) const {
  const auto holds = [&](std::size_t line) {
    return line_starts_[line] <= offset &&
           (line + 1 == line_starts_.size() || offset < line_starts_[line + 1]);
  };
  if (holds(last_line_)) return static_cast<int>(last_line_ + 1);
  if (last_line_ + 1 < line_starts_.size() && holds(last_line_ + 1))
    return static_cast<int>(++last_line_ + 1);
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  last_line_ = static_cast<std::size_t>(next - line_starts_.begin()) - 1;
  return static_cast<int>(last_line_ + 1);
}

Place SourceText::place_at(std::size_t offset) const {
  const int line = line_at(offset);
  return {offset, line, static_cast<int>(offset - line_starts_[static_cast<std::size_t>(line) - 1]) + 1};
}

std::size_t SourceText::scan_comment(std::size_t at) const {
  if (text_[at + 1] != '*') return std::min(text_.find('\n', at), text_.size());
  const std::size_t end = text_.find("*/", at + 2);
  return end == text_.npos ? text_.size() : end + 2;
}

// Whether only comments follow up to the end of the line; one of several lines ends it as well.
bool SourceText::rest_of_line_is_comment(std::size_t at) const {
  while (at + 1 < text_.size() && text_[at] == '/' && (text_[at + 1] == '/' || text_[at + 1] == '*')) {
    const std::size_t end = scan_comment(at);
    if (text_[at + 1] == '/' || text_.substr(at, end - at).find('\n') != text_.npos) return true;
    at = std::min(text_.find_first_not_of(" \t\r", end), text_.size());
    if (at == text_.size() || text_[at] == '\n') return true;
  }
  return false;
}

std::size_t SourceText::scan_token(std::size_t at, bool& ends_statement) const {
  const char c = text_[at];
  ends_statement = true;
  if (is_decimal_digit(c) || (c == '.' && at + 1 < text_.size() && is_decimal_digit(text_[at + 1]))) {
    return end_of_number(text_, at);
  }
  if (is_word(c)) {
    std::size_t end = at;
    while (end < text_.size() && is_word(text_[end])) ++end;
    ends_statement = !continues_statement(text_.substr(at, end - at));
    return end;
  }
  if (c == '"' || c == '\'' || c == '`') return end_of_quoted(text_, at);
  if ((c == '+' || c == '-') && at + 1 < text_.size() && text_[at + 1] == c) return at + 2;
  ends_statement = c == ')' || c == ']' || c == '}';
  return at + 1;
}

void SourceText::scan() {
  std::size_t at = 0;
  if (text_.starts_with("\xEF\xBB\xBF")) at = 3;
  if (text_.substr(at).starts_with("#!")) {
    const std::size_t end = std::min(text_.find('\n', at), text_.size());
    pending_.push_back({at, text_.substr(at, end - at)});
    at = end;
  }
  bool ends_statement = false;
  while (at < text_.size()) {
    const char c = text_[at];
    if (c == '\n' && ends_statement) {
      add_token(at, true, false);
      ends_statement = false;
    }
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      ++at;
    } else if (c == '/' && at + 1 < text_.size() && (text_[at + 1] == '/' || text_[at + 1] == '*')) {
      if (ends_statement && rest_of_line_is_comment(at)) {
        add_token(at, true, false);
        ends_statement = false;
      }
      const std::size_t end = scan_comment(at);
      pending_.push_back({at, text_.substr(at, end - at)});
      at = end;
    } else {
      add_token(at, c == ';', false);
      at = scan_token(at, ends_statement);
    }
  }
  if (ends_statement) add_token(text_.size(), true, false);
  add_token(text_.size(), false, true);
}

// Moves pending comments from `first` on into a new group, as long as each begins at most `lines_between`
// lines behind the end of the one before. Returns the index of the first that is left.
std::size_t SourceText::add_group(std::size_t first, int lines_between, int& last_line) {
  CommentGroup group;
  const int begin_line = line_at(pending_[first].begin);
  last_line = begin_line;
  std::size_t next = first;
  while (next < pending_.size() && line_at(pending_[next].begin) <= last_line + lines_between) {
    const Comment& comment = pending_[next];
    group.ends_line |= !comment.is_block() || comment.text.find('\n') != comment.text.npos ||
                       line_at(comment.begin) != begin_line;
    last_line = end_line(comment);
    group.comments.push_back(comment);
    ++next;
  }
  groups_.push_back(std::move(group));
  return next;
}

// Comments on the line of the token before form a group of their own.
void SourceText::add_token(std::size_t at, bool semicolon, bool end_of_text) {
  Token token{at, semicolon, false, false};
  const int line = line_at(at);
  if (!pending_.empty()) {
    std::size_t next = 0;
    int last_line = 0;
    if (line_at(pending_[0].begin) == token_line_) {
      next = add_group(0, 0, last_line);
      const bool more = next < pending_.size();
      token.trailing_comment =
          (end_of_text && !more) || (more ? line_at(pending_[next].begin) : line) != last_line;
    }
    last_line = -1;
    while (next < pending_.size()) next = add_group(next, 1, last_line);
    token.doc_comment = last_line + 1 == line;
    pending_.clear();
  }
  token_line_ = line;
  tokens_.push_back(token);
}

std::size_t SourceText::token_index(std::size_t offset) const {
  const auto found = std::lower_bound(tokens_.begin(), tokens_.end(), offset,
                                      [](const Token& token, std::size_t at) { return token.begin < at; });
  return std::min(static_cast<std::size_t>(found - tokens_.begin()), tokens_.size() - 1);
}

base::Pos SourceText::token_from(base::Pos pos, std::size_t n) const {
  const std::size_t index = std::min(token_index(offset(pos)) + n, tokens_.size() - 1);
  return base_ + static_cast<base::Pos>(tokens_[index].begin);
}

bool SourceText::has_trailing_comment(base::Pos end) const {
  std::size_t index = token_index(offset(end));
  if (tokens_[index].semicolon && index + 1 < tokens_.size()) ++index;
  return tokens_[index].trailing_comment;
}

bool SourceText::has_doc_comment(base::Pos pos) const {
  return tokens_[token_index(offset(pos))].doc_comment;
}

}  // namespace gol::format
