#include "terminal/screen.hpp"

#include <errno.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "terminal/raw_mode.hpp"

namespace gol::terminal {
namespace {

void move(std::string& out, std::size_t count, char direction) {
  if (count > 0) out += "\x1b[" + std::to_string(count) + direction;
}

}  // namespace

TerminalSize terminal_size(int output) {
  winsize size{};
  TerminalSize answer;
  if (ioctl(output, TIOCGWINSZ, &size) != 0) return answer;
  if (size.ws_col > 0) answer.columns = size.ws_col;
  if (size.ws_row > 0) answer.rows = size.ws_row;
  return answer;
}

void write_all(int output, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(output, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN) {
      pollfd ready{output, POLLOUT, 0};
      poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      return;
    }
  }
}

void Screen::send(const std::string& bytes) {
  const std::size_t below = shown_.rows.empty() ? 0 : shown_.rows.size() - 1 - shown_.cursor_row;
  note_rows_below_cursor(open_ ? static_cast<int>(below) : -1);
  write_all(output_, bytes);
}

void Screen::open(bool colour) {
  const std::lock_guard lock(mutex_);
  open_ = true;
  colour_ = colour;
  shown_ = {};
  top_ = row_ = 0;
  size_ = terminal_size(output_);
  if (column_.column() > 0) send("\r\n");
}

void Screen::show(View view) {
  const std::lock_guard lock(mutex_);
  view_ = std::move(view);
  std::string out;
  adopt_size(out);
  draw(out);
  if (!out.empty()) send(out);
}

void Screen::close(View last, std::string_view note) {
  const std::lock_guard lock(mutex_);
  view_ = std::move(last);
  std::string out;
  adopt_size(out);
  // A text taller than the screen goes into the terminal's memory as a whole.
  Picture whole = lay_out_text(view_, size_.columns, colour_);
  if (whole.rows.size() > shown_.rows.size()) erase_area(out);
  draw(out, std::move(whole));
  out += note;
  const bool on_new_row = note.empty() && shown_.rows.size() > 1 && shown_.rows.back().columns == 0 &&
                          shown_.rows[shown_.rows.size() - 2].wraps;
  if (!on_new_row) move_below(out);
  open_ = false;
  shown_ = {};
  column_.reset();
  send(out);
}

void Screen::clear() {
  const std::lock_guard lock(mutex_);
  std::string out = "\x1b[H\x1b[2J";
  shown_ = {};
  column_.reset();
  draw(out);
  send(out);
}

void Screen::redraw() {
  const std::lock_guard lock(mutex_);
  std::string out;
  adopt_size(out);
  erase_area(out);
  draw(out);
  send(out);
}

void Screen::leave_for_stop() {
  const std::lock_guard lock(mutex_);
  std::string out;
  move_below(out);
  shown_ = {};
  column_.reset();
  send(out);
}

void Screen::print_above(std::string_view text) {
  const std::lock_guard lock(mutex_);
  if (!open_) {
    send(column_.advance(text, terminal_size(output_).columns));
    return;
  }
  std::string out;
  adopt_size(out);
  erase_area(out);
  if (const int column = column_.column(); column > 0 && column < size_.columns) {
    out += "\x1b[A";
    move(out, static_cast<std::size_t>(column), 'C');
  }
  const std::string ready = column_.advance(text, size_.columns);
  out += ready;
  if (ready.find('\x1b') != ready.npos) out += "\x1b[0m";
  if (column_.column() > 0) out += "\r\n";
  draw(out);
  send(out);
}

// A terminal that changes its width reflows what it shows, so the area has begun as many rows above the
// cursor as its lines take now. (A terminal that does not reflow may keep a row of the old area.)
void Screen::adopt_size(std::string& out) {
  const TerminalSize now = terminal_size(output_);
  if (now == size_) return;
  if (now.columns != size_.columns) {
    if (!shown_.rows.empty()) shown_.cursor_row = rows_above_cursor(shown_, now.columns);
    column_.reflow(now.columns);
  }
  size_ = now;
  erase_area(out);
}

// Not by one sequence: tmux takes an erasure from the first cell of the screen for one of the whole screen,
// and keeps a copy of it in its memory.
void Screen::erase_area(std::string& out) {
  if (shown_.rows.empty()) return;
  move(out, shown_.cursor_row, 'A');
  out += "\r\x1b[K\x1b[C\x1b[J\r";
  shown_ = {};
}

void Screen::move_to_row(std::string& out, std::size_t row) {
  if (row < row_) move(out, row_ - row, 'A');
  else move(out, row - row_, 'B');
  out += '\r';
  row_ = row;
}

void Screen::move_below(std::string& out) {
  if (!shown_.rows.empty()) move(out, shown_.rows.size() - 1 - shown_.cursor_row, 'B');
  out += "\r\n";
}

void Screen::draw(std::string& out) { draw(out, lay_out(view_, size_, colour_, top_)); }

void Screen::draw(std::string& out, Picture next) {
  row_ = shown_.cursor_row;
  draw_rows(out, next);
  move_to_row(out, next.cursor_row);
  move(out, static_cast<std::size_t>(next.cursor_column), 'C');
  shown_ = std::move(next);
}

// Writes the rows from the first to the last that differ. Rows that exist are reached by cursor movement, new
// ones by a newline, which scrolls at the bottom of the terminal. Nothing is erased behind a full row: the
// cursor stands on its last column.
void Screen::draw_rows(std::string& out, const Picture& next) {
  const std::vector<Row>&before = shown_.rows, &rows = next.rows;
  std::size_t first = 0, end = rows.size();
  while (first < std::min(before.size(), rows.size()) && before[first] == rows[first]) ++first;
  if (before.size() == rows.size()) {
    while (end > first && before[end - 1] == rows[end - 1]) --end;
  }
  if (first < end) {
    if (first < before.size()) {
      move_to_row(out, first);
    } else if (first > 0) {
      move_to_row(out, first - 1);
      out += "\r\n";
      row_ = first;
    }
  }
  for (std::size_t i = first; i < end; ++i) {
    const Row& row = rows[i];
    out += row.bytes;
    if (row.columns < size_.columns) out += "\x1b[K";
    row_ = i;
    if (i + 1 == end) break;
    // A full row that goes on wraps by itself with the next character: so a terminal knows them as one line.
    if (!row.wraps) out += "\r\n";
    else if (rows[i + 1].columns == 0) out += " \r";
  }
  if (rows.size() < before.size()) {
    move_to_row(out, rows.size());
    out += "\x1b[J";
  }
}

}  // namespace gol::terminal
