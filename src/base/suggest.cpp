#include "base/suggest.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace gol::base {
namespace {

constexpr std::size_t longest = 64;  // beyond that nobody mistyped a word

// Damerau-Levenshtein distance.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last, last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    before_last = last;
    last = row;
  }
  return last[b.size()];
}

}  // namespace

void Nearest::offer(std::string_view candidate) {
  if (candidate == word_ || candidate == "_" || candidate.size() < 2) return;
  const std::size_t difference = std::max(candidate.size(), word_.size()) - std::min(candidate.size(), word_.size());
  if (difference >= best_ || candidate.size() > longest || word_.size() > longest) return;
  if (const std::size_t d = distance(word_, candidate); d < best_) {
    best_ = d;
    name_ = candidate;
  }
}

std::string closest(std::string_view word, std::span<const std::string> candidates) {
  Nearest nearest(word);
  for (const std::string& candidate : candidates) nearest.offer(candidate);
  return nearest.take();
}

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates) {
  const std::string best = closest(word, candidates);
  return best.empty() ? best : "; did you mean " + best + "?";
}

}  // namespace gol::base
