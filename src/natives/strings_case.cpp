#include "natives/strings_case.hpp"

#include "natives/strings_text.hpp"
#include "natives/unicode.hpp"

namespace gol::natives {

using runtime::DecodedRune;

namespace {

// The text with each rune mapped. The bytes are shared when nothing changes.
template <class Mapping>
String mapped(Goroutine& g, String text, Mapping mapping) {
  const std::string_view view = text.view();
  std::size_t at = 0;
  DecodedRune decoded{};
  std::int32_t rune = 0;
  for (; at < view.size(); at += static_cast<std::size_t>(decoded.width)) {
    decoded = first_rune(view.substr(at));
    rune = mapping(decoded.rune);
    const bool invalid = decoded.rune == runtime::rune_error && decoded.width == 1;
    if (rune != decoded.rune || invalid) break;
  }
  if (at == view.size()) return text;

  ByteBuffer out(g);
  out.append(view.substr(0, at));
  out.append_rune(rune);
  at += static_cast<std::size_t>(decoded.width);
  while (at < view.size()) {
    decoded = first_rune(view.substr(at));
    out.append_rune(mapping(decoded.rune));
    at += static_cast<std::size_t>(decoded.width);
  }
  return out.to_string();
}

bool separates_words(std::int32_t rune) {
  if (static_cast<std::uint32_t>(rune) < 0x80) return !is_letter(rune) && !is_digit(rune) && rune != '_';
  return !is_letter(rune) && !is_digit(rune) && is_space(rune);
}

}  // namespace

String map_upper(Goroutine& g, String text) { return mapped(g, text, to_upper); }
String map_lower(Goroutine& g, String text) { return mapped(g, text, to_lower); }
String map_title(Goroutine& g, String text) { return mapped(g, text, to_title); }

String title_words(Goroutine& g, String text) {
  // The mapping sees each rune once or, at the first change, in order: the rune before is enough state.
  std::int32_t before = ' ';
  return mapped(g, text, [&before](std::int32_t rune) {
    const bool first = separates_words(before);
    before = rune;
    return first ? to_title(rune) : rune;
  });
}

String to_valid_utf8(Goroutine& g, String text, String replacement) {
  const std::string_view view = text.view();
  ByteBuffer out(g);
  bool changed = false, in_run = false;
  std::size_t copied = 0;
  for (std::size_t at = 0; at < view.size();) {
    const DecodedRune decoded = first_rune(view.substr(at));
    const bool invalid = decoded.rune == runtime::rune_error && decoded.width == 1;
    if (invalid) {
      changed = true;
      out.append(view.substr(copied, at - copied));
      copied = at + 1;
      if (!in_run) out.append(replacement.view());
    }
    in_run = invalid;
    at += static_cast<std::size_t>(decoded.width);
  }
  if (!changed) return text;
  out.append(view.substr(copied));
  return out.to_string();
}

}  // namespace gol::natives
