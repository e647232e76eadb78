#include "terminal/completion_menu.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "terminal/glyph.hpp"

namespace gol::terminal {

std::string common_prefix(const std::vector<std::string>& candidates) {
  if (candidates.empty()) return "";
  const std::string& first = candidates.front();
  std::size_t length = first.size();
  for (const std::string& other : candidates) {
    const auto end = first.begin() + static_cast<std::ptrdiff_t>(std::min(length, other.size()));
    length = static_cast<std::size_t>(std::mismatch(first.begin(), end, other.begin()).first - first.begin());
  }
  std::size_t whole = 0;
  while (whole < length) {
    const std::size_t next = next_glyph(first, whole);
    if (next > length) break;
    whole = next;
  }
  return first.substr(0, whole);
}

void CompletionMenu::start(TextBuffer& buffer, Completion completion) {
  close();
  std::erase(completion.candidates, "");
  if (completion.candidates.empty() || completion.from > buffer.cursor()) return;
  const std::string_view typed =
      std::string_view(buffer.text()).substr(completion.from, buffer.cursor() - completion.from);
  const std::string prefix = common_prefix(completion.candidates);
  const bool single = completion.candidates.size() == 1;
  if (prefix != typed && (single || prefix.starts_with(typed))) {
    buffer.replace(completion.from, buffer.cursor(), prefix);
  }
  if (single) return;
  from_ = completion.from;
  candidates_ = std::move(completion.candidates);
}

void CompletionMenu::select(TextBuffer& buffer, std::size_t index) {
  if (has_selection()) buffer.undo();
  selected_ = index;
  buffer.replace(from_, buffer.cursor(), candidates_[index]);
}

void CompletionMenu::select_next(TextBuffer& buffer) {
  select(buffer, has_selection() ? (selected_ + 1) % candidates_.size() : 0);
}

void CompletionMenu::select_previous(TextBuffer& buffer) {
  const std::size_t count = candidates_.size();
  select(buffer, has_selection() ? (selected_ + count - 1) % count : count - 1);
}

void CompletionMenu::cancel(TextBuffer& buffer) {
  if (has_selection()) buffer.undo();
  close();
}

void CompletionMenu::close() {
  candidates_.clear();
  selected_ = none;
}

}  // namespace gol::terminal
