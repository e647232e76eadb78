// A look at a channel from outside, while the world is stopped.
#pragma once

#include <cstdint>
#include <vector>

#include "runtime/sync/channel.hpp"

namespace gol::runtime {

struct ChannelSnapshot {
  std::int64_t length = 0, capacity = 0;
  bool closed = false;
  std::vector<std::uint64_t> senders, receivers;  // goroutines that wait, longest first
};

ChannelSnapshot inspect_channel(const Channel& channel);

}  // namespace gol::runtime
