// See time_layout.hpp.
#include "natives/time_layout.hpp"

namespace gol::natives {

const std::string_view month_names[12] = {"January", "February", "March",     "April",   "May",      "June",
                                          "July",    "August",   "September", "October", "November", "December"};
const std::string_view week_day_names[7] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                            "Thursday", "Friday", "Saturday"};

namespace {

bool starts_lower(std::string_view text) { return !text.empty() && text[0] >= 'a' && text[0] <= 'z'; }
bool starts_digit(std::string_view text) { return !text.empty() && text[0] >= '0' && text[0] <= '9'; }

struct Match {
  LayoutElement element = LayoutElement::None;
  std::size_t length = 0;
};

// Words and numbers, by their first letter; longer forms first.
Match match_word(std::string_view text) {
  using E = LayoutElement;
  switch (text[0]) {
    case 'J':
      if (text.starts_with("January")) return {E::LongMonth, 7};
      if (text.starts_with("Jan") && !starts_lower(text.substr(3))) return {E::Month, 3};
      break;
    case 'M':
      if (text.starts_with("Monday")) return {E::LongWeekDay, 6};
      if (text.starts_with("Mon") && !starts_lower(text.substr(3))) return {E::WeekDay, 3};
      if (text.starts_with("MST")) return {E::ZoneName, 3};
      break;
    case '0':
      if (text.starts_with("002")) return {E::ZeroYearDay, 3};
      if (text.size() < 2) break;
      switch (text[1]) {
        case '1': return {E::ZeroMonth, 2};
        case '2': return {E::ZeroDay, 2};
        case '3': return {E::ZeroHour12, 2};
        case '4': return {E::ZeroMinute, 2};
        case '5': return {E::ZeroSecond, 2};
        case '6': return {E::Year, 2};
      }
      break;
    case '1': return text.starts_with("15") ? Match{E::Hour, 2} : Match{E::NumberMonth, 1};
    case '2': return text.starts_with("2006") ? Match{E::LongYear, 4} : Match{E::Day, 1};
    case '3': return {E::Hour12, 1};
    case '4': return {E::Minute, 1};
    case '5': return {E::Second, 1};
    case 'P':
      if (text.starts_with("PM")) return {E::UpperPm, 2};
      break;
    case 'p':
      if (text.starts_with("pm")) return {E::LowerPm, 2};
      break;
    case '_':
      if (text.starts_with("_2")) return {E::UnderDay, 2};
      if (text.starts_with("__2")) return {E::UnderYearDay, 3};
      break;
  }
  return {};
}

bool match_zone(std::string_view text, LayoutPiece& piece) {
  struct Form {
    std::string_view text;  // behind "-" or "Z"
    bool colon, minutes, seconds;
  };
  static constexpr Form forms[] = {{"070000", false, true, true}, {"07:00:00", true, true, true},
                                   {"0700", false, true, false},  {"07:00", true, true, false},
                                   {"07", false, false, false}};
  for (const Form& form : forms) {
    if (!text.substr(1).starts_with(form.text)) continue;
    piece.element = LayoutElement::Zone;
    piece.end = piece.begin + 1 + form.text.size();
    piece.zone_z = text[0] == 'Z';
    piece.zone_colon = form.colon;
    piece.zone_minutes = form.minutes;
    piece.zone_seconds = form.seconds;
    return true;
  }
  return false;
}

// A run of zeros or nines behind a point or comma that no other digit follows.
bool match_fraction(std::string_view text, LayoutPiece& piece) {
  if (text.size() < 2 || (text[1] != '0' && text[1] != '9')) return false;
  std::size_t end = 1;
  while (end < text.size() && text[end] == text[1]) ++end;
  if (starts_digit(text.substr(end))) return false;
  piece.element = text[1] == '0' ? LayoutElement::FractionZeros : LayoutElement::FractionNines;
  piece.digits = static_cast<int>(end) - 1;
  piece.end = piece.begin + end;
  return true;
}

}  // namespace

LayoutPiece next_piece(std::string_view layout, std::size_t from) {
  LayoutPiece piece;
  for (std::size_t at = from; at < layout.size(); ++at) {
    const std::string_view text = layout.substr(at);
    piece.begin = at;
    switch (text[0]) {
      case '-':
      case 'Z':
        if (match_zone(text, piece)) return piece;
        break;
      case '.':
      case ',':
        if (match_fraction(text, piece)) return piece;
        break;
      default:
        // In "_2006" the underscore is literal.
        if (text.starts_with("_2006")) {
          piece.begin = at + 1;
          piece.end = at + 5;
          piece.element = LayoutElement::LongYear;
          return piece;
        }
        if (const Match found = match_word(text); found.length != 0) {
          piece.element = found.element;
          piece.end = at + found.length;
          return piece;
        }
    }
  }
  piece.begin = piece.end = layout.size();
  return piece;
}

}  // namespace gol::natives
