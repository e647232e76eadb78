#include "repl/interrupts.hpp"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>

namespace gol::repl {
namespace {

int pipe_ends[2] = {-1, -1};

void note_interrupt(int) {
  const int error = errno;
  (void)!write(pipe_ends[1], "i", 1);
  errno = error;
}

}  // namespace

Interrupts::Interrupts(std::function<void()> on_interrupt) : on_interrupt_(std::move(on_interrupt)) {
  if (pipe2(pipe_ends, O_CLOEXEC) != 0) return;
  struct sigaction action {};
  action.sa_handler = note_interrupt;
  action.sa_flags = SA_RESTART | SA_ONSTACK;
  sigaction(SIGINT, &action, nullptr);
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, &before);  // signals go to the other threads
  thread_ = std::thread([this] {
    char byte;
    for (;;) {
      const ssize_t got = read(pipe_ends[0], &byte, 1);
      if (got == 1 && byte == 'i') on_interrupt_();
      else if (got >= 0 || errno != EINTR) return;
    }
  });
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

Interrupts::~Interrupts() {
  signal(SIGINT, SIG_DFL);
  (void)!write(pipe_ends[1], "q", 1);
  if (thread_.joinable()) thread_.join();
  close(pipe_ends[0]);
  close(pipe_ends[1]);
}

}  // namespace gol::repl
