// Bump allocation for objects that live as long as their program: AST nodes, types, executable nodes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace gol::base {

// Destructors of arena objects never run: keep them trivially destructible, lists as `std::span`.
class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  void* allocate(std::size_t size, std::size_t align = alignof(std::max_align_t)) {
    std::size_t at = (used_ + align - 1) & ~(align - 1);
    if (at + size > capacity_) return allocate_block(size);
    used_ = at + size;
    return block_ + at;
  }

  template <class T, class... Args>
  T* make(Args&&... args) {
    return new (allocate(sizeof(T), alignof(T))) T{std::forward<Args>(args)...};
  }

  // A copy of the elements that lives in the arena.
  template <class T>
  std::span<T> copy(const std::vector<T>& items) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (items.empty()) return {};
    T* data = static_cast<T*>(allocate(items.size() * sizeof(T), alignof(T)));
    std::memcpy(static_cast<void*>(data), items.data(), items.size() * sizeof(T));
    return {data, items.size()};
  }

  std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    char* data = static_cast<char*>(allocate(text.size(), 1));
    std::memcpy(data, text.data(), text.size());
    return {data, text.size()};
  }

  std::size_t bytes() const { return bytes_; }

  // Whether something of the arena lies at the address.
  bool holds(const void* address) const {
    const auto at = reinterpret_cast<std::uintptr_t>(address);
    return std::any_of(blocks_.begin(), blocks_.end(), [&](const Block& block) {
      const auto begin = reinterpret_cast<std::uintptr_t>(block.bytes.get());
      return at >= begin && at - begin < block.size;
    });
  }

 private:
  void* allocate_block(std::size_t size) {
    const std::size_t block = std::max(size, next_block_);
    blocks_.push_back({std::make_unique_for_overwrite<char[]>(block), block});
    bytes_ += block;
    if (size >= next_block_) return blocks_.back().bytes.get();  // a block of its own; the current one stays
    next_block_ = std::min(next_block_ * 2, largest_block);
    block_ = blocks_.back().bytes.get();
    capacity_ = block;
    used_ = size;
    return block_;
  }

  // Blocks double from small ones on: a library declaration has an arena of its own, and most are short.
  static constexpr std::size_t first_block = 2 << 10, largest_block = 64 << 10;
  struct Block {
    std::unique_ptr<char[]> bytes;
    std::size_t size;
  };
  std::vector<Block> blocks_;
  char* block_ = nullptr;
  std::size_t used_ = 0, capacity_ = 0, bytes_ = 0, next_block_ = first_block;
};

}  // namespace gol::base
