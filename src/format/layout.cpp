#include "format/layout.hpp"

#include <algorithm>

#include "format/align.hpp"
#include "format/build_lines.hpp"
#include "format/comment_text.hpp"

namespace gol::format {
namespace {

constexpr int most_newlines = 2;
constexpr std::size_t no_offset = static_cast<std::size_t>(-1);

// Whether two tokens without a blank between them would be read as another one.
bool would_join(const Token& before, char next) {
  if (before.kind == TokenKind::Number) return next == '.';
  if (before.kind != TokenKind::Operator || before.text.size() != 1) return false;
  switch (before.text[0]) {
    case '+': return next == '+';
    case '-': return next == '-';
    case '/': return next == '*';
    case '<': return next == '-' || next == '<';
    case '&': return next == '&' || next == '^';
    default: return false;
  }
}

}  // namespace

Layout::Layout(const SourceText& source) : source_(source) {
  out_.reserve(source.text().size() + source.text().size() / 4);
  next_group();
}

void Layout::next_group() {
  const auto& groups = source_.groups();
  if (group_ == groups.size()) {
    comment_offset_ = no_offset;
    return;
  }
  comment_offset_ = groups[group_].comments[0].begin;
  comment_ends_line_ = groups[group_].ends_line;
  ++group_;
}

std::size_t Layout::comment_size_before(const Place& next) {
  const std::size_t group = group_, offset = comment_offset_;
  const bool ends_line = comment_ends_line_;
  std::size_t size = 0;
  while (has_comment_before(next)) {
    for (const Comment& comment : source_.groups()[group_ - 1].comments) size += comment.text.size();
    next_group();
  }
  group_ = group;
  comment_offset_ = offset;
  comment_ends_line_ = ends_line;
  return size;
}

// ---- Tokens and white space -----------------------------------------------------------------------

void Layout::print(White white) {
  if (last_token_.kind == TokenKind::LeftParen || last_token_.kind == TokenKind::LeftBracket) {
    last_opening_ = last_token_.kind;
  } else if (last_token_.kind != TokenKind::None) {
    last_opening_ = TokenKind::None;
  }
  if (white == White::Ignore) return;
  white_.push_back(white);
  if (white == White::Newline || white == White::FormFeed) ends_statement_ = false;
  last_token_ = {TokenKind::None, {}};
}

void Layout::print(const Token& token) {
  if (stopped()) return;
  if (last_token_.kind == TokenKind::LeftParen || last_token_.kind == TokenKind::LeftBracket) {
    last_opening_ = last_token_.kind;
  } else if (last_token_.kind != TokenKind::None) {
    last_opening_ = TokenKind::None;
  }
  const bool literal = token.kind == TokenKind::Literal || token.kind == TokenKind::Number;
  if (!literal && token.kind != TokenKind::Name && would_join(last_token_, token.text[0])) {
    white_.assign(1, White::Blank);
  }
  last_token_ = token;

  const Place next = here_;
  const Breaks breaks = flush(next, token.kind);
  // Line breaks of the source that would not become semicolons are kept.
  if (!ends_statement_) {
    int count = std::min(next.line - here_.line, most_newlines);
    if (breaks.newline && count == most_newlines) --count;
    if (count > 0) write(breaks.form_feed ? '\f' : '\n', count);
  }
  if (recorded_line_) {
    *recorded_line_ = written_.line;
    recorded_line_ = nullptr;
  }
  write_text(next, token.text, literal);
  ends_statement_ = token.ends_statement;
}

int Layout::break_line(int line, int least, White white, bool new_section) {
  int count = std::max(std::min(line - here_.line, most_newlines), least);
  if (count <= 0) return 0;
  int breaks = count;
  print(white);
  if (new_section) {
    print(White::FormFeed);
    --count;
    breaks = count + 2;
  }
  for (; count > 0; --count) print(White::Newline);
  return breaks;
}

Layout::Breaks Layout::flush(const Place& next, TokenKind kind) {
  if (has_comment_before(next)) return insert_comments(next, kind);
  write_white(white_.size());
  return {};
}

void Layout::write_white(std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    switch (white_[i]) {
      case White::Ignore: break;
      case White::Indent: ++indent_; break;
      case White::Unindent: --indent_; break;
      case White::Newline:
      case White::FormFeed:
        // The unindent of a label counts for the line that begins here.
        if (i + 1 < count && white_[i + 1] == White::Unindent) {
          white_[i] = White::Unindent;
          white_[i + 1] = White::FormFeed;
          --i;
          break;
        }
        [[fallthrough]];
      default: write(static_cast<char>(white_[i]), 1);
    }
  }
  white_.erase(white_.begin(), white_.begin() + static_cast<std::ptrdiff_t>(count));
}

