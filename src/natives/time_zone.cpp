// Time zones: TZif files (RFC 8536) are kept as they are, in one gol string per location; a look-up searches the
// bytes. Past the last transition the POSIX rule in the file's footer holds.
#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <limits>

#include "natives/civil.hpp"
#include "natives/format_buffer.hpp"
#include "natives/system_call.hpp"
#include "natives/tables.hpp"

namespace gol::natives {
namespace {

constexpr std::int64_t forever = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t always = std::numeric_limits<std::int64_t>::min();

std::int64_t big_endian(const char* at, int bytes) {
  std::uint64_t value = (at[0] & 0x80) ? ~std::uint64_t{0} : 0;
  for (int i = 0; i < bytes; ++i) value = value << 8 | static_cast<unsigned char>(at[i]);
  return static_cast<std::int64_t>(value);
}

// The rules in force at some instant: [start, end) in Unix seconds.
struct ZoneSpan {
  std::string_view name;
  std::int64_t offset = 0;
  bool daylight = false;
  std::int64_t start = always;
  std::int64_t end = forever;
};

// The parts of a TZif file's 64-bit block.
struct ZoneFile {
  std::int64_t transitions = 0, types = 0, characters = 0;
  const char* times = nullptr;
  const char* indices = nullptr;
  const char* type_records = nullptr;
  const char* names = nullptr;
  std::string_view footer;

  // False when the bytes are no such file.
  bool read(std::string_view data) {
    constexpr std::size_t header = 44;
    if (data.size() < header || !data.starts_with("TZif")) return false;
    int time_bytes = 4;
    if (data[4] >= '2') {
      const std::int64_t skipped = block_bytes(data, 4);
      if (static_cast<std::size_t>(skipped) + 2 * header > data.size()) return false;
      data.remove_prefix(header + skipped);
      time_bytes = 8;
    }
    const std::int64_t whole = block_bytes(data, time_bytes);
    if (time_bytes != 8 || whole < 0 || header + whole > data.size()) return false;
    transitions = count(data, 3);
    types = count(data, 4);
    characters = count(data, 5);
    times = data.data() + header;
    indices = times + transitions * 8;
    type_records = indices + transitions;
    names = type_records + types * 6;
    footer = data.substr(header + whole);
    if (footer.size() >= 2) footer = footer.substr(1, footer.size() - 2);
    return types > 0;
  }

  static std::int64_t count(std::string_view data, int which) { return big_endian(data.data() + 20 + which * 4, 4); }
  static std::int64_t block_bytes(std::string_view data, int time_bytes) {
    return count(data, 3) * (time_bytes + 1) + count(data, 4) * 6 + count(data, 5) +
           count(data, 2) * (time_bytes + 4) + count(data, 1) + count(data, 0);
  }

  std::int64_t time(std::int64_t index) const { return big_endian(times + index * 8, 8); }
  int type_at(std::int64_t index) const { return static_cast<unsigned char>(indices[index]) % static_cast<int>(types); }
  void describe(int type, ZoneSpan& span) const {
    const char* record = type_records + type * 6;
    span.offset = big_endian(record, 4);
    span.daylight = record[4] != 0;
    const auto at = static_cast<unsigned char>(record[5]);
    if (at < characters) span.name = std::string_view(names + at, strnlen(names + at, characters - at));
  }
  // The type before the first transition: the first that is standard time.
  int first_type() const {
    for (int i = 0; i < types; ++i) {
      if (type_records[i * 6 + 4] == 0) return i;
    }
    return 0;
  }
};

// One "Mm.w.d/time", "Jn" or "n" of a POSIX rule.
struct RuleDate {
  char kind = 0;  // 'M', 'J' or '0'
  int month = 0, week = 0, day = 0;
  std::int64_t time = 2 * 3600;

