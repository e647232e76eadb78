// Flags of one command, parsed with CLI11. Only options.cpp includes CLI11, which is slow to compile, and an
// Options is made only for the command that runs, which keeps start-up short.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace gol::cli {

class Options {
 public:
  // `usage` is the command with its arguments, e.g. "gol check [FLAGS] FILE...".
  Options(const std::string& usage, const std::string& summary);
  ~Options();

  // `names` is a comma list such as "-p,--procs"; the targets must outlive parse().
  void flag(const std::string& names, bool& target, const std::string& help);
  void text(const std::string& names, std::string& target, const std::string& value, const std::string& help);
  // May be given several times.
  void texts(const std::string& names, std::vector<std::string>& target, const std::string& value,
             const std::string& help);
  void number(const std::string& names, std::optional<std::uint64_t>& target, const std::string& value,
              const std::string& help);

  // Flags may be written with one dash, too; the command looks after that.
  void take_single_dashes() { single_dashes_ = true; }

  // Flags come first; the first argument that is none and all behind it go to `rest` untouched, and so does what
  // stands behind "--".
  // An exit code when the command line is wrong or asked for help: the command is over then. --list-flags
  // prints the flags, for the shells' completion, --man-options for the manual page.
  std::optional<int> parse(Arguments arguments, std::vector<std::string>& rest);

 private:
  struct App;
  void print_manual_section() const;
  void print_flags(std::string_view word) const;
  std::unique_ptr<App> app_;
  std::string command_;  // "run"
  bool single_dashes_ = false;
};

}  // namespace gol::cli
