#include "terminal/raw_mode.hpp"

#include <termios.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <string_view>

namespace gol::terminal {
namespace {

constexpr std::string_view bracketed_paste_on = "\x1b[?2004h", bracketed_paste_off = "\x1b[?2004l";

// Written before `raw_now` is set, and read only by who clears it.
struct {
  int input, output;
  termios attributes;
} cooked;
std::atomic<bool> raw_now{false};
std::atomic<int> rows_below{-1};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

void write_once(int output, std::string_view text) {
  if (write(output, text.data(), text.size()) < 0) return;  // the terminal is gone
}

}  // namespace

void note_rows_below_cursor(int rows) { rows_below.store(rows, std::memory_order_relaxed); }

void restore_terminal() {
  if (!raw_now.exchange(false)) return;
  write_once(cooked.output, bracketed_paste_off);
  write_once(cooked.output, "\x1b[0m");
  for (int row = rows_below.exchange(-1); row >= 0; --row) write_once(cooked.output, "\r\n");
  tcsetattr(cooked.input, TCSANOW, &cooked.attributes);
}

RawMode::RawMode(int input, int output) : input_(input), output_(output) {
  static const bool registered = std::atexit(restore_terminal) == 0;
  static_cast<void>(registered);
  enter();
}

void RawMode::enter() {
  if (raw_now.load()) leave();
  cooked.input = input_;
  cooked.output = output_;
  if (tcgetattr(input_, &cooked.attributes) != 0) return;
  termios raw = cooked.attributes;
  raw.c_iflag &= ~static_cast<tcflag_t>(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON);
  raw.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | IEXTEN | ISIG);
  raw.c_cflag |= CS8;
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  if (tcsetattr(input_, TCSADRAIN, &raw) != 0) return;
  raw_now.store(true);
  entered_ = true;
  write_once(output_, bracketed_paste_on);
}

void RawMode::leave() {
  if (!raw_now.exchange(false)) return;
  tcsetattr(input_, TCSADRAIN, &cooked.attributes);
  write_once(output_, bracketed_paste_off);
}

}  // namespace gol::terminal
