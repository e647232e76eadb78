// What a test file says about itself, in comments.
#pragma once

#include <optional>
#include <regex>
#include <string>
#include <vector>

namespace gol::file_tests {

using Lines = std::vector<std::string>;

Lines split_lines(const std::string& text);
std::string read_file(const std::string& path);
bool is_utf8(const std::string& text);
void write_file(const std::string& path, const std::string& text);

// The trailing sections of a program: `// Output:`, `// Unordered output:`, `// Stderr:`, `// Stdin:` with
// their lines below, and `// Exit: N`, `// Args: A B`, `// Flags: A B` with a value beside.
struct Expectation {
  std::optional<Lines> output;
  bool unordered = false;
  std::optional<Lines> errors;
  std::string input;
  int exit_code = 0;
  Lines args, flags;
  std::size_t first_line = 0;  // where the sections begin, as an index of lines; the end without any
};

Expectation read_expectation(const Lines& source);

// `// ERROR "regexp" "regexp"`: one error for each regexp on this line (`ERROR+1`: on the next).
struct ErrorMarker {
  std::size_t line;  // from 1
  std::string pattern;
  std::regex regex;
};

std::vector<ErrorMarker> read_error_markers(const Lines& source);

}  // namespace gol::file_tests
