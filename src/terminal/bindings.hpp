// The commands of the editor and the keys that give them, from bindings.def.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gol::terminal {

enum class Command : std::uint8_t {
  None,
#define GOL_COMMAND(name, does) name,
#include "terminal/bindings.def"
};

Command command_of(std::string_view key);

// For help: the keys of a command and what it does, in the order of the table.
struct KeyHelp {
  std::string keys;
  std::string_view does;
};
std::vector<KeyHelp> key_help();

}  // namespace gol::terminal
