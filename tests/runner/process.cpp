#include "runner/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace gol::file_tests {
namespace {

using Clock = std::chrono::steady_clock;

// A program that writes without end is killed by its time limit; what is kept of it has a bound.
constexpr std::size_t kept_bytes = 16 << 20;

struct Pipe {
  int read_end, write_end;
  Pipe() {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) std::abort();
    read_end = ends[0];
    write_end = ends[1];
  }
  static void close_end(int& end) {
    if (end >= 0) close(end);
    end = -1;
  }
  ~Pipe() {
    close_end(read_end);
    close_end(write_end);
  }
};

[[noreturn]] void become(const Call& call, const Pipe& in, const Pipe& out, const Pipe& err) {
  setpgid(0, 0);
  dup2(in.read_end, STDIN_FILENO);
  dup2(out.write_end, STDOUT_FILENO);
  dup2(err.write_end, STDERR_FILENO);
  signal(SIGPIPE, SIG_DFL);
  std::vector<char*> words;
  for (const std::string& word : call.words) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  if (chdir(call.folder.c_str()) == 0) execv(words[0], words.data());
  std::perror(words[0]);
  _exit(127);
}

// Appends what can be read now; closes the pipe at its end.
void drain(int& descriptor, std::string& text) {
  char buffer[64 << 10];
  const ssize_t got = read(descriptor, buffer, sizeof buffer);
  if (got > 0 && text.size() < kept_bytes) text.append(buffer, static_cast<std::size_t>(got));
  if (got == 0) Pipe::close_end(descriptor);
}

void feed(int& descriptor, const std::string& input, std::size_t& sent) {
  if (sent < input.size()) {
    const ssize_t wrote = write(descriptor, input.data() + sent, input.size() - sent);
    if (wrote > 0) sent += static_cast<std::size_t>(wrote);
    else sent = input.size();  // nobody reads it
  }
  if (sent == input.size()) Pipe::close_end(descriptor);
}

// Whether the child is no more; it stays to be waited for.
bool has_ended(pid_t child) {
  siginfo_t info{};
  return waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
         info.si_pid == child;
}

}  // namespace

Outcome run(const Call& call) {
  Outcome outcome;
  Pipe in, out, err;
  const pid_t child = fork();
  if (child < 0) std::abort();
  if (child == 0) become(call, in, out, err);
  Pipe::close_end(in.read_end);
  Pipe::close_end(out.write_end);
  Pipe::close_end(err.write_end);
  fcntl(in.write_end, F_SETFL, O_NONBLOCK);
  signal(SIGPIPE, SIG_IGN);

  std::size_t sent = 0;
  feed(in.write_end, call.input, sent);
  const auto deadline =
      Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(call.seconds));
  while (out.read_end >= 0 || err.read_end >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) {
      outcome.timed_out = true;
      break;
    }
    // Closed ends are negative, which poll ignores.
    pollfd ends[] = {{out.read_end, POLLIN, 0}, {err.read_end, POLLIN, 0}, {in.write_end, POLLOUT, 0}};
    if (poll(ends, 3, static_cast<int>(left)) < 0) continue;
    if (ends[0].revents) drain(out.read_end, outcome.output);
    if (ends[1].revents) drain(err.read_end, outcome.errors);
    if (ends[2].revents) feed(in.write_end, call.input, sent);
  }
  while (!outcome.timed_out && !has_ended(child)) {
    outcome.timed_out = Clock::now() > deadline;
    usleep(500);
  }
  kill(-child, SIGKILL);  // the group: itself if it hangs, and whatever it left behind
  int status = 0;
  waitpid(child, &status, 0);
  outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return outcome;
}

std::string shown(const Call& call) {
  std::string text = "cd " + call.folder + " &&";
  for (const std::string& word : call.words) {
    const bool plain = !word.empty() && word.find_first_of(" \t\n'\"$\\;&|<>()*") == word.npos;
    text += plain ? " " + word : " '" + word + "'";
  }
  return text;
}

}  // namespace gol::file_tests
