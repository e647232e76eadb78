// The calendar: days and the dates they are, in the proleptic Gregorian calendar for any year.
#pragma once

#include <cstdint>

namespace gol::natives {

// Day 0 of all day numbers here is 1 January of year 1, a Monday.
inline constexpr std::int64_t unix_epoch_day = 719'162;
inline constexpr std::int64_t seconds_per_day = 86'400;
inline constexpr std::int64_t unix_epoch_seconds = unix_epoch_day * seconds_per_day;

struct CivilDate {
  std::int64_t year;
  int month;     // 1 … 12
  int day;       // 1 … 31
  int year_day;  // 1 … 366
};

inline constexpr bool is_leap(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

inline constexpr int days_before_month(int month, bool leap) {
  constexpr int before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
  return before[month - 1] + (leap && month > 2 ? 1 : 0);
}
inline constexpr int days_in_month(int month, std::int64_t year) {
  const bool leap = is_leap(year);
  return month == 12 ? 31 : days_before_month(month + 1, leap) - days_before_month(month, leap);
}

inline constexpr std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }
inline constexpr std::int64_t floor_mod(std::int64_t a, std::int64_t b) { return a - floor_div(a, b) * b; }

inline constexpr std::int64_t day_number(std::int64_t year, int month, int day) {
  const std::int64_t y = year - 1;
  return y * 365 + floor_div(y, 4) - floor_div(y, 100) + floor_div(y, 400) + days_before_month(month, is_leap(year)) +
         day - 1;
}

inline constexpr CivilDate civil_date(std::int64_t days) {
  constexpr std::int64_t per_400 = 146'097, per_100 = 36'524, per_4 = 1'461;
  const std::int64_t cycle = floor_div(days, per_400);
  std::int64_t rest = days - cycle * per_400;
  // The last day of a 400-year or 4-year cycle would count as the first of one more part.
  const std::int64_t centuries = rest / per_100 - (rest / per_100 == 4 ? 1 : 0);
  rest -= centuries * per_100;
  const std::int64_t fours = rest / per_4;
  rest -= fours * per_4;
  const std::int64_t years = rest / 365 - (rest / 365 == 4 ? 1 : 0);
  rest -= years * 365;
  const std::int64_t year = cycle * 400 + centuries * 100 + fours * 4 + years + 1;
  const bool leap = is_leap(year);
  int month = static_cast<int>(rest / 31) + 1;
  if (month < 12 && rest >= days_before_month(month + 1, leap)) ++month;
  return {year, month, static_cast<int>(rest) - days_before_month(month, leap) + 1, static_cast<int>(rest) + 1};
}

}  // namespace gol::natives
