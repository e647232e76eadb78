#include "format/build_lines.hpp"

#include <algorithm>
#include <optional>

#include "format/align.hpp"
#include "format/constraint.hpp"

namespace gol::format {
namespace {

bool is_newline(char c) { return c == '\n' || c == '\f'; }

std::size_t line_end(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_newline(text[at])) ++at;
  return std::min(at + 1, text.size());
}

// The comment that begins at `at` with its escape byte.
std::string_view comment_at(std::string_view text, std::size_t at) {
  const std::size_t end = text.find(escape, at + 1);
  return text.substr(at + 1, end == text.npos ? end : end - at - 1);
}

// Behind the last empty line before the first line that is no comment.
std::size_t place_for_constraints(std::string_view text) {
  std::size_t place = 0;
  for (std::size_t at = 0; at < text.size();) {
    at = std::min(text.find_first_not_of(" \t", at), text.size());
    const bool comment = at + 3 < text.size() && text[at] == escape && text.substr(at + 1, 2) == "//";
    if (comment) at = line_end(text, at) - 1;
    if (at >= text.size() || !is_newline(text[at])) break;
    ++at;
    if (!comment) place = at;
  }
  return place;
}

// Appends whole lines, without doubling an empty line at the seam.
void append_lines(std::string& text, std::string_view lines) {
  const std::size_t size = text.size();
  const bool after_empty =
      size == 0 || (size >= 2 && is_newline(text[size - 1]) && is_newline(text[size - 2]));
  if (after_empty && !lines.empty() && is_newline(lines[0])) lines.remove_prefix(1);
  text += lines;
}

std::string escaped_line(std::string_view line) { return escape + std::string(line) + escape + "\n"; }

// What the comments demand together: a single //go:build line, or all // +build lines when there is none.
std::optional<Constraint> common_constraint(std::string_view text, const std::vector<std::size_t>& go_build,
                                            const std::vector<std::size_t>& plus_build) {
  if (go_build.size() == 1) return parse_go_build(comment_at(text, go_build[0]));
  if (!go_build.empty()) return std::nullopt;
  std::optional<Constraint> all;
  for (const std::size_t place : plus_build) {
    Constraint one = parse_plus_build(comment_at(text, place));
    all = all ? both(std::move(*all), std::move(one)) : std::move(one);
  }
  return all;
}

}  // namespace

bool is_build_line(std::string_view comment) { return is_go_build(comment) || is_plus_build(comment); }

void move_build_lines(std::string& text, const std::vector<std::size_t>& places) {
  if (places.empty()) return;
  std::vector<std::size_t> go_build, plus_build;
  for (const std::size_t place : places) {
    (is_go_build(comment_at(text, place)) ? go_build : plus_build).push_back(place);
  }
  // Where they stand already is early enough.
  std::size_t insert = place_for_constraints(text);
  if (!go_build.empty() && go_build[0] < insert) insert = go_build[0];
  else if (!plus_build.empty() && plus_build[0] < insert) insert = plus_build[0];

  std::string result = text.substr(0, insert);
  if (const auto constraint = common_constraint(text, go_build, plus_build)) {
    result += escaped_line("//go:build " + to_string(*constraint));
    if (!plus_build.empty()) {
      for (const std::string& line : plus_build_lines(*constraint)) result += escaped_line(line);
    }
  } else {
    // They cannot be understood: they come together as they are.
    for (const auto* list : {&go_build, &plus_build}) {
      for (const std::size_t place : *list) {
        result += std::string_view(text).substr(place, line_end(text, place) - place);
      }
    }
  }
  result += '\n';

  std::string rest;
  std::size_t begin = insert;
  for (const std::size_t place : places) {
    if (place < begin) continue;
    append_lines(rest, std::string_view(text).substr(begin, place - begin));
    begin = line_end(text, place);
  }
  append_lines(rest, std::string_view(text).substr(begin));
  if (rest.size() >= 2 && is_newline(rest[rest.size() - 1]) && is_newline(rest[rest.size() - 2]))
    rest.pop_back();
  text = result + rest;
}

}  // namespace gol::format
