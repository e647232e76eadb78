// Send, receive and close (spec: Send statements, Receive operator, Close).
#include "runtime/sync/channel.hpp"

#include <cstring>
#include <mutex>
#include <new>

#include "runtime/object/panic.hpp"
#include "runtime/sched/observer.hpp"
#include "runtime/sync/channel_state.hpp"

namespace gol::runtime {
namespace {

// CancelFn of plain sends and receives.
bool cancel_wait(Goroutine& g, void* object) {
  auto& channel = *static_cast<Channel*>(object);
  std::lock_guard guard(channel.lock);
  for (WaitQueue* queue : {&channel.senders, &channel.receivers}) {
    if (Waiter* waiter = queue->find(g)) {
      queue->remove(*waiter);
      return true;
    }
  }
  return false;
}

// Parks in a queue of the channel, whose lock is held; returns whether a value was passed. Inlined, because after
// a switch of stacks the processor mispredicts every return on the way out.
GOL_INLINE bool wait_in(Goroutine& g, Channel& channel, WaitQueue& queue, void* slot, WaitKind kind) {
  Waiter self;
  self.goroutine = &g;
  self.slot = slot;
  queue.push(self);
  if (park(g, channel.lock, kind, &channel, cancel_wait) == Wake::Cancelled) goexit(g);
  return self.completed;
}

[[noreturn]] GOL_COLD void panic_send_on_closed(Goroutine& g) { panic_plain(g, "send on closed channel"); }

GOL_INLINE void send(Goroutine& g, Channel* channel, const void* value) {
  if (GOL_UNLIKELY(!channel)) park_for_ever(g, WaitKind::ChanSendNil);
  Waiter* partner = nullptr;
  channel->lock.lock();
  const Progress progress = channel->try_send(g, value, partner);
  if (GOL_LIKELY(progress == Progress::Done)) {
    channel->lock.unlock();
    if (partner) wake(g, *partner);
    return;
  }
  if (progress == Progress::Blocked) {
    if (wait_in(g, *channel, channel->senders, const_cast<void*>(value), WaitKind::ChanSend)) return;
  } else {
    channel->lock.unlock();
  }
  panic_send_on_closed(g);
}

GOL_INLINE bool receive(Goroutine& g, Channel* channel, void* to) {
  if (GOL_UNLIKELY(!channel)) park_for_ever(g, WaitKind::ChanReceiveNil);
  Waiter* partner = nullptr;
  channel->lock.lock();
  const Progress progress = channel->try_receive(g, to, partner);
  if (progress == Progress::Blocked) {
    return wait_in(g, *channel, channel->receivers, to, WaitKind::ChanReceive);
  }
  channel->lock.unlock();
  if (partner) wake(g, *partner);
  return progress == Progress::Done;
}

bool is_signed_kind(Kind kind) {
  switch (kind) {
    case Kind::Int:
    case Kind::Int8:
    case Kind::Int16:
    case Kind::Int32:
    case Kind::Int64: return true;
    default: return false;
  }
}

}  // namespace

Channel* make_channel(Goroutine& g, const TypeDescriptor* type, std::int64_t capacity) {
  const TypeDescriptor* element = type->element;
  constexpr std::size_t most_bytes = (std::size_t{1} << 48) - sizeof(Channel);
  std::size_t ring_bytes;
  if (capacity < 0 ||
      __builtin_mul_overflow(element->size, static_cast<std::size_t>(capacity), &ring_bytes) ||
      ring_bytes > most_bytes) {
    panic_plain(g, "makechan: size out of range");
  }
  void* cell = allocate(g, sizeof(Channel) + ring_bytes, element->has_pointers ? Scan::Pointers : Scan::None);
  auto* channel = new (cell) Channel();
  channel->has_pointers = element->has_pointers;
  channel->is_signed = is_signed_kind(element->kind);
  channel->word_shift = element->size <= 8 ? static_cast<std::uint8_t>((64 - 8 * element->size) & 63) : 0;
  channel->element_size = static_cast<std::int64_t>(element->size);
  channel->capacity = capacity;
  return channel;
}

std::int64_t channel_length(const Channel* channel) {
  return channel ? channel->count.load(std::memory_order_relaxed) : 0;
}

std::int64_t channel_capacity(const Channel* channel) { return channel ? channel->capacity : 0; }

void channel_send(Goroutine& g, Channel* channel, const void* value) { send(g, channel, value); }

bool channel_receive(Goroutine& g, Channel* channel, void* to) { return receive(g, channel, to); }

void channel_send_word(Goroutine& g, Channel* channel, std::uint64_t value) {
  // The low bytes of the word are the element's memory form; parked, the word is on this stack.
  send(g, channel, &value);
}

ReceivedWord channel_receive_word(Goroutine& g, Channel* channel) {
  std::uint64_t word = 0;
  const bool ok = receive(g, channel, &word);
  return {channel->canonical(word), ok};
}

bool channel_try_send(Goroutine& g, Channel* channel, const void* value) {
  if (!channel) return false;
  Waiter* partner = nullptr;
  channel->lock.lock();
  const Progress progress = channel->try_send(g, value, partner);
  channel->lock.unlock();
  if (partner) wake(g, *partner);
  if (progress == Progress::Closed) panic_send_on_closed(g);
  return progress == Progress::Done;
}

Received channel_try_receive(Goroutine& g, Channel* channel, void* to) {
  if (!channel) return Received::Nothing;
  Waiter* partner = nullptr;
  channel->lock.lock();
  const Progress progress = channel->try_receive(g, to, partner);
  channel->lock.unlock();
  if (partner) wake(g, *partner);
  return progress == Progress::Done ? Received::Value : progress == Progress::Closed ? Received::Closed : Received::Nothing;
}

void channel_close(Goroutine& g, Channel* channel) {
  if (!channel) panic_plain(g, "close of nil channel");
  channel->lock.lock();
  if (channel->closed) {
    channel->lock.unlock();
    panic_plain(g, "close of closed channel");
  }
  channel->closed = true;
  GOL_OBSERVE(on_close(g, channel));

  // Everybody who waits goes on: receivers with a zero value, senders to their panic. A waiter is gone once its
  // goroutine is runnable, so they are gathered in a queue first.
  WaitQueue woken;
  while (Waiter* receiver = channel->receivers.claim_first()) {
    if (receiver->slot) std::memset(receiver->slot, 0, static_cast<std::size_t>(channel->element_size));
    GOL_OBSERVE(on_receive(*receiver->goroutine, channel, closed_message));
    woken.push(*receiver);
  }
  while (Waiter* sender = channel->senders.claim_first()) woken.push(*sender);
  channel->lock.unlock();
  while (Waiter* waiter = woken.pop_first()) wake(g, *waiter);
}

}  // namespace gol::runtime
