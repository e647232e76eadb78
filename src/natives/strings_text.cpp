#include "natives/strings_text.hpp"

#include <cstring>

#include "natives/unicode.hpp"

namespace gol::natives {

using runtime::DecodedRune;
using runtime::rune_error;

namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

DecodedRune first_rune(std::string_view text) {
  if (is_ascii(text[0])) return {text[0], 1};
  return runtime::decode_rune(text.data(), static_cast<std::int64_t>(text.size()));
}

DecodedRune last_rune(std::string_view text) {
  if (is_ascii(text.back())) return {text.back(), 1};
  // A rune is at most four bytes; the one that ends exactly here counts.
  const std::size_t most = text.size() < 4 ? text.size() : 4;
  for (std::size_t width = 2; width <= most; ++width) {
    const std::string_view tail = text.substr(text.size() - width);
    if (is_continuation(tail[0])) continue;
    const DecodedRune decoded = first_rune(tail);
    if (decoded.width == static_cast<std::int32_t>(width)) return decoded;
    break;
  }
  return {rune_error, 1};
}

CharSet::CharSet(std::string_view chars) : chars_(chars) {
  for (const char c : chars) {
    if (is_ascii(c)) ascii_[c >> 6] |= std::uint64_t{1} << (c & 63);
    else only_ascii_ = false;
  }
}

bool CharSet::contains(std::int32_t rune) const {
  if (static_cast<std::uint32_t>(rune) < 0x80) return (ascii_[rune >> 6] >> (rune & 63) & 1) != 0;
  return !only_ascii_ && find_rune(chars_, rune) >= 0;
}

std::int64_t find_text(std::string_view text, std::string_view sought) {
  if (sought.empty()) return 0;
  if (sought.size() > text.size()) return -1;
  const void* at = sought.size() == 1 ? std::memchr(text.data(), sought[0], text.size())
                                      : memmem(text.data(), text.size(), sought.data(), sought.size());
  return at ? static_cast<const char*>(at) - text.data() : -1;
}

std::int64_t find_last_text(std::string_view text, std::string_view sought) {
  const auto at = text.rfind(sought);
  return at == text.npos ? -1 : static_cast<std::int64_t>(at);
}

std::int64_t find_rune(std::string_view text, std::int32_t rune) {
  if (static_cast<std::uint32_t>(rune) < 0x80) {
    const char c = static_cast<char>(rune);
    return find_text(text, {&c, 1});
  }
  if (rune == rune_error) {
    // Invalid bytes are found as well.
    for (std::size_t at = 0; at < text.size();) {
      const DecodedRune decoded = first_rune(text.substr(at));
      if (decoded.rune == rune_error) return static_cast<std::int64_t>(at);
      at += static_cast<std::size_t>(decoded.width);
    }
    return -1;
  }
  if (rune < 0 || rune > max_rune || (rune >= 0xD800 && rune <= 0xDFFF)) return -1;
  char encoded[4];
  const int length = runtime::encode_rune(rune, encoded);
  return find_text(text, {encoded, static_cast<std::size_t>(length)});
}

std::int64_t find_any(std::string_view text, std::string_view chars) {
  const CharSet set(chars);
  for (std::size_t at = 0; at < text.size();) {
    const DecodedRune decoded = first_rune(text.substr(at));
    if (set.contains(decoded.rune)) return static_cast<std::int64_t>(at);
    at += static_cast<std::size_t>(decoded.width);
  }
  return -1;
}

std::int64_t find_last_any(std::string_view text, std::string_view chars) {
  const CharSet set(chars);
  while (!text.empty()) {
    const DecodedRune decoded = last_rune(text);
    text.remove_suffix(static_cast<std::size_t>(decoded.width));
    if (set.contains(decoded.rune)) return static_cast<std::int64_t>(text.size());
  }
  return -1;
}

std::int64_t count_runes(std::string_view text) {
  std::int64_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    at += is_ascii(text[at]) ? 1 : static_cast<std::size_t>(first_rune(text.substr(at)).width);
  }
  return count;
}

std::int64_t count_text(std::string_view text, std::string_view sought) {
  if (sought.empty()) return count_runes(text) + 1;
  std::int64_t count = 0;
  for (;;) {
    const std::int64_t at = find_text(text, sought);
    if (at < 0) return count;
    ++count;
    text.remove_prefix(static_cast<std::size_t>(at) + sought.size());
  }
}

std::string_view trim_left(std::string_view text, const CharSet& set) {
  while (!text.empty()) {
    const DecodedRune decoded = first_rune(text);
    if (!set.contains(decoded.rune)) break;
    text.remove_prefix(static_cast<std::size_t>(decoded.width));
  }
  return text;
}

std::string_view trim_right(std::string_view text, const CharSet& set) {
  while (!text.empty()) {
    const DecodedRune decoded = last_rune(text);
    if (!set.contains(decoded.rune)) break;
    text.remove_suffix(static_cast<std::size_t>(decoded.width));
  }
  return text;
}

std::string_view trim_space(std::string_view text) {
  while (!text.empty()) {
    const DecodedRune decoded = first_rune(text);
    if (!is_space(decoded.rune)) break;
    text.remove_prefix(static_cast<std::size_t>(decoded.width));
  }
  while (!text.empty()) {
    const DecodedRune decoded = last_rune(text);
    if (!is_space(decoded.rune)) break;
    text.remove_suffix(static_cast<std::size_t>(decoded.width));
  }
  return text;
}

namespace {

// Whether two different runes are equal under simple folding.
bool folds_to(std::int32_t a, std::int32_t b) {
  if (static_cast<std::uint32_t>(a | b) < 0x80) return to_lower(a) == to_lower(b);
  for (std::int32_t rune = simple_fold(a); rune != a; rune = simple_fold(rune)) {
    if (rune == b) return true;
  }
  return false;
}

}  // namespace

bool equal_fold(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    const DecodedRune x = first_rune(a);
    const DecodedRune y = first_rune(b);
    if (x.rune != y.rune && !folds_to(x.rune, y.rune)) return false;
    a.remove_prefix(static_cast<std::size_t>(x.width));
    b.remove_prefix(static_cast<std::size_t>(y.width));
  }
  return a.empty() && b.empty();
}

}  // namespace gol::natives
