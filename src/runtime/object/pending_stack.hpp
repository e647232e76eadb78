// The stack of work that equal() and hash() keep instead of recursing: values nest through interfaces as deep as
// a script likes, a native stack does not.
#pragma once

#include <cstddef>
#include <cstring>

#include "runtime/sched/goroutine.hpp"
#include "runtime/sched/scheduler.hpp"

namespace gol::runtime {

// The first items lie in the object, on the native stack; more move to a heap cell, which the collector scans
// and which a panic that jumps over this object does not leak.
template <class Item>
class PendingStack {
 public:
  explicit PendingStack(Goroutine& g) : g_(g) {}
  PendingStack(const PendingStack&) = delete;
  PendingStack& operator=(const PendingStack&) = delete;

  bool empty() const { return count_ == 0; }
  Item& top() { return items_[count_ - 1]; }
  void pop() { --count_; }

  void push(const Item& item) {
    if (count_ == capacity_) grow();
    items_[count_++] = item;
  }

  // Work that can be exponential in the size of the data lets others run now and then.
  void poll() {
    if ((++steps_ & 1023) == 0 && g_.poll.load(std::memory_order_relaxed) != 0) poll_slow(g_);
  }

 private:
  GOL_COLD void grow() {
    auto* larger = static_cast<Item*>(allocate(g_, 2 * capacity_ * sizeof(Item), Scan::Pointers));
    std::memcpy(static_cast<void*>(larger), items_, count_ * sizeof(Item));
    items_ = larger;
    capacity_ *= 2;
  }

  static constexpr std::size_t inline_items = 12;
  Goroutine& g_;
  std::size_t count_ = 0;
  std::size_t capacity_ = inline_items;
  std::size_t steps_ = 0;
  Item* items_ = first_;
  Item first_[inline_items];
};

}  // namespace gol::runtime
