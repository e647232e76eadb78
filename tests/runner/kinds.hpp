// The kinds of file tests. Each returns whether the test passed and explains on standard error why not.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace gol::file_tests {

struct Settings {
  std::string gol;                 // the program under test
  std::vector<std::string> flags;  // extra flags of each run (GOL_TEST_FLAGS)
  double seconds = 10;             // for one run
  bool update = false;             // rewrite expectations instead of comparing
  std::vector<std::string> schedules = {"--procs=1", "--procs=2", "--procs=8", "--seed=1", "--seed=2", "--seed=3"};
  int repeat = 1;                  // runs of a program under each schedule
  bool real_time = false;          // also programs that wait for time run in real time
};

struct Test {
  std::filesystem::path source;   // the file with the expectations
  std::filesystem::path folder;   // where gol runs
  std::string target;             // what gol gets: a file of the folder, or "." for a module
  bool silent_by_default = true;  // without an Output section the program may print nothing
};

// A whole program, on several numbers of workers and under several seeds.
bool test_run(const Test& test, const Settings& settings);
// Compile errors against // ERROR markers; a file without markers must be right.
bool test_check(const Test& test, const Settings& settings);
// The same for the findings of `gol vet`.
bool test_vet(const Test& test, const Settings& settings);
// x.ast, x.types and x.tree beside the source against `gol dump`. `expected` is made by --update.
bool test_dumps(const Test& test, const Settings& settings, const char* expected);
// x.golden beside the source against `gol fmt`; the golden file is formatted already.
bool test_fmt(const Test& test, const Settings& settings);
// Commands `gol test` in the folder of a module and what they print.
bool test_packages(const Test& test, const Settings& settings);
// A session of `gol repl` with its entries and what it prints.
bool test_session(const Test& test, const Settings& settings);

}  // namespace gol::file_tests
