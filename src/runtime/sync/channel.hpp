// Channels (spec: Channel types): a queue of values and the goroutines parked on either side of it.
#pragma once

#include <cstdint>

#include "runtime/object/type_descriptor.hpp"
#include "runtime/sched/scheduler.hpp"

namespace gol::runtime {

class Channel;

// `type` is the channel type. Panics with "makechan: size out of range".
Channel* make_channel(Goroutine& g, const TypeDescriptor* type, std::int64_t capacity);
std::int64_t channel_length(const Channel* channel);
std::int64_t channel_capacity(const Channel* channel);

// The frame and site are published by the caller. Values are given by address in their memory form; they may
// lie in a frame (frames never move). `to` is in a frame, on a native stack or in a fresh cell: no barrier is
// made for it. A nil channel parks for ever. Killed goroutines leave by goexit().
void channel_send(Goroutine& g, Channel* channel, const void* value);
// Returns false when the channel is closed and drained; *to is then zeroed. `to` may be null.
bool channel_receive(Goroutine& g, Channel* channel, void* to);
void channel_close(Goroutine& g, Channel* channel);

// The same without waiting: what a select with one case and a default does. May be called by a timer.
bool channel_try_send(Goroutine& g, Channel* channel, const void* value);
enum class Received : std::uint8_t { Nothing, Value, Closed };
Received channel_try_receive(Goroutine& g, Channel* channel, void* to);

// What an Observer's on_receive gets instead of a message's number when the channel is closed and drained.
inline constexpr std::uint64_t closed_message = ~std::uint64_t{0};

// One-word elements (size 8, 4, 2 or 1, any kind that is a canonical word in frames): the hot path of
// interpreted code. The word form is converted to and from the element's memory form by the channel.
void channel_send_word(Goroutine& g, Channel* channel, std::uint64_t value);
struct ReceivedWord {
  std::uint64_t value;
  std::uint64_t ok;
};
ReceivedWord channel_receive_word(Goroutine& g, Channel* channel);

// Select. Cases with a null channel are never ready.
struct SelectCase {
  Channel* channel;
  void* value;   // send: where the value lies; receive: where it goes, may be null
  bool is_send;
  bool received;  // set for the chosen receive: not closed
};
// Returns the index of the chosen case, or -1 for the default when has_default. The cases lie in a frame.
std::int64_t select_cases(Goroutine& g, SelectCase* cases, std::int64_t count, bool has_default);

}  // namespace gol::runtime
