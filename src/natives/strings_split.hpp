// Taking texts apart and putting them together.
#pragma once

#include "natives/native.hpp"

namespace gol::natives {

// func genSplit(s, sep string, keep, n int) []string: `keep` bytes of each separator stay with the part.
Slice split(Goroutine& g, String text, String separator, std::int64_t keep, std::int64_t most);
Slice fields(Goroutine& g, String text);
String join(Goroutine& g, Slice parts, String separator);
String repeat(Goroutine& g, String text, std::int64_t count);
// At most `most` replacements; negative: all.
String replace(Goroutine& g, String text, String old, String with, std::int64_t most);
// Replacer.Replace: `pairs` holds old and new texts in turn; the first pair that fits at a place wins.
String replace_pairs(Goroutine& g, String text, Slice pairs);

}  // namespace gol::natives
