#include "runtime/sched/timer_heap.hpp"

#include <algorithm>

namespace gol::runtime {

namespace {
constexpr std::size_t arity = 4;
}

void TimerHeap::place(std::size_t index, const Entry& entry) {
  entries_[index] = entry;
  entry.timer->position = static_cast<std::int32_t>(index);
}

void TimerHeap::sift_up(std::size_t index) {
  const Entry moving = entries_[index];
  while (index > 0) {
    const std::size_t parent = (index - 1) / arity;
    if (!moving.before(entries_[parent])) break;
    place(index, entries_[parent]);
    index = parent;
  }
  place(index, moving);
}

void TimerHeap::sift_down(std::size_t index) {
  const Entry moving = entries_[index];
  for (;;) {
    const std::size_t first_child = index * arity + 1;
    if (first_child >= entries_.size()) break;
    std::size_t least = first_child;
    const std::size_t end = std::min(first_child + arity, entries_.size());
    for (std::size_t child = first_child + 1; child < end; ++child) {
      if (entries_[child].before(entries_[least])) least = child;
    }
    if (!entries_[least].before(moving)) break;
    place(index, entries_[least]);
    index = least;
  }
  place(index, moving);
}

void TimerHeap::publish_first() {
  next_when_.store(entries_.empty() ? never : entries_.front().when, std::memory_order_seq_cst);
}

void TimerHeap::insert(Timer& timer) {
  entries_.push_back({timer.when, inserted_++, &timer});
  timer_worker(timer).store(worker_, std::memory_order_release);
  sift_up(entries_.size() - 1);
  publish_first();
}

void TimerHeap::remove(Timer& timer) {
  const auto index = static_cast<std::size_t>(timer.position);
  const Entry last = entries_.back();
  entries_.pop_back();
  timer.position = -1;
  timer_worker(timer).store(-1, std::memory_order_release);
  if (index < entries_.size()) {
    place(index, last);
    sift_up(index);
    sift_down(static_cast<std::size_t>(last.timer->position));
  }
  publish_first();
}

}  // namespace gol::runtime
