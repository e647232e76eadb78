#include "terminal/signals.hpp"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <atomic>

#include "base/check.hpp"
#include "terminal/raw_mode.hpp"

namespace gol::terminal {
namespace {

constexpr int arriving[] = {SIGINT, SIGWINCH, SIGCONT};
constexpr int ending[] = {SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL};

std::atomic<WakePipe*> pipe_to_wake{nullptr};
std::atomic<bool> watching{false};
struct sigaction before[NSIG];
bool replaced[NSIG];

// Gives interrupts that nobody took out of the pipe to whoever handles them without a watch. Also from a handler.
void pass_on_interrupts(WakePipe& pipe) {
  while (const char reason = pipe.take()) {
    if (reason == woken_by_interrupt) kill(getpid(), SIGINT);
  }
}

// On another thread this may run, or even begin, when the watch has ended: so whichever of the two comes later,
// the handler or the end of the watch, finds the byte.
void wake_reader(int number) {
  const int saved = errno;
  WakePipe& pipe = *pipe_to_wake.load();
  const char byte = number == SIGINT     ? woken_by_interrupt
                    : number == SIGWINCH ? woken_by_resize
                                         : woken_by_continue;
  (void)!write(pipe.write_end(), &byte, 1);  // a full pipe wakes as well
  if (!watching.load()) pass_on_interrupts(pipe);
  errno = saved;
}

// A fault of the program comes again, and meets the handler of before; what was sent is sent again.
void restore_and_pass_on(int number, siginfo_t* info, void*) {
  restore_terminal();
  sigaction(number, &before[number], nullptr);
  const bool fault = number == SIGSEGV || number == SIGBUS || number == SIGFPE || number == SIGILL;
  if (!fault || info->si_code <= 0) raise(number);
}

void replace_action(int number, struct sigaction action) {
  sigaction(number, nullptr, &before[number]);
  const bool ignored = !(before[number].sa_flags & SA_SIGINFO) && before[number].sa_handler == SIG_IGN;
  const bool is_ending = (action.sa_flags & SA_SIGINFO) != 0;
  replaced[number] = !(ignored && is_ending);  // nohup stays in force
  if (replaced[number]) sigaction(number, &action, nullptr);
}

}  // namespace

WakePipe::WakePipe() { GOL_CHECK(pipe2(ends_, O_NONBLOCK | O_CLOEXEC) == 0); }

WakePipe::~WakePipe() {
  close(ends_[0]);
  close(ends_[1]);
}

char WakePipe::take() {
  char byte = 0;
  return read(ends_[0], &byte, 1) == 1 ? byte : '\0';
}

SignalWatch::SignalWatch(WakePipe& pipe, WatchedSignals which) : pipe_(pipe), which_(which) {
  pipe_to_wake.store(&pipe);
  watching.store(true);
  struct sigaction wake {};
  wake.sa_handler = wake_reader;
  wake.sa_flags = SA_RESTART | SA_ONSTACK;
  struct sigaction end {};
  end.sa_sigaction = restore_and_pass_on;
  end.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigset_t wanted;
  sigemptyset(&wanted);
  for (const int number : arriving) {
    if (which == WatchedSignals::Interrupt && number != SIGINT) continue;
    replace_action(number, wake);
    // Who blocks the interrupt has another thread that takes it.
    if (number != SIGINT) sigaddset(&wanted, number);
  }
  if (which == WatchedSignals::All) {
    for (const int number : ending) replace_action(number, end);
  }
  pthread_sigmask(SIG_UNBLOCK, &wanted, &mask_before_);
}

SignalWatch::~SignalWatch() {
  pthread_sigmask(SIG_SETMASK, &mask_before_, nullptr);
  const auto put_back = [](int number) {
    if (replaced[number]) sigaction(number, &before[number], nullptr);
    replaced[number] = false;
  };
  for (const int number : arriving) put_back(number);
  for (const int number : ending) put_back(number);
  watching.store(false);
  pass_on_interrupts(pipe_);
}

}  // namespace gol::terminal
