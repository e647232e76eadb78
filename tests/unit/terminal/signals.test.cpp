#include "terminal/signals.hpp"

#include <doctest/doctest.h>
#include <signal.h>

namespace gol::terminal {
namespace {

volatile sig_atomic_t interrupts = 0;

void count_interrupt(int) { interrupts = interrupts + 1; }

// Interrupts are counted while one lives.
struct CountedInterrupts {
  CountedInterrupts() {
    interrupts = 0;
    struct sigaction count {};
    count.sa_handler = count_interrupt;
    sigaction(SIGINT, &count, &before);
  }
  ~CountedInterrupts() { sigaction(SIGINT, &before, nullptr); }

  struct sigaction before;
};

TEST_CASE("an interrupt while signals are watched arrives in the pipe") {
  const CountedInterrupts counted;
  WakePipe pipe;
  const SignalWatch watch(pipe, WatchedSignals::Interrupt);
  raise(SIGINT);
  CHECK(pipe.take() == woken_by_interrupt);
  CHECK(interrupts == 0);
}

TEST_CASE("an interrupt that nobody took goes to who handled it before the watch") {
  const CountedInterrupts counted;
  WakePipe pipe;
  {
    const SignalWatch watch(pipe, WatchedSignals::All);
    raise(SIGINT);
    CHECK(interrupts == 0);
  }
  CHECK(interrupts == 1);
  CHECK(pipe.take() == 0);
}

TEST_CASE("an interrupt whose handler begins when the watch has ended is not lost") {
  const CountedInterrupts counted;
  WakePipe pipe;
  struct sigaction watching {};
  {
    const SignalWatch watch(pipe, WatchedSignals::All);
    sigaction(SIGINT, nullptr, &watching);
  }
  watching.sa_handler(SIGINT);  // as on a thread that was about to run it
  CHECK(interrupts == 1);
  CHECK(pipe.take() == 0);
}

}  // namespace
}  // namespace gol::terminal
