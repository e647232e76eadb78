// What is still to be visited while the world runs, shared by all who mark: the marking thread, allocators that help
// it, and workers that resume a goroutine whose stacks nobody has read yet. Each borrows a Marker, takes a part of the
// pool, visits what that leads to, and gives back what it has not come to.
//
// Invariant: while nobody has a marker and the pool is empty, everything that can be reached from what was added has
// been visited. Only the stopper of the world may rely on it, for the others add at any time.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "runtime/memory/mark.hpp"

namespace gol::runtime::memory {

class MarkPool {
 public:
  Marker& borrow();
  // What the marker has pending goes to the pool.
  void give_back(Marker& marker);

  void add(const std::vector<std::uintptr_t>& offsets);
  // Moves a part of the pool to the marker. False when the pool is empty.
  bool take(Marker& marker);
  // Waits until there is something to take, while others have markers. False when nobody has one besides the caller,
  // who has `own`, and nothing is left.
  bool wait_for_others(int own);
  // Waits until there is something to take or `over` holds; whoever makes it hold calls wake() then.
  void wait_for_work(bool (*over)());
  void wake();

  // Whether somebody waits for work: those who have much give some.
  bool hungry() const { return hungry_.load(std::memory_order_relaxed) > 0; }

  // World stopped or no cycle under way: what the markers found alive since the last call.
  std::size_t take_marked_bytes();

 private:
  std::mutex mutex_;  // guards the following
  std::condition_variable changed_;
  std::vector<std::uintptr_t> offsets_;
  std::vector<Marker::Words> large_;
  std::vector<std::unique_ptr<Marker>> markers_;
  std::vector<Marker*> idle_;
  std::size_t marked_bytes_ = 0;
  std::atomic<int> hungry_{0};
};

MarkPool& mark_pool();

}  // namespace gol::runtime::memory
