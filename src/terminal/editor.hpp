// The line editor: reads entries of one or more lines from a terminal, while other threads print.
//
// Not libedit: its prompt and its entry are one line, it colours nothing while one types, and it cannot be
// redrawn from another thread under one lock. Nothing here knows the language; see hooks.hpp.
//
//   bytes ─► key ─► entry (text_buffer, history_walk, search, completion_menu) ─► view ─► layout ─► screen
//
// All but the ends of this row is free of input and output. Only Screen is shared by threads: print_above
// draws the last view again and asks no hook.
#pragma once

#include <string>
#include <string_view>

#include "terminal/history.hpp"
#include "terminal/hooks.hpp"
#include "terminal/key.hpp"
#include "terminal/kill_ring.hpp"
#include "terminal/plain.hpp"
#include "terminal/raw_mode.hpp"
#include "terminal/read_result.hpp"
#include "terminal/screen.hpp"
#include "terminal/signals.hpp"

namespace gol::terminal {

class Entry;

// Where exit() may be called while another thread reads or prints, an editor must not be a static object.
class Editor {
 public:
  // Without a terminal on both sides, or with TERM=dumb or unset, no escape sequence is written (see
  // plain.hpp).
  Editor(int input, int output, EditorHooks hooks, History& history);

  // Blocks. The terminal is in raw mode meanwhile and as before afterwards. Adds the entry to the history.
  ReadResult read(std::string_view prompt, std::string_view continuation);

  // From any thread, at any time, but not from a signal handler. While read() is under way the text appears
  // above the prompt (a last line without its newline too, and the next text continues it); otherwise it is
  // written as it is.
  void print_above(std::string_view text);

  // Whether lines are edited with keys and escape sequences.
  bool is_interactive() const { return interactive_; }

  bool colour = false;  // set between reads

 private:
  enum class Wait { Input, TimedOut, Gone, Interrupted };

  ReadResult read_keys(std::string_view prompt, std::string_view continuation);
  Wait wait_for_input(RawMode& raw);
  bool read_pending();
  ReadEnd edit(Entry& entry, RawMode& raw);
  bool apply_keys(Entry& entry, RawMode& raw, bool final, ReadEnd& end);
  void suspend(RawMode& raw);

  const int input_, output_;
  const EditorHooks hooks_;
  History& history_;
  const bool interactive_;
  WakePipe wake_;
  Screen screen_;
  PlainTerminal plain_;
  KeyDecoder decoder_;
  KillRing kill_ring_;
};

}  // namespace gol::terminal
