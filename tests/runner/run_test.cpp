#include <algorithm>
#include <iostream>

#include "runner/expectation.hpp"
#include "runner/kinds.hpp"
#include "runner/process.hpp"

namespace gol::file_tests {
namespace {

// A test that waits for time does so in virtual time.
bool waits_for_time(const std::string& source) {
  for (const char* word :
       {"time.Sleep", "time.After", "time.Tick", "time.New", "context.WithTimeout", "context.WithDeadline"}) {
    if (source.find(word) != source.npos) return true;
  }
  return false;
}

// Bytes that a comment cannot hold, and long outputs, are expected in x.out beside x.gol.
std::filesystem::path output_file(const Test& test) {
  std::filesystem::path path = test.source;
  return path.replace_extension("out");
}

bool fits_comments(const std::string& output) {
  constexpr long most_lines = 200;
  const bool plain = std::all_of(output.begin(), output.end(), [](char c) {
    return c == '\n' || c == '\t' || static_cast<unsigned char>(c) >= ' ';
  });
  return plain && is_utf8(output) && std::count(output.begin(), output.end(), '\n') <= most_lines;
}

// Blanks at line ends cannot be seen in a comment, so they do not count.
Lines trimmed(Lines lines) {
  for (std::string& line : lines) line.erase(line.find_last_not_of(" \t\r") + 1);
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

std::string line_or_end(const Lines& lines, std::size_t i) {
  return i < lines.size() ? "`" + lines[i] + "`" : "the end";
}

// Says where two texts differ first; empty when they do not.
std::string difference(Lines expected, Lines got, bool unordered) {
  expected = trimmed(std::move(expected));
  got = trimmed(std::move(got));
  if (unordered) {
    std::sort(expected.begin(), expected.end());
    std::sort(got.begin(), got.end());
  }
  if (expected == got) return {};
  std::size_t at = 0;
  while (at < expected.size() && at < got.size() && expected[at] == got[at]) ++at;
  return "output line " + std::to_string(at + 1) + ": expected " + line_or_end(expected, at) + ", got " +
         line_or_end(got, at);
}

// The first expected line is the first line written; the others begin later lines, in their order.
std::string error_difference(const Lines& expected, const Lines& got) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (i == 0) {
      if (got.empty() || got[0] != expected[0]) {
        return "stderr: expected first line `" + expected[0] + "`, got " + line_or_end(got, 0);
      }
      at = 1;
      continue;
    }
    while (at < got.size() && !got[at].starts_with(expected[i])) ++at;
    if (at++ >= got.size()) return "stderr: no line begins with `" + expected[i] + "`";
  }
  return {};
}

std::string problem(const Expectation& expected, const Outcome& outcome, bool silent_by_default) {
  if (outcome.timed_out) return "timed out";
  if (outcome.exit_code != expected.exit_code) {
    return "exit code " + std::to_string(outcome.exit_code) + ", expected " +
           std::to_string(expected.exit_code);
  }
  if (expected.output || silent_by_default) {
    const std::string text =
        difference(expected.output.value_or(Lines{}), split_lines(outcome.output), expected.unordered);
    if (!text.empty()) return text;
  }
  if (expected.errors) return error_difference(*expected.errors, split_lines(outcome.errors));
  if (expected.exit_code == 0 && !outcome.errors.empty()) return "unexpected text on stderr";
  return {};
}

void rewrite(const Test& test, const Lines& source, const Expectation& expected, const Outcome& outcome) {
  std::string text;
  for (std::size_t i = 0; i < expected.first_line; ++i) text += source[i] + "\n";
  while (text.ends_with("\n\n")) text.pop_back();
  const auto section = [&](const char* header, const Lines& lines) {
    text += std::string("\n// ") + header + ":\n";
    for (const std::string& line : lines) text += line.empty() ? "//\n" : "// " + line + "\n";
  };
  const auto words = [&](const char* header, const Lines& list) {
    if (list.empty()) return;
    text += std::string("\n// ") + header + ":";
    for (const std::string& word : list)
      text += " " + (word.find(' ') == word.npos ? word : "\"" + word + "\"");
    text += "\n";
  };
  words("Args", expected.args);
  words("Flags", expected.flags);
  if (!expected.input.empty()) section("Stdin", split_lines(expected.input));
  if (!fits_comments(outcome.output)) {
    write_file(output_file(test).string(), outcome.output);
  } else if (expected.output || !outcome.output.empty()) {
    std::filesystem::remove(output_file(test));
    section(expected.unordered ? "Unordered output" : "Output", trimmed(split_lines(outcome.output)));
  }
  if (expected.errors || !outcome.errors.empty()) {
    // A report goes on with goroutines whose order and stacks may vary: its first line is what matters.
    Lines lines = split_lines(outcome.errors);
    if (outcome.exit_code != 0 && lines.size() > 1) lines.resize(1);
    section("Stderr", lines);
  }
  if (outcome.exit_code != 0) text += "\n// Exit: " + std::to_string(outcome.exit_code) + "\n";
  write_file(test.source.string(), text);
}

}  // namespace

bool test_run(const Test& test, const Settings& settings) {
  const std::string text = read_file(test.source.string());
  const Lines source = split_lines(text);
  Expectation expected = read_expectation(source);
  if (std::filesystem::exists(output_file(test))) {
    expected.output = split_lines(read_file(output_file(test).string()));
  }
  const bool virtual_time = waits_for_time(text) && !settings.real_time;
  for (const std::string& schedule : settings.schedules) {
    Call call{{settings.gol, "run", schedule}, test.folder.string(), expected.input, settings.seconds};
    const auto add = [&](const Lines& words) {
      call.words.insert(call.words.end(), words.begin(), words.end());
    };
    if (virtual_time) add({"--virtual-time"});
    add(settings.flags);
    add(expected.flags);
    add({test.target});
    add(expected.args);
    for (int i = 0; i < settings.repeat; ++i) {
      const Outcome outcome = run(call);
      if (settings.update) {
        rewrite(test, source, expected, outcome);
        return !outcome.timed_out;
      }
      const std::string wrong = problem(expected, outcome, test.silent_by_default);
      if (wrong.empty()) continue;
      std::cerr << test.source.string() << ": " << wrong << "\n  " << shown(call) << "\n";
      if (settings.repeat > 1) std::cerr << "  run " << i + 1 << " of " << settings.repeat << "\n";
      if (!outcome.errors.empty()) std::cerr << "stderr:\n" << outcome.errors.substr(0, 4000);
      return false;
    }
  }
  return true;
}

}  // namespace gol::file_tests
