// What formatting has to know of a source that the AST does not keep: lines, comments, and where tokens
// begin.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace gol::format {

// A place in the source or in the output; lines and columns count from 1. Line 0 means "no place".
struct Place {
  std::size_t offset = 0;
  int line = 0;
  int column = 0;

  bool valid() const { return line > 0; }
};

// One comment with its markers. The `#!` line of a script counts as one.
struct Comment {
  std::size_t begin;
  std::string_view text;

  std::size_t end() const { return begin + text.size(); }
  bool is_block() const { return text[1] == '*'; }
};

// Comments with nothing between them, neither a token nor an empty line.
struct CommentGroup {
  std::vector<Comment> comments;
  bool ends_line = false;  // what follows begins on another line, whatever the formatting
};

class SourceText {
 public:
  // The text must outlive this and has to be free of syntax errors. `base` is the position of its first byte.
  SourceText(std::string_view text, base::Pos base);

  std::string_view text() const { return text_; }
  const std::vector<CommentGroup>& groups() const { return groups_; }

  Place place(base::Pos pos) const { return place_at(pos - base_); }
  Place place_at(std::size_t offset) const;
  int line(base::Pos pos) const { return line_at(pos - base_); }
  int line_at(std::size_t offset) const;
  std::size_t offset(base::Pos pos) const { return pos - base_; }

  // The position of the n-th token (from 0) that begins at or behind pos. Semicolons that newlines stand for
  // count; operators count as one token for each character.
  base::Pos token_from(base::Pos pos, std::size_t n = 0) const;
  // Whether a comment follows what ends at pos and ends its line.
  bool has_trailing_comment(base::Pos end) const;
  // Whether a comment ends on the line above the token at pos.
  bool has_doc_comment(base::Pos pos) const;

 private:
  struct Token {
    std::size_t begin;
    bool semicolon;
    bool doc_comment;       // a comment ends on the line above
    bool trailing_comment;  // a comment stands behind the token before and ends its line
  };

  void scan();
  std::size_t scan_comment(std::size_t at) const;
  std::size_t scan_token(std::size_t at, bool& ends_statement) const;
  bool rest_of_line_is_comment(std::size_t at) const;
  void add_token(std::size_t at, bool semicolon, bool end_of_text);
  std::size_t add_group(std::size_t first, int lines_between, int& end_line);
  int end_line(const Comment& comment) const { return line_at(comment.end()); }
  std::size_t token_index(std::size_t offset) const;

  std::string_view text_;
  base::Pos base_;
  std::vector<std::size_t> line_starts_;
  mutable std::size_t last_line_ = 0;  // index of the line that was asked for last
  std::vector<CommentGroup> groups_;
  std::vector<Token> tokens_;
  std::vector<Comment> pending_;  // comments since the last token
  int token_line_ = 0;            // of the last token
};

}  // namespace gol::format
