// Passing values: into a parked partner's place, or through the ring.
#include "runtime/sync/channel_state.hpp"

#include <cstring>

#include "runtime/sched/observer.hpp"

namespace gol::runtime {

// The usual sizes are single moves.
GOL_INLINE void Channel::copy_element(void* to, const void* from) const {
  switch (element_size) {
    case 8: std::memcpy(to, from, 8); break;
    case 4: std::memcpy(to, from, 4); break;
    case 16: std::memcpy(to, from, 16); break;
    case 1: std::memcpy(to, from, 1); break;
    default: std::memcpy(to, from, static_cast<std::size_t>(element_size));
  }
}

GOL_INLINE void Channel::push(Goroutine& sender, const void* value) {
  const std::int64_t used = count.load(std::memory_order_relaxed);
  std::int64_t tail = head + used;
  if (tail >= capacity) tail -= capacity;
  copy_element(slot(tail), value);
  count.store(used + 1, std::memory_order_relaxed);
  GOL_OBSERVE(on_send(sender, this, taken + static_cast<std::uint64_t>(used)));
}

GOL_INLINE void Channel::pop(Goroutine& g, void* to) {
  char* oldest = slot(head);
  if (to) copy_element(to, oldest);
  if (has_pointers) {
    before_overwrite(mutator(g), oldest, static_cast<std::size_t>(element_size));
    std::memset(oldest, 0, static_cast<std::size_t>(element_size));
  }
  if (++head == capacity) head = 0;
  count.store(count.load(std::memory_order_relaxed) - 1, std::memory_order_relaxed);
  GOL_OBSERVE(on_receive(g, this, taken));
  ++taken;
}

GOL_INLINE void Channel::note_passed(Goroutine& sender, Goroutine& receiver) {
  GOL_OBSERVE(on_send(sender, this, taken));
  GOL_OBSERVE(on_receive(receiver, this, taken));
  ++taken;
}

Progress Channel::try_send(Goroutine& g, const void* value, Waiter*& partner) {
  if (GOL_UNLIKELY(closed)) return Progress::Closed;
  if (Waiter* receiver = receivers.claim_first()) {
    if (receiver->slot) copy_element(receiver->slot, value);
    receiver->completed = true;
    partner = receiver;
    note_passed(g, *receiver->goroutine);
    return Progress::Done;
  }
  if (count.load(std::memory_order_relaxed) == capacity) return Progress::Blocked;
  push(g, value);
  return Progress::Done;
}

Progress Channel::try_receive(Goroutine& g, void* to, Waiter*& partner) {
  if (count.load(std::memory_order_relaxed) > 0) {
    pop(g, to);
    // The oldest parked sender's value takes the room.
    if (Waiter* sender = senders.claim_first()) {
      push(*sender->goroutine, sender->slot);
      sender->completed = true;
      partner = sender;
    }
    return Progress::Done;
  }
  if (Waiter* sender = senders.claim_first()) {
    if (to) copy_element(to, sender->slot);
    sender->completed = true;
    partner = sender;
    note_passed(*sender->goroutine, g);
    return Progress::Done;
  }
  if (!closed) return Progress::Blocked;
  if (to) std::memset(to, 0, static_cast<std::size_t>(element_size));
  GOL_OBSERVE(on_receive(g, this, closed_message));
  return Progress::Closed;
}

}  // namespace gol::runtime
