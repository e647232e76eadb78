#include "cli/test_values.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace gol::cli {
namespace {

template <class Number>
std::optional<Number> parse_number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool all = error == std::errc() && end == text.data() + text.size();
  return all ? std::optional(number) : std::nullopt;
}

bool is_positive(std::string_view text) { return parse_number<std::int64_t>(text).value_or(0) > 0; }

// Each number is followed by a comma, or by the end; blanks and empty places do not count.
bool are_positives(std::string_view list) {
  while (!list.empty()) {
    std::string_view word = list.substr(0, list.find(','));
    list.remove_prefix(std::min(word.size() + 1, list.size()));
    word.remove_prefix(std::min(word.find_first_not_of(' '), word.size()));
    word = word.substr(0, word.find_last_not_of(' ') + 1);
    if (!word.empty() && !is_positive(word)) return false;
  }
  return true;
}

// The nanoseconds of a text as time.ParseDuration takes it.
std::optional<double> parse_duration(std::string_view text) {
  static constexpr struct {
    std::string_view name;
    double nanoseconds;
  } units[] = {{"ns", 1},   {"us", 1e3}, {"µs", 1e3},   {"μs", 1e3},
               {"ms", 1e6}, {"m", 60e9}, {"h", 3600e9}, {"s", 1e9}};
  double sign = 1, sum = 0;
  if (text.starts_with('-') || text.starts_with('+')) {
    sign = text[0] == '-' ? -1 : 1;
    text.remove_prefix(1);
  }
  if (text == "0") return 0;
  if (text.empty()) return std::nullopt;
  while (!text.empty()) {
    if (text[0] != '.' && (text[0] < '0' || text[0] > '9')) return std::nullopt;
    double number = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    if (error != std::errc()) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    const auto* unit = std::find_if(std::begin(units), std::end(units),
                                    [&](const auto& each) { return text.starts_with(each.name); });
    if (unit == std::end(units)) return std::nullopt;
    text.remove_prefix(unit->name.size());
    sum += number * unit->nanoseconds;
  }
  constexpr double longest = 9223372036854775807.0;
  return sum < longest ? std::optional(sign * sum) : std::nullopt;
}

bool is_extent(std::string_view text) {
  if (text.ends_with('x'))
    return parse_number<std::int64_t>(text.substr(0, text.size() - 1)).value_or(-1) >= 0;
  return parse_duration(text).value_or(0) > 0;
}

bool is_shuffle(std::string_view text) {
  return text == "off" || text == "on" || parse_number<std::int64_t>(text);
}

}  // namespace

std::string wrong_value(ValueKind kind, std::string_view value) {
  const std::string shown = value.empty() ? "the empty value" : std::string(value);
  switch (kind) {
    case ValueKind::Switch:
    case ValueKind::Text: return {};
    case ValueKind::Count: return parse_number<std::uint64_t>(value) ? "" : shown + " is no number from 0 on";
    case ValueKind::Positive: return is_positive(value) ? "" : shown + " is no number from 1 on";
    case ValueKind::Positives:
      return are_positives(value) ? "" : shown + " is no list of numbers from 1 on; write 1,2,4";
    case ValueKind::Duration: return parse_duration(value) ? "" : shown + " is no duration; write 30s or 5m";
    case ValueKind::Extent:
      return is_extent(value) ? "" : shown + " is no time above 0 and no count; write 5s or 100x";
    case ValueKind::Shuffle: return is_shuffle(value) ? "" : shown + " is neither on nor off nor a number";
  }
  return {};
}

std::optional<bool> parse_switch(std::string_view value) {
  for (const std::string_view yes : {"1", "t", "T", "true", "TRUE", "True"}) {
    if (value == yes) return true;
  }
  for (const std::string_view no : {"0", "f", "F", "false", "FALSE", "False"}) {
    if (value == no) return false;
  }
  return std::nullopt;
}

}  // namespace gol::cli
