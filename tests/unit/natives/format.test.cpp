// Numbers and quoted strings as text.
#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>

#include "natives/strconv_float.hpp"
#include "natives/strconv_quote.hpp"
#include "tests/unit/natives/with_goroutine.hpp"

using namespace gol::natives;

namespace {

std::string format(double value, char verb, int precision, int bits = 64) {
  std::string text;
  with_goroutine([&](gol::runtime::Goroutine& g) {
    ByteBuffer out(g);
    append_float(out, value, verb, precision, bits);
    text = out.view();
  });
  return text;
}

std::string quoted(std::string_view value, QuoteStyle style = QuoteStyle::Printable) {
  std::string text;
  with_goroutine([&](gol::runtime::Goroutine& g) {
    ByteBuffer out(g);
    append_quoted(out, value, '"', style);
    text = out.view();
  });
  return text;
}

std::string unquoted(std::string_view body, char quote) {
  std::string text;
  with_goroutine([&](gol::runtime::Goroutine& g) {
    ByteBuffer out(g);
    text = append_unquoted(out, body, quote) ? std::string(out.view()) : "bad";
  });
  return text;
}

}  // namespace

TEST_CASE("the shortest form reads back as the same number") {
  CHECK(format(0.1, 'g', -1) == "0.1");
  CHECK(format(1e21, 'g', -1) == "1e+21");
  CHECK(format(123456789, 'g', -1) == "1.23456789e+08");
  CHECK(format(100000, 'g', -1) == "100000");
  CHECK(format(1e-5, 'g', -1) == "1e-05");
  CHECK(format(0.0001, 'g', -1) == "0.0001");
  CHECK(format(5e-324, 'e', -1) == "5e-324");
  CHECK(format(0.1f, 'g', -1, 32) == "0.1");
  CHECK(format(0.0, 'e', -1) == "0e+00");
  CHECK(format(-0.0, 'f', -1) == "-0");
  CHECK(format(1e23, 'f', -1) == "100000000000000000000000");
}

TEST_CASE("a precision rounds to even and fills up with zeros") {
  CHECK(format(2.5, 'f', 0) == "2");
  CHECK(format(3.5, 'f', 0) == "4");
  CHECK(format(1.005, 'f', 2) == "1.00");
  CHECK(format(12345.678, 'e', 3) == "1.235e+04");
  CHECK(format(100, 'g', 2) == "1e+02");
  CHECK(format(0.5, 'f', 1000).size() == 1002);
  CHECK(format(0.5, 'e', 1000).ends_with("000e-01"));
  CHECK(format(1e300, 'g', 5) == "1e+300");
  CHECK(format(1.0, 'g', 900) == "1");
}

TEST_CASE("binary formats") {
  CHECK(format(1, 'b', -1) == "4503599627370496p-52");
  CHECK(format(1, 'x', -1) == "0x1p+00");
  CHECK(format(100, 'x', 2) == "0x1.90p+06");
  CHECK(format(1.9999999, 'x', 1) == "0x1.0p+01");
  CHECK(format(5e-324, 'X', -1) == "0X1P-1074");
  CHECK(format(0, 'x', 3) == "0x0.000p+00");
}

TEST_CASE("special values") {
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(format(infinity, 'g', -1) == "+Inf");
  CHECK(format(-infinity, 'f', 3) == "-Inf");
  CHECK(format(std::nan(""), 'e', -1) == "NaN");
  CHECK(format(1, 'q', -1) == "%q");
}

TEST_CASE("quoting keeps what is printable and escapes the rest") {
  CHECK(quoted("a\"b\\\n\x01\x7f") == R"("a\"b\\\n\x01\x7f")");
  CHECK(quoted("\xff☺\xef\xbb\xbf") == "\"\\xff☺\\ufeff\"");
  CHECK(quoted("☺\xf0\x9f\x98\x80", QuoteStyle::Ascii) == R"("\u263a\U0001f600")");
  CHECK(quoted("\xe3\x80\x80") == R"("\u3000")");
  CHECK(quoted("\xe3\x80\x80", QuoteStyle::Graphic) == "\"\xe3\x80\x80\"");
}

TEST_CASE("unquoting undoes quoting and knows wrong syntax") {
  CHECK(unquoted(R"(a\tb\x41\101\u263a)", '"') == "a\tbAA☺");
  CHECK(unquoted("a\\'", '"') == "bad");
  CHECK(unquoted("\\400", '"') == "bad");
  CHECK(unquoted("\\ud800", '"') == "bad");
  CHECK(unquoted("ab", '\'') == "bad");
  CHECK(unquoted("☺", '\'') == "☺");
  CHECK(unquoted("a\rb", '`') == "ab");
}
