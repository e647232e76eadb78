// Queues of runnable goroutines: each worker's own ring with its "next" slot, and the run's global list.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>

#include "runtime/sched/goroutine.hpp"

namespace gol::runtime {

// A list of goroutines linked by `next`. Its owner locks.
struct GoroutineList {
  Goroutine* first = nullptr;
  Goroutine* last = nullptr;
  std::size_t count = 0;

  void push_back(Goroutine& g) {
    g.next = nullptr;
    (last ? last->next : first) = &g;
    last = &g;
    ++count;
  }
  Goroutine* pop_front() {
    Goroutine* g = first;
    if (!g) return nullptr;
    first = g->next;
    if (!first) last = nullptr;
    --count;
    return g;
  }
  void append(GoroutineList& other) {
    if (!other.first) return;
    (last ? last->next : first) = other.first;
    last = other.last;
    count += other.count;
    other = {};
  }
};

// The queue behind all workers: for goroutines that gave up their turn, that came back from a blocking call
// without a worker, and that did not fit into a worker's ring.
class GlobalQueue {
 public:
  void push(Goroutine& g);
  void push_all(GoroutineList& list);
  // Up to `limit` goroutines from the front.
  GoroutineList take(std::size_t limit);
  // The index-th from the front, for seeded runs.
  Goroutine* take_at(std::size_t index);
  std::size_t size() const { return size_.load(std::memory_order_seq_cst); }

 private:
  SpinLock lock_;
  GoroutineList list_;
  std::atomic<std::size_t> size_{0};
};

// A worker's ring. The owner alone pushes; the owner and thieves take at the front by moving `head_`.
class LocalQueue {
 public:
  static constexpr std::uint32_t capacity = 256;

  // Makes g the next to run and returns the one that was (null if none): the caller pushes that one back.
  Goroutine* exchange_next(Goroutine* g) { return next_.exchange(g, std::memory_order_seq_cst); }
  Goroutine* peek_next() const { return next_.load(std::memory_order_relaxed); }
  bool steal_next(Goroutine* expected) { return next_.compare_exchange_strong(expected, nullptr); }

  // Pushes at the back; moves half of a full ring to `overflow`.
  void push(Goroutine& g, GlobalQueue& overflow);
  // The "next" slot, then the front of the ring. Owner only. *inherits says that it came from the slot: it
  // goes on with the time slice of the one before.
  Goroutine* take(bool* inherits);
  // Moves half of this ring to the back of `thief`'s, keeping one out of them to run at once.
  Goroutine* steal_half_into(LocalQueue& thief);
  // Everything, in order; owner only or world stopped.
  GoroutineList take_all();

  std::uint32_t ring_size() const {
    const std::uint32_t tail = tail_.load(std::memory_order_seq_cst);
    return tail - head_.load(std::memory_order_seq_cst);
  }
  bool empty() const { return ring_size() == 0 && next_.load(std::memory_order_seq_cst) == nullptr; }

 private:
  std::atomic<Goroutine*>& slot(std::uint32_t index) { return ring_[index % capacity]; }

  std::atomic<Goroutine*> next_{nullptr};
  std::atomic<std::uint32_t> head_{0};
  std::atomic<std::uint32_t> tail_{0};
  std::array<std::atomic<Goroutine*>, capacity> ring_{};
};

}  // namespace gol::runtime
