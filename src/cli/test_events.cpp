#include "cli/test_events.hpp"

#include <sys/time.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <utility>

#include "natives/json_text.hpp"

namespace gol::cli {
namespace {

// The moment in the form of RFC 3339, in local time.
std::string event_time() {
  timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  tm local;
  localtime_r(&now.tv_sec, &local);
  char text[64], zone[8];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &local);
  std::strftime(zone, sizeof zone, "%z", &local);
  std::string shown = zone;
  shown = shown == "+0000" ? "Z" : shown.substr(0, 3) + ":" + shown.substr(3);
  char fraction[16];
  std::snprintf(fraction, sizeof fraction, ".%09ld", now.tv_nsec);
  return text + std::string(fraction) + shown;
}

std::string event_number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", value);
  return text;
}

std::string field(const char* name, std::string_view text) {
  return ",\"" + std::string(name) + "\":" + natives::json::quoted(text, true);
}

constexpr std::size_t indentation = 4;

}  // namespace

void TestEvents::event(std::string_view action, std::string_view test, const std::string& fields) {
  std::string line = "{\"Time\":\"" + event_time() + "\",\"Action\":\"" + std::string(action) + "\"" +
                     field("Package", package_);
  if (!test.empty()) line += field("Test", test);
  line += fields + "}\n";
  std::fwrite(line.data(), 1, line.size(), stdout);
}

void TestEvents::start() { event("start", {}); }

void TestEvents::write(std::string_view bytes) {
  partial_ += bytes;
  std::size_t begin = 0;
  for (std::size_t end; (end = partial_.find('\n', begin)) != partial_.npos; begin = end + 1) {
    line(std::string_view(partial_).substr(begin, end + 1 - begin));
  }
  partial_.erase(0, begin);
  std::fflush(stdout);
}

void TestEvents::output(std::string_view text) { event("output", test_, field("Output", text)); }

void TestEvents::flush_reports(std::size_t depth) {
  for (; reports_.size() > depth; reports_.pop_back()) {
    const Report& report = reports_.back();
    event(report.action, report.test, report.seconds.empty() ? "" : ",\"Elapsed\":" + report.seconds);
  }
}

// "=== ATTR  TestX key value": an event that has both.
bool TestEvents::attribute_line(std::string_view text) {
  constexpr std::string_view prefix = "=== ATTR  ";
  if (!text.starts_with(prefix)) return false;
  std::string_view rest = text.substr(prefix.size(), text.size() - prefix.size() - 1);
  const auto next_word = [&] {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    return word;
  };
  flush_reports(0);
  test_ = next_word();
  const std::string_view key = next_word();
  event("attr", test_, field("Key", key) + field("Value", rest));
  output(text);
  return true;
}

// "=== RUN   TestX" and the like.
bool TestEvents::marker_line(std::string_view text) {
  static constexpr struct {
    std::string_view prefix;
    const char* action;  // null: only tells whose lines follow
  } markers[] = {
      {"=== RUN   ", "run"}, {"=== PAUSE ", "pause"}, {"=== CONT  ", "cont"}, {"=== NAME  ", nullptr}};
  for (const auto& marker : markers) {
    if (!text.starts_with(marker.prefix)) continue;
    flush_reports(0);
    test_ = text.substr(marker.prefix.size(), text.size() - marker.prefix.size() - 1);
    if (marker.action) event(marker.action, test_);
    output(text);
    return true;
  }
  return false;
}

// "--- PASS: TestX (0.00s)", without its indentation.
bool TestEvents::result_line(std::string_view text, std::size_t depth) {
  static constexpr struct {
    std::string_view prefix;
    const char* action;
  } results[] = {
      {"--- PASS: ", "pass"}, {"--- FAIL: ", "fail"}, {"--- SKIP: ", "skip"}, {"--- BENCH: ", "bench"}};
  for (const auto& result : results) {
    if (!text.starts_with(result.prefix)) continue;
    std::string_view rest = text.substr(result.prefix.size(), text.size() - result.prefix.size() - 1);
    const std::size_t time = rest.find(" (");
    Report report{result.action, std::string(rest.substr(0, time)), {}};
    if (time != rest.npos && rest.ends_with("s)")) {
      report.seconds = event_number(std::atof(std::string(rest.substr(time + 2)).c_str()));
    }
    flush_reports(depth);
    test_ = report.test;
    reports_.push_back(std::move(report));
    return true;
  }
  return false;
}

void TestEvents::line(std::string_view text) {
  if (text == "PASS\n" || text == "FAIL\n") {
    flush_reports(0);
    test_.clear();
    output(text);
    return;
  }
  if (marker_line(text) || attribute_line(text)) return;
  std::size_t depth = 0;
  while (text.substr(depth * indentation).starts_with("    ")) ++depth;
  if (depth <= reports_.size() && result_line(text.substr(depth * indentation), depth)) {
    output(text);
    return;
  }
  // A log below a result belongs to that.
  if (depth > 0 && !reports_.empty()) test_ = reports_[std::min(depth, reports_.size()) - 1].test;
  output(text);
}

void TestEvents::write_summary(const std::string& text) {
  if (!partial_.empty()) line(std::exchange(partial_, {}));
  flush_reports(0);
  test_.clear();
  output(text);
}

void TestEvents::finish(const char* action, double seconds) {
  event(action, {}, ",\"Elapsed\":" + event_number(std::round(seconds * 1000) / 1000));
  std::fflush(stdout);
}

}  // namespace gol::cli
