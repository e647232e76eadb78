// Slices of bytes as natives read and make them.
#pragma once

#include <string_view>

#include "natives/native.hpp"
#include "runtime/memory/heap.hpp"
#include "runtime/sched/goroutine.hpp"

namespace gol::natives {

inline std::string_view view_of(const Slice& bytes) {
  return {bytes.data, static_cast<std::size_t>(bytes.length)};
}

// The slice expression s[begin:end], and s[begin:end:end].
inline Slice part_of(const Slice& s, std::size_t begin, std::size_t end) {
  const auto low = static_cast<std::int64_t>(begin);
  const std::int64_t capacity = s.capacity - low;
  return {capacity > 0 ? s.data + low : s.data, static_cast<std::int64_t>(end) - low, capacity};
}
inline Slice capped_part_of(const Slice& s, std::size_t begin, std::size_t end) {
  const auto length = static_cast<std::int64_t>(end - begin);
  return {length > 0 ? s.data + begin : s.data, length, length};
}

// A [][]byte that natives fill from front to back; the room is known beforehand.
class SliceList {
 public:
  SliceList(Goroutine& g, std::size_t most)
      : items_(static_cast<Slice*>(runtime::allocate(g, most * sizeof(Slice), runtime::Scan::Pointers))) {}
  void add(Slice part) { items_[count_++] = part; }
  std::size_t size() const { return count_; }
  Slice finish() const {
    const auto length = static_cast<std::int64_t>(count_);
    return {reinterpret_cast<char*>(items_), length, length};
  }

 private:
  Slice* items_;
  std::size_t count_ = 0;
};

}  // namespace gol::natives
