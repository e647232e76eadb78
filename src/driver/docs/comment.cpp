#include "driver/docs/comment.hpp"

#include <algorithm>
#include <vector>

#include "base/wrap.hpp"

namespace gol::driver {
namespace {

constexpr std::size_t comment_columns = 80;  // as go doc breaks lines

std::string_view trimmed(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t\r");
  if (begin == line.npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin);
}

// "//go:generate …", "//line …": for tools.
bool is_directive(std::string_view line) {
  if (line.starts_with("//line ")) return true;
  const auto is_small = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  std::size_t colon = 2;
  while (colon < line.size() && is_small(line[colon])) ++colon;
  return colon > 2 && colon + 1 < line.size() && line[colon] == ':' && is_small(line[colon + 1]);
}

// The lines without what makes them a comment.
std::vector<std::string> words_of(std::string_view comment) {
  std::vector<std::string> lines;
  bool inside = false;  // a /* comment */
  while (!comment.empty()) {
    const std::size_t end = std::min(comment.find('\n'), comment.size());
    std::string_view line = comment.substr(0, end);
    comment.remove_prefix(std::min(end + 1, comment.size()));
    line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
    if (!inside) {
      line = trimmed(line);
      if (line.starts_with("/*")) inside = true;
      else if (!line.starts_with("//") || is_directive(line)) continue;
      line.remove_prefix(2);
      if (line.starts_with(' ')) line.remove_prefix(1);
    }
    if (inside && line.ends_with("*/")) {
      inside = false;
      line.remove_suffix(2);
      line = line.substr(0, line.find_last_not_of(" \t") + 1);
    }
    lines.emplace_back(trimmed(line).empty() ? std::string_view() : line);
  }
  while (!lines.empty() && lines.front().empty()) lines.erase(lines.begin());
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

// Code and lists stay as they are written.
bool is_fixed(const std::string& line) {
  return line[0] == ' ' || line[0] == '\t' || line.starts_with("- ") || line.starts_with("# ");
}

}  // namespace

std::string_view comment_above(std::string_view text, std::size_t at) {
  const std::size_t end = text.rfind('\n', at);  // of the line above, if it is a comment
  if (end == text.npos || at == 0) return {};
  std::size_t begin = end + 1;
  while (begin > 0) {
    const std::size_t line_begin = begin < 2 ? 0 : text.rfind('\n', begin - 2) + 1;
    const std::string_view line = trimmed(text.substr(line_begin, begin - line_begin - 1));
    if (line.starts_with("//")) {
      begin = line_begin;
    } else if (line.ends_with("*/")) {
      const std::size_t open = text.rfind("/*", begin);
      if (open == text.npos) break;
      begin = open;
      break;
    } else {
      break;
    }
  }
  return begin > end ? std::string_view() : text.substr(begin, end - begin);
}

std::string comment_text(std::string_view comment, std::size_t indentation) {
  const std::string margin(indentation, ' ');
  std::string out, paragraph;
  const auto end_paragraph = [&] {
    if (!paragraph.empty()) out += base::wrapped(margin + paragraph + "\n", comment_columns, indentation);
    paragraph.clear();
  };
  for (const std::string& line : words_of(comment)) {
    if (!line.empty() && !is_fixed(line)) {
      paragraph += (paragraph.empty() ? "" : " ") + line;
      continue;
    }
    end_paragraph();
    if (line.starts_with('\t')) out += margin + "    " + line.substr(1) + "\n";
    else out += line.empty() ? "\n" : margin + line + "\n";
  }
  end_paragraph();
  return out;
}

}  // namespace gol::driver
