// Merges what is printed with the comments and the line breaks of the source.
//
// The printer hands over tokens with their places in the source and white space between them. White space
// waits until the next token, because a comment may have to go before, into or behind it. The result is text
// for align(): cells end with tabs, literals and comments stand between escape bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/source_text.hpp"

namespace gol::format {

// What stands between tokens. Indent and Unindent count from the next line on.
enum class White : char {
  Ignore = 0,
  Blank = ' ',
  Tab = '\v',  // ends a cell
  Newline = '\n',
  FormFeed = '\f',  // a newline that ends all columns
  Indent = '>',
  Unindent = '<'
};

// Tokens are told apart as far as the layout treats them differently.
enum class TokenKind : char {
  None,  // white space
  Name,
  Number,
  Literal,
  Keyword,
  Import,
  Operator,
  Comma,
  LeftParen,
  RightParen,
  LeftBracket,
  RightBracket,
  RightBrace,
  End  // of the source
};

struct Token {
  TokenKind kind;
  std::string_view text;
  bool ends_statement = false;  // a newline behind it is a semicolon
};

class Layout {
 public:
  // The whole source, with its comments.
  explicit Layout(const SourceText& source);
  // A part of it on one line, without comments: what it would take as text. Printing stops with the first
  // newline.
  struct Measure {};
  Layout(const SourceText& source, Measure) : source_(source), measuring_(true) {}

  bool stopped() const { return measuring_ && broken_; }
  // The width of what was printed, or nothing useful when stopped().
  std::size_t measured_size();

  // Ends a measurement.
  void finish_measure() { write_white(white_.size()); }
  // The text for align().
  std::string finish();

 protected:
  void at(base::Pos pos) {
    if (pos != base::no_pos) here_ = source_.place(pos);
  }
  void print(White white);
  void print(const Token& token);
  void print(base::Pos pos, const Token& token) {
    at(pos);
    print(token);
  }
  void blank() { print(White::Blank); }

  // As many line breaks as the source has before `line` (one empty line at most), but at least `least`.
  // `white` is printed before the first of them. Returns how many there are; 2 at least when they begin a new
  // section.
  int break_line(int line, int least, White white, bool new_section);
  // The line in the output of the next token goes to `line`.
  void record_line(int& line) { recorded_line_ = &line; }
  // How many lines were written since.
  int lines_since(int line) const { return written_.line - line; }

  bool has_comment_before(const Place& next) const {
    return comment_offset_ < next.offset && (!ends_statement_ || !comment_ends_line_);
  }
  // Takes the comments before the place away and returns their length.
  std::size_t comment_size_before(const Place& next);
  bool wrote_nothing() const { return out_.empty(); }

  int line(base::Pos pos) const { return source_.line(pos); }

  const SourceText& source_;
  Place here_{0, 1, 1};     // in the source
  Place written_{0, 1, 1};  // in the output
  int literal_level_ = 0;   // nesting of composite literals in the current function
  bool no_extra_blank_ = false, no_extra_line_break_ = false;  // behind a comment
  bool spread_comments_ =
      true;  // outside functions a comment keeps the empty line before the next declaration

 private:
  struct Breaks {
    bool newline = false;    // one was written
    bool form_feed = false;  // one was left out
  };

  void next_group();
  Breaks flush(const Place& next, TokenKind kind);
  Breaks insert_comments(const Place& next, TokenKind kind);
  void begin_comment(const Comment& comment, const Place& next, const Comment* before, TokenKind kind);
  void begin_comment_on_same_line(const Place& place, const Place& next, bool first);
  void begin_comment_on_new_line(const Place& place, const Place& next, const Comment* before,
                                 TokenKind kind);
  void write_comment(const Comment& comment);
  Breaks end_comments(bool needs_break);
  bool has_pending_break() const;

  void write_white(std::size_t count);
  void write(char c, int count);
  void write_text(const Place& place, std::string_view text, bool literal);

  std::string out_;
  bool measuring_ = false;
  bool broken_ = false;  // a newline was printed
  std::vector<White> white_;
  Place last_;  // behind the last text
  int indent_ = 0;
  bool ends_statement_ = false;  // a newline here would be a semicolon
  bool end_cells_ = false;       // a literal of several lines: no more cells on this line
  Token last_token_{TokenKind::None, {}};
  TokenKind last_opening_ = TokenKind::None;  // the bracket directly before
  int* recorded_line_ = nullptr;

  std::size_t group_ = 0;  // index of the next group of comments
  std::size_t comment_offset_ = static_cast<std::size_t>(-1);
  bool comment_ends_line_ = false;

  std::vector<std::size_t> build_lines_;  // where //go:build and // +build comments stand in out_
};

}  // namespace gol::format
