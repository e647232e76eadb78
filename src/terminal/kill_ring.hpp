// The texts that were cut, newest first in line for Ctrl-Y; kept from entry to entry.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gol::terminal {

enum class KillDirection { Forward, Backward };

class KillRing {
 public:
  // Cuts that follow each other without another key between them make one text.
  void add(std::string_view text, KillDirection direction, bool continues_last);
  bool empty() const { return texts_.empty(); }
  const std::string& current() const { return texts_[at_]; }
  void rotate() { at_ = at_ == 0 ? texts_.size() - 1 : at_ - 1; }

 private:
  static constexpr std::size_t limit = 60;
  std::vector<std::string> texts_;  // oldest first
  std::size_t at_ = 0;              // what Ctrl-Y inserts
};

inline void KillRing::add(std::string_view text, KillDirection direction, bool continues_last) {
  if (text.empty()) return;
  if (continues_last && !texts_.empty()) {
    std::string& last = texts_.back();
    last.insert(direction == KillDirection::Forward ? last.size() : 0, text);
  } else {
    if (texts_.size() == limit) texts_.erase(texts_.begin());
    texts_.emplace_back(text);
  }
  at_ = texts_.size() - 1;
}

}  // namespace gol::terminal
