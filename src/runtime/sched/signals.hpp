// Signals of the process.
//
// Asynchronous signals are blocked in every thread and taken by one thread with sigwait, which may do what a
// handler may not. Faults are reported by a handler on an alternate stack. SIGURG interrupts a thread that is
// in a blocking call.
#pragma once

#include <signal.h>

namespace gol::runtime {

struct Thread;

// Blocks the asynchronous signals in the calling thread, and so in those that it makes.
void block_asynchronous_signals();
// The same for the life of the object.
class SignalMask {
 public:
  SignalMask();
  ~SignalMask();
  SignalMask(const SignalMask&) = delete;

 private:
  sigset_t before_;
};

// For the process: starts the thread that takes signals (SIGINT: exit code 130, quietly, after before_exit;
// SIGTERM and SIGHUP: the same, then death by the signal; SIGQUIT: all traces, exit code 2), ignores SIGPIPE,
// and reports faults. RunHooks::on_signal is asked first.
void take_signals();
// SIGSEGV, SIGBUS, SIGFPE and SIGILL become "fatal error: unexpected signal", exit code 2.
void report_faults();

// A handler that does nothing, so that SIGURG ends a system call with EINTR.
void install_interrupt_signal();
void install_signal_stack(Thread& thread);
void free_signal_stack(Thread& thread);

}  // namespace gol::runtime
