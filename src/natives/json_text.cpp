#include "natives/json_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "natives/strconv_float.hpp"
#include "natives/strings_text.hpp"

namespace gol::natives::json {

namespace {

constexpr char digits[] = "0123456789abcdef";

// The bytes that stand for themselves in a string, bit 0, and also where HTML is escaped, bit 1.
constexpr auto safe = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t c = 0x20; c < 0x80; ++c) table[c] = 3;
  table['"'] = table['\\'] = 0;
  table['<'] = table['>'] = table['&'] = 1;
  return table;
}();

template <class Append>
void quote(std::string_view text, bool escape_html, Append append) {
  const std::uint8_t wanted = escape_html ? 2 : 1;
  append("\"");
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (safe[c] & wanted) {
      ++at;
      continue;
    }
    std::size_t width = 1;
    char escape[6] = {'\\', 'u', '0', '0', digits[c >> 4], digits[c & 15]};
    std::string_view with(escape, 6);
    if (c < 0x80) {
      switch (c) {
        case '"': with = "\\\""; break;
        case '\\': with = "\\\\"; break;
        case '\b': with = "\\b"; break;
        case '\f': with = "\\f"; break;
        case '\n': with = "\\n"; break;
        case '\r': with = "\\r"; break;
        case '\t': with = "\\t"; break;
        default: break;
      }
    } else {
      const runtime::DecodedRune decoded = first_rune(text.substr(at));
      width = static_cast<std::size_t>(decoded.width);
      if (decoded.rune == runtime::rune_error && width == 1) {
        with = "\\ufffd";
      } else if (decoded.rune == 0x2028 || decoded.rune == 0x2029) {
        // JavaScript takes them for the ends of lines.
        with = decoded.rune == 0x2028 ? "\\u2028" : "\\u2029";
      } else {
        at += width;
        continue;
      }
    }
    append(text.substr(copied, at - copied));
    append(with);
    at += width;
    copied = at;
  }
  append(text.substr(copied));
  append("\"");
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The number behind "\u" at the front of the text, or -1.
std::int32_t unicode_escape(std::string_view text) {
  if (text.size() < 6 || text[0] != '\\' || text[1] != 'u') return -1;
  std::int32_t rune = 0;
  for (std::size_t i = 2; i < 6; ++i) {
    const int value = hex_value(text[i]);
    if (value < 0) return -1;
    rune = rune * 16 + value;
  }
  return rune;
}

}  // namespace

void append_quoted(ByteBuffer& out, std::string_view text, bool escape_html) {
  quote(text, escape_html, [&](std::string_view part) { out.append(part); });
}

std::string quoted(std::string_view text, bool escape_html) {
  std::string result;
  quote(text, escape_html, [&](std::string_view part) { result += part; });
  return result;
}

bool is_plain(std::string_view body) {
  std::size_t at = 0;
  while (at < body.size()) {
    const auto c = static_cast<unsigned char>(body[at]);
    if (c < 0x80) {
      if (c == '\\' || c == '"' || c < ' ') return false;
      ++at;
      continue;
    }
    const runtime::DecodedRune decoded = first_rune(body.substr(at));
    if (decoded.rune == runtime::rune_error && decoded.width == 1) return false;
    at += static_cast<std::size_t>(decoded.width);
  }
  return true;
}

bool append_unquoted(ByteBuffer& out, std::string_view body) {
  while (!body.empty()) {
    const auto c = static_cast<unsigned char>(body[0]);
    if (c == '"' || c < ' ') return false;
    if (c != '\\') {
      const runtime::DecodedRune decoded = first_rune(body);
      out.append_rune(decoded.rune);
      body.remove_prefix(static_cast<std::size_t>(decoded.width));
      continue;
    }
    if (body.size() < 2) return false;
    switch (body[1]) {
      case '"':
      case '\\':
      case '/':
      case '\'': out.append(body[1]); break;
      case 'b': out.append('\b'); break;
      case 'f': out.append('\f'); break;
      case 'n': out.append('\n'); break;
      case 'r': out.append('\r'); break;
      case 't': out.append('\t'); break;
      case 'u': {
        std::int32_t rune = unicode_escape(body);
        if (rune < 0) return false;
        body.remove_prefix(6);
        if (rune >= 0xD800 && rune < 0xE000) {
          const std::int32_t second = unicode_escape(body);
          if (rune < 0xDC00 && second >= 0xDC00 && second < 0xE000) {
            rune = (rune - 0xD800) * 0x400 + (second - 0xDC00) + 0x10000;
            body.remove_prefix(6);
          } else {
            rune = runtime::rune_error;
          }
        }
        out.append_rune(rune);
        continue;
      }
      default: return false;
    }
    body.remove_prefix(2);
  }
  return true;
}

bool is_valid_number(std::string_view text) {
  const auto digits_at_front = [&] {
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9') ++count;
    text.remove_prefix(count);
    return count;
  };
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.starts_with('0')) text.remove_prefix(1);
  else if (digits_at_front() == 0) return false;
  if (text.size() >= 2 && text[0] == '.' && text[1] >= '0' && text[1] <= '9') {
    text.remove_prefix(1);
    digits_at_front();
  }
  if (text.size() >= 2 && (text[0] == 'e' || text[0] == 'E')) {
    text.remove_prefix(1);
    if (text[0] == '+' || text[0] == '-') {
      text.remove_prefix(1);
      if (text.empty()) return false;
    }
    digits_at_front();
  }
  return text.empty();
}

void append_number(ByteBuffer& out, double value, int bits) {
  const double size = std::fabs(value);
  bool exponent = false;
  if (size != 0) {
    exponent = bits == 64 ? size < 1e-6 || size >= 1e21
                          : static_cast<float>(size) < 1e-6f || static_cast<float>(size) >= 1e21f;
  }
  const std::size_t begin = out.size();
  append_float(out, value, exponent ? 'e' : 'f', -1, bits);
  if (!exponent) return;
  // e-09 becomes e-9.
  const std::size_t end = out.size();
  char* text = out.data();
  if (end - begin >= 4 && text[end - 4] == 'e' && (text[end - 3] == '-' || text[end - 3] == '+') &&
      text[end - 2] == '0') {
    text[end - 2] = text[end - 1];
    out.truncate(end - 1);
  }
}

}  // namespace gol::natives::json
