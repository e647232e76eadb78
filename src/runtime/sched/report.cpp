#include "runtime/sched/report.hpp"

#include <unistd.h>

#include <cerrno>
#include <charconv>

#include "runtime/sched/call.hpp"
#include "runtime/sched/schedule.hpp"
#include "runtime/sched/stack.hpp"

namespace gol::runtime {

bool (*console)(int descriptor, std::string_view text) = nullptr;

void write_report(std::string_view text) {
  if (console && console(STDERR_FILENO, text)) return;
  while (!text.empty()) {
    const ssize_t written = write(STDERR_FILENO, text.data(), text.size());
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
    else if (errno != EINTR) return;
  }
}

void append_hex(std::string& to, std::uintptr_t value) {
  char digits[2 * sizeof(value)];
  const auto end = std::to_chars(digits, digits + sizeof(digits), value, 16).ptr;
  to += "0x";
  to.append(digits, end);
}

// Standard output comes first: the report goes to standard error.
void report_deadlock(Run& run) {
  const bool main_left = run.main_left.load();
  if (run.hooks.report_deadlock) {
    if (!run.hooks.report_deadlock(main_left)) stop_run(2);
    return;
  }
  if (run.hooks.before_exit) run.hooks.before_exit(2);
  const std::string goroutines = format_all_goroutines(nullptr);
  write_report(main_left && goroutines.empty()
                   ? "fatal error: no goroutines (main called runtime.Goexit) - deadlock!\n"
                   : "fatal error: all goroutines are asleep - deadlock!\n");
  if (!goroutines.empty()) write_report("\n" + goroutines);
  _exit(2);
}

void end_by_fatal_error(Goroutine* g, const std::string& report) {
  Run& run = current_run();
  if (g && run.hooks.on_fatal_error && run.hooks.on_fatal_error(*g, report)) return;
  if (run.hooks.before_exit) run.hooks.before_exit(2);
  write_report(report);
  exit_process(2);
}

void report_stack_overflow(Goroutine& g) {
  end_by_fatal_error(&g, "runtime: goroutine stack exceeds " + std::to_string(max_stack_bytes.load()) +
                             "-byte limit\nfatal error: stack overflow\n\n" + format_goroutine(g, "running"));
}

bool end_for_want_of_memory(Mutator& mutator, const char* text, bool small) {
  StackRecord* current = mutator.current.load(std::memory_order_relaxed);
  if (!the_run || !the_run->hooks.on_fatal_error || current == &mutator.own) return false;
  auto& g = static_cast<Goroutine&>(*current);
  if (!g.exiting && !(g.poll.load(std::memory_order_relaxed) & PollKill)) {
    struct Question {
      Goroutine& g;
      const char* text;
      bool ends;
    } question{g, text, false};
    const auto ask = [](void* argument) {
      auto& [g, text, ends] = *static_cast<Question*>(argument);
      ends = current_run().hooks.on_fatal_error(g, std::string(text) + "\n" + format_goroutine(g, "running"));
    };
    on_scheduler_stack(g, ask, &question);
    if (!question.ends) return small;
    g.poll.fetch_or(PollKill, std::memory_order_relaxed);
  }
  if (!small) goexit(g);
  return true;
}

}  // namespace gol::runtime
