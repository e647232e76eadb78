// Packages under `gol test`: transcript.txt in the folder of a module holds commands, as "$ gol test -v", and
// what they print, standard error included. "| sort" behind a command leaves the order of its lines open;
// times, numbers of benchmarks and traces are masked.
#include <algorithm>
#include <iostream>
#include <regex>
#include <sstream>

#include "runner/expectation.hpp"
#include "runner/kinds.hpp"
#include "runner/process.hpp"

namespace gol::file_tests {
namespace {

struct Entry {
  std::string command;  // "$ gol test …"
  Lines output;
};

std::vector<Entry> read_transcript(const Lines& lines) {
  std::vector<Entry> entries;
  for (const std::string& line : lines) {
    if (line.starts_with("$ ")) entries.push_back({line, {}});
    else if (!entries.empty()) entries.back().output.push_back(line);
  }
  return entries;
}

std::string masked(std::string line) {
  static const std::regex took("\\([0-9.]+s\\)"), total("\t[0-9.]+s( |$)");
  static const std::regex moment("\"Time\":\"[^\"]*\""), elapsed("\"Elapsed\":[0-9.e+-]+");
  static const std::regex json_total("\\\\t[0-9.]+s\\\\n"), json_took("[0-9.]+s\\)\\\\n");
  line = std::regex_replace(line, took, "(0.00s)");
  line = std::regex_replace(line, total, "\t0.000s$1");
  line = std::regex_replace(line, moment, "\"Time\":\"T\"");
  line = std::regex_replace(line, elapsed, "\"Elapsed\":0");
  line = std::regex_replace(line, json_total, "\\t0.000s\\n");
  return std::regex_replace(line, json_took, "0.00s)\\n");
}

std::string masked_benchmark(const std::string& line) {
  static const std::regex number("[ \t]+[0-9.]+"), procs("^(Benchmark[^ \t]*?)-[0-9]+(?=[ \t]|$)");
  return std::regex_replace(std::regex_replace(line, procs, "$1"), number, " N");
}

// A trace begins with "goroutine N [" and ends before a verdict.
bool ends_trace(const std::string& line) {
  return line.starts_with("exit status ") || line.starts_with("FAIL\t") || line.starts_with("panic: ");
}

Lines masked(const Lines& lines) {
  Lines result;
  bool trace = false;
  for (const std::string& line : lines) {
    trace = (trace && !ends_trace(line)) || line.starts_with("goroutine ");
    if (trace || line.starts_with("cpu: ")) continue;
    result.push_back(line.starts_with("Benchmark") ? masked_benchmark(line) : masked(line));
  }
  return result;
}

// Runs the command with a number of workers and returns what it prints, with the exit code if that is not 0.
Lines result_of(const std::string& command, const std::string& procs, const Test& test,
                const Settings& settings, Call& call) {
  call = {
      {"/bin/sh", "-c", "exec \"$0\" \"$@\" 2>&1", settings.gol}, test.folder.string(), "", settings.seconds};
  std::istringstream words(command.substr(2));
  std::string word;
  bool sorted = false;
  words >> word;
  while (words >> word) {
    if (word == "|") sorted = true;
    if (sorted) continue;
    call.words.push_back(word);
    if (word != "test") continue;
    call.words.push_back(procs);
    call.words.insert(call.words.end(), settings.flags.begin(), settings.flags.end());
  }
  const Outcome outcome = run(call);
  Lines lines = masked(split_lines(outcome.output));
  if (sorted) {
    // How often the log changes from one test to another is open, too.
    std::erase_if(lines, [](const std::string& line) { return line.starts_with("=== NAME  "); });
    std::sort(lines.begin(), lines.end());
  }
  if (outcome.exit_code != 0) lines.push_back("exit code " + std::to_string(outcome.exit_code));
  if (outcome.timed_out) lines.emplace_back("timed out");
  return lines;
}

}  // namespace

bool test_packages(const Test& test, const Settings& settings) {
  const std::string path = (test.folder / "transcript.txt").string();
  std::string updated;
  for (const Entry& entry : read_transcript(split_lines(read_file(path)))) {
    for (const char* procs : {"--procs=1", "--procs=4"}) {
      Call call;
      const Lines got = result_of(entry.command, procs, test, settings, call);
      if (settings.update) {
        updated += entry.command + "\n";
        for (const std::string& line : got) updated += line + "\n";
        break;
      }
      const auto [want_at, got_at] =
          std::mismatch(entry.output.begin(), entry.output.end(), got.begin(), got.end());
      if (want_at == entry.output.end() && got_at == got.end()) continue;
      std::cerr << path << ": " << entry.command << ": line " << want_at - entry.output.begin() + 1
                << ": expected `" << (want_at == entry.output.end() ? "the end" : *want_at) << "`, got `"
                << (got_at == got.end() ? "the end" : *got_at) << "`\n  " << shown(call) << "\n";
      return false;
    }
  }
  if (settings.update) write_file(path, updated);
  return true;
}

}  // namespace gol::file_tests
