// The output of a test program as a stream of JSON events, one a line, as go tool test2json writes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gol::cli {

// Takes the output of one package's tests piece by piece. A result line ("--- PASS: TestX") is followed by
// those of the subtests and their logs, each indented one level more: the event of a test comes when all of
// these are out.
class TestEvents {
 public:
  // Nothing is printed for those who want no events.
  explicit TestEvents(std::string package) : package_(std::move(package)) {}

  void start();
  void write(std::string_view bytes);
  // What `gol test` itself has to say, such as the line "ok".
  void write_summary(const std::string& line);
  void finish(const char* action, double seconds);

 private:
  struct Report {
    std::string action, test;
    std::string seconds;
  };

  void line(std::string_view text);
  bool marker_line(std::string_view text);
  bool attribute_line(std::string_view text);
  bool result_line(std::string_view text, std::size_t depth);
  void flush_reports(std::size_t depth);
  void output(std::string_view text);
  // `fields` are those behind the name of the test, each with a comma before it.
  void event(std::string_view action, std::string_view test, const std::string& fields = {});

  std::string package_;
  std::string partial_;  // of a line that has not ended
  std::string test_;     // which test the next line belongs to
  std::vector<Report> reports_;
};

}  // namespace gol::cli
