// SIGINT, taken by a thread of its own: what Ctrl-C does to a session needs locks, which no signal handler may take.
#pragma once

#include <functional>
#include <thread>

namespace gol::repl {

class Interrupts {
 public:
  // Calls `on_interrupt` on its thread for each SIGINT of the process from now on. There is one.
  explicit Interrupts(std::function<void()> on_interrupt);
  ~Interrupts();
  Interrupts(const Interrupts&) = delete;

 private:
  std::function<void()> on_interrupt_;
  std::thread thread_;
};

// Waits until what SIGINT asks for is done, if one has come: a command that the session runs gets Ctrl-C as well, and may
// end before the session has noticed.
void settle_interrupts();

}  // namespace gol::repl
