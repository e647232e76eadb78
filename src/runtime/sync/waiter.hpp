// Goroutines parked on channels. Internal to src/runtime/sync.
#pragma once

#include <atomic>
#include <cstdint>

#include "runtime/sched/scheduler.hpp"

namespace gol::runtime {

struct Waiter;

// A select that waits on several channels. Whoever sets `claimed` first completes the select: a partner on one
// of its channels, or who cancels it. It lies on the native stack of the select's goroutine and stays valid for
// the claimer until that makes the goroutine runnable.
struct SelectWait {
  std::atomic<bool> claimed{false};
  Waiter* winner = nullptr;  // written by the claimer; null after a cancel
  // Held until the goroutine is off its worker. Its waiters are visible before that, hence a claimer
  // goes through this lock before it makes the goroutine runnable.
  SpinLock parking;

  bool claim() { return !claimed.exchange(true, std::memory_order_acq_rel); }
  void await_parked() {
    parking.lock();
    parking.unlock();
  }
};

// One goroutine, or one case of its select, in a queue of a channel. It lies on the goroutine's native stack;
// so does the value, or in a frame: parked stacks neither move nor run, and are scanned. All fields are
// guarded by the channel's lock.
struct Waiter {
  Goroutine* goroutine = nullptr;
  void* slot = nullptr;          // where the value lies or goes; a receiver may want none
  SelectWait* select = nullptr;  // null for a plain send or receive
  Waiter* previous = nullptr;
  Waiter* next = nullptr;
  bool queued = false;
  bool completed = false;        // a value was passed; false after a close
};

// Waiters in the order of their arrival.
class WaitQueue {
 public:
  bool empty() const { return first_ == nullptr; }

  void push(Waiter& waiter) {
    waiter.previous = last_;
    waiter.next = nullptr;
    waiter.queued = true;
    (last_ ? last_->next : first_) = &waiter;
    last_ = &waiter;
  }

  void remove(Waiter& waiter) {
    (waiter.previous ? waiter.previous->next : first_) = waiter.next;
    (waiter.next ? waiter.next->previous : last_) = waiter.previous;
    waiter.queued = false;
  }

  Waiter* pop_first() {
    Waiter* waiter = first_;
    if (waiter) remove(*waiter);
    return waiter;
  }

  // Takes the first waiter that nobody else has claimed; null when there is none.
  GOL_INLINE Waiter* claim_first() {
    while (Waiter* waiter = first_) {
      remove(*waiter);
      if (!waiter->select) return waiter;
      if (waiter->select->claim()) {
        waiter->select->winner = waiter;
        return waiter;
      }
    }
    return nullptr;
  }

  // Whether claim_first() would find a waiter now. A select among them may still be claimed elsewhere.
  bool has_claimable() {
    while (first_ && first_->select && first_->select->claimed.load(std::memory_order_relaxed)) remove(*first_);
    return first_ != nullptr;
  }

  // Those who still wait, in their order.
  template <class F>
  void for_each(F f) const {
    for (const Waiter* waiter = first_; waiter; waiter = waiter->next) {
      if (!waiter->select || !waiter->select->claimed.load(std::memory_order_relaxed)) f(*waiter);
    }
  }

  Waiter* find(const Goroutine& g) const {
    for (Waiter* waiter = first_; waiter; waiter = waiter->next) {
      if (waiter->goroutine == &g && !waiter->select) return waiter;
    }
    return nullptr;
  }

 private:
  Waiter* first_ = nullptr;
  Waiter* last_ = nullptr;
};

// Makes the goroutine of a claimed waiter runnable. No lock is held; the waiter is gone afterwards.
GOL_INLINE void wake(Goroutine& g, Waiter& waiter) {
  if (waiter.select) waiter.select->await_parked();
  ready(g, *waiter.goroutine);
}

// Parks a goroutine that nothing but a kill can wake.
[[noreturn]] void park_for_ever(Goroutine& g, WaitKind kind);

}  // namespace gol::runtime