  // Seconds from the beginning of the year.
  std::int64_t seconds(std::int64_t year) const {
    const bool leap = is_leap(year);
    if (kind == 'J') return (day - 1 + (leap && day >= 60 ? 1 : 0)) * seconds_per_day + time;
    if (kind == '0') return day * seconds_per_day + time;
    const std::int64_t first_week_day = floor_mod(day_number(year, month, 1) + 1, 7);
    std::int64_t at = day - first_week_day;
    if (at < 0) at += 7;
    at += (week - 1) * 7;
    while (at >= days_in_month(month, year)) at -= 7;
    return (days_before_month(month, leap) + at) * seconds_per_day + time;
  }
};

// A POSIX TZ string: "CET-1CEST,M3.5.0,M10.5.0/3".
class PosixRule {
 public:
  bool read(std::string_view text) {
    rest_ = text;
    if (!name(standard_) || !offset(standard_offset_)) return false;
    standard_offset_ = -standard_offset_;
    if (rest_.empty()) return true;
    if (!name(daylight_)) return false;
    daylight_offset_ = standard_offset_ + 3600;
    if (!rest_.empty() && rest_[0] != ',') {
      if (!offset(daylight_offset_)) return false;
      daylight_offset_ = -daylight_offset_;
    }
    if (rest_.empty()) rest_ = ",M3.2.0,M11.1.0";
    return date(start_) && date(end_);
  }

  void find(std::int64_t unix_time, ZoneSpan& span) const {
    if (daylight_.empty()) {
      set(span, standard_, standard_offset_, false);
      return;
    }
    // The changes are looked for in the UTC year, whose ends also bound the spans, as Go has it.
    const std::int64_t year = civil_date(floor_div(unix_time + unix_epoch_seconds, seconds_per_day)).year;
    const std::int64_t new_year = day_number(year, 1, 1) * seconds_per_day - unix_epoch_seconds;
    const std::int64_t to_daylight = new_year + start_.seconds(year) - standard_offset_;
    const std::int64_t to_standard = new_year + end_.seconds(year) - daylight_offset_;
    const bool north = to_daylight < to_standard;
    const std::int64_t first = north ? to_daylight : to_standard;
    const std::int64_t second = north ? to_standard : to_daylight;
    const bool in_middle = unix_time >= first && unix_time < second;
    if (in_middle == north) {
      set(span, daylight_, daylight_offset_, true);
    } else {
      set(span, standard_, standard_offset_, false);
    }
    const std::int64_t year_end = day_number(year + 1, 1, 1) * seconds_per_day - unix_epoch_seconds;
    if (unix_time < first) {
      span.start = new_year;
      span.end = first;
    } else if (in_middle) {
      span.start = first;
      span.end = second;
    } else {
      span.start = second;
      span.end = year_end;
    }
  }

 private:
  static void set(ZoneSpan& span, std::string_view name, std::int64_t offset, bool daylight) {
    span.name = name;
    span.offset = offset;
    span.daylight = daylight;
  }
  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool name(std::string_view& to) {
    if (take('<')) {
      const auto end = rest_.find('>');
      if (end == rest_.npos) return false;
      to = rest_.substr(0, end);
      rest_.remove_prefix(end + 1);
      return true;
    }
    std::size_t end = 0;
    while (end < rest_.size() && ((rest_[end] | 0x20) >= 'a' && (rest_[end] | 0x20) <= 'z')) ++end;
    to = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return end >= 3;
  }
  bool number(int& to) {
    std::size_t end = 0;
    to = 0;
    while (end < rest_.size() && end < 4 && rest_[end] >= '0' && rest_[end] <= '9') to = to * 10 + (rest_[end++] - '0');
    rest_.remove_prefix(end);
    return end > 0;
  }
  // "[+-]hh[:mm[:ss]]" in seconds.
  bool offset(std::int64_t& to) {
    const bool negative = take('-');
    if (!negative) take('+');
    int hours = 0, minutes = 0, seconds = 0;
    if (!number(hours)) return false;
    if (take(':') && !number(minutes)) return false;
    if (take(':') && !number(seconds)) return false;
    to = hours * 3600 + minutes * 60 + seconds;
    if (negative) to = -to;
    return true;
  }
  bool date(RuleDate& to) {
    if (!take(',')) return false;
    if (take('M')) {
      to.kind = 'M';
      if (!number(to.month) || !take('.') || !number(to.week) || !take('.') || !number(to.day)) return false;
      if (to.month < 1 || to.month > 12 || to.week < 1 || to.week > 5 || to.day > 6) return false;
    } else {
      to.kind = take('J') ? 'J' : '0';
      if (!number(to.day)) return false;
    }
    return !take('/') || offset(to.time);
  }

