// The text of comments: how block comments are indented and how doc comments are written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/source_text.hpp"

namespace gol::format {

std::string_view trim_right(std::string_view text);

// The lines of a /* */ comment without the indentation that they have in common. `indented_anew` tells that the
// comment began in the first column and is indented now: its lines are moved along, so that formatting again
// changes nothing.
std::vector<std::string> block_comment_lines(std::string_view text, bool indented_anew);

struct DocComment {
  std::vector<std::string> lines;  // each with its "//"
};

// Writes the comment of a declaration in the standard form of doc comments (headings, lists, code). Returns false
// when it is none of them or stays as it is.
bool reformat_doc_comment(const CommentGroup& group, DocComment& result);

}  // namespace gol::format
