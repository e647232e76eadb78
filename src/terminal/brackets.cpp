#include "terminal/brackets.hpp"

#include <algorithm>

#include "terminal/movement.hpp"

namespace gol::terminal {
namespace {

bool is_code(const Spans& spans, std::size_t at) {
  const auto after =
      std::upper_bound(spans.begin(), spans.end(), at,
                       [](std::size_t byte, const StyledSpan& span) { return byte < span.begin; });
  if (after == spans.begin()) return true;
  const StyledSpan& span = *(after - 1);
  return at >= span.end || (span.style != Style::String && span.style != Style::Comment);
}

char partner_of(char bracket) {
  switch (bracket) {
    case '(': return ')';
    case '[': return ']';
    case '{': return '}';
    case ')': return '(';
    case ']': return '[';
    case '}': return '{';
    default: return '\0';
  }
}

}  // namespace

bool is_opening_bracket(char c) { return c == '(' || c == '[' || c == '{'; }
bool is_closing_bracket(char c) { return c == ')' || c == ']' || c == '}'; }

std::optional<std::size_t> matching_bracket(std::string_view text, std::size_t at, const Spans& spans) {
  if (at >= text.size() || !partner_of(text[at]) || !is_code(spans, at)) return std::nullopt;
  const bool forward = is_opening_bracket(text[at]);
  int depth = 0;
  for (std::size_t i = at; i < text.size(); forward ? ++i : --i) {  // below 0 it wraps around and ends
    if (!partner_of(text[i]) || !is_code(spans, i)) continue;
    depth += is_opening_bracket(text[i]) == forward ? 1 : -1;
    if (depth > 0) continue;
    if (text[i] != partner_of(text[at])) return std::nullopt;
    return i;
  }
  return std::nullopt;
}

bool opens_bracket_before(std::string_view text, std::size_t at, const Spans& spans) {
  int depth = 0;
  for (std::size_t i = line_begin(text, at); i < at; ++i) {
    if (!partner_of(text[i]) || !is_code(spans, i)) continue;
    if (is_opening_bracket(text[i])) ++depth;
    else depth = std::max(0, depth - 1);
  }
  return depth > 0;
}

}  // namespace gol::terminal