void Layout::write(char c, int count) {
  if (end_cells_) {
    if (c == '\t' || c == '\v') c = ' ';
    if (c == '\n' || c == '\f') {
      c = '\f';
      end_cells_ = false;
    }
  }
  out_.append(static_cast<std::size_t>(count), c);
  here_.offset += static_cast<std::size_t>(count);
  if (c == '\n' || c == '\f') {
    broken_ = true;
    here_.line += count;
    written_.line += count;
    here_.column = written_.column = 1;
  } else {
    here_.column += count;
    written_.column += count;
  }
}

void Layout::write_text(const Place& place, std::string_view text, bool literal) {
  if (written_.column == 1 && indent_ > 0) {
    out_.append(static_cast<std::size_t>(indent_), '\t');
    written_.column += indent_;
  }
  here_ = place;
  if (literal) out_ += escape;
  out_ += text;
  if (literal) out_ += escape;
  here_.offset += text.size();
  const std::size_t last_break = literal ? text.rfind('\n') : text.npos;
  if (last_break != text.npos) {
    const int lines = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    broken_ = true;
    end_cells_ = true;
    here_.line += lines;
    written_.line += lines;
    here_.column = written_.column = static_cast<int>(text.size() - last_break);
  } else {
    here_.column += static_cast<int>(text.size());
    written_.column += static_cast<int>(text.size());
  }
  last_ = here_;
}

// ---- Comments -------------------------------------------------------------------------------------

// The place of the comment behind which the next token stands on the same line needs a blank; inside of
// composite literals and closing brackets the source decides.
Layout::Breaks Layout::insert_comments(const Place& next, TokenKind kind) {
  const Comment* last = nullptr;
  while (has_comment_before(next)) {
    const CommentGroup& group = source_.groups()[group_ - 1];
    const Comment& end = group.comments.back();
    const bool documents = last_token_.kind != TokenKind::Import &&
                           source_.place_at(group.comments[0].begin).column == 1 &&
                           end.end() + 1 == next.offset;
    const auto standard = documents ? standard_doc_comment(group) : std::nullopt;
    if (standard) {
      Comment comment = group.comments[0];
      if (standard->empty()) {
        begin_comment(comment, next, last, kind);
        here_ = last_ = next;
        next_group();
        return end_comments(false);
      }
      // All of them count as standing where the first one was.
      for (const std::string& text : *standard) {
        begin_comment(comment, next, last, kind);
        comment.text = text;
        write_comment(comment);
        last = &end;
      }
      here_ = last_ = source_.place_at(end.end());
    } else {
      for (const Comment& comment : group.comments) {
        begin_comment(comment, next, last, kind);
        write_comment(comment);
        last = &comment;
      }
    }
    next_group();
  }
  if (!last) return {};

  bool needs_break = false;
  if (!no_extra_blank_ && last->is_block() && source_.line_at(last->begin) == next.line &&
      kind != TokenKind::Comma && (kind != TokenKind::RightParen || last_opening_ == TokenKind::LeftParen) &&
      (kind != TokenKind::RightBracket || last_opening_ == TokenKind::LeftBracket)) {
    if (has_pending_break() && !no_extra_line_break_ && literal_level_ == 0) needs_break = true;
    else write(' ', 1);
  }
  if (!last->is_block() || kind == TokenKind::End ||
      (kind == TokenKind::RightBrace && !no_extra_line_break_)) {
    needs_break = true;
  }
  return end_comments(needs_break);
}

bool Layout::has_pending_break() const {
  return std::any_of(white_.begin(), white_.end(),
                     [](White white) { return white == White::Newline || white == White::FormFeed; });
}

