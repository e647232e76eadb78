// A line on a terminal's standard error that tells how far a command over many files is; nothing elsewhere.
#pragma once

#include <chrono>
#include <string>

namespace gol::cli {

class Progress {
 public:
  // `verb` is what is done to each: "checking".
  Progress(std::string verb, std::size_t total);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;

  // The next file begins. Shown once the whole has taken half a second, then ten times a second at most.
  void next(const std::string& name);
  // Takes the line away: something else is to be written.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  std::string verb_;
  std::size_t total_, done_ = 0;
  bool wanted_, shown_ = false;
  Clock::time_point next_time_;
};

}  // namespace gol::cli
