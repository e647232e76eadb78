// Runs a program and keeps what it wrote.
#pragma once

#include <string>
#include <vector>

namespace gol::file_tests {

struct Call {
  std::vector<std::string> words;  // the program and its arguments
  std::string folder;              // where it runs
  std::string input;               // its standard input
  double seconds = 10;             // after which it is killed
};

struct Outcome {
  int exit_code = 0;  // 128 + N after signal N
  bool timed_out = false;
  std::string output, errors;
};

Outcome run(const Call& call);

// The call as one would type it.
std::string shown(const Call& call);

}  // namespace gol::file_tests
