#include "terminal/movement.hpp"

#include "terminal/glyph.hpp"

namespace gol::terminal {
namespace {

bool is_word_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

}  // namespace

std::size_t line_begin(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  const std::size_t newline = text.rfind('\n', at - 1);
  return newline == text.npos ? 0 : newline + 1;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  const std::size_t newline = text.find('\n', at);
  return newline == text.npos ? text.size() : newline;
}

bool on_first_line(std::string_view text, std::size_t at) { return line_begin(text, at) == 0; }
bool on_last_line(std::string_view text, std::size_t at) { return line_end(text, at) == text.size(); }

std::string_view indentation(std::string_view text, std::size_t at) {
  const std::size_t begin = line_begin(text, at);
  std::size_t end = begin;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) ++end;
  return text.substr(begin, end - begin);
}

bool only_blanks_before(std::string_view text, std::size_t at) {
  return at - line_begin(text, at) <= indentation(text, at).size();
}

std::size_t word_forward(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_word_byte(text[at])) ++at;
  while (at < text.size() && is_word_byte(text[at])) ++at;
  return at;
}

std::size_t word_backward(std::string_view text, std::size_t at) {
  while (at > 0 && !is_word_byte(text[at - 1])) --at;
  while (at > 0 && is_word_byte(text[at - 1])) --at;
  return at;
}

std::size_t blank_word_backward(std::string_view text, std::size_t at) {
  while (at > 0 && is_blank(text[at - 1])) --at;
  while (at > 0 && !is_blank(text[at - 1])) --at;
  return at;
}

int column_of(std::string_view text, std::size_t at) {
  const std::size_t begin = line_begin(text, at);
  return shown_columns(text.substr(begin, at - begin));
}

std::size_t position_at_column(std::string_view text, std::size_t at, int column) {
  at = line_begin(text, at);
  const std::size_t end = line_end(text, at);
  int here = 0;
  while (at < end && here < column) {
    const std::size_t next = next_glyph(text.substr(0, end), at);
    here += show_glyph(text.substr(at, next - at), here).columns;
    if (here > column) break;
    at = next;
  }
  return at;
}

}  // namespace gol::terminal
