// The commands of a session: lines that begin with a colon.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace gol::repl {

class Repl;

struct Command {
  std::string_view name;
  std::string_view operand;  // as usage lines show it; in brackets where it may be left out
  std::string_view summary;
  void (*run)(Repl& repl, const std::string& operand);
};

std::span<const Command> commands();

// Runs a line that begins with a colon, or says what is wrong with it.
void run_command(Repl& repl, std::string_view line);

}  // namespace gol::repl