  std::string_view rest_, standard_, daylight_;
  std::int64_t standard_offset_ = 0, daylight_offset_ = 0;
  RuleDate start_, end_;
};

ZoneSpan find_span(const ZoneFile& file, std::int64_t unix_time) {
  ZoneSpan span;
  if (file.transitions == 0 || unix_time < file.time(0)) {
    file.describe(file.first_type(), span);
    if (file.transitions > 0) span.end = file.time(0);
    PosixRule rule;
    if (file.transitions == 0 && rule.read(file.footer)) rule.find(unix_time, span);
    return span;
  }
  std::int64_t low = 0, high = file.transitions;
  while (high - low > 1) {
    const std::int64_t middle = (low + high) / 2;
    (unix_time < file.time(middle) ? high : low) = middle;
  }
  file.describe(file.type_at(low), span);
  span.start = file.time(low);
  if (high < file.transitions) {
    span.end = file.time(high);
  } else if (PosixRule rule; rule.read(file.footer)) {
    rule.find(unix_time, span);
  }
  return span;
}

String text(std::string_view view) {
  return {view.empty() ? nullptr : view.data(), static_cast<std::int64_t>(view.size())};
}

// The names lie in the location's data and stay alive with it.
Results<String, std::int64_t, bool, std::int64_t, std::int64_t> find_zone(String data, std::int64_t unix_time) {
  ZoneFile file;
  if (!file.read(data.view())) return {String{}, 0, false, always, forever};
  const ZoneSpan span = find_span(file, unix_time);
  return {text(span.name), span.offset, span.daylight, span.start, span.end};
}

// The offset that an abbreviation stands for: one in force at that time if there is one.
Results<std::int64_t, bool> zone_named(String data, String name, std::int64_t unix_time) {
  ZoneFile file;
  if (!file.read(data.view())) return {0, false};
  ZoneSpan candidate;
  bool found = false;
  std::int64_t offset = 0;
  for (int type = 0; type < file.types; ++type) {
    file.describe(type, candidate);
    if (candidate.name != name.view()) continue;
    if (!found) offset = candidate.offset;
    found = true;
    if (find_span(file, unix_time - candidate.offset).name == name.view()) return {candidate.offset, true};
  }
  return {offset, found};
}

// The bytes of a zone's file, or of an absolute path. Not found: false.
Results<String, bool> read_zone(Goroutine& g, String name) {
  static constexpr std::string_view folders[] = {"/usr/share/zoneinfo/", "/usr/share/lib/zoneinfo/",
                                                 "/usr/lib/locale/TZ/", "/etc/zoneinfo/"};
  const bool absolute = name.length > 0 && name.data[0] == '/';
  for (const std::string_view folder : folders) {
    ByteBuffer path(g);
    if (!absolute) path.append(folder);
    path.append(name.view());
    const char* file_name = c_string(g, path.to_string());
    if (!file_name) break;
    const CallResult file = waiting_call(g, [&] { return open(file_name, O_RDONLY | O_CLOEXEC); });
    if (!file.error) {
      ByteBuffer data(g);
      for (;;) {
        char* room = data.room(8192);
        const CallResult part = waiting_call(g, [&] { return read(static_cast<int>(file.value), room, 8192); });
        if (part.value <= 0) break;
        data.commit(static_cast<std::size_t>(part.value));
      }
      close(static_cast<int>(file.value));
      ZoneFile check;
      if (check.read(data.view())) return {data.to_string(), true};
    }
    if (absolute) break;
  }
  return {String{}, false};
}

// The environment's TZ, and whether it is set.
Results<String, bool> zone_variable(Goroutine& g) {
  const char* value = getenv("TZ");
  if (!value) return {String{}, false};
  return {runtime::make_string(g, value), true};
}

constexpr NativeEntry entries[] = {
    {"time.findZone", native<find_zone>, plain},
    {"time.zoneNamed", native<zone_named>, plain},
    {"time.readZone", native<read_zone>, can_park},
    {"time.zoneVariable", native<zone_variable>, plain},
};

}  // namespace

constinit const NativeTable time_zone_natives = table_of(entries);

}  // namespace gol::natives
