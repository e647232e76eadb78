// The signals that concern a terminal, while an entry is read.
#pragma once

#include <signal.h>

#include <cstddef>

namespace gol::terminal {

// A pipe that ends a poll(): signal handlers and other threads write one byte into it, the reader takes it
// out.
class WakePipe {
 public:
  WakePipe();
  ~WakePipe();
  WakePipe(const WakePipe&) = delete;

  int read_end() const { return ends_[0]; }
  int write_end() const { return ends_[1]; }
  char take();  // 0: nothing

 private:
  int ends_[2] = {-1, -1};
};

// What the bytes in the pipe mean.
constexpr char woken_by_resize = 'W', woken_by_continue = 'C', woken_by_interrupt = 'I';

enum class WatchedSignals { Interrupt, All };

// While one lives, SIGINT (and with All: SIGWINCH, SIGCONT) arrives in the pipe, and a signal that ends the
// process finds the terminal restored before it goes to whoever handled it before. An interrupt that nobody took
// out of the pipe goes to them at the end. One at a time in a process.
class SignalWatch {
 public:
  SignalWatch(WakePipe& pipe, WatchedSignals which);
  ~SignalWatch();
  SignalWatch(const SignalWatch&) = delete;

 private:
  WakePipe& pipe_;
  WatchedSignals which_;
  sigset_t mask_before_;
};

}  // namespace gol::terminal
