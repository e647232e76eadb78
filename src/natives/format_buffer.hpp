// A growing run of bytes for natives that build text.
//
// It starts on the native stack and moves to a heap cell when it gets large, so that nothing has to be
// destroyed: a panic or Goexit may jump over it, and the goroutine may park in the middle.
#pragma once

#include <cstring>
#include <string_view>

#include "runtime/memory/heap.hpp"
#include "runtime/object/strings.hpp"
#include "runtime/object/value.hpp"
#include "runtime/sched/goroutine.hpp"

namespace gol::natives {

class ByteBuffer {
 public:
  explicit ByteBuffer(runtime::Goroutine& g) : g_(g) {}
  ByteBuffer(const ByteBuffer&) = delete;
  ByteBuffer& operator=(const ByteBuffer&) = delete;

  void append(char byte) {
    if (GOL_UNLIKELY(length_ == capacity_)) grow(1);
    data_[length_++] = byte;
  }
  void append(std::string_view bytes) {
    if (bytes.empty()) return;
    std::memcpy(room(bytes.size()), bytes.data(), bytes.size());
    length_ += bytes.size();
  }
  void append_repeated(char byte, std::size_t count) {
    if (count == 0) return;
    std::memset(room(count), byte, count);
    length_ += count;
  }
  void append_rune(std::int32_t rune) {
    if (rune >= 0 && rune < 0x80) {
      append(static_cast<char>(rune));
    } else {
      length_ += static_cast<std::size_t>(runtime::encode_rune(rune, room(4)));
    }
  }

  // The place behind the last byte, with room for `count` more; commit() says how many were written.
  char* room(std::size_t count) {
    if (GOL_UNLIKELY(capacity_ - length_ < count)) grow(count);
    return data_ + length_;
  }
  void commit(std::size_t count) { length_ += count; }
  void truncate(std::size_t length) { length_ = length; }

  char* data() { return data_; }
  std::size_t size() const { return length_; }
  std::string_view view() const { return {data_, length_}; }
  std::string_view from(std::size_t begin) const { return view().substr(begin); }
  runtime::Goroutine& goroutine() const { return g_; }

  // The contents as a gol value. The buffer may not be written to afterwards: a heap cell is handed over.
  runtime::String to_string() {
    if (length_ == 0) return {};
    if (data_ == inline_ || length_ < capacity_ / 2) return runtime::make_string(g_, view());
    return {data_, static_cast<std::int64_t>(length_)};
  }
  runtime::Slice to_slice() {
    const auto length = static_cast<std::int64_t>(length_);
    if (length_ > 0 && data_ != inline_) return {data_, length, static_cast<std::int64_t>(capacity_)};
    auto* copy = static_cast<char*>(runtime::allocate(g_, length_, runtime::Scan::None));
    std::memcpy(copy, data_, length_);
    return {copy, length, length};
  }

 private:
  GOL_COLD void grow(std::size_t more) {
    std::size_t capacity = capacity_ * 2;
    while (capacity - length_ < more) capacity *= 2;
    auto* data = static_cast<char*>(runtime::allocate(g_, capacity, runtime::Scan::None));
    std::memcpy(data, data_, length_);
    data_ = data;
    capacity_ = capacity;
  }

  runtime::Goroutine& g_;
  char* data_ = inline_;
  std::size_t length_ = 0;
  std::size_t capacity_ = sizeof inline_;
  char inline_[160];
};

}  // namespace gol::natives
