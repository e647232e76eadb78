// Reading a time by a layout. The outcome goes to an array of numbers that time.Parse reads: the fields, or where
// in layout and value the two disagree.
#include "natives/civil.hpp"
#include "natives/native.hpp"
#include "natives/tables.hpp"
#include "natives/time_layout.hpp"

namespace gol::natives {
namespace {

// Indices into the array, as in stdlib/time/parse.gol.
enum Field {
  Status, YearField, MonthField, DayField, HourField, MinuteField, SecondField, NanosecondField,
  ZoneKind, ZoneOffset, ZoneBegin, ZoneEnd,
  ElementBegin, ElementEnd, ValueBegin, RangeOf,
  field_count
};
enum StatusValue { Good, Mismatch, OutOfRange, ExtraText, DayMessage };
enum ZoneKindValue { NoZone, Utc, Offset, Name };
// What is out of range; the texts are in stdlib/time/parse.gol.
enum RangeValue {
  InMonth, InHour, InMinute, InSecond, InFraction, InOffsetHour, InOffsetMinute, InOffsetSecond,
  InDay, InYearDay, YearDayAgainstMonth, YearDayAgainstDay
};

bool is_digit(std::string_view text, std::size_t at = 0) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}
bool is_point(char c) { return c == '.' || c == ','; }

// The position in the value, with what was understood so far. Functions return false for a mismatch.
class Parser {
 public:
  Parser(std::string_view layout, std::string_view value, std::int64_t* fields)
      : layout_(layout), value_(value), rest_(value), fields_(fields) {}

  void run() {
    std::size_t at = 0;
    for (;;) {
      const LayoutPiece piece = next_piece(layout_, at);
      if (!skip(layout_.substr(at, piece.begin - at))) return fail(Mismatch, at, piece.begin, rest_);
      if (piece.element == LayoutElement::None) break;
      at = piece.end;
      const std::string_view before = rest_;
      range_ = -1;
      const bool matches = element(piece);
      if (range_ >= 0) {
        fields_[RangeOf] = range_;
        return fail(OutOfRange, piece.begin, piece.end, rest_);
      }
      if (!matches) return fail(Mismatch, piece.begin, piece.end, before);
    }
    if (!rest_.empty()) return fail(ExtraText, layout_.size(), layout_.size(), rest_);
    finish();
  }

 private:
  void fail(StatusValue status, std::size_t begin, std::size_t end, std::string_view at) {
    fields_[Status] = status;
    fields_[ElementBegin] = static_cast<std::int64_t>(begin);
    fields_[ElementEnd] = static_cast<std::int64_t>(end);
    fields_[ValueBegin] = at.data() - value_.data();
  }

  // Literal text; a blank in the layout matches any number of blanks.
  bool skip(std::string_view literal) {
    while (!literal.empty()) {
      if (literal[0] == ' ') {
        if (!rest_.empty() && rest_[0] != ' ') return false;
        while (literal.starts_with(' ')) literal.remove_prefix(1);
        while (rest_.starts_with(' ')) rest_.remove_prefix(1);
        continue;
      }
      if (rest_.empty() || rest_[0] != literal[0]) return false;
      literal.remove_prefix(1);
      rest_.remove_prefix(1);
    }
    return true;
  }

  // One or two digits; `fixed`: exactly two.
  static bool number(std::string_view& text, bool fixed, std::int64_t& to) {
    if (!is_digit(text)) return false;
    if (!is_digit(text, 1)) {
      if (fixed) return false;
      to = text[0] - '0';
      text.remove_prefix(1);
      return true;
    }
    to = (text[0] - '0') * 10 + (text[1] - '0');
    text.remove_prefix(2);
    return true;
  }
  bool number_in(bool fixed, std::int64_t& to, std::int64_t low, std::int64_t high, RangeValue what) {
    if (!number(rest_, fixed, to)) return false;
    if (to < low || to > high) range_ = what;
    return true;
  }

  bool digits(std::size_t count, std::int64_t& to) {
    if (rest_.size() < count) return false;
    std::int64_t value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (!is_digit(rest_, i)) return false;
      value = value * 10 + (rest_[i] - '0');
    }
    to = value;
    rest_.remove_prefix(count);
    return true;
  }

  // A name out of a list, in any case; `length` cuts the names.
  bool name(const std::string_view* names, int count, std::size_t length, std::int64_t& to) {
    for (int i = 0; i < count; ++i) {
      const std::string_view candidate = names[i].substr(0, length);
      if (rest_.size() < candidate.size()) continue;
      std::size_t same = 0;
      while (same < candidate.size() && (rest_[same] | 0x20) == (candidate[same] | 0x20)) ++same;
      if (same < candidate.size()) continue;
      rest_.remove_prefix(candidate.size());
      to = i;
      return true;
    }
    return false;
  }

