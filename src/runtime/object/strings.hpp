// Making and taking apart strings.
#pragma once

#include <cstdint>
#include <string_view>

#include "runtime/object/value.hpp"
#include "runtime/sched/goroutine.hpp"

namespace gol::runtime {

// A heap string with a copy of the bytes.
String make_string(Goroutine& g, std::string_view bytes);
// One or two operands may be empty; shares when the other is.
String concatenate(Goroutine& g, String a, String b);
String concatenate(Goroutine& g, const String* parts, std::int64_t count);
// Three-way comparison of bytes: negative, zero, positive.
int compare(String a, String b);

inline constexpr std::int32_t rune_error = 0xFFFD;
// Decodes the rune at the front of a non-empty text; width 1 and rune_error for invalid UTF-8, as Go does.
struct DecodedRune {
  std::int32_t rune;
  std::int32_t width;
};
DecodedRune decode_rune(const char* text, std::int64_t length);
// Writes 1 to 4 bytes; surrogates and out-of-range values become U+FFFD.
int encode_rune(std::int32_t rune, char* to);

// Conversions (spec: Conversions to and from a string type).
String string_from_rune(Goroutine& g, std::int64_t rune);
String string_from_bytes(Goroutine& g, Slice bytes);
String string_from_runes(Goroutine& g, Slice runes);
Slice bytes_from_string(Goroutine& g, String text);
Slice runes_from_string(Goroutine& g, String text);

}  // namespace gol::runtime
