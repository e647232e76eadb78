#include "terminal/bindings.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gol::terminal {
namespace {

constexpr std::pair<std::string_view, Command> bound_keys[] = {
#define GOL_KEY(key, command) {key, Command::command},
#include "terminal/bindings.def"
};

constexpr std::pair<Command, std::string_view> command_texts[] = {
#define GOL_COMMAND(name, does) {Command::name, does},
#include "terminal/bindings.def"
};

}  // namespace

Command command_of(std::string_view key) {
  const auto* found = std::find_if(std::begin(bound_keys), std::end(bound_keys),
                                   [&](const auto& bound) { return bound.first == key; });
  return found == std::end(bound_keys) ? Command::None : found->second;
}

std::vector<KeyHelp> key_help() {
  std::vector<KeyHelp> help;
  for (const auto& [command, does] : command_texts) {
    std::string keys;
    for (const auto& [key, bound] : bound_keys) {
      if (bound == command) keys += (keys.empty() ? "" : ", ") + std::string(key);
    }
    help.push_back({keys, does});
  }
  return help;
}

}  // namespace gol::terminal
