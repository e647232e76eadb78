// The natives of os/signal.
//
// The handler of a signal that the program wants notes its number and wakes a thread; that thread makes the
// goroutine runnable that hands signals to channels. The goroutine belongs to the system: nobody counts or
// shows it. While a signal is wanted, the run is held open, so no deadlock is reported.
#include <semaphore.h>
#include <signal.h>

#include <atomic>
#include <bit>
#include <cerrno>
#include <mutex>
#include <thread>

#include "natives/tables.hpp"
#include "runtime/sched/run.hpp"
#include "runtime/sched/schedule.hpp"
#include "runtime/sched/signals.hpp"
#include "runtime/sched/spin_lock.hpp"

namespace gol::natives {

namespace {

constexpr int signal_count = 65;

std::atomic<std::uint64_t> pending{0};  // bit n - 1: signal n came
sem_t came;

// Guards what follows.
runtime::SpinLock lock;
std::uint64_t wanted = 0;
std::uint64_t ignored = 0;
bool started = false;
runtime::Run* run = nullptr;   // that the bits above are of
Goroutine* waiting = nullptr;  // the goroutine that hands signals out, while it waits for one
struct sigaction before[signal_count];
bool changed[signal_count];

constexpr std::uint64_t bit(std::int64_t number) { return std::uint64_t{1} << (number - 1); }

void note(int number) {
  const int error = errno;
  pending.fetch_or(bit(number));
  sem_post(&came);
  errno = error;
}

void wake_for_ever() {
  for (;;) {
    if (sem_wait(&came) != 0) continue;
    std::lock_guard hold(lock);
    if (!waiting || run != runtime::the_run || pending.load() == 0) continue;
    Goroutine* g = std::exchange(waiting, nullptr);
    runtime::make_runnable_from_outside(*g);
  }
}

// The caller holds the lock. What an earlier run wanted is forgotten.
void enter_run() {
  if (run == runtime::the_run) return;
  run = runtime::the_run;
  wanted = ignored = 0;
  waiting = nullptr;
  if (!std::exchange(started, true)) {
    sem_init(&came, 0, 0);
    runtime::SignalMask mask;
    std::thread(wake_for_ever).detach();
  }
}

void set_action(std::int64_t number, void (*handler)(int)) {
  struct sigaction action = {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART | SA_ONSTACK;
  struct sigaction old = {};
  if (sigaction(static_cast<int>(number), &action, &old) == 0 && !std::exchange(changed[number], true)) {
    before[number] = old;
  }
}

void restore_action(std::int64_t number) {
  if (std::exchange(changed[number], false)) sigaction(static_cast<int>(number), &before[number], nullptr);
}

bool is_signal(std::int64_t number) { return number > 0 && number < signal_count; }

// The signals of faults and the one that the scheduler uses stay as they are.
bool may_be_changed(std::int64_t number) {
  switch (number) {
    case SIGSEGV:
    case SIGBUS:
    case SIGFPE:
    case SIGILL:
    case SIGURG: return false;
    default: return is_signal(number);
  }
}

void want(std::uint64_t signals) {
  const bool held = wanted != 0;
  wanted = signals;
  if (!held && wanted != 0) runtime::hold_run_open();
  if (held && wanted == 0) runtime::release_run();
}

// Signals are taken from now on.
void enable(std::int64_t number) {
  if (!is_signal(number)) return;
  std::lock_guard hold(lock);
  enter_run();
  ignored &= ~bit(number);
  want(wanted | bit(number));
  if (may_be_changed(number)) set_action(number, note);
}

// Signals do what they did before, unless they are ignored.
void disable(std::int64_t number) {
  if (!is_signal(number)) return;
  std::lock_guard hold(lock);
  enter_run();
  want(wanted & ~bit(number));
  pending.fetch_and(~bit(number));
  if ((ignored & bit(number)) == 0) restore_action(number);
}

void ignore(std::int64_t number) {
  if (!is_signal(number)) return;
  std::lock_guard hold(lock);
  enter_run();
  ignored |= bit(number);
  want(wanted & ~bit(number));
  pending.fetch_and(~bit(number));
  if (may_be_changed(number)) set_action(number, SIG_IGN);
}

bool is_ignored(std::int64_t number) {
  if (!is_signal(number)) return false;
  {
    std::lock_guard hold(lock);
    if (run == runtime::the_run && (ignored & bit(number)) != 0) return true;
  }
  if (number == SIGPIPE) return false;  // gol's own doing
  struct sigaction action = {};
  return sigaction(static_cast<int>(number), nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

bool cancel_waiting(Goroutine& g, void*) {
  if (waiting != &g) return false;
  waiting = nullptr;
  return true;
}

// The calling goroutine becomes one of the system.
void serve(Goroutine& g) {
  g.system = true;
  g.created_at = {};
  g.created_by = 0;
  runtime::current_run().system_goroutines.fetch_add(1);
}

// Waits for the next signal and returns its number.
std::int64_t next(Goroutine& g) {
  for (;;) {
    lock.lock();
    enter_run();
    const std::uint64_t signals = pending.load() & wanted;
    if (signals != 0) {
      const int number = std::countr_zero(signals) + 1;
      pending.fetch_and(~bit(number));
      lock.unlock();
      return number;
    }
    waiting = &g;
    runtime::park(g, lock, runtime::WaitKind::Syscall, &lock, cancel_waiting);
  }
}

constexpr NativeEntry entries[] = {
    {"os/signal.enable", native<enable>, plain}, {"os/signal.disable", native<disable>, plain},
    {"os/signal.ignore", native<ignore>, plain}, {"os/signal.isIgnored", native<is_ignored>, plain},
    {"os/signal.serve", native<serve>, plain},   {"os/signal.next", native<next>, can_park},
};

}  // namespace

constinit const NativeTable signal_natives = table_of(entries);

}  // namespace gol::natives
