// Follows what a program prints, to know where its last line ends.
#pragma once

#include <string>
#include <string_view>

namespace gol::terminal {

class OutputColumn {
 public:
  // The bytes to send now, for a terminal of that width: all but a character or an escape sequence that
  // breaks off, which goes out with the next text.
  std::string advance(std::string_view text, int width);
  // 0 to width; width means that the row is full and the cursor waits behind it.
  int column() const { return column_; }
  // The terminal changed its width, or the cursor went to the begin of a line.
  void reflow(int width);
  void reset() { column_ = total_ = 0; }

 private:
  void step(std::string_view character, int width);

  int column_ = 0;    // in the row
  int total_ = 0;     // since the begin of the line
  std::string held_;  // what broke off
};

}  // namespace gol::terminal
