// The text of comments: how block comments are indented and how doc comments are written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/source_text.hpp"

namespace gol::format {

std::string_view trim_right(std::string_view text);

// The lines of a /* */ comment without the indentation that they have in common. `indented_anew` tells that
// the comment began in the first column and is indented now: its lines are moved along, so that formatting
// again changes nothing.
std::vector<std::string> block_comment_lines(std::string_view text, bool indented_anew);

// Writes the comment of a declaration in the standard form of doc comments: headings, lists and code are set
// off and indented alike. The result is the texts of the comments that take its place, none when nothing is
// left of it. Nothing when the comment stays as it is.
std::optional<std::vector<std::string>> standard_doc_comment(const CommentGroup& group);

}  // namespace gol::format
