#include <iostream>
#include <map>

#include "runner/expectation.hpp"
#include "runner/kinds.hpp"
#include "runner/process.hpp"

namespace gol::file_tests {
namespace {

struct Reported {
  std::string file;
  std::size_t line;
  std::string message;  // further lines of it start with a tab
  bool expected = false;
};

// Lines that are no diagnostic stay with line 0, which no marker matches.
std::vector<Reported> read_diagnostics(const std::string& text) {
  static const std::regex form("^([^:]*):([0-9]+):([0-9]+): (.*)$");
  std::vector<Reported> all;
  for (const std::string& line : split_lines(text)) {
    std::smatch parts;
    if (line.starts_with("\t") && !all.empty()) all.back().message += "\n" + line;
    else if (std::regex_match(line, parts, form)) {
      all.push_back(
          {std::filesystem::path(parts[1].str()).filename().string(), std::stoul(parts[2]), parts[4]});
    } else {
      all.push_back({"", 0, line});
    }
  }
  return all;
}

std::vector<std::filesystem::path> sources_of(const Test& test) {
  if (test.target != ".") return {test.source};
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(test.folder)) {
    const auto extension = entry.path().extension();
    if (extension == ".go" || extension == ".gol") files.push_back(entry.path());
  }
  return files;
}

bool test_markers(const Test& test, const Settings& settings, const char* command) {
  const Call call{{settings.gol, command, test.target}, test.folder.string(), "", settings.seconds};
  const Outcome outcome = run(call);
  std::vector<Reported> reported = read_diagnostics(outcome.errors);
  std::string wrong;
  bool any_marker = false;
  for (const auto& file : sources_of(test)) {
    const std::string name = file.filename().string();
    for (const ErrorMarker& marker : read_error_markers(split_lines(read_file(file.string())))) {
      any_marker = true;
      bool hit = false;
      for (Reported& error : reported) {
        if (hit || error.expected || error.file != name || error.line != marker.line) continue;
        hit = error.expected = std::regex_search(error.message, marker.regex);
      }
      if (!hit)
        wrong += name + ":" + std::to_string(marker.line) + ": no error matches \"" + marker.pattern + "\"\n";
    }
  }
  for (const Reported& error : reported) {
    if (error.expected) continue;
    wrong += "unexpected: " + error.file + ":" + std::to_string(error.line) + ": " + error.message + "\n";
  }
  if (outcome.timed_out) wrong += "timed out\n";
  if (outcome.exit_code != (any_marker ? 1 : 0))
    wrong += "exit code " + std::to_string(outcome.exit_code) + "\n";
  if (wrong.empty()) return true;
  std::cerr << test.source.string() << ":\n" << wrong << "  " << shown(call) << "\n";
  return false;
}

}  // namespace

bool test_check(const Test& test, const Settings& settings) { return test_markers(test, settings, "check"); }
bool test_vet(const Test& test, const Settings& settings) { return test_markers(test, settings, "vet"); }

}  // namespace gol::file_tests
