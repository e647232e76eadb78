// Sessions: a file holds what `gol repl` prints when its input is no terminal, the entries included. A first line
// `$ gol repl FLAGS` names flags.
#include <algorithm>
#include <cctype>
#include <iostream>
#include <sstream>

#include "runner/expectation.hpp"
#include "runner/kinds.hpp"
#include "runner/process.hpp"

namespace gol::file_tests {
namespace {

// What is typed: the lines behind "> ", and behind ". " those that go on with an entry.
std::string input_of(const Lines& transcript) {
  std::string input;
  for (const std::string& line : transcript) {
    if (line.starts_with("> ") || line.starts_with(". ")) input += line.substr(2) + "\n";
  }
  return input;
}

// Numbers that differ from run to run become N.
std::string without_numbers(const std::string& line) {
  std::string result;
  for (std::size_t i = 0; i < line.size();) {
    const bool goroutine = line.compare(i, 10, "goroutine ") == 0, address = line.compare(i, 2, "0x") == 0;
    if (!goroutine && !address) {
      result += line[i++];
      continue;
    }
    const std::size_t length = goroutine ? 10 : 2, fewest = goroutine ? 1 : 6;
    std::size_t end = i + length;
    while (end < line.size() && std::isxdigit(static_cast<unsigned char>(line[end]))) ++end;
    const bool number = end >= i + length + fewest;
    result += number ? line.substr(i, length) + "N" : line.substr(i, end - i);
    i = end;
  }
  return result;
}

}  // namespace

bool test_session(const Test& test, const Settings& settings) {
  constexpr std::string_view command = "$ gol repl ";
  Lines want = split_lines(read_file(test.source.string()));
  std::string command_line;
  if (!want.empty() && want[0].starts_with(command)) {
    command_line = want[0];
    want.erase(want.begin());
  }
  for (const char* procs : {"--procs=1", "--procs=2", "--procs=8"}) {
    Call call{{"/bin/sh", "-c", "exec \"$0\" \"$@\" 2>&1", settings.gol, "repl", procs}, test.folder.string(),
              input_of(want), settings.seconds};
    std::istringstream flags(command_line.substr(std::min(command.size(), command_line.size())));
    for (std::string flag; flags >> flag;) call.words.push_back(flag);
    call.words.insert(call.words.end(), settings.flags.begin(), settings.flags.end());
    const Outcome outcome = run(call);
    if (settings.update) {
      std::string text = command_line.empty() ? "" : command_line + "\n";
      for (const std::string& line : split_lines(outcome.output)) text += without_numbers(line) + "\n";
      write_file(test.source.string(), text);
      return true;
    }
    const Lines got = split_lines(outcome.output);
    std::size_t at = 0;
    while (at < want.size() && at < got.size() && want[at] == without_numbers(got[at])) ++at;
    if (at == want.size() && at == got.size() && outcome.exit_code == 0 && !outcome.timed_out) continue;
    std::cerr << test.source.string() << ":" << at + 1 + !command_line.empty() << ": expected `" << (at < want.size() ? want[at] : "end")
              << "`, got `" << (at < got.size() ? got[at] : "end") << "`; exit code " << outcome.exit_code
              << (outcome.timed_out ? ", timed out" : "") << "\n  " << shown(call) << "\n";
    return false;
  }
  return true;
}

}  // namespace gol::file_tests