  // A point or comma and `count - 1` digits, of which nine count.
  bool fraction(std::size_t count) {
    if (count == 0 || rest_.size() < count || !is_point(rest_[0])) return false;
    std::int64_t value = 0;
    for (std::size_t i = 1; i <= 9; ++i) {
      if (i < count && !is_digit(rest_, i)) return false;
      value = value * 10 + (i < count ? rest_[i] - '0' : 0);
    }
    nanosecond_ = value;
    rest_.remove_prefix(count);
    return true;
  }

  std::size_t fraction_length() const {
    std::size_t length = 1;
    while (is_digit(rest_, length)) ++length;
    return length;
  }

  bool second(const LayoutPiece& piece) {
    if (!number_in(piece.element == LayoutElement::ZeroSecond, second_, 0, 59, InSecond)) return false;
    // A fraction may follow though the layout does not mention it.
    if (range_ >= 0 || rest_.size() < 2 || !is_point(rest_[0]) || !is_digit(rest_, 1)) return true;
    const LayoutElement next = next_piece(layout_, piece.end).element;
    if (next == LayoutElement::FractionZeros || next == LayoutElement::FractionNines) return true;
    return fraction(fraction_length());
  }

  bool half_of_day(bool upper) {
    if (rest_.starts_with(upper ? "PM" : "pm")) {
      pm_ = true;
    } else if (rest_.starts_with(upper ? "AM" : "am")) {
      am_ = true;
    } else {
      return false;
    }
    rest_.remove_prefix(2);
    return true;
  }

  bool zone(const LayoutPiece& piece) {
    if (piece.zone_z && rest_.starts_with('Z')) {
      rest_.remove_prefix(1);
      fields_[ZoneKind] = Utc;
      return true;
    }
    const std::size_t colon = piece.zone_colon ? 1 : 0;
    const std::size_t parts = piece.zone_seconds ? 3 : piece.zone_minutes ? 2 : 1;
    const std::size_t length = 3 + (parts - 1) * (2 + colon);
    if (rest_.size() < length) return false;
    std::int64_t part[3] = {};
    static constexpr std::int64_t limit[3] = {24, 60, 60};
    static constexpr RangeValue what[3] = {InOffsetHour, InOffsetMinute, InOffsetSecond};
    const char sign = rest_[0];
    for (std::size_t i = 0, at = 1; i < parts; ++i, at += 2 + colon) {
      if (i > 0 && colon && rest_[at - 1] != ':') return false;
      std::string_view two = rest_.substr(at, 2);
      if (!number(two, true, part[i])) return false;
      if (part[i] > limit[i]) range_ = what[i];
    }
    if (sign != '+' && sign != '-') return false;
    rest_.remove_prefix(length);
    const std::int64_t offset = (part[0] * 60 + part[1]) * 60 + part[2];
    fields_[ZoneKind] = Offset;
    fields_[ZoneOffset] = sign == '+' ? offset : -offset;
    return true;
  }

  static std::size_t signed_hours(std::string_view text) {
    if (text.empty() || (text[0] != '+' && text[0] != '-')) return 0;
    std::size_t end = 1;
    std::int64_t value = 0;
    while (is_digit(text, end) && value < 100) value = value * 10 + (text[end++] - '0');
    return end == 1 || value > 23 ? 0 : end;
  }

  // How many bytes at the front look like a zone's abbreviation; 0: none.
  static std::size_t zone_name_length(std::string_view text) {
    if (text.size() < 3) return 0;
    if (text.starts_with("ChST") || text.starts_with("MeST")) return 4;
    if (text.starts_with("GMT")) return 3 + signed_hours(text.substr(3));
    if (text[0] == '+' || text[0] == '-') return signed_hours(text);
    std::size_t upper = 0;
    while (upper < 6 && upper < text.size() && text[upper] >= 'A' && text[upper] <= 'Z') ++upper;
    switch (upper) {
      case 3: return 3;
      case 4: return text[3] == 'T' || text.starts_with("WITA") ? 4 : 0;
      case 5: return text[4] == 'T' ? 5 : 0;
      default: return 0;
    }
  }

  bool zone_name() {
    if (rest_.starts_with("UTC")) {
      rest_.remove_prefix(3);
      fields_[ZoneKind] = Utc;
      return true;
    }
    const std::size_t length = zone_name_length(rest_);
    if (length == 0) return false;
    fields_[ZoneBegin] = rest_.data() - value_.data();
    fields_[ZoneEnd] = fields_[ZoneBegin] + static_cast<std::int64_t>(length);
    if (fields_[ZoneKind] == NoZone) fields_[ZoneKind] = Name;
    rest_.remove_prefix(length);
    return true;
  }

