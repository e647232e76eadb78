// Raw mode of the terminal, and the way back from it.
#pragma once

namespace gol::terminal {

// While one lives, keys arrive one by one and unechoed, signal keys included, and pasted text is bracketed.
// Output stays as it was: a newline goes to the begin of the next line. There is one at a time in a process.
class RawMode {
 public:
  RawMode(int input, int output);
  ~RawMode() { leave(); }
  RawMode(const RawMode&) = delete;

  bool entered() const { return entered_; }  // false: the input is no terminal any more
  void enter();
  void leave();

 private:
  int input_, output_;
  bool entered_ = false;
};

// Brings the terminal back if it is in raw mode, with the cursor below the edit area. Async-signal-safe; also
// runs at exit() and before a fatal signal does its work.
void restore_terminal();

// What restore_terminal needs of the screen; negative: no area is shown.
void note_rows_below_cursor(int rows);

}  // namespace gol::terminal
