#include "terminal/history_walk.hpp"

namespace gol::terminal {

void HistoryWalk::choose_prefix(const std::string& text, std::size_t cursor) {
  if (given_ == text) return;
  prefix_ = text.find('\n') == text.npos ? text.substr(0, cursor) : "";
}

std::string_view HistoryWalk::text_at(std::size_t place) const {
  const auto edited = edited_.find(place);
  if (edited != edited_.end()) return edited->second;
  return place < history_.size() ? std::string_view(history_[place]) : std::string_view();
}

std::string HistoryWalk::go_to(std::size_t place, const std::string& text) {
  edited_[at_] = text;
  at_ = place;
  given_ = text_at(place);
  return *given_;
}

std::optional<std::string> HistoryWalk::older(const std::string& text, std::size_t cursor) {
  choose_prefix(text, cursor);
  for (std::size_t place = at_; place-- > 0;) {
    const std::string_view candidate = text_at(place);
    if (candidate.starts_with(prefix_) && candidate != text) return go_to(place, text);
  }
  return std::nullopt;
}

std::optional<std::string> HistoryWalk::newer(const std::string& text, std::size_t cursor) {
  choose_prefix(text, cursor);
  for (std::size_t place = at_ + 1; place <= history_.size(); ++place) {
    const std::string_view candidate = text_at(place);
    if (place == history_.size() || (candidate.starts_with(prefix_) && candidate != text))
      return go_to(place, text);
  }
  return std::nullopt;
}

std::optional<std::string> HistoryWalk::oldest(const std::string& text) {
  if (history_.size() == 0) return std::nullopt;
  prefix_.clear();
  return go_to(0, text);
}

std::optional<std::string> HistoryWalk::newest(const std::string& text) {
  prefix_.clear();
  return go_to(history_.size(), text);
}

}  // namespace gol::terminal
