// Searching, splitting and mapping of text, on plain views: shared by the natives of strings and bytes.
//
// Positions are byte indices, -1 for "not found". Text need not be valid UTF-8: an invalid byte counts as
// one character U+FFFD.
#pragma once

#include <cstdint>
#include <string_view>

#include "natives/format_buffer.hpp"
#include "natives/native.hpp"

namespace gol::natives {

// A set of characters for Trim and IndexAny: ASCII by bitmap, others by a look into the text.
class CharSet {
 public:
  explicit CharSet(std::string_view chars);
  bool contains(std::int32_t rune) const;

 private:
  std::uint64_t ascii_[2] = {0, 0};
  bool only_ascii_ = true;
  std::string_view chars_;
};

std::int64_t find_text(std::string_view text, std::string_view sought);
std::int64_t find_last_text(std::string_view text, std::string_view sought);
std::int64_t find_rune(std::string_view text, std::int32_t rune);
std::int64_t find_any(std::string_view text, std::string_view chars);
std::int64_t find_last_any(std::string_view text, std::string_view chars);
std::int64_t count_text(std::string_view text, std::string_view sought);
std::int64_t count_runes(std::string_view text);

std::string_view trim_left(std::string_view text, const CharSet& set);
std::string_view trim_right(std::string_view text, const CharSet& set);
std::string_view trim_space(std::string_view text);

bool equal_fold(std::string_view a, std::string_view b);

// The rune at the front of a non-empty text, and the one at its end.
runtime::DecodedRune first_rune(std::string_view text);
runtime::DecodedRune last_rune(std::string_view text);

// A gol string of a part of another string's bytes.
inline String shared(std::string_view part) {
  return part.empty() ? String{} : String{part.data(), static_cast<std::int64_t>(part.size())};
}

// A []string that natives fill from front to back; the room is known beforehand.
class StringList {
 public:
  StringList(Goroutine& g, std::size_t most)
      : items_(static_cast<String*>(runtime::allocate(g, most * sizeof(String), runtime::Scan::Pointers))),
        most_(most) {}
  void add(std::string_view part) { items_[count_++] = shared(part); }
  std::size_t size() const { return count_; }
  bool full() const { return count_ == most_; }
  Slice finish() const {
    const auto length = static_cast<std::int64_t>(count_);
    return {reinterpret_cast<char*>(items_), length, length};
  }

 private:
  String* items_;
  std::size_t most_;
  std::size_t count_ = 0;
};

}  // namespace gol::natives
