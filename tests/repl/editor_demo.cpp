// Reads entries with the line editor and echoes them, for terminal.py. An entry is complete when its brackets
// are closed; words of a fixed list are completed; a thread prints whatever arrives on the descriptor that
// EDITOR_DEMO_CONTROL names.
//
//   editor_demo [--colour] [--history FILE] [--no-prompt]
//
// The entry `exit` ends the process by exit(), `fatal` by a signal, both from another thread while the next
// entry is read; `modes` says whether the terminal is as it was at the start.
#include <signal.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "terminal/brackets.hpp"
#include "terminal/editor.hpp"

namespace {

using namespace gol::terminal;

bool brackets_are_closed(std::string_view text) {
  long depth = 0;
  for (const char c : text) depth += is_opening_bracket(c) ? 1 : is_closing_bracket(c) ? -1 : 0;
  return depth <= 0;
}

Completion complete_word(std::string_view text, std::size_t cursor) {
  static const std::vector<std::string> words = {"alpha", "alphabet", "alpine", "beta",
                                                 "gamma", "gamut",    "世代",   "世界"};
  Completion completion;
  completion.from = cursor;
  const auto in_word = [](unsigned char c) { return std::isalpha(c) || c >= 0x80; };
  while (completion.from > 0 && in_word(text[completion.from - 1])) --completion.from;
  const std::string_view typed = text.substr(completion.from, cursor - completion.from);
  for (const std::string& word : words) {
    if (word.starts_with(typed)) completion.candidates.push_back(word);
  }
  return completion;
}

// Strings between double quotes, and numbers.
std::vector<StyledSpan> highlight(std::string_view text) {
  std::vector<StyledSpan> spans;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    if (text[i] == '"') {
      while (end < text.size() && text[end] != '"') ++end;
      end = std::min(end + 1, text.size());
      spans.push_back({i, end, Style::String});
    } else if (std::isdigit(static_cast<unsigned char>(text[i]))) {
      while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end]))) ++end;
      spans.push_back({i, end, Style::Number});
    }
    i = end;
  }
  return spans;
}

void print_from_control(Editor& editor) {
  const char* control = std::getenv("EDITOR_DEMO_CONTROL");
  if (!control) return;
  const int descriptor = std::atoi(control);
  char bytes[4096];
  for (ssize_t count; (count = read(descriptor, bytes, sizeof bytes)) > 0;) {
    editor.print_above({bytes, static_cast<std::size_t>(count)});
  }
}

void in_a_moment(void (*action)()) {
  std::thread([action] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    action();
  }).detach();
}

std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', '|');
  std::replace(text.begin(), text.end(), '\t', '>');
  return text;
}

bool same_modes(const termios& a, const termios& b) {
  return a.c_iflag == b.c_iflag && a.c_oflag == b.c_oflag && a.c_lflag == b.c_lflag;
}

}  // namespace

int main(int argc, char** argv) {
  bool colour = false, prompt = true;
  std::string history_file;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--colour") colour = true;
    if (argument == "--no-prompt") prompt = false;
    if (argument == "--history" && i + 1 < argc) history_file = argv[++i];
  }
  termios modes_at_start{};
  tcgetattr(STDIN_FILENO, &modes_at_start);

  // Never destroyed: exit() may run while another thread reads or prints.
  auto& history = *new History(history_file);
  auto& editor =
      *new Editor(STDIN_FILENO, STDOUT_FILENO, {highlight, complete_word, brackets_are_closed}, history);
  editor.colour = colour;
  std::thread(print_from_control, std::ref(editor)).detach();
  for (;;) {
    const ReadResult result = editor.read(prompt ? "> " : "", prompt ? ". " : "");
    if (result.end == ReadEnd::EndOfInput) break;
    if (result.end == ReadEnd::Interrupted) {
      editor.print_above("interrupted: [" + on_one_line(result.text) + "]\n");
      continue;
    }
    if (result.text == "exit") in_a_moment([] { std::exit(3); });
    if (result.text == "fatal") in_a_moment([] { raise(SIGTERM); });
    if (result.text == "modes") {
      termios now{};
      tcgetattr(STDIN_FILENO, &now);
      editor.print_above(same_modes(modes_at_start, now) ? "modes as before\n" : "modes differ\n");
    }
    editor.print_above("entry: [" + on_one_line(result.text) + "]\n");
  }
  editor.print_above("end of input\n");
  std::quick_exit(0);
}
