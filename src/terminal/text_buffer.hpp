// The text that is edited, its cursor, and what undo and redo need.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gol::terminal {

// Whether an insertion and those before and after it are undone together, a word at a time.
enum class UndoGroup { Alone, Typed };

class TextBuffer {
 public:
  const std::string& text() const { return text_; }
  std::size_t cursor() const { return cursor_; }
  bool at_end() const { return cursor_ == text_.size(); }
  void move_to(std::size_t at);

  void insert(std::string_view what, UndoGroup group = UndoGroup::Alone);
  // The cursor is where the bytes were, or behind what replaced them.
  void erase(std::size_t begin, std::size_t end) { replace(begin, end, {}); }
  void replace(std::size_t begin, std::size_t end, std::string_view what);
  // Another text altogether, cursor at its end; what came before cannot be undone.
  void assign(std::string text);

  // False: nothing to undo, or to redo.
  bool undo();
  bool redo();

 private:
  struct Change {
    std::size_t at;
    std::string removed, inserted;
    std::size_t cursor_before;
    UndoGroup group;
  };
  bool joins_last_change(std::string_view what) const;

  std::string text_;
  std::size_t cursor_ = 0;
  std::vector<Change> done_, undone_;
};

}  // namespace gol::terminal
