#include "terminal/plain.hpp"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include <optional>

#include "terminal/screen.hpp"

namespace gol::terminal {

PlainTerminal::PlainTerminal(int input, int output, WakePipe& wake)
    : input_(input), output_(output), interactive_(isatty(input) && isatty(output)), wake_(wake) {}

void PlainTerminal::show_prompt(std::string_view prompt) {
  const std::lock_guard lock(mutex_);
  prompt_ = prompt;
  after_prompt_ = !prompt.empty();
  write_all(output_, prompt);
}

void PlainTerminal::print(std::string_view text) {
  if (text.empty()) return;
  const std::lock_guard lock(mutex_);
  std::string out;
  if (interactive_ && after_prompt_) out += '\n';
  out += text;
  after_prompt_ = interactive_ && !prompt_.empty() && text.back() == '\n';
  if (after_prompt_) out += prompt_;
  write_all(output_, out);
}

// Byte by byte: what follows the line is left to the program that the entry may start.
PlainTerminal::LineEnd PlainTerminal::read_line(std::string& line) {
  for (;;) {
    pollfd sources[] = {{input_, POLLIN, 0}, {wake_.read_end(), POLLIN, 0}};
    if (poll(sources, 2, -1) < 0 && errno != EINTR) return LineEnd::EndOfInput;
    while (const char reason = wake_.take()) {
      if (reason == woken_by_interrupt) return LineEnd::Interrupted;
    }
    if (sources[0].revents == 0) continue;
    char byte = 0;
    const ssize_t count = ::read(input_, &byte, 1);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count <= 0) return LineEnd::EndOfInput;
    if (byte == '\n') return LineEnd::Newline;
    line += byte;
  }
}

ReadResult PlainTerminal::read(std::string_view prompt, std::string_view continuation,
                               const EditorHooks& hooks) {
  std::optional<SignalWatch> watch;
  if (interactive_) watch.emplace(wake_, WatchedSignals::Interrupt);
  std::string text;
  for (bool first = true;; first = false) {
    show_prompt(first ? prompt : continuation);
    std::string line;
    const LineEnd end = read_line(line);
    if (end == LineEnd::Newline && line.ends_with('\r')) line.pop_back();
    text += (first ? "" : "\n") + line;
    {
      const std::lock_guard lock(mutex_);
      if (end != LineEnd::Newline && interactive_) write_all(output_, "\n");
      prompt_.clear();
      after_prompt_ = false;
    }
    if (end == LineEnd::Interrupted) return {ReadEnd::Interrupted, text};
    if (end == LineEnd::EndOfInput) {
      if (text.find_first_not_of(" \t\r\n") == text.npos) return {ReadEnd::EndOfInput, ""};
      return {ReadEnd::Entry, text};
    }
    if (!hooks.is_complete || hooks.is_complete(text)) return {ReadEnd::Entry, text};
  }
}

}  // namespace gol::terminal
