#include <doctest/doctest.h>

#include <ctime>

#include "unit/parse/parsing.hpp"
#include "unit/sanitized.hpp"

using namespace gol::parse;
using namespace gol::parse::test;

namespace {

std::string repeat(std::string_view part, std::size_t count) {
  std::string text;
  text.reserve(part.size() * count);
  for (std::size_t i = 0; i < count; ++i) text += part;
  return text;
}

// Something that nests or goes on without end: before, count times each, after.
struct Endless {
  const char* before;
  const char* each;
  const char* after;
};

const Endless endless[] = {
    {"x = ", "(", ""},
    {"x = 1", "+ 1", ""},
    {"x = 1", "+ 2*3", ""},
    {"x = ", "- ", "1"},
    {"x = ", "& ", "y"},
    {"x = ", "<- ", "y"},
    {"x = ", "<-chan ", "int"},
    {"x = a", ".b", ""},
    {"x = f", "()", ""},
    {"x = a", "[1]", ""},
    {"x = ", "a[", ""},
    {"x = a", ".(int)", ""},
    {"x = a", "{", ""},
    {"x = []T", "{", ""},
    {"x = T", "{a: ", ""},
    {"x = ", "func() { x = ", ""},
    {"var x ", "*", "int"},
    {"var x ", "[]", "int"},
    {"var x ", "map[", ""},
    {"var x ", "map[int]", "int"},
    {"var x ", "chan ", "int"},
    {"var x ", "func(", ""},
    {"var x ", "func() ", ""},
    {"var x ", "func(...", ""},
    {"var x ", "struct { a ", ""},
    {"var x ", "interface { m(", ""},
    {"var x ", "(", ""},
    {"var x ", "a[", ""},
    {"var x interface { a", "|b", "}"},
    {"type T[P ", "*", ""},
    {"type T[P *Q", "|Q", ""},
    {"type T[", "P[", ""},
    {"", "{", ""},
    {"", "if a {} else ", ""},
    {"", "if a { ", ""},
    {"", "if x := func() { ", ""},
    {"", "for { ", ""},
    {"", "for range ", ""},
    {"", "switch { case x: ", ""},
    {"", "select { case x: ", ""},
    {"", "a: ", ""},
    {"", "go func() { ", ""},
    {"", "func (", ""},
    {"", "}", ""},
    {"", ")", ""},
    {"", "else ", ""},
    {"", "case ", ""},
    {"", "@ ", ""},
    {"", "/*", ""},
    {"x = \"", "\\", ""},
    {"x = f(", ",", ""},
    {"x = a[", ":", ""},
    {"", ";", ""},
};

}  // namespace

TEST_CASE("a hundred thousand of anything is parsed or refused, but never a crash") {
  // Each level that an exception leaves costs AddressSanitizer a look at the whole stack; the limit has its own test.
  constexpr std::size_t count = gol::testing::sanitized ? 2'000 : 100'000;
  for (const Endless& part : endless) {
    for (const Mode mode : {Mode::Script, Mode::Piece}) {
      const std::string text = part.before + repeat(part.each, count) + part.after;
      CAPTURE(part.before);
      CAPTURE(part.each);
      const Parsed parsed = parse_text(text, mode);
      for (const auto& error : parsed.sink.all()) CHECK(!error.message.empty());
    }
  }
}

TEST_CASE("the limit of nesting has a message") {
  for (const std::string each : {"(", "- ", "f(", "a[", "f()."}) {
    CAPTURE(each);
    const auto errors = parse_text("x = " + repeat(each, 100'000) + "y").errors();
    REQUIRE(errors.size() == 1);
    CHECK(errors[0] == "1: syntax error: exceeded max nesting depth");
  }
}

TEST_CASE("what people and generators write is far below the limit") {
  CHECK(parse_text("x = " + repeat("(", 1000) + "1" + repeat(")", 1000)).errors().empty());
  CHECK(parse_text("x = 1" + repeat(" + 1", 5000)).errors().empty());
  CHECK(parse_text("if a {}" + repeat(" else if a {}", 1000)).errors().empty());
  CHECK(parse_text(repeat("x.y.z(a + b)\n", 20'000)).errors().empty());
  CHECK(parse_text("x = []int{" + repeat("1+2, ", 50'000) + "}").errors().empty());
}

TEST_CASE("four times the text takes about four times as long") {
  const auto seconds = [](const std::string& text) {
    double best = 1e9;
    for (int run = 0; run < 3; ++run) {
      const std::clock_t begin = std::clock();
      parse_text(text);
      best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return best;
  };
  for (const char* part : {"func f() { x := []T{{1, 2}, {3, f(4)}}; if x != nil { return } }\n", "a b @ c\n",
                           "f(((a b\n", "x[y{z(", "/* c */ a\n"}) {
    CAPTURE(part);
    const std::size_t count = gol::testing::sanitized ? 2'000 : 20'000;
    CHECK(seconds(repeat(part, 4 * count)) < 12 * seconds(repeat(part, count)) + 0.05);
  }
}
