// UTF-8, with Go's answers to invalid bytes: each byte that begins no valid encoding decodes to U+FFFD, width 1
// (spec: For statements with range clause; Conversions to and from a string type).
#include "base/check.hpp"
#include "runtime/object/strings.hpp"

namespace gol::runtime {
namespace {

unsigned byte_at(const char* text, std::int64_t index) { return static_cast<unsigned char>(text[index]); }

bool continues(unsigned byte) { return (byte & 0xC0) == 0x80; }

constexpr DecodedRune invalid = {rune_error, 1};

bool is_valid_rune(std::int64_t rune) {
  return rune >= 0 && rune <= 0x10FFFF && (rune < 0xD800 || rune > 0xDFFF);
}

int encoded_length(std::int32_t rune) {
  if (!is_valid_rune(rune)) return 3;  // U+FFFD
  return rune < 0x80 ? 1 : rune < 0x800 ? 2 : rune < 0x10000 ? 3 : 4;
}

std::int32_t rune_at(Slice runes, std::int64_t index) {
  std::int32_t rune;
  std::memcpy(&rune, runes.data + 4 * index, 4);
  return rune;
}

// Whether the next eight bytes are ASCII.
bool eight_ascii(const char* text) {
  std::uint64_t word;
  std::memcpy(&word, text, 8);
  return (word & 0x8080808080808080) == 0;
}

std::int64_t count_runes(String text) {
  std::int64_t count = 0;
  for (std::int64_t i = 0; i < text.length; ++count) {
    if (i + 8 <= text.length && eight_ascii(text.data + i)) {
      i += 8;
      count += 7;
      continue;
    }
    i += decode_rune(text.data + i, text.length - i).width;
  }
  return count;
}

}  // namespace

DecodedRune decode_rune(const char* text, std::int64_t length) {
  const unsigned first = byte_at(text, 0);
  if (first < 0x80) return {static_cast<std::int32_t>(first), 1};
  // 0x80…0xC1 continue another encoding or begin one that is longer than needed.
  if (first < 0xC2 || first > 0xF4 || length < 2) return invalid;
  const unsigned second = byte_at(text, 1);
  if (!continues(second)) return invalid;
  if (first < 0xE0) return {static_cast<std::int32_t>((first & 0x1F) << 6 | (second & 0x3F)), 2};

  if (length < 3) return invalid;
  const unsigned third = byte_at(text, 2);
  if (!continues(third)) return invalid;
  if (first < 0xF0) {
    const auto rune =
        static_cast<std::int32_t>((first & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F));
    // Below 0x800 the encoding is longer than needed; surrogates have none.
    if (rune < 0x800 || (rune >= 0xD800 && rune <= 0xDFFF)) return invalid;
    return {rune, 3};
  }

  if (length < 4) return invalid;
  const unsigned fourth = byte_at(text, 3);
  if (!continues(fourth)) return invalid;
  const auto rune = static_cast<std::int32_t>((first & 0x07) << 18 | (second & 0x3F) << 12 |
                                              (third & 0x3F) << 6 | (fourth & 0x3F));
  if (rune < 0x10000 || rune > 0x10FFFF) return invalid;
  return {rune, 4};
}

int encode_rune(std::int32_t rune, char* to) {
  if (!is_valid_rune(rune)) rune = rune_error;
  const auto bits = static_cast<std::uint32_t>(rune);
  auto tail = [bits](int shift) { return static_cast<char>(0x80 | (bits >> shift & 0x3F)); };
  if (bits < 0x80) {
    to[0] = static_cast<char>(bits);
    return 1;
  }
  if (bits < 0x800) {
    to[0] = static_cast<char>(0xC0 | bits >> 6);
    to[1] = tail(0);
    return 2;
  }
  if (bits < 0x10000) {
    to[0] = static_cast<char>(0xE0 | bits >> 12);
    to[1] = tail(6);
    to[2] = tail(0);
    return 3;
  }
  to[0] = static_cast<char>(0xF0 | bits >> 18);
  to[1] = tail(12);
  to[2] = tail(6);
  to[3] = tail(0);
  return 4;
}

String string_from_rune(Goroutine& g, std::int64_t rune) {
  char bytes[4];
  const int width = encode_rune(is_valid_rune(rune) ? static_cast<std::int32_t>(rune) : rune_error, bytes);
  return make_string(g, {bytes, static_cast<std::size_t>(width)});
}

String string_from_runes(Goroutine& g, Slice runes) {
  std::int64_t length = 0;
  for (std::int64_t i = 0; i < runes.length; ++i) length += encoded_length(rune_at(runes, i));
  if (length == 0) return {};
  auto* data = static_cast<char*>(allocate(g, static_cast<std::size_t>(length), Scan::None));
  char* to = data;
  for (std::int64_t i = 0; i < runes.length; ++i) {
    const std::int32_t rune = rune_at(runes, i);
    // Only a script with a race can have changed a rune since it was measured; its bytes stay inside.
    if (data + length - to < encoded_length(rune)) break;
    to += encode_rune(rune, to);
  }
  return {data, length};
}

Slice runes_from_string(Goroutine& g, String text) {
  const std::int64_t count = count_runes(text);
  const std::int64_t capacity = (count + 1) & ~std::int64_t{1};
  auto* data = static_cast<char*>(allocate(g, static_cast<std::size_t>(4 * capacity), Scan::None));
  std::int64_t at = 0;
  for (std::int64_t i = 0; i < count; ++i) {
    const DecodedRune decoded = decode_rune(text.data + at, text.length - at);
    std::memcpy(data + 4 * i, &decoded.rune, 4);
    at += decoded.width;
  }
  return {data, count, capacity};
}

}  // namespace gol::runtime
