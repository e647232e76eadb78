#include "terminal/text_buffer.hpp"

#include <utility>

#include "base/check.hpp"

namespace gol::terminal {

void TextBuffer::move_to(std::size_t at) {
  GOL_CHECK(at <= text_.size());
  cursor_ = at;
}

// Typing goes on where it stopped, and not with a new word.
bool TextBuffer::joins_last_change(std::string_view what) const {
  if (done_.empty()) return false;
  const Change& last = done_.back();
  if (last.group != UndoGroup::Typed || last.at + last.inserted.size() != cursor_) return false;
  return what == " " || last.inserted.back() != ' ';
}

void TextBuffer::insert(std::string_view what, UndoGroup group) {
  if (what.empty()) return;
  if (group == UndoGroup::Typed && joins_last_change(what)) {
    done_.back().inserted += what;
  } else {
    done_.push_back({cursor_, {}, std::string(what), cursor_, group});
  }
  text_.insert(cursor_, what);
  cursor_ += what.size();
  undone_.clear();
}

void TextBuffer::replace(std::size_t begin, std::size_t end, std::string_view what) {
  GOL_CHECK(begin <= end && end <= text_.size());
  if (begin == end && what.empty()) return;
  done_.push_back({begin, text_.substr(begin, end - begin), std::string(what), cursor_, UndoGroup::Alone});
  text_.replace(begin, end - begin, what);
  cursor_ = begin + what.size();
  undone_.clear();
}

void TextBuffer::assign(std::string text) {
  text_ = std::move(text);
  cursor_ = text_.size();
  done_.clear();
  undone_.clear();
}

bool TextBuffer::undo() {
  if (done_.empty()) return false;
  Change change = std::move(done_.back());
  done_.pop_back();
  text_.replace(change.at, change.inserted.size(), change.removed);
  cursor_ = change.cursor_before;
  undone_.push_back(std::move(change));
  return true;
}

bool TextBuffer::redo() {
  if (undone_.empty()) return false;
  Change change = std::move(undone_.back());
  undone_.pop_back();
  text_.replace(change.at, change.removed.size(), change.inserted);
  cursor_ = change.at + change.inserted.size();
  done_.push_back(std::move(change));
  return true;
}

}  // namespace gol::terminal
