// The way of the arrow keys through the history while one entry is edited.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "terminal/history.hpp"

namespace gol::terminal {

// Place history.size() is the new entry; every place keeps what was edited there until the entry ends.
class HistoryWalk {
 public:
  explicit HistoryWalk(const History& history) : history_(history), at_(history.size()) {}

  // The text of the next place; nothing when there is none. `cursor` divides the text: on the first step
  // after an edit, what stands before the cursor of a text of one line is the prefix that entries must have.
  std::optional<std::string> older(const std::string& text, std::size_t cursor);
  std::optional<std::string> newer(const std::string& text, std::size_t cursor);
  std::optional<std::string> oldest(const std::string& text);
  std::optional<std::string> newest(const std::string& text);

 private:
  void choose_prefix(const std::string& text, std::size_t cursor);
  std::string_view text_at(std::size_t place) const;
  std::string go_to(std::size_t place, const std::string& text);

  const History& history_;
  std::size_t at_;
  std::string prefix_;
  std::optional<std::string> given_;  // what the last step gave
  std::map<std::size_t, std::string> edited_;
};

}  // namespace gol::terminal
