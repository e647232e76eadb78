// The natives of html: escaping and unescaping.
#include <algorithm>

#include "natives/format_buffer.hpp"
#include "natives/html_entities.hpp"
#include "natives/native.hpp"
#include "natives/strings_text.hpp"
#include "natives/tables.hpp"

namespace gol::natives {

namespace {

String escape(Goroutine& g, String text) {
  const std::string_view view = text.view();
  ByteBuffer out(g);
  std::size_t copied = 0;
  for (std::size_t i = 0; i < view.size(); ++i) {
    std::string_view with;
    switch (view[i]) {
      case '<': with = "&lt;"; break;
      case '>': with = "&gt;"; break;
      case '&': with = "&amp;"; break;
      case '\'': with = "&#39;"; break;
      case '"': with = "&#34;"; break;
      default: continue;
    }
    out.append(view.substr(copied, i - copied));
    out.append(with);
    copied = i + 1;
  }
  if (copied == 0) return text;
  out.append(view.substr(copied));
  return out.to_string();
}

const HtmlEntity* find_entity(std::string_view name) {
  const HtmlEntity* const end = html_entities + html_entity_count;
  const HtmlEntity* found =
      std::lower_bound(html_entities, end, name,
                       [](const HtmlEntity& entity, std::string_view value) { return entity.name < value; });
  return found != end && found->name == name ? found : nullptr;
}

// Numbers that mean characters of Windows-1252, and those that mean none.
constexpr std::int32_t windows_characters[32] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178,
};

std::int32_t meant_by(std::int32_t number) {
  if (number >= 0x80 && number <= 0x9F) return windows_characters[number - 0x80];
  if (number == 0 || (number >= 0xD800 && number <= 0xDFFF) || number > 0x10FFFF) return runtime::rune_error;
  return number;
}

// The longest old reference without a ';' that the name begins with. Names that are longer than any of these
// have none of their own either.
constexpr std::size_t longest_without_semicolon = 6;

// Appends what the reference at the front of the text stands for and returns its length; `text` begins with
// '&'.
std::size_t append_reference(std::string_view text, ByteBuffer& out) {
  if (text.size() > 1 && text[1] == '#') {
    std::size_t at = 2;
    const bool hexadecimal = at < text.size() && (text[at] == 'x' || text[at] == 'X');
    if (hexadecimal) ++at;
    std::uint32_t number = 0;  // wraps around
    for (; at < text.size(); ++at) {
      const char c = text[at];
      std::uint32_t digit;
      if (c >= '0' && c <= '9') digit = static_cast<std::uint32_t>(c - '0');
      else if (hexadecimal && c >= 'a' && c <= 'f') digit = static_cast<std::uint32_t>(c - 'a' + 10);
      else if (hexadecimal && c >= 'A' && c <= 'F') digit = static_cast<std::uint32_t>(c - 'A' + 10);
      else break;
      number = number * (hexadecimal ? 16 : 10) + digit;
    }
    if (at < text.size() && text[at] == ';') ++at;
    // Go wants four bytes at least, however many of them are digits.
    if (at <= 3) {
      out.append('&');
      return 1;
    }
    out.append_rune(meant_by(static_cast<std::int32_t>(number)));
    return at;
  }
  std::size_t end = 1;
  const auto is_name = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  while (end < text.size() && is_name(text[end])) ++end;
  std::string_view name = text.substr(1, end - 1);
  if (end < text.size() && text[end] == ';') name = text.substr(1, end);
  const auto append_entity = [&](const HtmlEntity& entity) {
    out.append_rune(entity.runes[0]);
    if (entity.runes[1] != 0) out.append_rune(entity.runes[1]);
    return entity.name.size() + 1;
  };
  if (!name.empty()) {
    if (const HtmlEntity* entity = find_entity(name)) return append_entity(*entity);
    const std::size_t most = std::min(name.size() - 1, longest_without_semicolon);
    for (std::size_t length = most; length > 1; --length) {
      if (const HtmlEntity* entity = find_entity(name.substr(0, length))) return append_entity(*entity);
    }
  }
  out.append(text.substr(0, name.size() + 1));
  return name.size() + 1;
}

String unescape(Goroutine& g, String text) {
  std::string_view rest = text.view();
  std::size_t at = rest.find('&');
  if (at == rest.npos) return text;
  ByteBuffer out(g);
  for (; at != rest.npos; at = rest.find('&')) {
    out.append(rest.substr(0, at));
    rest.remove_prefix(at);
    rest.remove_prefix(append_reference(rest, out));
  }
  out.append(rest);
  return out.to_string();
}

constexpr NativeEntry entries[] = {
    {"html.EscapeString", native<escape>, plain},
    {"html.UnescapeString", native<unescape>, plain},
};

}  // namespace

constinit const NativeTable html_natives = table_of(entries);

}  // namespace gol::natives
