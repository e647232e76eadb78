#include "base/character_width.hpp"

#include "base/character_ranges.hpp"

namespace gol::base {
namespace {

constexpr CharacterRange zero_width[] = {
#define GOL_ZERO_WIDTH(first, last) {first, last},
#include "base/character_width.def"
};

constexpr CharacterRange wide[] = {
#define GOL_WIDE(first, last) {first, last},
#include "base/character_width.def"
};

}  // namespace

int character_width(char32_t character) {
  if (character < zero_width[0].first) return 1;
  if (contains(zero_width, character)) return 0;
  return contains(wide, character) ? 2 : 1;
}

std::size_t character_bytes(std::string_view text) {
  std::size_t end = 1;
  while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;
  return end;
}

std::size_t text_width(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    const std::size_t bytes = character_bytes(text);
    auto value = static_cast<char32_t>(static_cast<unsigned char>(text[0]));
    if (bytes > 1 && bytes <= 4) {
      value &= 0x7Fu >> bytes;
      for (std::size_t i = 1; i < bytes; ++i) value = value << 6 | (static_cast<unsigned char>(text[i]) & 0x3F);
    }
    columns += static_cast<std::size_t>(character_width(value));
    text.remove_prefix(bytes);
  }
  return columns;
}

}  // namespace gol::base
