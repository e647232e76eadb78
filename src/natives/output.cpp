// See output.hpp. Two locks: `append_lock` guards the buffer for the few nanoseconds of a copy, `drain` is held by
// the one thread that writes to the descriptor. A drainer takes the whole buffer by swapping it with an empty
// one, so goroutines go on appending while a slow reader makes the write wait.
#include "natives/output.hpp"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <atomic>
#include <cstring>
#include <memory>
#include <mutex>

#include "natives/os.hpp"
#include "runtime/sched/report.hpp"
#include "runtime/sched/run.hpp"
#include "runtime/sched/scheduler.hpp"

namespace gol::natives {
namespace {

constexpr std::size_t buffer_bytes = 64 << 10;

// A buffer needs the monitor thread to look after it, which costs as much as dozens of writes: a program that
// prints little writes at once.
constexpr std::uint32_t writes_at_once = 16;

struct StandardOutput {
  runtime::SpinLock append_lock;
  std::unique_ptr<char[]> buffer{new char[buffer_bytes]};  // guarded by append_lock
  std::atomic<std::size_t> size{0};                        // written under append_lock
  std::atomic<std::int64_t> oldest{0};                     // when the first waiting byte came

  std::mutex drain;
  std::unique_ptr<char[]> spare{new char[buffer_bytes]};   // guarded by drain
  std::atomic<bool> again{false};                          // somebody gave up waiting for `drain`
  std::atomic<bool> writing{false};                        // a drainer has taken bytes and not written all of them
  std::atomic<int> failure{0};                             // errno of a failed write, until it is reported
  std::atomic<int> terminal{-1};                           // -1: not yet looked at
  std::atomic<std::uint32_t> writes{0};                    // counted up to writes_at_once
};

// Null until something is written first, which signal handlers and idle threads can ask.
std::atomic<StandardOutput*> made_output{nullptr};

// Never destroyed: threads may write until the process is gone.
StandardOutput& output() {
  static StandardOutput* const state = [] {
    auto* made = new StandardOutput;
    made_output.store(made, std::memory_order_release);
    return made;
  }();
  return *state;
}

std::int64_t clock_now() {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
  return now.tv_sec * 1'000'000'000 + now.tv_nsec;
}

bool is_terminal(StandardOutput& out) {
  int known = out.terminal.load(std::memory_order_relaxed);
  if (known < 0) {
    known = isatty(STDOUT_FILENO) ? 1 : 0;
    out.terminal.store(known, std::memory_order_relaxed);
  }
  return known != 0;
}

// A reader that went away ends the process as it ends a compiled program: by SIGPIPE, without a word.
[[noreturn]] void end_by_broken_pipe() {
  signal(SIGPIPE, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGPIPE);
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
  raise(SIGPIPE);
  _exit(141);
}

// Whether bytes go out with the write that brings them.
bool unbuffered(StandardOutput& out) {
  if (is_terminal(out)) return true;
  if (GOL_LIKELY(out.writes.load(std::memory_order_relaxed) >= writes_at_once)) return false;
  return out.writes.fetch_add(1, std::memory_order_relaxed) < writes_at_once;
}

int write_all(int descriptor, const char* from, std::size_t size) {
  if (GOL_UNLIKELY(runtime::console != nullptr) && runtime::console(descriptor, {from, size})) return 0;
  while (size > 0) {
    const ssize_t written = write(descriptor, from, size);
    if (written >= 0) {
      from += written;
      size -= static_cast<std::size_t>(written);
    } else if (errno == EAGAIN) {
      pollfd writable{descriptor, POLLOUT, 0};
      poll(&writable, 1, -1);
    } else if (errno == EPIPE && descriptor == STDOUT_FILENO) {
      end_by_broken_pipe();
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

// Writes what is in the buffer; `drain` is held.
void write_buffered(StandardOutput& out) {
  do {
    out.again.store(false);
    std::size_t size;
    {
      std::lock_guard lock(out.append_lock);
      size = out.size.load(std::memory_order_relaxed);
      std::swap(out.buffer, out.spare);
      out.writing.store(size != 0, std::memory_order_relaxed);
      out.size.store(0, std::memory_order_release);
    }
    if (size == 0) continue;
    if (const int error = write_all(STDOUT_FILENO, out.spare.get(), size)) out.failure.store(error);
    out.writing.store(false, std::memory_order_release);
  } while (out.again.load());
}

int take_failure(StandardOutput& out) {
  if (GOL_LIKELY(out.failure.load(std::memory_order_relaxed) == 0)) return 0;
  return out.failure.exchange(0);
}

bool try_append(StandardOutput& out, std::string_view bytes) {
  std::size_t size;
  {
    std::lock_guard lock(out.append_lock);
    size = out.size.load(std::memory_order_relaxed);
    if (bytes.size() > buffer_bytes - size) return false;
    std::memcpy(out.buffer.get() + size, bytes.data(), bytes.size());
    if (size == 0) out.oldest.store(clock_now(), std::memory_order_relaxed);
    out.size.store(size + bytes.size(), std::memory_order_release);
  }
  // From now on the monitor looks after the bytes (see flush_stdout_when_due).
  if (size == 0 && runtime::the_run) runtime::wake_monitor();
  return true;
}

// The waiting part of a write that is unbuffered, too large for the buffer or finds it full.
void write_through(StandardOutput& out, std::string_view bytes) {
  std::lock_guard hold(out.drain);
  write_buffered(out);
  if (const int error = write_all(STDOUT_FILENO, bytes.data(), bytes.size())) out.failure.store(error);
}

// Whether bytes that a program has written are still on their way.
bool stdout_unfinished() {
  const StandardOutput* out = made_output.load(std::memory_order_acquire);
  return out && (out->size.load(std::memory_order_acquire) != 0 || out->writing.load(std::memory_order_acquire));
}

}  // namespace

int write_stdout(runtime::Goroutine& g, std::string_view bytes) {
  StandardOutput& out = output();
  if (bytes.empty()) return take_failure(out);
  if (GOL_LIKELY(!unbuffered(out)) && GOL_LIKELY(try_append(out, bytes))) return take_failure(out);
  runtime::blocking(g, [](void* context) { write_through(output(), *static_cast<std::string_view*>(context)); },
                    &bytes);
  return take_failure(out);
}

int write_stdout(std::string_view bytes) {
  StandardOutput& out = output();
  if (unbuffered(out) || !try_append(out, bytes)) write_through(out, bytes);
  return take_failure(out);
}

int flush_stdout() {
  StandardOutput& out = output();
  std::lock_guard hold(out.drain);  // also waits for a write that has already taken the buffer
  write_buffered(out);
  return take_failure(out);
}

void close_stdout() {
  const int error = flush_stdout();
  if (error == 0) return;
  char message[256] = "gol: standard output: ";
  const std::string_view text = errno_text(error);
  const std::size_t size = std::strlen(message);
  std::memcpy(message + size, text.data(), text.size());
  message[size + text.size()] = '\n';
  write_all(STDERR_FILENO, message, size + text.size() + 1);
}

int flush_stdout(runtime::Goroutine& g) {
  StandardOutput& out = output();
  if (stdout_unfinished()) {
    runtime::blocking(g, [](void*) {
      StandardOutput& state = output();
      std::lock_guard hold(state.drain);
      write_buffered(state);
    }, nullptr);
  }
  return take_failure(out);
}

void flush_stdout_when_idle() {
  while (stdout_pending()) {
    StandardOutput& out = output();
    if (out.drain.try_lock()) {
      write_buffered(out);
      out.drain.unlock();
    } else {
      // The drainer looks at `again` before it unlocks; if it just did, the second try gets the lock.
      if (out.again.exchange(true)) return;
    }
  }
}

void flush_stdout_when_due() {
  if (!stdout_pending()) return;
  if (clock_now() - output().oldest.load(std::memory_order_relaxed) >= output_delay_ns / 2) flush_stdout_when_idle();
}

bool stdout_pending() {
  const StandardOutput* out = made_output.load(std::memory_order_acquire);
  return out && out->size.load(std::memory_order_acquire) != 0;
}

void reset_stdout() {
  StandardOutput& out = output();
  std::lock_guard hold(out.drain);
  std::lock_guard lock(out.append_lock);
  out.size.store(0);
  out.failure.store(0);
  out.terminal.store(-1);
  out.writes.store(0);
}

int write_stderr(std::string_view bytes) {
  if (stdout_unfinished()) flush_stdout();
  return write_all(STDERR_FILENO, bytes.data(), bytes.size());
}

}  // namespace gol::natives
