#include "terminal/editor.hpp"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <cstdlib>
#include <utility>

#include "terminal/entry.hpp"

namespace gol::terminal {
namespace {

constexpr int escape_timeout_ms = 50;  // after ESC: the rest of a sequence comes at once, or it was the key
constexpr int stop_timeout_ms = 300;   // a process that nobody can continue is not stopped

bool obeys_escape_sequences(int input, int output) {
  const char* terminal = std::getenv("TERM");
  return isatty(input) && isatty(output) && terminal && *terminal && std::string_view(terminal) != "dumb";
}

}  // namespace

Editor::Editor(int input, int output, EditorHooks hooks, History& history)
    : input_(input),
      output_(output),
      hooks_(std::move(hooks)),
      history_(history),
      interactive_(obeys_escape_sequences(input, output)),
      screen_(output),
      plain_(input, output, wake_) {}

void Editor::print_above(std::string_view text) {
  if (interactive_) screen_.print_above(text);
  else plain_.print(text);
}

ReadResult Editor::read(std::string_view prompt, std::string_view continuation) {
  while (wake_.take()) {  // left over from the entry before
  }
  ReadResult result =
      interactive_ ? read_keys(prompt, continuation) : plain_.read(prompt, continuation, hooks_);
  if (result.end == ReadEnd::Entry) history_.add(result.text);
  return result;
}

ReadResult Editor::read_keys(std::string_view prompt, std::string_view continuation) {
  const SignalWatch watch(wake_, WatchedSignals::All);  // before raw mode, and after it
  RawMode raw(input_, output_);
  if (!raw.entered()) return {ReadEnd::EndOfInput, ""};
  Entry entry(hooks_, history_, kill_ring_, prompt, continuation, colour);
  screen_.open(colour);
  const ReadEnd end = edit(entry, raw);
  screen_.close(entry.final_view(), end == ReadEnd::Interrupted ? "^C" : "");
  return {end, end == ReadEnd::EndOfInput ? "" : entry.text()};
}

ReadEnd Editor::edit(Entry& entry, RawMode& raw) {
  ReadEnd end{};
  bool final = false;
  for (;;) {
    if (apply_keys(entry, raw, final, end)) return end;
    screen_.show(entry.view());
    switch (wait_for_input(raw)) {
      case Wait::Input: final = false; break;
      case Wait::TimedOut: final = true; break;
      case Wait::Gone: return ReadEnd::EndOfInput;
      case Wait::Interrupted: return ReadEnd::Interrupted;
    }
  }
}

// True: the entry is over. What follows its last key stays in the decoder for the next entry.
bool Editor::apply_keys(Entry& entry, RawMode& raw, bool final, ReadEnd& end) {
  for (;;) {
    if (entry.wants_literal()) {
      const auto character = decoder_.next_literal(final);
      if (!character) return false;
      entry.insert_literal(*character);
      continue;
    }
    const auto key = decoder_.next(final);
    if (!key) return false;
    switch (entry.apply(*key)) {
      case Outcome::Continue: break;
      case Outcome::Done: end = ReadEnd::Entry; return true;
      case Outcome::Interrupted: end = ReadEnd::Interrupted; return true;
      case Outcome::EndOfInput: end = ReadEnd::EndOfInput; return true;
      case Outcome::ClearScreen: screen_.clear(); break;
      case Outcome::Suspend: suspend(raw); break;
    }
  }
}

Editor::Wait Editor::wait_for_input(RawMode& raw) {
  const bool key_is_open = decoder_.has_bytes() && !decoder_.inside_paste();
  for (;;) {
    pollfd sources[] = {{input_, POLLIN, 0}, {wake_.read_end(), POLLIN, 0}};
    const int ready = poll(sources, 2, key_is_open ? escape_timeout_ms : -1);
    if (ready < 0 && errno != EINTR) return Wait::Gone;
    while (const char reason = wake_.take()) {
      if (reason == woken_by_interrupt) return Wait::Interrupted;
      if (reason == woken_by_continue) raw.enter();  // whoever had the terminal meanwhile set its modes
      screen_.redraw();
    }
    if (ready == 0) return Wait::TimedOut;
    if (ready > 0 && sources[0].revents != 0) return read_pending() ? Wait::Input : Wait::Gone;
  }
}

// All that has arrived, so that a burst of keys is drawn once. False: the input is closed.
bool Editor::read_pending() {
  constexpr std::size_t at_most = 1 << 20;
  for (std::size_t total = 0; total < at_most;) {
    char bytes[4096];
    const ssize_t count = ::read(input_, bytes, sizeof bytes);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) return true;
    if (count <= 0) return total > 0;
    decoder_.feed({bytes, static_cast<std::size_t>(count)});
    total += static_cast<std::size_t>(count);
    pollfd more{input_, POLLIN, 0};
    if (poll(&more, 1, 0) <= 0 || !(more.revents & POLLIN)) return true;
  }
  return true;
}

// Stops the process group as the terminal would. The signal may take effect on another thread, after kill()
// has returned; so SIGCONT is waited for before the terminal is taken again.
void Editor::suspend(RawMode& raw) {
  screen_.leave_for_stop();
  raw.leave();
  kill(0, SIGTSTP);
  pollfd continued{wake_.read_end(), POLLIN, 0};
  while (poll(&continued, 1, stop_timeout_ms) > 0) {
    if (wake_.take() == woken_by_continue) break;
  }
  raw.enter();
  screen_.redraw();
}

}  // namespace gol::terminal
