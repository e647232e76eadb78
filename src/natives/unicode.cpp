// Character properties by binary search in the tables.
#include "natives/unicode.hpp"

#include <algorithm>


namespace gol::natives {

Category category_of(std::int32_t rune) {
  if (rune < 0 || rune > max_rune) return Category::None;
  const CategoryRun* end = category_runs + category_run_count;
  const CategoryRun* after = std::upper_bound(
      category_runs, end, rune, [](std::int32_t value, const CategoryRun& run) { return value < run.first; });
  return static_cast<Category>(after[-1].category);
}

bool is_letter(std::int32_t rune) {
  if (static_cast<std::uint32_t>(rune) < 0x80) return static_cast<std::uint32_t>((rune | 0x20) - 'a') < 26;
  return in_categories(rune, letter_categories);
}

bool is_digit(std::int32_t rune) {
  if (static_cast<std::uint32_t>(rune) < 0x100) return rune >= '0' && rune <= '9';
  return category_of(rune) == Category::Nd;
}

bool is_upper(std::int32_t rune) {
  if (static_cast<std::uint32_t>(rune) < 0x80) return rune >= 'A' && rune <= 'Z';
  return category_of(rune) == Category::Lu;
}

bool is_lower(std::int32_t rune) {
  if (static_cast<std::uint32_t>(rune) < 0x80) return rune >= 'a' && rune <= 'z';
  return category_of(rune) == Category::Ll;
}

bool is_space(std::int32_t rune) {
  if (static_cast<std::uint32_t>(rune) < 0x100) {
    return rune == ' ' || (rune >= '\t' && rune <= '\r') || rune == 0x85 || rune == 0xA0;
  }
  return rune == 0x1680 || (rune >= 0x2000 && rune <= 0x200A) || rune == 0x2028 || rune == 0x2029 ||
         rune == 0x202F || rune == 0x205F || rune == 0x3000;
}

bool is_printable(std::int32_t rune) {
  if (static_cast<std::uint32_t>(rune) < 0x80) return rune >= ' ' && rune < 0x7F;
  return in_categories(rune, visible_categories);
}

bool is_graphic(std::int32_t rune) {
  if (static_cast<std::uint32_t>(rune) < 0x80) return rune >= ' ' && rune < 0x7F;
  return in_categories(rune, visible_categories | categories(Category::Zs));
}

namespace {

const CaseRun* case_run_of(std::int32_t rune) {
  const CaseRun* end = case_runs + case_run_count;
  const CaseRun* run = std::lower_bound(
      case_runs, end, rune, [](const CaseRun& candidate, std::int32_t value) { return candidate.last < value; });
  return run != end && run->first <= rune ? run : nullptr;
}

// The distance to a case form. In a run of pairs the upper-case letter comes first.
template <std::int32_t CaseRun::*form>
std::int32_t to_case(std::int32_t rune) {
  const CaseRun* run = case_run_of(rune);
  if (!run) return rune;
  if (run->stride == 1) return rune + run->*form;
  const bool second = ((rune - run->first) & 1) != 0;
  constexpr bool wants_lower = form == &CaseRun::lower;
  return second == wants_lower ? rune : rune + run->*form;
}

}  // namespace

std::int32_t to_upper(std::int32_t rune) {
  if (static_cast<std::uint32_t>(rune) < 0x80) return rune >= 'a' && rune <= 'z' ? rune - 32 : rune;
  return to_case<&CaseRun::upper>(rune);
}

std::int32_t to_lower(std::int32_t rune) {
  if (static_cast<std::uint32_t>(rune) < 0x80) return rune >= 'A' && rune <= 'Z' ? rune + 32 : rune;
  return to_case<&CaseRun::lower>(rune);
}

std::int32_t to_title(std::int32_t rune) {
  if (static_cast<std::uint32_t>(rune) < 0x80) return rune >= 'a' && rune <= 'z' ? rune - 32 : rune;
  return to_case<&CaseRun::title>(rune);
}

std::int32_t simple_fold(std::int32_t rune) {
  if (rune < 0 || rune > max_rune) return rune;
  const FoldStep* end = fold_steps + fold_step_count;
  const FoldStep* step = std::lower_bound(
      fold_steps, end, rune, [](const FoldStep& candidate, std::int32_t value) { return candidate.from < value; });
  if (step != end && step->from == rune) return step->to;
  const std::int32_t lower = to_lower(rune);
  return lower != rune ? lower : to_upper(rune);
}

}  // namespace gol::natives
