#include "runtime/memory/mark_pool.hpp"

#include <algorithm>
#include <utility>

namespace gol::runtime::memory {
namespace {

constexpr std::size_t offsets_at_once = 512;

}  // namespace

MarkPool& mark_pool() {
  static MarkPool* pool = new MarkPool;  // the marking thread outlives static objects
  return *pool;
}

Marker& MarkPool::borrow() {
  std::lock_guard hold(mutex_);
  if (idle_.empty()) {
    markers_.push_back(std::make_unique<Marker>());
    idle_.push_back(markers_.back().get());
  }
  Marker* marker = idle_.back();
  idle_.pop_back();
  marker->begin();
  return *marker;
}

void MarkPool::give_back(Marker& marker) {
  std::lock_guard hold(mutex_);
  marked_bytes_ += marker.marked_bytes();
  marker.move_all(offsets_, large_);
  idle_.push_back(&marker);
  changed_.notify_all();
}

void MarkPool::add(const std::vector<std::uintptr_t>& offsets) {
  std::lock_guard hold(mutex_);
  offsets_.insert(offsets_.end(), offsets.begin(), offsets.end());
  if (hungry()) changed_.notify_all();
}

bool MarkPool::take(Marker& marker) {
  std::lock_guard hold(mutex_);
  if (offsets_.empty() && large_.empty()) return false;
  const std::size_t count = std::min(offsets_.size(), offsets_at_once);
  for (std::size_t i = offsets_.size() - count; i < offsets_.size(); ++i) marker.add_offset(offsets_[i]);
  offsets_.resize(offsets_.size() - count);
  if (!large_.empty()) {
    marker.add_large(large_.back());
    large_.pop_back();
  }
  return true;
}

bool MarkPool::wait_for_others(int own) {
  std::unique_lock hold(mutex_);
  const auto some = [&] { return !offsets_.empty() || !large_.empty(); };
  const auto alone = [&] { return markers_.size() - idle_.size() == static_cast<std::size_t>(own); };
  hungry_.fetch_add(1, std::memory_order_relaxed);
  changed_.wait(hold, [&] { return some() || alone(); });
  hungry_.fetch_sub(1, std::memory_order_relaxed);
  return some();
}

void MarkPool::wait_for_work(bool (*over)()) {
  std::unique_lock hold(mutex_);
  hungry_.fetch_add(1, std::memory_order_relaxed);
  changed_.wait(hold, [&] { return !offsets_.empty() || !large_.empty() || over(); });
  hungry_.fetch_sub(1, std::memory_order_relaxed);
}

void MarkPool::wake() {
  std::lock_guard hold(mutex_);
  changed_.notify_all();
}

std::size_t MarkPool::take_marked_bytes() {
  std::lock_guard hold(mutex_);
  return std::exchange(marked_bytes_, 0);
}

}  // namespace gol::runtime::memory
