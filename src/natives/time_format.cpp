// Texts of times and durations.
#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "natives/civil.hpp"
#include "natives/format_buffer.hpp"
#include "natives/native.hpp"
#include "natives/tables.hpp"
#include "natives/time_layout.hpp"
#include "runtime/object/strings.hpp"

namespace gol::natives {
namespace {

// The broken-down local time that a layout is filled with.
struct LocalTime {
  CivilDate date;
  int week_day;  // 0: Sunday
  int hour, minute, second;
  std::int64_t nanosecond;
  std::int64_t offset;
  std::string_view zone;
};

// Text with numbers of fixed width.
class Text {
 public:
  explicit Text(Goroutine& g) : buffer_(g) {}

  void add(char c) { buffer_.append(c); }
  void add(std::string_view text) { buffer_.append(text); }
  // A number of at least `width` digits; the sign of a negative one stands before them.
  void add_number(std::int64_t number, int width, char fill = '0') {
    if (number < 0) add('-');
    char digits[20];
    const std::uint64_t size = number < 0 ? 0 - static_cast<std::uint64_t>(number) : number;
    const char* end = std::to_chars(digits, digits + sizeof digits, size).ptr;
    for (auto length = end - digits; length < width; ++length) add(fill);
    add({digits, static_cast<std::size_t>(end - digits)});
  }
  void drop_trailing(char c) {
    while (buffer_.view().ends_with(c)) buffer_.truncate(buffer_.size() - 1);
  }
  String finish() { return buffer_.to_string(); }

