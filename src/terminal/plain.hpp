// Reading and printing without any control of the terminal: for TERM=dumb, files and pipes.
#pragma once

#include <mutex>
#include <string>
#include <string_view>

#include "terminal/hooks.hpp"
#include "terminal/read_result.hpp"
#include "terminal/signals.hpp"

namespace gol::terminal {

class PlainTerminal {
 public:
  PlainTerminal(int input, int output, WakePipe& wake);

  // Lines until is_complete; at the end of the input, what there is.
  ReadResult read(std::string_view prompt, std::string_view continuation, const EditorHooks& hooks);
  // During a read on a terminal the text goes on a line of its own and the prompt is written again.
  void print(std::string_view text);

 private:
  enum class LineEnd { Newline, EndOfInput, Interrupted };
  LineEnd read_line(std::string& line);
  void show_prompt(std::string_view prompt);

  const int input_, output_;
  const bool interactive_;  // somebody sees the prompts
  WakePipe& wake_;
  std::mutex mutex_;           // guards the two below, and the order of what is written
  std::string prompt_;         // of the line being read; empty: none
  bool after_prompt_ = false;  // the cursor stands behind it
};

}  // namespace gol::terminal
