// Guesses what a mistyped word was meant to be.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace gol::base {

// Remembers the candidate nearest to a word: of the fewest insertions, deletions, replacements and swaps of
// neighbours, at most one in three letters.
class Nearest {
 public:
  explicit Nearest(std::string_view word) : word_(word), best_((word.size() + 2) / 3 + 1) {}
  void offer(std::string_view candidate);
  // Empty when none is near.
  const std::string& take() const { return name_; }

 private:
  std::string_view word_;
  std::size_t best_;  // candidates must be nearer
  std::string name_;
};

std::string closest(std::string_view word, std::span<const std::string> candidates);
// "; did you mean X?" for the candidate closest to the word, or nothing when none is close.
std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

}  // namespace gol::base
