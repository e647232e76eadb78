// The channel itself. Internal to src/runtime/sync.
#pragma once

#include <algorithm>
#include <cstring>

#include "runtime/object/panic.hpp"
#include "runtime/sched/observer.hpp"
#include "runtime/sync/channel.hpp"
#include "runtime/sync/waiter.hpp"

namespace gol::runtime {

// What an attempt under the lock has come to.
enum class Progress : std::uint8_t {
  Done,
  Blocked,
  Closed,  // receiving: closed and drained; sending: must panic
};

// A queue of values, and the goroutines parked on either side of it. One heap cell: this head, then the ring.
//
// Whenever the lock is free:
//   - senders and receivers are not both occupied, unless selects wait on both sides;
//   - a parked receiver means an empty buffer, a parked sender a full one; none is parked once it is closed
//     (waiters of selects that have been claimed elsewhere aside: they leave on their own);
//   - free slots of the ring are zero, so filling one needs no barrier; emptying one goes through it.
//
// Values are in their memory form throughout. A value that goes from stack to stack is copied, never cleared
// at its source: a snapshot may still have to scan it there.
class Channel {
 public:
  SpinLock lock;
  bool closed = false;
  bool has_pointers = false;
  bool is_signed = false;             // of elements that are words
  std::uint8_t word_shift = 0;        // 64 - the bits of an element that is a word
  std::int64_t element_size = 0;
  std::int64_t capacity = 0;
  std::atomic<std::int64_t> count{0};  // written under the lock; len() reads it without
  std::int64_t head = 0;               // the slot of the oldest value
  std::uint64_t taken = 0;             // messages received so far: the number of the oldest one
  WaitQueue senders, receivers;

  char* slot(std::int64_t index) { return reinterpret_cast<char*>(this + 1) + index * element_size; }

  // The attempts. A partner that they complete is claimed; the caller wakes it after releasing the lock.
  GOL_INLINE Progress try_send(Goroutine& g, const void* value, Waiter*& partner) {
    if (GOL_UNLIKELY(closed)) return Progress::Closed;
    if (Waiter* receiver = receivers.claim_first()) {
      if (receiver->slot) copy_element(receiver->slot, value);
      receiver->completed = true;
      partner = receiver;
      pass_directly(g, *receiver->goroutine);
      return Progress::Done;
    }
    if (count.load(std::memory_order_relaxed) == capacity) return Progress::Blocked;
    push(g, value);
    return Progress::Done;
  }

  GOL_INLINE Progress try_receive(Goroutine& g, void* to, Waiter*& partner) {
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
      pass_directly(*sender->goroutine, g);
      return Progress::Done;
    }
    if (!closed) return Progress::Blocked;
    if (to) std::memset(to, 0, static_cast<std::size_t>(element_size));
    GOL_OBSERVE(on_receive(g, this, closed_message));
    return Progress::Closed;
  }

  bool can_send() { return closed || count.load(std::memory_order_relaxed) < capacity || receivers.has_claimable(); }
  bool can_receive() { return closed || count.load(std::memory_order_relaxed) > 0 || senders.has_claimable(); }

  // The word that a frame holds for an element in the low bytes of a word.
  std::uint64_t canonical(std::uint64_t low_bytes) const {
    const std::uint64_t high = low_bytes << word_shift;
    return is_signed ? static_cast<std::uint64_t>(static_cast<std::int64_t>(high) >> word_shift) : high >> word_shift;
  }

  GOL_INLINE void copy_element(void* to, const void* from) const {
    switch (element_size) {
      case 8: std::memcpy(to, from, 8); break;
      case 4: std::memcpy(to, from, 4); break;
      case 16: std::memcpy(to, from, 16); break;
      case 1: std::memcpy(to, from, 1); break;
      default: std::memcpy(to, from, static_cast<std::size_t>(element_size));
    }
  }

 private:
  GOL_INLINE void push(Goroutine& sender, const void* value) {
    const std::int64_t used = count.load(std::memory_order_relaxed);
    std::int64_t tail = head + used;
    if (tail >= capacity) tail -= capacity;
    copy_element(slot(tail), value);
    count.store(used + 1, std::memory_order_relaxed);
    GOL_OBSERVE(on_send(sender, this, taken + static_cast<std::uint64_t>(used)));
  }

  GOL_INLINE void pop(Goroutine& g, void* to) {
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

  // A message went from stack to stack.
  GOL_INLINE void pass_directly(Goroutine& sender, Goroutine& receiver) {
    GOL_OBSERVE(on_send(sender, this, taken));
    GOL_OBSERVE(on_receive(receiver, this, taken));
    ++taken;
  }
};

}  // namespace gol::runtime
