#include "terminal/width.hpp"

#include <algorithm>
#include <iterator>

namespace gol::terminal {
namespace {

struct CharacterRange {
  char32_t first, last;
};

constexpr CharacterRange zero_width[] = {
#define GOL_ZERO_WIDTH(first, last) {first, last},
#include "terminal/width.def"
};

constexpr CharacterRange wide[] = {
#define GOL_WIDE(first, last) {first, last},
#include "terminal/width.def"
};

template <std::size_t size>
bool contains(const CharacterRange (&ranges)[size], char32_t character) {
  const auto* after =
      std::upper_bound(std::begin(ranges), std::end(ranges), character,
                       [](char32_t c, const CharacterRange& range) { return c < range.first; });
  return after != std::begin(ranges) && character <= std::prev(after)->last;
}

}  // namespace

int character_width(char32_t character) {
  if (character < zero_width[0].first) return 1;
  if (contains(zero_width, character)) return 0;
  return contains(wide, character) ? 2 : 1;
}

}  // namespace gol::terminal
