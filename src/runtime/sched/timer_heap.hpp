// The timers of one worker: a heap with four children a node, ordered by time, then by order of insertion.
#pragma once

#include <atomic>
#include <cstdint>
#include <limits>
#include <vector>

#include "runtime/sched/spin_lock.hpp"
#include "runtime/sched/timer.hpp"

namespace gol::runtime {

inline constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

// All operations need `lock`; only next_when() is for everybody.
class TimerHeap {
 public:
  SpinLock lock;

  explicit TimerHeap(std::int32_t worker) : worker_(worker) {}

  void insert(Timer& timer);
  void remove(Timer& timer);
  Timer* first() const { return entries_.empty() ? nullptr : entries_.front().timer; }
  bool empty() const { return entries_.empty(); }
  // Fields of a zeroed timer that was never started point at another timer, or at none.
  bool holds(const Timer& timer) const {
    const auto index = static_cast<std::size_t>(timer.position);
    return timer.worker == worker_ && index < entries_.size() && entries_[index].timer == &timer;
  }

  // When the first timer is due, or `never`; a look without the lock.
  std::int64_t next_when() const { return next_when_.load(std::memory_order_seq_cst); }

  template <class Visitor>
  void visit(Visitor visitor) const {
    for (const Entry& entry : entries_) visitor(*entry.timer);
  }

 private:
  struct Entry {
    std::int64_t when;
    std::uint64_t order;
    Timer* timer;
    bool before(const Entry& other) const {
      return when != other.when ? when < other.when : order < other.order;
    }
  };
  void place(std::size_t index, const Entry& entry);
  void sift_up(std::size_t index);
  void sift_down(std::size_t index);
  void publish_first();

  std::vector<Entry> entries_;
  std::atomic<std::int64_t> next_when_{never};
  std::uint64_t inserted_ = 0;
  std::int32_t worker_;
};

// Which worker's heap holds the timer, or -1. Written under that heap's lock, read by anybody.
inline std::atomic_ref<std::int32_t> timer_worker(Timer& timer) { return std::atomic_ref(timer.worker); }

}  // namespace gol::runtime
