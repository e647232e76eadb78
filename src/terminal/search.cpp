#include "terminal/search.hpp"

#include <algorithm>

#include "terminal/glyph.hpp"

namespace gol::terminal {

void Search::found(std::size_t index) {
  at_ = index;
  found_pattern_ = pattern_;
  failed_ = false;
}

// Looks at the entries below `end`.
void Search::look_back_from(std::size_t end) {
  failed_ = true;
  while (end-- > 0) {
    if (matches(end)) return found(end);
  }
}

void Search::type(std::string_view characters) {
  pattern_ += characters;
  look_back_from(std::min(at_ + 1, history_.size()));
}

void Search::erase() {
  pattern_.resize(previous_glyph(pattern_, pattern_.size()));
  at_ = history_.size();
  failed_ = false;
  if (!pattern_.empty()) look_back_from(at_);
}

void Search::older() {
  if (!pattern_.empty()) look_back_from(at_);
}

void Search::newer() {
  if (pattern_.empty()) return;
  failed_ = true;
  for (std::size_t index = at_ + 1; index < history_.size(); ++index) {
    if (matches(index)) return found(index);
  }
}

}  // namespace gol::terminal
