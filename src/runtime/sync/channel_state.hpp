// The channel itself. Internal to src/runtime/sync.
#pragma once

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

  // The attempts. A partner that they complete is claimed; the caller wakes it after releasing the lock.
  Progress try_send(Goroutine& g, const void* value, Waiter*& partner);
  // `to` may be null.
  Progress try_receive(Goroutine& g, void* to, Waiter*& partner);

  bool can_send() { return closed || count.load(std::memory_order_relaxed) < capacity || receivers.has_claimable(); }
  bool can_receive() { return closed || count.load(std::memory_order_relaxed) > 0 || senders.has_claimable(); }

  // The word that a frame holds for an element in the low bytes of a word.
  std::uint64_t canonical(std::uint64_t low_bytes) const {
    const std::uint64_t high = low_bytes << word_shift;
    return is_signed ? static_cast<std::uint64_t>(static_cast<std::int64_t>(high) >> word_shift) : high >> word_shift;
  }

 private:
  char* slot(std::int64_t index) { return reinterpret_cast<char*>(this + 1) + index * element_size; }
  void copy_element(void* to, const void* from) const;
  void push(Goroutine& sender, const void* value);
  void pop(Goroutine& g, void* to);
  // A message went from stack to stack.
  void note_passed(Goroutine& sender, Goroutine& receiver);
};

}  // namespace gol::runtime