  bool year_day(bool padded) {
    for (int i = 0; padded && i < 2 && rest_.starts_with(' '); ++i) rest_.remove_prefix(1);
    std::size_t count = 0;
    while (count < 3 && is_digit(rest_, count)) ++count;
    return count > 0 && (padded || count == 3) && digits(count, year_day_);
  }

  bool element(const LayoutPiece& piece) {
    using E = LayoutElement;
    std::int64_t ignored;
    switch (piece.element) {
      case E::None: return true;
      case E::Year:
        if (!digits(2, year_)) return false;
        year_ += year_ >= 69 ? 1900 : 2000;
        return true;
      case E::LongYear: return digits(4, year_);
      case E::Month:
      case E::LongMonth:
        if (!name(month_names, 12, piece.element == E::Month ? 3 : 99, month_)) return false;
        ++month_;
        return true;
      case E::NumberMonth:
      case E::ZeroMonth: return number_in(piece.element == E::ZeroMonth, month_, 1, 12, InMonth);
      case E::WeekDay: return name(week_day_names, 7, 3, ignored);
      case E::LongWeekDay: return name(week_day_names, 7, 99, ignored);
      case E::UnderDay:
        if (rest_.starts_with(' ')) rest_.remove_prefix(1);
        return number(rest_, false, day_);
      case E::Day: return number(rest_, false, day_);
      case E::ZeroDay: return number(rest_, true, day_);
      case E::UnderYearDay: return year_day(true);
      case E::ZeroYearDay: return year_day(false);
      case E::Hour: return number_in(false, hour_, 0, 23, InHour);
      case E::Hour12: return number_in(false, hour_, 0, 12, InHour);
      case E::ZeroHour12: return number_in(true, hour_, 0, 12, InHour);
      case E::Minute: return number_in(false, minute_, 0, 59, InMinute);
      case E::ZeroMinute: return number_in(true, minute_, 0, 59, InMinute);
      case E::Second:
      case E::ZeroSecond: return second(piece);
      case E::UpperPm: return half_of_day(true);
      case E::LowerPm: return half_of_day(false);
      case E::Zone: return zone(piece);
      case E::ZoneName: return zone_name();
      case E::FractionZeros: return fraction(static_cast<std::size_t>(piece.digits) + 1);
      case E::FractionNines:
        // The whole fraction may be missing.
        return rest_.size() < 2 || !is_point(rest_[0]) || !is_digit(rest_, 1) || fraction(fraction_length());
    }
    return false;
  }

  void day_failure(RangeValue what) {
    fields_[RangeOf] = what;
    fail(DayMessage, layout_.size(), layout_.size(), rest_);
  }

  void finish() {
    if (pm_ && hour_ < 12) hour_ += 12;
    if (am_ && hour_ == 12) hour_ = 0;
    if (year_day_ >= 0) {
      const bool leap = is_leap(year_);
      if (year_day_ < 1 || year_day_ > (leap ? 366 : 365)) return day_failure(InYearDay);
      int month = 1;
      while (month < 12 && year_day_ > days_before_month(month + 1, leap)) ++month;
      const std::int64_t day = year_day_ - days_before_month(month, leap);
      if (month_ >= 0 && month_ != month) return day_failure(YearDayAgainstMonth);
      if (day_ >= 0 && day_ != day) return day_failure(YearDayAgainstDay);
      month_ = month;
      day_ = day;
    }
    if (month_ < 0) month_ = 1;
    if (day_ < 0) day_ = 1;
    if (day_ < 1 || day_ > days_in_month(static_cast<int>(month_), year_)) return day_failure(InDay);
    fields_[Status] = Good;
    fields_[YearField] = year_;
    fields_[MonthField] = month_;
    fields_[DayField] = day_;
    fields_[HourField] = hour_;
    fields_[MinuteField] = minute_;
    fields_[SecondField] = second_;
    fields_[NanosecondField] = nanosecond_;
  }

  std::string_view layout_, value_, rest_;
  std::int64_t* fields_;
  int range_ = -1;
  std::int64_t year_ = 0, month_ = -1, day_ = -1, year_day_ = -1;
  std::int64_t hour_ = 0, minute_ = 0, second_ = 0, nanosecond_ = 0;
  bool pm_ = false, am_ = false;
};

void parse_time(String layout, String value, std::int64_t* fields) {
  Parser(layout.view(), value.view(), fields).run();
}

constexpr NativeEntry entries[] = {
    {"time.parseTime", native<parse_time>, plain},
};

}  // namespace

constinit const NativeTable time_parse_natives = table_of(entries);

}  // namespace gol::natives
