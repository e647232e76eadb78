// The candidates of a completion and which of them stands in the text.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "terminal/hooks.hpp"
#include "terminal/text_buffer.hpp"

namespace gol::terminal {

// Open while it has candidates. The selected candidate is inserted by a change that the next selection, or
// closing by Escape, undoes.
class CompletionMenu {
 public:
  static constexpr std::size_t none = std::string::npos;

  bool is_open() const { return !candidates_.empty(); }
  bool has_selection() const { return selected_ != none; }
  std::size_t selected() const { return selected_; }
  const std::vector<std::string>& candidates() const { return candidates_; }

  // Inserts what all candidates begin with, and opens if there are several.
  void start(TextBuffer& buffer, Completion completion);
  void select_next(TextBuffer& buffer);
  void select_previous(TextBuffer& buffer);
  void cancel(TextBuffer& buffer);  // closes; the text is as it was before a selection
  void close();                     // closes; the selected candidate stays

 private:
  void select(TextBuffer& buffer, std::size_t index);

  std::size_t from_ = 0;
  std::vector<std::string> candidates_;
  std::size_t selected_ = none;
};

// What all begin with, in whole glyphs.
std::string common_prefix(const std::vector<std::string>& candidates);

}  // namespace gol::terminal
