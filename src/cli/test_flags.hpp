// The command line of `gol test`, written as the go command's: flags with one dash or two, before, between
// and behind the packages.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "driver/run_settings.hpp"

namespace gol::cli {

struct TestFlags {
  std::vector<std::string> packages;   // folders, patterns and files as they were written
  std::vector<std::string> arguments;  // of each test program: -test.run=… and what is meant for the tests
  driver::RunSettings settings;
  bool verbose = false, list = false, bench = false, json = false;
  bool own_timeout = false;  // -timeout was given: the test program itself looks at the clock

  // Whether all that a passing test prints is wanted.
  bool shows_passes() const { return verbose || list; }
};

// An exit code when the command line is wrong or asked for help.
std::optional<int> parse_test_flags(Arguments words, TestFlags& flags);

}  // namespace gol::cli
