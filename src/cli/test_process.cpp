// The program is loaded and checked when the process splits: the child has only to run it.
#include "cli/test_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "cli/report.hpp"

namespace gol::cli {
namespace {

using SteadyClock = std::chrono::steady_clock;

// How long tests may run when no -timeout is given, and how long they may take to die.
constexpr std::chrono::minutes longest_run{10};
constexpr std::chrono::seconds longest_end{5};

[[noreturn]] void become_test(driver::Program& program, const TestTarget& target, const TestFlags& flags,
                              int output) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);  // tests do not outlive the command
  const int nothing = open("/dev/null", O_RDONLY);
  if (nothing >= 0) dup2(nothing, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  dup2(output, STDERR_FILENO);
  if (chdir(target.folder.c_str()) != 0) {
    std::fprintf(stderr, "gol: %s: %s\n", target.folder.c_str(), std::strerror(errno));
    _exit(exit_errors);
  }
  std::vector<std::string> words{std::filesystem::path(target.import_path).filename().string() + ".test"};
  words.insert(words.end(), flags.arguments.begin(), flags.arguments.end());
  driver::RunSettings settings = flags.settings;
  settings.report = report_options();
  program.run(std::move(words), settings);
}

// Copies what the child writes until it closes the pipe. One that takes too long is told to show its
// goroutines and end, and killed if it does not.
bool copy_output(int from, pid_t child, bool watch, const std::function<void(std::string_view)>& sink) {
  auto deadline = SteadyClock::now() + longest_run;
  bool told = false;
  for (;;) {
    pollfd readable{from, POLLIN, 0};
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - SteadyClock::now()).count();
    const int ready = poll(&readable, 1, watch ? static_cast<int>(left > 0 ? left : 0) : -1);
    if (ready == 0) {
      kill(child, told ? SIGKILL : SIGQUIT);
      if (told) return true;
      told = true;
      deadline = SteadyClock::now() + longest_end;
      continue;
    }
    char bytes[16 << 10];
    const ssize_t size = ready < 0 ? -1 : read(from, bytes, sizeof bytes);
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return told;
    sink({bytes, static_cast<std::size_t>(size)});
  }
}

std::string status_text(int status) {
  if (WIFSIGNALED(status)) return "signal: " + std::string(strsignal(WTERMSIG(status)));
  return "exit status " + std::to_string(WEXITSTATUS(status));
}

}  // namespace

TestOutcome run_tests(driver::Program& program, const TestTarget& target, const TestFlags& flags,
                      const std::function<void(std::string_view)>& sink) {
  const auto begin = SteadyClock::now();
  TestOutcome outcome;
  std::fflush(nullptr);
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) {
    outcome.status = std::strerror(errno);
    return outcome;
  }
  const pid_t child = fork();
  if (child == 0) become_test(program, target, flags, ends[1]);
  close(ends[1]);
  if (child < 0) {
    close(ends[0]);
    outcome.status = std::strerror(errno);
    return outcome;
  }
  const bool killed = copy_output(ends[0], child, !flags.own_timeout, sink);
  close(ends[0]);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (killed) sink("*** Test killed with quit: ran too long (10m0s).\n");
  outcome.seconds = std::chrono::duration<double>(SteadyClock::now() - begin).count();
  outcome.passed = WIFEXITED(status) && WEXITSTATUS(status) == 0;
  outcome.status = status_text(status);
  return outcome;
}

}  // namespace gol::cli
