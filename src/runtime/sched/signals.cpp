#include "runtime/sched/signals.hpp"

#include <pthread.h>
#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <string>
#include <thread>

#include "base/check.hpp"
#include "runtime/sched/report.hpp"
#include "runtime/sched/run.hpp"
#include "runtime/sched/scheduler.hpp"

namespace gol::runtime {
namespace {

constexpr std::size_t signal_stack_bytes = 64 << 10;

sigset_t asynchronous_signals() {
  sigset_t set;
  sigemptyset(&set);
  for (int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGWINCH, SIGALRM, SIGCONT}) {
    sigaddset(&set, signal);
  }
  return set;
}

void before_exit(int code) {
  if (the_run && the_run->hooks.before_exit) the_run->hooks.before_exit(code);
}

[[noreturn]] void die_by(int signal) {
  before_exit(128 + signal);
  ::signal(signal, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal);
  ::raise(signal);
  pthread_sigmask(SIG_UNBLOCK, &only, nullptr);
  _exit(128 + signal);
}

// What a program that did not subscribe to the signal gets.
void default_action(int signal) {
  switch (signal) {
    case SIGINT: exit_process(130);
    case SIGQUIT:
      before_exit(2);
      write_report("SIGQUIT: quit\n\n" + format_all_goroutines(nullptr));
      _exit(2);
    case SIGTERM:
    case SIGHUP:
    case SIGALRM:
    case SIGUSR1:
    case SIGUSR2: die_by(signal);
    default: return;
  }
}

void take_signals_for_ever() {
  const sigset_t set = asynchronous_signals();
  for (;;) {
    int signal = 0;
    if (sigwait(&set, &signal) != 0) continue;
    if (the_run && the_run->hooks.on_signal && the_run->hooks.on_signal(signal)) continue;
    default_action(signal);
  }
}

// The report may itself meet what is broken: the second fault ends the process without a word more.
void on_fault(int signal, siginfo_t* info, void*) {
  static std::atomic<int> faults{0};
  if (faults.fetch_add(1) > 0) _exit(2);
  std::string text = "fatal error: unexpected signal\n[signal " + std::string(sigabbrev_np(signal)) + ": " +
                     sigdescr_np(signal) + " addr=";
  append_hex(text, reinterpret_cast<std::uintptr_t>(info->si_addr));
  text += "]\n";
  before_exit(2);
  write_report(text);
  Goroutine* g = current_goroutine();
  if (g && g->id != 0) write_report("\n" + format_goroutine(*g, "running"));
  _exit(2);
}

void do_nothing(int) {}

void install(int signal, void (*handler)(int), int flags) {
  struct sigaction action = {};
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigaction(signal, &action, nullptr);
}

}  // namespace

void block_asynchronous_signals() {
  const sigset_t set = asynchronous_signals();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

SignalMask::SignalMask() {
  const sigset_t set = asynchronous_signals();
  pthread_sigmask(SIG_BLOCK, &set, &before_);
}
SignalMask::~SignalMask() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

void take_signals() {
  block_asynchronous_signals();
  install(SIGPIPE, SIG_IGN, 0);
  report_faults();
  std::thread(take_signals_for_ever).detach();
}

void report_faults() {
  struct sigaction action = {};
  action.sa_sigaction = on_fault;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  for (int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL}) sigaction(signal, &action, nullptr);
}

void install_interrupt_signal() { install(SIGURG, do_nothing, 0); }

void install_signal_stack(Thread& thread) {
  void* memory = mmap(nullptr, signal_stack_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return;
  thread.signal_stack = static_cast<char*>(memory);
  stack_t stack = {};
  stack.ss_sp = memory;
  stack.ss_size = signal_stack_bytes;
  sigaltstack(&stack, nullptr);
}

// The thread has ended, or is the calling one.
void free_signal_stack(Thread& thread) {
  if (!thread.signal_stack) return;
  if (pthread_equal(thread.handle, pthread_self())) {
    stack_t none = {};
    none.ss_flags = SS_DISABLE;
    sigaltstack(&none, nullptr);
  }
  munmap(thread.signal_stack, signal_stack_bytes);
  thread.signal_stack = nullptr;
}

}  // namespace gol::runtime
