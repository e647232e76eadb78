#include "driver/signals.hpp"

#include <signal.h>
#include <ucontext.h>
#include <unistd.h>

#include <string>

#include "natives/output.hpp"
#include "runtime/sched/scheduler.hpp"
#include "runtime/sched/trace.hpp"

namespace gol::driver {
namespace {

constexpr int exit_interrupted = 130;
constexpr int exit_fatal = 2;

// The flush takes nobody's lock: what another thread writes just now is written by that thread.
void end_quietly(int number) {
  natives::flush_stdout_when_idle();
  if (number == SIGINT) _exit(exit_interrupted);
  signal(number, SIG_DFL);
  raise(number);
}

void write_all(const std::string& text) {
  if (write(STDERR_FILENO, text.data(), text.size()) < 0) _exit(exit_fatal);
}

std::string hexadecimal(unsigned long value) {
  std::string digits;
  do digits.insert(digits.begin(), "0123456789abcdef"[value & 15]);
  while (value >>= 4);
  return "0x" + digits;
}

const char* fault_name(int number) {
  switch (number) {
    case SIGSEGV: return "SIGSEGV: segmentation violation";
    case SIGBUS: return "SIGBUS: bus error";
    case SIGFPE: return "SIGFPE: floating-point exception";
    default: return "SIGILL: illegal instruction";
  }
}

// Reports with what is left of the process. A second fault, here, ends it at once.
void report_fault(int number, siginfo_t* info, void* context) {
  for (const int fault : {SIGSEGV, SIGBUS, SIGILL, SIGFPE}) signal(fault, SIG_DFL);
  natives::flush_stdout_when_idle();
  const auto& registers = static_cast<const ucontext_t*>(context)->uc_mcontext.gregs;
  write_all("fatal error: unexpected signal\n[signal " + std::string(fault_name(number)) +
            " code=" + hexadecimal(static_cast<unsigned long>(info->si_code)) +
            " addr=" + hexadecimal(reinterpret_cast<unsigned long>(info->si_addr)) +
            " pc=" + hexadecimal(static_cast<unsigned long>(registers[REG_RIP])) + "]\n");
  if (const runtime::Goroutine* g = runtime::current_goroutine()) {
    write_all("\n" + runtime::format_goroutine(*g, "running") + "\n");
  }
  _exit(exit_fatal);
}

}  // namespace

void install_signal_handlers() {
  signal(SIGPIPE, SIG_IGN);
  struct sigaction quiet {};
  quiet.sa_handler = end_quietly;
  quiet.sa_flags = SA_RESTART | SA_ONSTACK;
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before {};
    sigaction(number, nullptr, &before);
    if (before.sa_handler != SIG_IGN) sigaction(number, &quiet, nullptr);  // nohup stays in force
  }
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  static char stack[64 << 10];
  const stack_t alternate{stack, 0, sizeof stack};
  sigaltstack(&alternate, nullptr);
  struct sigaction fault {};
  fault.sa_sigaction = report_fault;
  fault.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  for (const int number : {SIGSEGV, SIGBUS, SIGILL, SIGFPE}) sigaction(number, &fault, nullptr);
#endif
}

}  // namespace gol::driver
