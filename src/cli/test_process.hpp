// Runs the tests of one package in a process of their own.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "cli/test_flags.hpp"
#include "cli/test_packages.hpp"
#include "driver/program.hpp"

namespace gol::cli {

struct TestOutcome {
  bool passed = false;
  std::string status;  // "exit status 1" of one that failed
  double seconds = 0;
};

// Both outputs of the tests go to `sink`, in pieces as they come.
TestOutcome run_tests(driver::Program& program, const TestTarget& target, const TestFlags& flags,
                      const std::function<void(std::string_view)>& sink);

}  // namespace gol::cli
