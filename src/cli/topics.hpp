// What `gol help TOPIC` tells beside the commands.
#pragma once

#include <span>
#include <string_view>

namespace gol::cli {

struct Topic {
  std::string_view name, summary, text;
};

std::span<const Topic> topics();

}  // namespace gol::cli
