// Mapping of texts rune by rune: case, and replacement of invalid UTF-8.
#pragma once

#include <string_view>

#include "natives/native.hpp"

namespace gol::natives {

String map_upper(Goroutine& g, String text);
String map_lower(Goroutine& g, String text);
String map_title(Goroutine& g, String text);
// The first letter of each word in title case.
String title_words(Goroutine& g, String text);
// Runs of invalid bytes become the replacement.
String to_valid_utf8(Goroutine& g, String text, String replacement);

}  // namespace gol::natives
