// The edit area on the terminal: what is drawn, and all that is written while an entry is read.
//
// Every function locks; each update is one write. Between calls the terminal's cursor is where the picture
// says. The row above the area may hold a line of output that is not ended: the next text continues it there.
#pragma once

#include <mutex>
#include <string>
#include <string_view>

#include "terminal/layout.hpp"
#include "terminal/output_column.hpp"

namespace gol::terminal {

class Screen {
 public:
  explicit Screen(int output) : output_(output) {}

  void open(bool colour);  // an entry begins; print_above keeps clear of the area from now on
  void show(View view);
  // The entry ends: its last picture stays, `note` (^C) behind it, and the cursor goes below.
  void close(View last, std::string_view note);
  void clear();           // the whole terminal; the area begins at its top
  void redraw();          // after the terminal changed its size or lost its contents
  void leave_for_stop();  // the cursor goes below the area, which is drawn anew by redraw()
  void print_above(std::string_view text);

 private:
  void adopt_size(std::string& out);
  void draw(std::string& out);
  void draw(std::string& out, Picture next);
  void draw_rows(std::string& out, const Picture& next);
  void erase_area(std::string& out);
  void move_to_row(std::string& out, std::size_t row);
  void move_below(std::string& out);
  void send(const std::string& bytes);

  const int output_;
  std::mutex mutex_;  // guards all that follows
  bool open_ = false;
  bool colour_ = false;
  View view_;
  Picture shown_;        // no rows: nothing is drawn, the cursor is where the area begins
  std::size_t top_ = 0;  // of the rows of the text, the first that is shown
  std::size_t row_ = 0;  // where the terminal's cursor is, while an update is put together
  TerminalSize size_;
  OutputColumn column_;
};

TerminalSize terminal_size(int output);
// All bytes, whatever interrupts; gives up when the terminal is gone.
void write_all(int output, std::string_view bytes);

}  // namespace gol::terminal
