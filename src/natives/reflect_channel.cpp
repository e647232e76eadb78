// The natives of reflect for channels. A value lies in a cell in its memory form.
#include "natives/native.hpp"
#include "natives/tables.hpp"
#include "runtime/sync/channel.hpp"

namespace gol::natives {

namespace {

using runtime::Channel;
using runtime::TypeDescriptor;

Channel* channel_at(const char* at) {
  Channel* channel;
  std::memcpy(&channel, at, sizeof channel);
  return channel;
}

char* new_cell(Goroutine& g, const TypeDescriptor* type) {
  return static_cast<char*>(
      runtime::allocate(g, type->size, type->has_pointers ? runtime::Scan::Pointers : runtime::Scan::None));
}

char* make_channel(Goroutine& g, const TypeDescriptor* type, std::int64_t capacity) {
  char* cell = new_cell(g, type);
  runtime::store(runtime::mutator(g), reinterpret_cast<void**>(cell),
                 runtime::make_channel(g, type, capacity));
  return cell;
}

std::int64_t channel_length(char* at) { return runtime::channel_length(channel_at(at)); }
std::int64_t channel_capacity(char* at) { return runtime::channel_capacity(channel_at(at)); }
void close_channel(Goroutine& g, char* at) { runtime::channel_close(g, channel_at(at)); }
void send_value(Goroutine& g, char* at, char* value) { runtime::channel_send(g, channel_at(at), value); }
bool try_send_value(Goroutine& g, char* at, char* value) {
  return runtime::channel_try_send(g, channel_at(at), value);
}

Results<char*, bool> receive_value(Goroutine& g, const TypeDescriptor* type, char* at) {
  char* cell = new_cell(g, type->element);
  const bool open = runtime::channel_receive(g, channel_at(at), cell);
  return {cell, open};
}

Results<char*, bool, bool> try_receive_value(Goroutine& g, const TypeDescriptor* type, char* at) {
  char* cell = new_cell(g, type->element);
  const runtime::Received received = runtime::channel_try_receive(g, channel_at(at), cell);
  return {cell, received != runtime::Received::Nothing, received == runtime::Received::Value};
}

Results<std::int64_t, bool> select_values(Goroutine& g, Slice channels, Slice values, Slice sends,
                                          bool has_default) {
  const std::int64_t count = channels.length;
  auto* cases = static_cast<runtime::SelectCase*>(runtime::allocate(
      g, sizeof(runtime::SelectCase) * static_cast<std::size_t>(count), runtime::Scan::Pointers));
  for (std::int64_t i = 0; i < count; ++i) {
    cases[i] = {reinterpret_cast<Channel**>(channels.data)[i], reinterpret_cast<void**>(values.data)[i],
                sends.data[i] != 0, false};
  }
  const std::int64_t chosen = runtime::select_cases(g, cases, count, has_default);
  return {chosen, chosen >= 0 && cases[chosen].received};
}

constexpr NativeEntry entries[] = {
    {"reflect.makeChannel", native<make_channel>, can_park},
    {"reflect.channelLength", native<channel_length>, plain},
    {"reflect.channelCapacity", native<channel_capacity>, plain},
    {"reflect.closeChannel", native<close_channel>, can_park},
    {"reflect.sendValue", native<send_value>, can_park},
    {"reflect.trySendValue", native<try_send_value>, can_park},
    {"reflect.receiveValue", native<receive_value>, can_park},
    {"reflect.tryReceiveValue", native<try_receive_value>, can_park},
    {"reflect.selectValues", native<select_values>, can_park},
};

}  // namespace

constinit const NativeTable reflect_channel_natives = table_of(entries);

}  // namespace gol::natives
