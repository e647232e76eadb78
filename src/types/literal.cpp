#include "types/literal.hpp"

#include <cstdint>

namespace gol::types {

char32_t decode_utf8(std::string_view text, std::size_t& at, bool& valid) {
  const auto first = static_cast<unsigned char>(text[at++]);
  valid = true;
  if (first < 0x80) return first;
  const int extra = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0;
  if (extra == 0 || at + static_cast<std::size_t>(extra) > text.size()) {
    valid = false;
    return 0xFFFD;
  }
  char32_t rune = first & (0x3F >> extra);
  for (int i = 0; i < extra; ++i) {
    const auto next = static_cast<unsigned char>(text[at + static_cast<std::size_t>(i)]);
    if ((next & 0xC0) != 0x80) {
      valid = false;
      return 0xFFFD;
    }
    rune = rune << 6 | (next & 0x3F);
  }
  at += static_cast<std::size_t>(extra);
  return rune;
}

namespace {

// An escape sequence or a plain character. Bytes given as \x or octal stand for themselves in strings.
struct Element {
  char32_t value = 0;
  bool is_byte = false;
};

std::optional<char32_t> digits(std::string_view text, std::size_t& at, int count, int base) {
  char32_t value = 0;
  for (int i = 0; i < count; ++i, ++at) {
    if (at >= text.size()) return std::nullopt;
    const char c = text[at];
    int digit = 99;
    if (c >= '0' && c <= '9') digit = c - '0';
    if (c >= 'a' && c <= 'f') digit = c - 'a' + 10;
    if (c >= 'A' && c <= 'F') digit = c - 'A' + 10;
    if (digit >= base) return std::nullopt;
    value = value * static_cast<char32_t>(base) + static_cast<char32_t>(digit);
  }
  return value;
}

std::optional<Element> element(std::string_view text, std::size_t& at) {
  if (text[at] != '\\') {
    bool valid = true;
    const std::size_t begin = at;
    const char32_t rune = decode_utf8(text, at, valid);
    if (!valid) return Element{static_cast<unsigned char>(text[begin]), true};
    return Element{rune, false};
  }
  if (++at >= text.size()) return std::nullopt;
  const char c = text[at++];
  switch (c) {
    case 'a': return Element{'\a'};
    case 'b': return Element{'\b'};
    case 'f': return Element{'\f'};
    case 'n': return Element{'\n'};
    case 'r': return Element{'\r'};
    case 't': return Element{'\t'};
    case 'v': return Element{'\v'};
    case '\\': case '\'': case '"': return Element{static_cast<char32_t>(c)};
    default: break;
  }
  std::optional<char32_t> value;
  if (c == 'x') {
    value = digits(text, at, 2, 16);
    return value ? std::optional(Element{*value, true}) : std::nullopt;
  }
  if (c == 'u' || c == 'U') {
    value = digits(text, at, c == 'u' ? 4 : 8, 16);
    if (!value || *value > 0x10FFFF || (*value >= 0xD800 && *value < 0xE000)) return std::nullopt;
    return Element{*value, false};
  }
  --at;
  value = digits(text, at, 3, 8);
  if (!value || *value > 255) return std::nullopt;
  return Element{*value, true};
}

}  // namespace

void append_utf8(std::string& out, char32_t rune) {
  auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (rune < 0x80) {
    put(rune);
  } else if (rune < 0x800) {
    put(0xC0 | rune >> 6), put(0x80 | (rune & 0x3F));
  } else if (rune < 0x10000) {
    put(0xE0 | rune >> 12), put(0x80 | (rune >> 6 & 0x3F)), put(0x80 | (rune & 0x3F));
  } else {
    put(0xF0 | rune >> 18), put(0x80 | (rune >> 12 & 0x3F)), put(0x80 | (rune >> 6 & 0x3F)),
        put(0x80 | (rune & 0x3F));
  }
}

std::optional<char32_t> unquote_rune(std::string_view literal) {
  if (literal.size() < 3 || literal.front() != '\'' || literal.back() != '\'') return std::nullopt;
  const std::string_view inner = literal.substr(1, literal.size() - 2);
  std::size_t at = 0;
  const std::optional<Element> value = element(inner, at);
  if (!value || at != inner.size()) return std::nullopt;
  return value->value;
}

std::optional<std::string> unquote(std::string_view literal) {
  if (literal.size() < 2) return std::nullopt;
  const std::string_view inner = literal.substr(1, literal.size() - 2);
  std::string value;
  value.reserve(inner.size());
  if (literal.front() == '`') {
    // Carriage returns are discarded from raw strings.
    for (char c : inner) {
      if (c != '\r') value += c;
    }
    return value;
  }
  for (std::size_t at = 0; at < inner.size();) {
    const std::size_t plain = inner.find('\\', at);
    value += inner.substr(at, plain == inner.npos ? inner.npos : plain - at);
    if (plain == inner.npos) break;
    at = plain;
    const std::optional<Element> next = element(inner, at);
    if (!next) return std::nullopt;
    if (next->is_byte) {
      value += static_cast<char>(next->value);
    } else {
      append_utf8(value, next->value);
    }
  }
  return value;
}

std::string quote(std::string_view text) {
  static constexpr char hex[] = "0123456789abcdef";
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    bool valid = true;
    const char32_t rune = decode_utf8(text, at, valid);
    if (!valid) {
      const auto byte = static_cast<unsigned char>(text[begin]);
      at = begin + 1;
      (out += "\\x") += hex[byte >> 4];
      out += hex[byte & 15];
      continue;
    }
    switch (rune) {
      case '"': out += "\\\""; continue;
      case '\\': out += "\\\\"; continue;
      case '\a': out += "\\a"; continue;
      case '\b': out += "\\b"; continue;
      case '\f': out += "\\f"; continue;
      case '\n': out += "\\n"; continue;
      case '\r': out += "\\r"; continue;
      case '\t': out += "\\t"; continue;
      case '\v': out += "\\v"; continue;
      default: break;
    }
    if (rune < 0x20 || rune == 0x7F) {
      (out += "\\x") += hex[rune >> 4];
      out += hex[rune & 15];
    } else {
      out += text.substr(begin, at - begin);
    }
  }
  return out + "\"";
}

}  // namespace gol::types
