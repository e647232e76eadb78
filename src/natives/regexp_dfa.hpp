// The automaton of a regular expression, built while it runs: it finds where a match ends, or begins, in one
// look-up for each rune.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "natives/regexp_program.hpp"

namespace gol::natives::regexp {

// A set of instruction numbers in the order of their coming.
class SparseSet {
 public:
  void resize(std::size_t size) {
    dense_.resize(size);
    sparse_.resize(size);
    count_ = 0;
  }
  void clear() { count_ = 0; }
  bool add(std::uint32_t value) {
    const std::uint32_t at = sparse_[value];
    if (at < count_ && dense_[at] == value) return false;
    sparse_[value] = count_;
    dense_[count_++] = value;
    return true;
  }
  std::uint32_t size() const { return count_; }
  std::uint32_t operator[](std::uint32_t index) const { return dense_[index]; }

 private:
  std::vector<std::uint32_t> dense_, sparse_;
  std::uint32_t count_ = 0;
};

// A state is what instructions go on after the last rune, in order of preference, and what stood there. What
// a place needs to know of the next rune is found out when the step over that rune is made, so a state says
// with its step whether a match ended in front of the rune.
class Dfa {
 public:
  enum class Kind : std::uint8_t {
    Search,    // the end of the leftmost match
    Anchored,  // the end of a match at the beginning
    Backward,  // the beginning of the longest match that ends at the end
  };

  Dfa(const Program& program, Kind kind, bool longest);

  static constexpr std::int64_t none = -1;
  static constexpr std::int64_t gave_up = -2;

  // The end of the match that begins at `at` or, in a search, further on; `earliest`: the end of any.
  std::int64_t find_end(const Program& program, std::string_view text, std::size_t at, bool earliest);
  // The least place from `least` on where a match begins that ends at `end`.
  std::int64_t find_begin(const Program& program, std::string_view text, std::size_t least, std::size_t end);

 private:
  static constexpr std::int32_t unknown = -1;
  static constexpr std::uint32_t mark = 0xFFFFFFFF;  // between threads that began at different places

  // Steps are a state's number times 2, and 1 if a match ended in front of the rune. State 0 has no
  // instructions.
  std::int32_t& step(std::int32_t state, std::uint32_t rune_class) {
    return steps_[static_cast<std::size_t>(state) * stride_ + rune_class];
  }
  std::int32_t start(const Program& program, Side side);
  std::int32_t make_step(const Program& program, std::int32_t state, std::uint32_t rune_class);
  void follow(const Program& program, std::uint32_t first, std::uint32_t looks);
  std::int32_t state_of(std::vector<std::uint32_t>& instructions, Side side);
  void forget();

  Kind kind_;
  bool longest_;
  std::uint32_t stride_;  // the classes, and the end of the text
  std::size_t most_states_;
  std::uint64_t forgotten_ = 0;
  std::vector<std::int32_t> steps_;
  std::vector<const std::string*> states_;  // the keys of numbers_
  std::unordered_map<std::string, std::int32_t> numbers_;
  std::int32_t starts_[4];
  SparseSet reached_;
  SparseSet next_;
  std::vector<std::uint32_t> stack_, from_, to_;
};

}  // namespace gol::natives::regexp
