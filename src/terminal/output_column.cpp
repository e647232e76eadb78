#include "terminal/output_column.hpp"

#include <algorithm>
#include <utility>

#include "terminal/glyph.hpp"
#include "base/character_width.hpp"

namespace gol::terminal {
namespace {

constexpr std::size_t longest_held_sequence = 64;
constexpr int output_tab_columns = 8;

// How many bytes at the end of the text are the begin of an escape sequence or of a character.
std::size_t broken_off(std::string_view text) {
  const std::size_t escape = text.rfind('\x1b');
  if (escape != text.npos && text.size() - escape <= longest_held_sequence) {
    const std::string_view sequence = text.substr(escape);
    const bool reaches_end = escape_length(text, escape) == sequence.size();
    const bool open = sequence.size() == 1 ||
                      (reaches_end && sequence[1] == '[' && (sequence.size() == 2 || sequence.back() < '@'));
    if (open) return sequence.size();
  }
  return incomplete_tail(text);
}

}  // namespace

std::string OutputColumn::advance(std::string_view text, int width) {
  std::string ready = std::exchange(held_, {});
  ready += text;
  const std::size_t rest = broken_off(ready);
  held_ = ready.substr(ready.size() - rest);
  ready.resize(ready.size() - rest);

  const std::string_view shown = ready;
  for (std::size_t at = 0; at < shown.size();) {
    if (shown[at] == '\x1b') {
      at += escape_length(shown, at);
      continue;
    }
    const std::size_t length = character_at(shown, at).bytes;
    step(shown.substr(at, length), width);
    at += length;
  }
  return ready;
}

void OutputColumn::step(std::string_view character, int width) {
  switch (character.front()) {
    case '\n':
    case '\r': return reset();
    case '\b':
      column_ = std::max(0, std::min(column_, width - 1) - 1);
      total_ = std::max(0, total_ - 1);
      return;
    case '\t': {
      const int next = std::min(width - 1, (column_ / output_tab_columns + 1) * output_tab_columns);
      total_ += std::max(0, next - column_);
      column_ = std::max(column_, next);
      return;
    }
    default: break;
  }
  const Character value = character_at(character, 0);
  if (value.valid && (value.value < 0x20 || value.value == 0x7F)) return;
  const int columns = value.valid ? base::character_width(value.value) : 1;
  if (column_ + columns > width) column_ = 0;
  column_ += columns;
  total_ += columns;
}

void OutputColumn::reflow(int width) {
  column_ = total_ % width;
  if (column_ == 0 && total_ > 0) column_ = width;
}

}  // namespace gol::terminal