void Layout::begin_comment(const Comment& comment, const Place& next, const Comment* before, TokenKind kind) {
  if (out_.empty()) return;
  const Place place = source_.place_at(comment.begin);
  if (place.line == last_.line && (!before || before->is_block())) {
    begin_comment_on_same_line(place, next, !before);
  } else {
    begin_comment_on_new_line(place, next, before, kind);
  }
}

// At least one separator stands before the comment.
void Layout::begin_comment_on_same_line(const Place& place, const Place& next, bool first) {
  bool has_separator = false;
  if (first) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < white_.size(); ++i) {
      if (white_[i] == White::Blank) {
        white_[i] = White::Ignore;
      } else if (white_[i] == White::Tab) {
        has_separator = true;
      } else if (white_[i] != White::Indent) {
        count = i;
        break;
      }
    }
    write_white(count);
  }
  if (!has_separator) write(place.line == next.line ? ' ' : '\t', 1);
}

void Layout::begin_comment_on_new_line(const Place& place, const Place& next, const Comment* before,
                                       TokenKind kind) {
  bool dropped_break = false;
  std::size_t count = 0;
  for (std::size_t i = 0; i < white_.size(); ++i) {
    const White white = white_[i];
    if (white == White::Blank || white == White::Tab) {
      white_[i] = White::Ignore;
      continue;
    }
    if (white == White::Indent) continue;
    if (white == White::Unindent) {
      // Only the last one may belong to the end of a block; then the comment still belongs to the block,
      // unless it stands in the column of what follows, e.g. of the next case.
      if (i + 1 < white_.size() && white_[i + 1] == White::Unindent) continue;
      if (kind != TokenKind::RightBrace && place.column == next.column) continue;
    } else if (white == White::Newline || white == White::FormFeed) {
      white_[i] = White::Ignore;
      dropped_break = !before;
    }
    count = i;
    break;
  }
  write_white(count);

  int breaks = last_.valid() ? std::max(place.line - last_.line, 0) : 0;
  if (indent_ == 0 && dropped_break && spread_comments_) ++breaks;
  if (breaks == 0 && before && !before->is_block()) breaks = 1;
  if (breaks > 0) write('\f', std::min(breaks, most_newlines));
}

void Layout::write_comment(const Comment& comment) {
  const Place place = source_.place_at(comment.begin);
  const int indent = indent_;
  if (place.column == 1 && comment.text.starts_with("//line ")) indent_ = 0;
  if (!comment.is_block()) {
    if (is_build_line(comment.text)) build_lines_.push_back(out_.size());
    write_text(place, trim_right(comment.text), true);
  } else {
    const auto lines = block_comment_lines(comment.text, place.column == 1 && indent_ > 0);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0) write('\f', 1);
      if (!lines[i].empty()) write_text(i == 0 ? place : here_, trim_right(lines[i]), true);
    }
  }
  indent_ = indent;
}

// One line break is kept when it is needed, all others go: comments have brought their own.
Layout::Breaks Layout::end_comments(bool needs_break) {
  Breaks breaks;
  for (White& white : white_) {
    if (white == White::Blank || white == White::Tab) {
      white = White::Ignore;
    } else if (white == White::Newline || white == White::FormFeed) {
      if (needs_break) {
        needs_break = false;
        breaks.newline = true;
      } else {
        breaks.form_feed |= white == White::FormFeed;
        white = White::Ignore;
      }
    }
  }
  write_white(white_.size());
  if (needs_break) {
    write('\n', 1);
    breaks.newline = true;
  }
  return breaks;
}

// ---- Results --------------------------------------------------------------------------------------

std::size_t Layout::measured_size() {
  std::size_t size = 0, blanks = 0;
  bool escaped = false;
  for (const char c : out_) {
    if (c == escape) {
      escaped = !escaped;
      size += blanks;
      blanks = 0;
    } else if (!escaped && (c == ' ' || c == '\t' || c == '\v')) {
      ++blanks;
    } else {
      size += blanks + 1;
      blanks = 0;
    }
  }
  return size;
}

std::string Layout::finish() {
  ends_statement_ = false;  // the end of the source acts like a newline
  last_token_ = {TokenKind::None, {}};
  flush({no_offset, 1 << 30, 0}, TokenKind::End);
  move_build_lines(out_, build_lines_);
  return std::move(out_);
}

}  // namespace gol::format
