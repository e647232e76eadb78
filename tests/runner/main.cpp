// file_tests --gol GOL [--update] [--seconds N] [STRESS] FILE|MODULE...
//
// STRESS: --repeat N runs each program N times under each schedule; --procs 1,2,8 and --seeds N (1 to N) replace
// the schedules; --real-time lets programs wait that otherwise run in virtual time.
//
// Runs file tests; the kind of a test follows from the folder below tests/ (or examples/) that holds it. A
// folder with a go.mod is one test, whose expectations stand in its main.go or main.gol.
#include <cstdlib>
#include <iostream>
#include <sstream>

#include "runner/expectation.hpp"
#include "runner/kinds.hpp"

namespace gol::file_tests {
namespace {

namespace fs = std::filesystem;

Test test_of(const fs::path& path) {
  if (!fs::is_directory(path)) return {path, path.parent_path(), path.filename().string()};
  const fs::path main = fs::exists(path / "main.go") ? path / "main.go" : path / "main.gol";
  return {main, path, "."};
}

bool lies_in(const std::string& path, const char* folder) {
  return path.find(std::string("/") + folder + "/") != path.npos;
}

bool run_one(const std::string& name, const Settings& settings) {
  const fs::path path = fs::absolute(name).lexically_normal();
  Test test = test_of(path);
  const std::string full = path.string();
  if (lies_in(full, "tests/check")) return test_check(test, settings) & test_dumps(test, settings, "");
  if (lies_in(full, "tests/vet")) return test_vet(test, settings);
  if (lies_in(full, "tests/syntax")) {
    const bool right = read_error_markers(split_lines(read_file(test.source.string()))).empty();
    // A tree is expected of right sources; what becomes of wrong ones is free to change.
    return test_check(test, settings) & test_dumps(test, settings, right ? "ast" : "");
  }
  if (lies_in(full, "tests/dump")) return test_dumps(test, settings, "tree");
  if (lies_in(full, "tests/repl")) return test_session(test, settings);
  if (lies_in(full, "tests/test")) return test_packages(test, settings);
  if (lies_in(full, "tests/fmt")) return test_fmt(test, settings);
  test.silent_by_default = lies_in(full, "tests/run");
  return test_run(test, settings);
}

Lines stress_schedules(const std::string& procs, int seeds) {
  Lines schedules;
  std::istringstream in(procs);
  for (std::string count; std::getline(in, count, ',');) schedules.push_back("--procs=" + count);
  for (int seed = 1; seed <= seeds; ++seed) schedules.push_back("--seed=" + std::to_string(seed));
  return schedules;
}

int main(int argc, char** argv) {
  Settings settings;
  std::string procs;
  int seeds = 0;
  Lines names;
  bool passed = true;
  if (const char* flags = std::getenv("GOL_TEST_FLAGS")) {
    std::istringstream in(flags);
    for (std::string flag; in >> flag;) settings.flags.push_back(flag);
  }
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--gol" && i + 1 < argc) settings.gol = fs::absolute(argv[++i]).string();
    else if (word == "--seconds" && i + 1 < argc) settings.seconds = std::stod(argv[++i]);
    else if (word == "--repeat" && i + 1 < argc) settings.repeat = std::stoi(argv[++i]);
    else if (word == "--procs" && i + 1 < argc) procs = argv[++i];
    else if (word == "--seeds" && i + 1 < argc) seeds = std::stoi(argv[++i]);
    else if (word == "--real-time") settings.real_time = true;
    else if (word == "--update") settings.update = true;
    else names.push_back(word);
  }
  if (!procs.empty() || seeds > 0) settings.schedules = stress_schedules(procs, seeds);
  for (const std::string& name : names) passed &= run_one(name, settings);
  return passed ? 0 : 1;
}

}  // namespace
}  // namespace gol::file_tests

int main(int argc, char** argv) { return gol::file_tests::main(argc, argv); }
