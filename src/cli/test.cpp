// gol test: runs the tests of packages and reports as the go command does.
#include <cstdio>
#include <optional>

#include "cli/report.hpp"
#include "cli/test_events.hpp"
#include "cli/test_flags.hpp"
#include "cli/test_packages.hpp"
#include "cli/test_process.hpp"

namespace gol::cli {
namespace {

constexpr std::string_view no_tests_to_run = "testing: warning: no tests to run\n";

// Prints the output of a package's tests: at once, or when it is known whether it is wanted.
class PackageReport {
 public:
  PackageReport(const TestTarget& target, const TestFlags& flags, bool single)
      : path_(target.import_path), shows_passes_(flags.shows_passes()) {
    if (flags.json) events_.emplace(path_);
    // Without packages on the command line, or with a benchmark, nobody wants to wait.
    keeps_ = !flags.packages.empty() && !flags.bench;
    at_once_ = !keeps_ || (flags.shows_passes() && single) || flags.json;
    if (events_) events_->start();
  }

  void write(std::string_view bytes) {
    if (keeps_) kept_ += bytes;
    if (events_) events_->write(bytes);
    else if (at_once_) print(bytes);
  }

  void passed(double seconds) {
    if (!at_once_ && shows_passes_) print(kept_);
    const bool none = kept_.starts_with(no_tests_to_run);
    summary("ok  \t" + path_ + "\t" + time_text(seconds) + (none ? " [no tests to run]\n" : "\n"));
    finish("pass", seconds);
  }

  void failed(const TestOutcome& outcome) {
    if (!at_once_) print(kept_);
    if (kept_.empty()) summary(outcome.status + "\n");
    else if (!kept_.ends_with('\n')) summary("\n");
    summary("FAIL\t" + path_ + "\t" + time_text(outcome.seconds) + "\n");
    finish("fail", outcome.seconds);
  }

  void build_failed() {
    summary("FAIL\t" + path_ + " [build failed]\n");
    finish("fail", 0);
  }

  void without_tests() {
    summary("?   \t" + path_ + "\t[no test files]\n");
    finish("skip", 0);
  }

 private:
  static void print(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
  }
  static std::string time_text(double seconds) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3fs", seconds);
    return text;
  }
  void summary(const std::string& line) {
    if (events_) events_->write_summary(line);
    else print(line);
  }
  void finish(const char* action, double seconds) {
    if (events_) events_->finish(action, seconds);
  }

  std::string path_;
  bool shows_passes_;
  bool keeps_ = false, at_once_ = false;
  std::string kept_;
  std::optional<TestEvents> events_;
};

// Whether the package passed.
bool test_package(const TestTarget& target, const TestFlags& flags, bool single) {
  PackageReport report(target, flags, single);
  driver::Program program;
  if (!program.load_tests(target.import_path, target.folder, target.files)) {
    report.without_tests();
    return true;
  }
  program.check();
  if (program.has_errors()) {
    std::fprintf(stderr, "# %s [%s.test]\n", target.import_path.c_str(), target.import_path.c_str());
    report_diagnostics(program);
    report.build_failed();
    return false;
  }
  const TestOutcome outcome =
      run_tests(program, target, flags, [&](std::string_view bytes) { report.write(bytes); });
  if (outcome.passed) report.passed(outcome.seconds);
  else report.failed(outcome);
  return outcome.passed;
}

}  // namespace

int test_command(Arguments arguments) {
  TestFlags flags;
  if (const auto code = parse_test_flags(arguments, flags)) return *code;
  std::string error;
  const std::vector<TestTarget> targets = find_test_packages(flags.packages, error);
  if (!error.empty()) return failure(error);
  bool passed = true;
  for (const TestTarget& target : targets) passed &= test_package(target, flags, targets.size() == 1);
  if (!passed && !flags.packages.empty() && !flags.json) std::puts("FAIL");
  return passed ? exit_ok : exit_errors;
}

}  // namespace gol::cli
