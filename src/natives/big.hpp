// How the natives of math/big see a []Word of gol, and how they make one.
#pragma once

#include <algorithm>
#include <cstring>

#include "natives/big_words.hpp"
#include "natives/native.hpp"
#include "runtime/memory/heap.hpp"
#include "runtime/sched/goroutine.hpp"

namespace gol::natives::big {

inline Words words_of(const Slice& s) {
  return without_leading_zeros(reinterpret_cast<const Word*>(s.data), static_cast<std::size_t>(s.length));
}

// The slice that a result goes to: old memory of the result's variable when that suffices, else new.
class Target {
 public:
  // For loops that may write where they have read.
  Target(Goroutine& g, const Slice& old, std::size_t words)
      : Target(g, old, words, static_cast<std::size_t>(old.capacity) >= words) {}
  // For loops whose result may overlap none of the operands.
  Target(Goroutine& g, const Slice& old, std::size_t words, std::initializer_list<Words> operands)
      : Target(g, old, words, static_cast<std::size_t>(old.capacity) >= words && apart(old, operands)) {}

  Word* data() { return data_; }
  // The result of so many words at most.
  Slice finish(std::size_t words) const {
    return {reinterpret_cast<char*>(data_),
            static_cast<std::int64_t>(without_leading_zeros(data_, words).size),
            static_cast<std::int64_t>(capacity_)};
  }

 private:
  Target(Goroutine& g, const Slice& old, std::size_t words, bool reuse) {
    if (reuse) {
      data_ = reinterpret_cast<Word*>(old.data);
      capacity_ = static_cast<std::size_t>(old.capacity);
    } else {
      const std::size_t bytes = runtime::rounded_size((words + (words > 1 ? 4 : 0)) * sizeof(Word));
      data_ = static_cast<Word*>(runtime::allocate(g, bytes, runtime::Scan::None));
      capacity_ = bytes / sizeof(Word);
    }
  }
  static bool apart(const Slice& old, std::initializer_list<Words> operands) {
    const auto* begin = reinterpret_cast<const Word*>(old.data);
    const Word* const end = begin + old.capacity;
    return std::ranges::all_of(operands, [&](Words x) { return x.data + x.size <= begin || x.data >= end; });
  }

  Word* data_;
  std::size_t capacity_;
};

// A copy on the heap.
inline Slice copy_of(Goroutine& g, const std::vector<Word>& words) {
  if (words.empty()) return {};
  Target target(g, Slice{}, words.size());
  std::copy(words.begin(), words.end(), target.data());
  return target.finish(words.size());
}

}  // namespace gol::natives::big
