// Typed channels and groups of goroutines for tests.
#pragma once

#include <optional>
#include <thread>

#include "runtime/sync/channel.hpp"
#include "runtime/sync/semaphore.hpp"
#include "unit/runtime/object/types.hpp"
#include "unit/runtime/run_goroutines.hpp"

namespace gol::runtime::testing {

template <class T>
const TypeDescriptor* element_type() {
  if constexpr (std::is_same_v<T, void*>) return basic_type(Kind::UnsafePointer);
  else if constexpr (std::is_same_v<T, String>) return basic_type(Kind::String);
  else if constexpr (std::is_same_v<T, std::int64_t>) return basic_type(Kind::Int);
  else if constexpr (std::is_empty_v<T>) return struct_type("struct {}", {});
  else return array_type(basic_type(Kind::Uint8), sizeof(T));
}

struct Nothing {};

// A channel whose elements are C++ values. To be kept on goroutines' stacks.
template <class T>
struct Chan {
  Channel* channel = nullptr;

  explicit Chan(std::int64_t capacity = 0) {
    static const TypeDescriptor* type = channel_type(element_type<T>());
    channel = make_channel(self(), type, capacity);
  }
  void send(T value) const { channel_send(self(), channel, &value); }
  // Empty once the channel is closed and drained.
  std::optional<T> receive() const {
    T value;
    if (!channel_receive(self(), channel, &value)) return std::nullopt;
    return value;
  }
  bool try_send(T value) const { return channel_try_send(self(), channel, &value); }
  std::optional<T> try_receive() const {
    T value;
    if (channel_try_receive(self(), channel, &value) != Received::Value) return std::nullopt;
    return value;
  }
  void close() const { channel_close(self(), channel); }
  std::int64_t length() const { return channel_length(channel); }
};

template <class T>
SelectCase send_case(const Chan<T>& to, T* value) { return {to.channel, value, true, false}; }
template <class T>
SelectCase receive_case(const Chan<T>& from, T* value) { return {from.channel, value, false, false}; }

// Goroutines that the first one waits for. Lives on its stack until wait() has returned.
class Group {
 public:
  template <class F>
  Goroutine* go(F f) {
    ++started_;
    std::uint32_t* ended = &ended_;
    return testing::go([f, ended] {
      f();
      semaphore_release(self(), ended);
    });
  }
  void wait() {
    for (; started_ > 0; --started_) semaphore_acquire(self(), &ended_, WaitKind::WaitGroupWait);
  }

 private:
  int started_ = 0;
  std::uint32_t ended_ = 0;
};

// Lets others run until the goroutine waits for something of this kind.
inline void await_parked(const Goroutine* g, WaitKind kind) {
  while (g->state.load(std::memory_order_acquire) != GoState::Waiting || g->wait_kind != kind) yield(self());
}

}  // namespace gol::runtime::testing
