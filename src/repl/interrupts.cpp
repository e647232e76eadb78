#include "repl/interrupts.hpp"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>

namespace gol::repl {
namespace {

int pipe_ends[2] = {-1, -1};
std::atomic<unsigned> noted, done;  // how many interrupts

void note_interrupt(int) {
  const int error = errno;
  noted.fetch_add(1);
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
  // The signal goes to this thread alone: the threads that are made from now on block it as the caller does.
  sigset_t interrupt;
  sigemptyset(&interrupt);
  sigaddset(&interrupt, SIGINT);
  pthread_sigmask(SIG_BLOCK, &interrupt, nullptr);
  thread_ = std::thread([this] {
    sigset_t others;
    sigfillset(&others);
    sigdelset(&others, SIGINT);
    pthread_sigmask(SIG_SETMASK, &others, nullptr);
    char byte;
    for (;;) {
      const ssize_t got = read(pipe_ends[0], &byte, 1);
      if (got == 1 && byte == 'i') {
        on_interrupt_();
        done.fetch_add(1);
      } else if (got >= 0 || errno != EINTR) {
        return;
      }
    }
  });
}

Interrupts::~Interrupts() {
  signal(SIGINT, SIG_DFL);
  (void)!write(pipe_ends[1], "q", 1);
  if (thread_.joinable()) thread_.join();
  close(pipe_ends[0]);
  close(pipe_ends[1]);
}

void settle_interrupts() {
  const auto open = [] {
    sigset_t pending;
    return (sigpending(&pending) == 0 && sigismember(&pending, SIGINT) == 1) || noted.load() != done.load();
  };
  while (open()) std::this_thread::sleep_for(std::chrono::microseconds(100));
}

}  // namespace gol::repl
