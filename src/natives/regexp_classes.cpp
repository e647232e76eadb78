// Sets of runes in regular expressions: ranges, case folding, Unicode's categories and scripts.
#include <algorithm>

#include "natives/regexp_syntax.hpp"
#include "natives/unicode.hpp"
#include "natives/unicode_named.hpp"

namespace gol::natives::regexp {

void tidy(Ranges& ranges) {
  std::sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) { return a.first < b.first; });
  std::size_t kept = 0;
  for (const Range range : ranges) {
    if (kept > 0 && range.first <= ranges[kept - 1].last + 1) {
      ranges[kept - 1].last = std::max(ranges[kept - 1].last, range.last);
    } else {
      ranges[kept++] = range;
    }
  }
  ranges.resize(kept);
}

Ranges negated(const Ranges& ranges) {
  Ranges result;
  std::int32_t next = 0;
  for (const Range range : ranges) {
    if (next < range.first) result.push_back({next, range.first - 1});
    next = range.last + 1;
  }
  if (next <= max_rune) result.push_back({next, max_rune});
  return result;
}

void add_folded(Ranges& ranges, std::int32_t first, std::int32_t last) {
  ranges.push_back({first, last});
  const auto add_orbit = [&](std::int32_t rune) {
    for (std::int32_t other = simple_fold(rune); other != rune; other = simple_fold(other)) {
      ranges.push_back({other, other});
    }
  };
  // Only runes with a case mapping have others that are equal to them.
  const CaseRun* const end = case_runs + case_run_count;
  const CaseRun* run = std::lower_bound(case_runs, end, first,
                                        [](const CaseRun& r, std::int32_t rune) { return r.last < rune; });
  for (; run != end && run->first <= last; ++run) {
    for (std::int32_t rune = std::max(first, run->first); rune <= std::min(last, run->last); ++rune) {
      add_orbit(rune);
    }
  }
  for (int i = 0; i < fold_step_count; ++i) {
    if (fold_steps[i].from >= first && fold_steps[i].from <= last) add_orbit(fold_steps[i].from);
  }
}

namespace {

constexpr std::string_view category_names[] = {
    "",   "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps",
    "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Co", "Cs",
};

// The categories that the name stands for, as bits; a letter alone stands for all that begin with it.
std::uint32_t categories_named(std::string_view name) {
  std::uint32_t set = 0;
  for (std::size_t i = 1; i < std::size(category_names); ++i) {
    if (category_names[i] == name || (name.size() == 1 && category_names[i][0] == name[0])) set |= 1u << i;
  }
  return set;
}

void add_categories(Ranges& ranges, std::uint32_t set) {
  for (int i = 0; i < category_run_count; ++i) {
    if ((set >> category_runs[i].category & 1) == 0) continue;
    const std::int32_t last = i + 1 < category_run_count ? category_runs[i + 1].first - 1 : max_rune;
    ranges.push_back({category_runs[i].first, last});
  }
  // The tables leave the surrogates out.
  if (set >> static_cast<int>(Category::Cs) & 1) ranges.push_back({0xD800, 0xDFFF});
}

}  // namespace

bool find_unicode_class(std::string_view name, bool fold, Ranges& ranges) {
  if (name == "Any") {
    ranges.push_back({0, max_rune});
    return true;
  }
  Ranges found;
  if (const std::uint32_t set = categories_named(name)) {
    add_categories(found, set);
  } else {
    // The scripts stand in front of the properties; each part is in alphabetical order.
    const NamedRanges* list = nullptr;
    for (int i = 0; i < named_range_list_count; ++i) {
      if (i > 0 && named_range_lists[i].name < named_range_lists[i - 1].name) break;
      if (named_range_lists[i].name == name) list = &named_range_lists[i];
    }
    if (!list) return false;
    for (std::int32_t i = list->begin; i < list->end; ++i) {
      found.push_back({named_ranges[i].first, named_ranges[i].last});
    }
  }
  if (fold) {
    const Ranges exact = found;
    for (const Range range : exact) add_folded(found, range.first, range.last);
  }
  tidy(found);
  ranges.insert(ranges.end(), found.begin(), found.end());
  return true;
}

}  // namespace gol::natives::regexp
