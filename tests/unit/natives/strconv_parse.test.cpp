// Reading numbers.
#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>

#include "natives/strconv_parse.hpp"

using namespace gol::natives;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

bool is_syntax_error(std::string_view text) { return parse_float(text, 64).code == ParseCode::Syntax; }

}  // namespace

TEST_CASE("integers take the base of their prefix only for base 0") {
  CHECK(parse_int("-0x1F", 0, 64).value == -31);
  CHECK(parse_int("0b101", 0, 64).value == 5);
  CHECK(parse_int("017", 0, 64).value == 15);
  CHECK(parse_int("017", 10, 64).value == 17);
  CHECK(parse_int("1_000", 0, 64).value == 1000);
  CHECK(parse_int("1_000", 10, 64).code == ParseCode::Syntax);
  CHECK(parse_int("1__0", 0, 64).code == ParseCode::Syntax);
  CHECK(parse_int("0x", 0, 64).code == ParseCode::Syntax);
  CHECK(parse_int("zz", 36, 64).value == 35 * 36 + 35);
  CHECK(parse_int("1", 37, 64).code == ParseCode::Base);
  CHECK(parse_int("1", 10, 65).code == ParseCode::BitSize);
}

TEST_CASE("integers out of range give the nearest value") {
  CHECK(parse_int("-9223372036854775808", 10, 64).value == std::numeric_limits<std::int64_t>::min());
  CHECK(parse_int("9223372036854775808", 10, 64).code == ParseCode::Range);
  CHECK(parse_int("9223372036854775808", 10, 64).value == std::numeric_limits<std::int64_t>::max());
  CHECK(parse_int("-129", 10, 8).value == -128);
  CHECK(parse_uint("256", 10, 8).value == 255);
  CHECK(parse_uint("-1", 10, 8).code == ParseCode::Syntax);
}

TEST_CASE("floats are rounded once") {
  CHECK(parse_float("0.1", 64).value == 0.1);
  CHECK(parse_float("1e23", 64).value == 1e23);
  CHECK(parse_float("2.2250738585072011e-308", 64).value == 2.2250738585072011e-308);
  CHECK(parse_float("9007199254740993", 64).value == 9007199254740992.0);
  CHECK(parse_float("9007199254740993.0000000000000000000000000001", 64).value == 9007199254740994.0);
  CHECK(parse_float("16777217", 32).value == 16777216.0);
  CHECK(parse_float("4.9e-324", 64).value == 5e-324);
  CHECK(parse_float("2.4e-324", 64).value == 0);
  CHECK(parse_float("1e-400", 64).code == ParseCode::Ok);
  CHECK(parse_float("1e400", 64).code == ParseCode::Range);
  CHECK(parse_float("-1e400", 64).value == -infinity);
  CHECK(parse_float("1e39", 32).value == infinity);
  CHECK(std::signbit(parse_float("-0", 64).value));
  CHECK(parse_float("1_0.5e1_0", 64).value == 1.05e11);
  CHECK(parse_float(std::string(400, '0') + "1" + std::string(50, '_'), 64).code == ParseCode::Syntax);
}

TEST_CASE("hexadecimal floats") {
  CHECK(parse_float("0x1.8p1", 64).value == 3);
  CHECK(parse_float("0x.8p1", 64).value == 1);
  CHECK(parse_float("0x1p-1074", 64).value == 5e-324);
  CHECK(parse_float("0x1p-1075", 64).value == 0);
  CHECK(parse_float("0x1.8p-1075", 64).value == 5e-324);
  CHECK(parse_float("0x1.fffffffffffff8p1023", 64).code == ParseCode::Range);
  CHECK(parse_float("0x1.00000000000008p0", 64).value == 1);
  CHECK(parse_float("0x1.000000000000080000000000000000001p0", 64).value == 1 + 0x1p-52);
  CHECK(parse_float("0x1.000001p0", 32).value == 1);
  CHECK(is_syntax_error("0x1"));
  CHECK(is_syntax_error("0x.p1"));
}

TEST_CASE("words and wrong syntax") {
  CHECK(parse_float("+Infinity", 64).value == infinity);
  CHECK(parse_float("-inf", 64).value == -infinity);
  CHECK(std::isnan(parse_float("nAn", 64).value));
  for (const char* text : {"", "+", ".", "e1", "1e", "1e+", "1.2.3", "1 ", "infi", "-nan", "_1", "1_", "0_x1p0"}) {
    CAPTURE(text);
    CHECK(is_syntax_error(text));
  }
}
