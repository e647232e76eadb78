// gol -n and gol -p: code that runs for each line of files or of standard input.
#pragma once

#include <cstdint>
#include <string>

namespace gol::cli {

// A script around the code, and how many lines of it stand before the code.
struct LineLoop {
  std::string text;
  std::uint32_t lines_before;
};

// Declares `line`, `fields` and `nr`, runs `before` once, then `code` for each line of the files in os.Args, then
// `after`; with `print`, the value that `line` has behind `code` is printed with the end that the line had, also when
// the code continues with the next line.
LineLoop make_line_loop(const std::string& before, const std::string& code, const std::string& after, bool print);

}  // namespace gol::cli
