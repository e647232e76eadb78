// Lines that occur exactly once in either text anchor the comparison: the longest sequence of them in the
// same order stays, and each match grows as far as the lines around it agree. That takes no more than sorting
// the lines, and people find such diffs easy to read.
#include "format/diff.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace gol::format {
namespace {

using TextLines = std::vector<std::string_view>;

struct Match {
  std::size_t before, after;
};

TextLines lines_of(std::string_view text) {
  TextLines lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    lines.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return lines;
}

// The longest sequence of lines that are unique in both texts and have the same order.
std::vector<Match> anchors(const TextLines& before, const TextLines& after) {
  struct Seen {
    int before = 0, after = 0;
    std::size_t at = 0;  // in `after`
  };
  std::unordered_map<std::string_view, Seen> seen;
  for (const std::string_view line : before) ++seen[line].before;
  for (std::size_t i = 0; i < after.size(); ++i) {
    Seen& entry = seen[after[i]];
    ++entry.after;
    entry.at = i;
  }
  std::vector<Match> unique;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const Seen& entry = seen[before[i]];
    if (entry.before == 1 && entry.after == 1) unique.push_back({i, entry.at});
  }
  // Patience sorting: ends[n] is the last element of the best sequence of n + 1 elements.
  std::vector<std::size_t> ends, previous(unique.size());
  for (std::size_t i = 0; i < unique.size(); ++i) {
    const auto place =
        std::lower_bound(ends.begin(), ends.end(), unique[i].after,
                         [&](std::size_t end, std::size_t at) { return unique[end].after < at; });
    previous[i] = place == ends.begin() ? i : *(place - 1);
    if (place == ends.end()) ends.push_back(i);
    else *place = i;
  }
  std::vector<Match> result(ends.size());
  std::size_t at = ends.empty() ? 0 : ends.back();
  for (std::size_t i = result.size(); i-- > 0; at = previous[at]) result[i] = unique[at];
  return result;
}

// Collects hunks: runs of changes with at most `context` equal lines around them.
class Hunks {
 public:
  Hunks(const TextLines& before, const TextLines& after) : before_(before), after_(after) {}

  // The lines up to (before, after) differ, and `count` equal ones follow.
  void add(std::size_t before, std::size_t after, std::size_t count) {
    if (before > before_at_ || after > after_at_) {
      if (!open_) begin();
      change(before, after);
    }
    const bool last = before + count == before_.size() && after + count == after_.size();
    if (open_ && (last || count > 2 * context)) {
      keep(std::min(count, context));
      end();
    } else if (open_) {
      keep(count);
    }
    before_at_ = before + count;
    after_at_ = after + count;
  }
  std::string take() { return std::move(text_); }

 private:
  static constexpr std::size_t context = 3;

  void begin() {
    open_ = true;
    const std::size_t kept = std::min({context, before_at_, after_at_});
    first_before_ = before_at_ - kept;
    first_after_ = after_at_ - kept;
    before_at_ = first_before_;
    after_at_ = first_after_;
    keep(kept);
  }
  void end() {
    const auto range = [](std::size_t first, std::size_t end) {
      const std::size_t count = end - first;
      return std::to_string(count == 0 ? first : first + 1) + (count == 1 ? "" : "," + std::to_string(count));
    };
    text_ +=
        "@@ -" + range(first_before_, before_at_) + " +" + range(first_after_, after_at_) + " @@\n" + hunk_;
    hunk_.clear();
    open_ = false;
  }
  void keep(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) line(' ', before_[before_at_ + i]);
    before_at_ += count;
    after_at_ += count;
  }
  void change(std::size_t before, std::size_t after) {
    for (; before_at_ < before; ++before_at_) line('-', before_[before_at_]);
    for (; after_at_ < after; ++after_at_) line('+', after_[after_at_]);
  }
  void line(char sign, std::string_view text) {
    hunk_ += sign;
    hunk_ += text;
    if (!text.ends_with('\n')) hunk_ += "\n\\ No newline at end of file\n";
  }

  const TextLines &before_, &after_;
  std::size_t before_at_ = 0, after_at_ = 0, first_before_ = 0, first_after_ = 0;
  bool open_ = false;
  std::string hunk_, text_;
};

}  // namespace

std::string unified_diff(std::string_view before_name, std::string_view before, std::string_view after_name,
                         std::string_view after) {
  if (before == after) return {};
  const TextLines old_lines = lines_of(before), new_lines = lines_of(after);
  Hunks hunks(old_lines, new_lines);
  Match done{0, 0};
  std::vector<Match> matches = anchors(old_lines, new_lines);
  matches.insert(matches.begin(), {0, 0});  // grows as far as the beginnings agree
  matches.push_back({old_lines.size(), new_lines.size()});
  for (std::size_t i = 0; i < matches.size(); ++i) {
    Match begin = matches[i];
    if (begin.before < done.before) continue;
    Match end = begin;
    while (begin.before > done.before && begin.after > done.after &&
           old_lines[begin.before - 1] == new_lines[begin.after - 1]) {
      --begin.before;
      --begin.after;
    }
    while (end.before < old_lines.size() && end.after < new_lines.size() &&
           old_lines[end.before] == new_lines[end.after]) {
      ++end.before;
      ++end.after;
    }
    if (i > 0 || end.before > 0) hunks.add(begin.before, begin.after, end.before - begin.before);
    done = end;
  }
  std::string text = "diff ";
  text += before_name;
  text += " ";
  text += after_name;
  text += "\n--- ";
  text += before_name;
  text += "\n+++ ";
  text += after_name;
  return text + "\n" + hunks.take();
}

}  // namespace gol::format
