#include "format/comment_text.hpp"

#include <algorithm>

namespace gol::format {
namespace {

bool is_blank_text(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

// The longest common beginning of white space and stars.
std::string_view common_margin(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  while (i < a.size() && i < b.size() && a[i] == b[i] &&
         (static_cast<unsigned char>(a[i]) <= ' ' || a[i] == '*'))
    ++i;
  return a.substr(0, i);
}

// Without text on its first line, the text of a comment may stand up to three blanks or a tab to the right of
// its marker; otherwise it lines up with the text of the first line.
std::string_view without_text_indent(std::string_view margin, std::string_view first) {
  if (is_blank_text(first.substr(2))) {
    std::size_t size = margin.size();
    for (int n = 0; n < 3 && size > 0 && margin[size - 1] == ' '; ++n) --size;
    if (size == margin.size() && size > 0 && margin[size - 1] == '\t') --size;
    return margin.substr(0, size);
  }
  std::size_t begin = 2;
  while (begin < first.size() && static_cast<unsigned char>(first[begin]) <= ' ') ++begin;
  std::string indent(first.substr(2, begin - 2));
  if (indent.empty() || indent[0] != '\t') indent.insert(0, "  ");
  if (margin.ends_with(indent)) margin.remove_suffix(indent.size());
  return margin;
}

void remove_margin(std::vector<std::string>& lines) {
  if (lines.size() < 2) return;
  std::string margin;
  bool found = false;
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
    if (is_blank_text(lines[i])) {
      lines[i].clear();
      continue;
    }
    margin = common_margin(found ? margin : lines[i], lines[i]);
    found = true;
  }
  if (!found) margin = common_margin(lines.back(), lines.back());

  const std::size_t star = margin.find('*');
  const bool line_of_stars = star != margin.npos;
  if (line_of_stars) {
    margin.resize(star);
    if (margin.ends_with(' ')) margin.pop_back();
  } else {
    margin = without_text_indent(margin, lines[0]);
  }

  std::string& last = lines.back();
  if (is_blank_text(std::string_view(last).substr(0, last.find("*/")))) {
    last = margin + (line_of_stars ? " */" : "*/");
  } else {
    margin = common_margin(margin, last);
  }
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (!lines[i].empty()) lines[i].erase(0, margin.size());
  }
}

}  // namespace

std::string_view trim_right(std::string_view text) {
  while (!text.empty() && (static_cast<unsigned char>(text.back()) <= ' ')) text.remove_suffix(1);
  return text;
}

std::vector<std::string> block_comment_lines(std::string_view text, bool indented_anew) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.emplace_back(text.substr(begin, end - begin));
    if (indented_anew && lines.size() > 1) lines.back().insert(0, "   ");
    begin = end + 1;
  }
  remove_margin(lines);
  return lines;
}

}  // namespace gol::format
