#include "runtime/sched/run_queue.hpp"

#include <algorithm>
#include <mutex>

#include "runtime/sched/stack.hpp"

namespace gol::runtime {

void GlobalQueue::push(Goroutine& g) {
  std::lock_guard hold(lock_);
  list_.push_back(g);
  size_.store(list_.count, std::memory_order_seq_cst);
}

void GlobalQueue::push_all(GoroutineList& list) {
  std::lock_guard hold(lock_);
  list_.append(list);
  size_.store(list_.count, std::memory_order_seq_cst);
}

GoroutineList GlobalQueue::take(std::size_t limit) {
  GoroutineList taken;
  if (size() == 0) return taken;
  std::lock_guard hold(lock_);
  while (taken.count < limit && list_.first) taken.push_back(*list_.pop_front());
  size_.store(list_.count, std::memory_order_seq_cst);
  return taken;
}

Goroutine* GlobalQueue::take_at(std::size_t index) {
  std::lock_guard hold(lock_);
  GoroutineList before;
  while (index-- > 0 && list_.first) before.push_back(*list_.pop_front());
  Goroutine* chosen = list_.pop_front();
  before.append(list_);
  list_ = before;
  size_.store(list_.count, std::memory_order_seq_cst);
  return chosen;
}

void LocalQueue::push(Goroutine& g, GlobalQueue& overflow) {
  const std::uint32_t tail = tail_.load(std::memory_order_relaxed);
  std::uint32_t head = head_.load(std::memory_order_acquire);
  if (tail - head < capacity) {
    slot(tail).store(&g, std::memory_order_relaxed);
    tail_.store(tail + 1, std::memory_order_seq_cst);
    return;
  }
  // Half of the ring leaves, so that the next 128 pushes are cheap again. A thief may be faster.
  std::array<Goroutine*, capacity / 2> moved;
  for (std::uint32_t i = 0; i < moved.size(); ++i) moved[i] = slot(head + i).load(std::memory_order_relaxed);
  if (!head_.compare_exchange_strong(head, head + moved.size(), std::memory_order_acq_rel)) {
    push(g, overflow);
    return;
  }
  GoroutineList list;
  for (Goroutine* each : moved) list.push_back(*each);
  list.push_back(g);
  overflow.push_all(list);
}

Goroutine* LocalQueue::take(bool* inherits) {
  *inherits = false;
  if (next_.load(std::memory_order_relaxed)) {
    if (Goroutine* g = next_.exchange(nullptr, std::memory_order_acq_rel)) {
      *inherits = true;
      return g;
    }
  }
  std::uint32_t head = head_.load(std::memory_order_acquire);
  while (head != tail_.load(std::memory_order_relaxed)) {
    Goroutine* g = slot(head).load(std::memory_order_relaxed);
    if (!head_.compare_exchange_weak(head, head + 1, std::memory_order_acq_rel)) continue;
    if (head + 1 != tail_.load(std::memory_order_relaxed)) {
      // Stolen meanwhile or not, it is a goroutine's address, of which nothing is read.
      prefetch_parked(*slot(head + 1).load(std::memory_order_relaxed));
    }
    return g;
  }
  return nullptr;
}

// The thief copies first and claims afterwards: what it copied counts only if nobody moved head_ meanwhile.
// Its own ring is empty, so half of another always fits.
Goroutine* LocalQueue::steal_half_into(LocalQueue& thief) {
  const std::uint32_t thief_tail = thief.tail_.load(std::memory_order_relaxed);
  for (;;) {
    std::uint32_t head = head_.load(std::memory_order_acquire);
    const std::uint32_t available = tail_.load(std::memory_order_acquire) - head;
    if (available == 0 || available > capacity) {
      if (available == 0) return nullptr;
      continue;  // head and tail were read at different times
    }
    const std::uint32_t count = available - available / 2;
    for (std::uint32_t i = 0; i < count; ++i) {
      thief.slot(thief_tail + i).store(slot(head + i).load(std::memory_order_relaxed), std::memory_order_relaxed);
    }
    if (!head_.compare_exchange_strong(head, head + count, std::memory_order_acq_rel)) continue;
    thief.tail_.store(thief_tail + count - 1, std::memory_order_release);
    return thief.slot(thief_tail + count - 1).load(std::memory_order_relaxed);
  }
}

GoroutineList LocalQueue::take_all() {
  GoroutineList all;
  bool inherits;
  while (Goroutine* g = take(&inherits)) all.push_back(*g);
  return all;
}

}  // namespace gol::runtime