 private:
  ByteBuffer buffer_;
};

void add_zone(Text& out, const LayoutPiece& piece, std::int64_t offset) {
  if (piece.zone_z && offset == 0) {
    out.add('Z');
    return;
  }
  const std::int64_t distance = offset < 0 ? -offset : offset;
  // The sign is that of the whole minutes.
  out.add(offset / 60 < 0 ? '-' : '+');
  out.add_number(distance / 3600, 2);
  if (!piece.zone_minutes) return;
  if (piece.zone_colon) out.add(':');
  out.add_number(distance / 60 % 60, 2);
  if (!piece.zone_seconds) return;
  if (piece.zone_colon) out.add(':');
  out.add_number(distance % 60, 2);
}

void add_fraction(Text& out, const LayoutPiece& piece, char separator, std::int64_t nanosecond) {
  char digits[9];
  for (int i = 8; i >= 0; --i, nanosecond /= 10) digits[i] = static_cast<char>('0' + nanosecond % 10);
  std::size_t count = std::min(piece.digits, 9);
  if (piece.element == LayoutElement::FractionNines) {
    while (count > 0 && digits[count - 1] == '0') --count;
    if (count == 0) return;
  }
  out.add(separator);
  out.add({digits, count});
}

void add_element(Text& out, const LayoutPiece& piece, std::string_view layout, const LocalTime& t) {
  using E = LayoutElement;
  const int hour12 = t.hour % 12 == 0 ? 12 : t.hour % 12;
  switch (piece.element) {
    case E::None: break;
    case E::LongMonth: out.add(month_names[t.date.month - 1]); break;
    case E::Month: out.add(month_names[t.date.month - 1].substr(0, 3)); break;
    case E::NumberMonth: out.add_number(t.date.month, 0); break;
    case E::ZeroMonth: out.add_number(t.date.month, 2); break;
    case E::LongWeekDay: out.add(week_day_names[t.week_day]); break;
    case E::WeekDay: out.add(week_day_names[t.week_day].substr(0, 3)); break;
    case E::Day: out.add_number(t.date.day, 0); break;
    case E::UnderDay: out.add_number(t.date.day, 2, ' '); break;
    case E::ZeroDay: out.add_number(t.date.day, 2); break;
    case E::UnderYearDay: out.add_number(t.date.year_day, 3, ' '); break;
    case E::ZeroYearDay: out.add_number(t.date.year_day, 3); break;
    case E::Hour: out.add_number(t.hour, 2); break;
    case E::Hour12: out.add_number(hour12, 0); break;
    case E::ZeroHour12: out.add_number(hour12, 2); break;
    case E::Minute: out.add_number(t.minute, 0); break;
    case E::ZeroMinute: out.add_number(t.minute, 2); break;
    case E::Second: out.add_number(t.second, 0); break;
    case E::ZeroSecond: out.add_number(t.second, 2); break;
    case E::LongYear: out.add_number(t.date.year, 4); break;
    case E::Year: out.add_number(std::abs(t.date.year) % 100, 2); break;
    case E::UpperPm: out.add(t.hour >= 12 ? "PM" : "AM"); break;
    case E::LowerPm: out.add(t.hour >= 12 ? "pm" : "am"); break;
    case E::ZoneName:
      if (!t.zone.empty()) {
        out.add(t.zone);
      } else {
        LayoutPiece numeric;
        numeric.zone_minutes = true;
        add_zone(out, numeric, t.offset);
      }
      break;
    case E::Zone: add_zone(out, piece, t.offset); break;
    case E::FractionZeros:
    case E::FractionNines: add_fraction(out, piece, layout[piece.begin], t.nanosecond); break;
  }
}

// `seconds` counts from year 1, in UTC.
String format_time(Goroutine& g, std::int64_t seconds, std::int64_t nanosecond, std::int64_t offset, String zone,
                   String layout_text) {
  const std::int64_t local = seconds + offset;
  const std::int64_t day = floor_div(local, seconds_per_day);
  const auto rest = static_cast<int>(local - day * seconds_per_day);
  const LocalTime time{civil_date(day), static_cast<int>(floor_mod(day + 1, 7)), rest / 3600, rest / 60 % 60,
                       rest % 60,       nanosecond, offset, zone.view()};
  const std::string_view layout = layout_text.view();
  Text out(g);
  for (std::size_t at = 0; at < layout.size();) {
    const LayoutPiece piece = next_piece(layout, at);
    out.add(layout.substr(at, piece.begin - at));
    add_element(out, piece, layout, time);
    at = piece.end;
  }
  return out.finish();
}

// "1h2m3.5s", "1.5ms", "0s": below a second the largest unit that leaves a whole part.
String duration_text(Goroutine& g, std::int64_t duration) {
  const bool negative = duration < 0;
  const std::uint64_t size = negative ? 0 - static_cast<std::uint64_t>(duration) : duration;
  if (size == 0) return runtime::make_string(g, "0s");
  Text out(g);
  if (negative) out.add('-');
  const auto with_fraction = [&](std::uint64_t whole, std::uint64_t fraction, int digits, std::string_view unit) {
    out.add_number(static_cast<std::int64_t>(whole), 0);
    if (fraction != 0) {
      out.add('.');
      out.add_number(static_cast<std::int64_t>(fraction), digits);
      out.drop_trailing('0');
    }
    out.add(unit);
  };
  if (size < 1'000) {
    with_fraction(size, 0, 0, "ns");
  } else if (size < 1'000'000) {
    with_fraction(size / 1'000, size % 1'000, 3, "µs");
  } else if (size < 1'000'000'000) {
    with_fraction(size / 1'000'000, size % 1'000'000, 6, "ms");
  } else {
    const std::uint64_t seconds = size / 1'000'000'000;
    if (seconds >= 3600) with_fraction(seconds / 3600, 0, 0, "h");
    if (seconds >= 60) with_fraction(seconds / 60 % 60, 0, 0, "m");
    with_fraction(seconds % 60, size % 1'000'000'000, 9, "s");
  }
  return out.finish();
}

Results<std::int64_t, std::int64_t, std::int64_t, std::int64_t> date_of_day(std::int64_t day) {
  const CivilDate date = civil_date(day);
  return {date.year, date.month, date.day, date.year_day};
}

// The month lies in 1 … 12; the day may be any number.
std::int64_t day_of_date(std::int64_t year, std::int64_t month, std::int64_t day) {
  return day_number(year, static_cast<int>(month), 1) + day - 1;
}

// What is left of a time (from year 1) after taking off whole multiples of the duration.
std::int64_t time_remainder(std::int64_t seconds, std::int64_t nanosecond, std::int64_t duration) {
  const __int128 total = static_cast<__int128>(seconds) * 1'000'000'000 + nanosecond;
  const auto rest = static_cast<std::int64_t>(total % duration);
  return rest < 0 ? rest + duration : rest;
}

constexpr NativeEntry entries[] = {
    {"time.formatTime", native<format_time>, plain},
    {"time.durationText", native<duration_text>, plain},
    {"time.dateOfDay", native<date_of_day>, plain},
    {"time.dayOfDate", native<day_of_date>, plain},
    {"time.timeRemainder", native<time_remainder>, plain},
};

}  // namespace

constinit const NativeTable time_format_natives = table_of(entries);

}  // namespace gol::natives
