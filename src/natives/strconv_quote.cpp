// Quoting and unquoting (spec: Rune literals, String literals).
#include "natives/strconv_quote.hpp"

#include "natives/unicode.hpp"

namespace gol::natives {

namespace {

constexpr const char* lower_hex = "0123456789abcdef";

void append_hex(ByteBuffer& out, std::uint32_t value, int digits) {
  for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) out.append(lower_hex[value >> shift & 15]);
}

bool stays(std::int32_t rune, QuoteStyle style) {
  switch (style) {
    case QuoteStyle::Ascii: return rune < 0x80 && is_printable(rune);
    case QuoteStyle::Graphic: return is_graphic(rune);
    default: return is_printable(rune);
  }
}

bool valid_rune(std::int32_t rune) {
  return (rune >= 0 && rune < 0xD800) || (rune > 0xDFFF && rune <= max_rune);
}

void append_escaped_rune(ByteBuffer& out, std::int32_t rune, char quote, QuoteStyle style) {
  if (rune == quote || rune == '\\') {
    out.append('\\');
    return out.append(static_cast<char>(rune));
  }
  if (stays(rune, style)) return out.append_rune(rune);
  switch (rune) {
    case '\a': return out.append("\\a");
    case '\b': return out.append("\\b");
    case '\f': return out.append("\\f");
    case '\n': return out.append("\\n");
    case '\r': return out.append("\\r");
    case '\t': return out.append("\\t");
    case '\v': return out.append("\\v");
    default: break;
  }
  if (rune >= 0 && (rune < ' ' || rune == 0x7F)) {
    out.append("\\x");
    return append_hex(out, static_cast<std::uint32_t>(rune), 2);
  }
  if (!valid_rune(rune)) rune = runtime::rune_error;
  out.append(rune < 0x10000 ? "\\u" : "\\U");
  append_hex(out, static_cast<std::uint32_t>(rune), rune < 0x10000 ? 4 : 8);
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c |= 0x20;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// \xhh, \uhhhh and \Uhhhhhhhh; `text` begins behind the letter.
UnquotedChar hexadecimal_escape(std::string_view text, int digits) {
  if (text.size() < static_cast<std::size_t>(digits)) return {0, false, 0};
  std::uint32_t value = 0;
  for (int i = 0; i < digits; ++i) {
    const int digit = hex_value(text[static_cast<std::size_t>(i)]);
    if (digit < 0) return {0, false, 0};
    value = value << 4 | static_cast<std::uint32_t>(digit);
  }
  const auto rune = static_cast<std::int32_t>(value);
  if (digits == 2) return {rune, false, 4};
  if (!valid_rune(rune)) return {0, false, 0};
  return {rune, true, digits + 2};
}

UnquotedChar octal_escape(std::string_view text) {
  if (text.size() < 3) return {0, false, 0};
  std::int32_t value = 0;
  for (int i = 0; i < 3; ++i) {
    const char c = text[static_cast<std::size_t>(i)];
    if (c < '0' || c > '7') return {0, false, 0};
    value = value * 8 + (c - '0');
  }
  if (value > 255) return {0, false, 0};
  return {value, false, 4};
}

}  // namespace

void append_quoted(ByteBuffer& out, std::string_view text, char quote, QuoteStyle style) {
  out.append(quote);
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= ' ' && byte < 0x7F && text[at] != quote && byte != '\\') {
      out.append(text[at++]);
      continue;
    }
    if (byte < 0x80) {
      append_escaped_rune(out, byte, quote, style);
      ++at;
      continue;
    }
    const auto [rune, width] = runtime::decode_rune(text.data() + at, static_cast<std::int64_t>(text.size() - at));
    if (width == 1) {
      out.append("\\x");
      append_hex(out, byte, 2);
    } else {
      append_escaped_rune(out, rune, quote, style);
    }
    at += static_cast<std::size_t>(width);
  }
  out.append(quote);
}

void append_quoted_rune(ByteBuffer& out, std::int32_t rune, QuoteStyle style) {
  if (!valid_rune(rune)) rune = runtime::rune_error;
  out.append('\'');
  append_escaped_rune(out, rune, '\'', style);
  out.append('\'');
}

bool can_backquote(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [rune, width] = runtime::decode_rune(text.data() + at, static_cast<std::int64_t>(text.size() - at));
    at += static_cast<std::size_t>(width);
    if (width > 1) {
      if (rune == 0xFEFF) return false;
      continue;
    }
    if (rune == runtime::rune_error || (rune < ' ' && rune != '\t') || rune == '`' || rune == 0x7F) return false;
  }
  return true;
}

UnquotedChar unquote_char(std::string_view text, char quote) {
  if (text.empty()) return {0, false, 0};
  const auto first = static_cast<unsigned char>(text[0]);
  if (text[0] == quote && (quote == '\'' || quote == '"')) return {0, false, 0};
  if (first >= 0x80) {
    const auto [rune, width] = runtime::decode_rune(text.data(), static_cast<std::int64_t>(text.size()));
    return {rune, true, width};
  }
  if (first != '\\') return {first, false, 1};
  if (text.size() < 2) return {0, false, 0};
  switch (text[1]) {
    case 'a': return {'\a', false, 2};
    case 'b': return {'\b', false, 2};
    case 'f': return {'\f', false, 2};
    case 'n': return {'\n', false, 2};
    case 'r': return {'\r', false, 2};
    case 't': return {'\t', false, 2};
    case 'v': return {'\v', false, 2};
    case 'x': return hexadecimal_escape(text.substr(2), 2);
    case 'u': return hexadecimal_escape(text.substr(2), 4);
    case 'U': return hexadecimal_escape(text.substr(2), 8);
    case '\\': return {'\\', false, 2};
    case '\'': case '"':
      return text[1] == quote ? UnquotedChar{quote, false, 2} : UnquotedChar{0, false, 0};
    case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7':
      return octal_escape(text.substr(1));
    default: return {0, false, 0};
  }
}

bool append_unquoted(ByteBuffer& out, std::string_view body, char quote) {
  if (quote == '`') {
    for (const char c : body) {
      if (c == '`') return false;
      if (c != '\r') out.append(c);
    }
    return true;
  }
  std::size_t count = 0;
  while (!body.empty()) {
    if (body[0] == '\n' || (quote == '\'' && ++count > 1)) return false;
    const UnquotedChar c = unquote_char(body, quote);
    if (c.length == 0) return false;
    if (c.multibyte) out.append_rune(c.rune);
    else out.append(static_cast<char>(c.rune));
    body.remove_prefix(static_cast<std::size_t>(c.length));
  }
  return true;  // '' counts as a quoted empty string, as it does in Go
}

}  // namespace gol::natives
