// The reference time of Go's layouts, "Mon Jan 2 15:04:05 MST 2006": what each piece of a layout stands for.
#pragma once

#include <string_view>

namespace gol::natives {

enum class LayoutElement : unsigned char {
  None,
  LongMonth, Month, NumberMonth, ZeroMonth,
  LongWeekDay, WeekDay,
  Day, UnderDay, ZeroDay, UnderYearDay, ZeroYearDay,
  Hour, Hour12, ZeroHour12,
  Minute, ZeroMinute, Second, ZeroSecond,
  LongYear, Year,
  UpperPm, LowerPm,
  ZoneName,
  Zone,           // a numeric offset; see the flags of LayoutPiece
  FractionZeros,  // ".000": exactly so many digits
  FractionNines,  // ".999": up to so many, trailing zeros cut
};

// One element of a layout and the literal text before it: layout[from, begin) and layout[begin, end).
struct LayoutPiece {
  LayoutElement element = LayoutElement::None;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool zone_z = false;        // "Z07…": UTC is a single Z
  bool zone_colon = false;
  bool zone_minutes = false;
  bool zone_seconds = false;
  int digits = 0;             // of a fraction
};

// The first element at or after `from`; None with begin = end = size when there is none.
LayoutPiece next_piece(std::string_view layout, std::size_t from);

extern const std::string_view month_names[12];
extern const std::string_view week_day_names[7];  // from Sunday

}  // namespace gol::natives
