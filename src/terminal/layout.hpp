// From what is edited to rows of a terminal; pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "terminal/hooks.hpp"

namespace gol::terminal {

// What the edit area shows.
struct View {
  std::string prompt, continuation;  // may contain escape sequences
  std::string text;
  std::size_t cursor = 0;
  std::vector<StyledSpan> spans;
  std::vector<std::size_t> marks;  // bytes to stand out: a bracket and its partner
  std::vector<std::string> candidates;
  std::size_t selected = std::string::npos;  // of the candidates
};

// One row of the terminal. Whole in itself: attributes are set and reset within it.
struct Row {
  std::string bytes;
  int columns = 0;
  bool wraps = false;  // the row is full and the next one continues it
  bool operator==(const Row&) const = default;
};

struct Picture {
  std::vector<Row> rows;
  std::size_t cursor_row = 0;
  int cursor_column = 0;
};

struct TerminalSize {
  int columns = 80, rows = 24;
  bool operator==(const TerminalSize&) const = default;
};

const char* sgr(Style style);  // the parameters of the escape sequence, "" for Plain

// Prompts and text. The cursor is never behind the last column: a line that ends there has one more row.
Picture lay_out_text(const View& view, int columns, bool colour);
// The candidates in columns, at most `limit` rows, those around the selected one.
std::vector<Row> lay_out_candidates(const View& view, int columns, std::size_t limit);
// All of it in at most size.rows - 1 rows, so that the row above stays in reach. `top` is the first row of
// the text that was shown last time, and is moved as little as the cursor needs.
Picture lay_out(const View& view, TerminalSize size, bool colour, std::size_t& top);

// How many rows lie above the cursor after a terminal has reflowed the picture to another width.
std::size_t rows_above_cursor(const Picture& picture, int columns);

}  // namespace gol::terminal
