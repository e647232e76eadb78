#include "terminal/glyph.hpp"

#include <algorithm>

#include "base/character_width.hpp"

namespace gol::terminal {
namespace {

constexpr char32_t joiner = 0x200D;
constexpr char escape_byte = '\x1b';

bool is_regional_indicator(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }
bool is_skin_tone(char32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }
bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }
// Would turn the direction of all that follows, the prompt of the next line included.
bool is_direction_mark(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

std::string in_hexadecimal(const char* prefix, char32_t value, int digits) {
  std::string text = prefix;
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
    text += "0123456789abcdef"[(value >> shift) & 15];
  return text;
}

bool continues_glyph(const Character& before, const Character& next, int flag_letters) {
  if (!next.valid || !before.valid || is_control(before.value) || is_control(next.value)) return false;
  if (before.value == joiner) return true;
  if (is_regional_indicator(before.value) && is_regional_indicator(next.value)) return flag_letters % 2 == 1;
  if (is_skin_tone(next.value)) return base::character_width(before.value) == 2;
  return base::character_width(next.value) == 0 && !is_direction_mark(next.value);
}

}  // namespace

std::size_t announced_bytes(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 1;
}

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  const std::size_t bytes = announced_bytes(lead);
  const Character invalid{lead, 1, false};
  if (bytes == 1 || at + bytes > text.size()) return invalid;
  char32_t value = lead & (0x7F >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return invalid;
    value = (value << 6) | (byte(i) & 0x3F);
  }
  const bool overlong = (bytes == 3 && value < 0x800) || (bytes == 4 && value < 0x10000);
  if (overlong || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return invalid;
  return {value, bytes, true};
}

std::size_t incomplete_tail(std::string_view text) {
  for (std::size_t back = 1; back <= std::min<std::size_t>(3, text.size()); ++back) {
    const auto byte = static_cast<unsigned char>(text[text.size() - back]);
    if ((byte & 0xC0) == 0x80) continue;
    return announced_bytes(byte) > back ? back : 0;
  }
  return 0;
}

std::size_t next_glyph(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  Character before = character_at(text, at);
  int flag_letters = is_regional_indicator(before.value) ? 1 : 0;
  at += before.bytes;
  while (at < text.size()) {
    const Character next = character_at(text, at);
    if (!continues_glyph(before, next, flag_letters)) break;
    if (is_regional_indicator(next.value)) ++flag_letters;
    at += next.bytes;
    before = next;
  }
  return at;
}

std::size_t previous_glyph(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  // Glyphs are found forwards, from a byte where one certainly begins: an ASCII character before `at`.
  std::size_t begin = at - 1;
  while (begin > 0 && static_cast<unsigned char>(text[begin]) >= 0x80) --begin;
  for (;;) {
    const std::size_t end = next_glyph(text.substr(0, at), begin);
    if (end >= at) return begin;
    begin = end;
  }
}

ShownGlyph show_glyph(std::string_view glyph, int column) {
  const Character first = character_at(glyph, 0);
  if (glyph == "\t") {
    const int columns = tab_columns - column % tab_columns;
    return {std::string(static_cast<std::size_t>(columns), ' '), columns};
  }
  std::string shown;
  if (!first.valid) shown = in_hexadecimal("\\x", first.value, 2);
  else if (first.value < 0x20) shown = {'^', static_cast<char>(first.value + '@')};
  else if (first.value == 0x7F) shown = "^?";
  else if (is_control(first.value) || is_direction_mark(first.value))
    shown = in_hexadecimal("\\u", first.value, 4);
  if (!shown.empty()) return {shown, static_cast<int>(shown.size())};

  int columns = 0;
  for (std::size_t at = 0; at < glyph.size();) {
    const Character c = character_at(glyph, at);
    columns += base::character_width(c.value);
    at += c.bytes;
  }
  return {std::string(glyph), columns};
}

int shown_columns(std::string_view line) {
  int column = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = next_glyph(line, at);
    column += show_glyph(line.substr(at, end - at), column).columns;
    at = end;
  }
  return column;
}

std::size_t escape_length(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  if (end >= text.size()) return 1;
  const char kind = text[end++];
  if (kind == '[') {
    while (end < text.size() && (text[end] < '@' || text[end] > '~')) ++end;
    return std::min(end + 1, text.size()) - at;
  }
  if (kind == ']' || kind == 'P') {
    while (end < text.size() && text[end] != '\a' && !(text[end] == '\\' && text[end - 1] == escape_byte))
      ++end;
    return std::min(end + 1, text.size()) - at;
  }
  return (kind == '(' ? std::min(end + 1, text.size()) : end) - at;  // ESC ( B: a character set
}

int columns_without_escapes(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == escape_byte) at += escape_length(text, at);
    else plain += text[at++];
  }
  return shown_columns(plain);
}

}  // namespace gol::terminal
