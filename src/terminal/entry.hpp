// One entry while it is typed: keys in, a view out. Knows no terminal.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "terminal/bindings.hpp"
#include "terminal/brackets.hpp"
#include "terminal/completion_menu.hpp"
#include "terminal/history.hpp"
#include "terminal/history_walk.hpp"
#include "terminal/hooks.hpp"
#include "terminal/key.hpp"
#include "terminal/kill_ring.hpp"
#include "terminal/layout.hpp"
#include "terminal/search.hpp"
#include "terminal/text_buffer.hpp"

namespace gol::terminal {

enum class Outcome { Continue, Done, Interrupted, EndOfInput, ClearScreen, Suspend };

class Entry {
 public:
  Entry(const EditorHooks& hooks, const History& history, KillRing& kill_ring, std::string_view prompt,
        std::string_view continuation, bool colour);

  Outcome apply(const Key& key);
  // The next character is to be inserted as it is (after Ctrl-V).
  bool wants_literal() const { return literal_next_; }
  void insert_literal(std::string_view character);

  const std::string& text() const { return buffer_.text(); }
  std::size_t cursor() const { return buffer_.cursor(); }
  View view();
  View final_view();  // how the entry stays on the screen when it is over

 private:
  Outcome apply_in_search(const Key& key);
  Outcome run(Command command);
  bool runs_in_menu(Command command);
  void type(std::string_view text);
  void align_closing_bracket();
  Outcome enter();
  void start_line();
  void complete();
  void complete_back();
  void up();
  void down();
  void show_entry(std::optional<std::string> text);
  void kill(std::size_t begin, std::size_t end, KillDirection direction);
  void yank();
  void yank_earlier();
  void transpose();
  void leave_search(bool take);
  const Spans& spans();

  const EditorHooks& hooks_;
  const History& history_;
  KillRing& kill_ring_;
  const std::string prompt_, continuation_;
  const bool colour_;

  TextBuffer buffer_;
  HistoryWalk walk_;
  CompletionMenu menu_;
  std::optional<Search> search_;
  bool literal_next_ = false;
  std::string key_prefix_;                 // "C-x " after C-x
  Command last_ = Command::None;           // before the one that runs
  std::optional<int> goal_column_;         // of up and down, while they follow each other
  std::optional<std::size_t> yank_begin_;  // where the text begins that Yank inserted just now
  Spans spans_;                            // of spans_text_
  std::optional<std::string> spans_text_;
};

}  // namespace gol::terminal
