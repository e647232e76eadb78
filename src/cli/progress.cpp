#include "cli/progress.hpp"

#include <unistd.h>

#include <cstdio>

#include "base/terminal_columns.hpp"

namespace gol::cli {
namespace {

constexpr std::chrono::milliseconds patience{500}, interval{100};

std::size_t columns() {
  const std::size_t known = base::terminal_columns(STDERR_FILENO);
  return known > 0 ? known : 80;
}

}  // namespace

Progress::Progress(std::string verb, std::size_t total)
    : verb_(std::move(verb)),
      total_(total),
      wanted_(total > 1 && isatty(STDERR_FILENO) != 0),
      next_time_(Clock::now() + patience) {}

void Progress::next(const std::string& name) {
  ++done_;
  if (!wanted_ || Clock::now() < next_time_) return;
  next_time_ = Clock::now() + interval;
  std::string line = verb_ + " " + std::to_string(done_) + "/" + std::to_string(total_) + " " + name;
  if (line.size() >= columns()) line.resize(columns() - 1);
  std::fprintf(stderr, "\r\x1b[K%s", line.c_str());
  shown_ = true;
}

void Progress::clear() {
  if (!shown_) return;
  std::fputs("\r\x1b[K", stderr);
  shown_ = false;
}

}  // namespace gol::cli
