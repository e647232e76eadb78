// Sets of characters as sorted lists of ranges.
#pragma once

#include <algorithm>
#include <span>

namespace gol::base {

struct CharacterRange {
  char32_t first, last;
};

// Whether one of the ranges, which are sorted and apart, has the character.
inline bool contains(std::span<const CharacterRange> ranges, char32_t character) {
  const auto found = std::lower_bound(ranges.begin(), ranges.end(), character,
                                      [](const CharacterRange& range, char32_t c) { return range.last < c; });
  return found != ranges.end() && found->first <= character;
}

}  // namespace gol::base
