#include "runtime/sync/inspect.hpp"

#include "runtime/sync/channel_state.hpp"

namespace gol::runtime {
namespace {

std::vector<std::uint64_t> ids_of(const WaitQueue& queue) {
  std::vector<std::uint64_t> ids;
  queue.for_each([&](const Waiter& waiter) { ids.push_back(waiter.goroutine->id); });
  return ids;
}

}  // namespace

ChannelSnapshot inspect_channel(const Channel& channel) {
  return {channel.count.load(std::memory_order_relaxed), channel.capacity, channel.closed, ids_of(channel.senders),
          ids_of(channel.receivers)};
}

}  // namespace gol::runtime
