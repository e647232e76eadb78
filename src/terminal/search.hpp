// Incremental search backwards through the history (Ctrl-R).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "terminal/history.hpp"

namespace gol::terminal {

class Search {
 public:
  explicit Search(const History& history) : history_(history), at_(history.size()) {}

  void type(std::string_view characters);  // longer pattern: looks on from the entry shown
  void erase();                            // its last glyph: looks again from the newest entry
  void older();
  void newer();

  const std::string& pattern() const { return pattern_; }
  // The last step found nothing; the match, if there is one, is that of the step before.
  bool failed() const { return failed_; }
  bool has_match() const { return at_ < history_.size(); }
  const std::string& match() const { return history_[at_]; }
  std::size_t match_begin() const { return history_[at_].find(found_pattern_); }

 private:
  bool matches(std::size_t index) const { return history_[index].find(pattern_) != std::string::npos; }
  void look_back_from(std::size_t end);
  void found(std::size_t index);

  const History& history_;
  std::size_t at_;  // the entry shown; history_.size(): none
  std::string pattern_, found_pattern_;
  bool failed_ = false;
};

}  // namespace gol::terminal
