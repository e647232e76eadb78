#include "types/constant.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace gol;
using namespace gol::types;
using syntax::LitKind;
using syntax::Operator;

namespace {

Constant integer(std::string_view text) { return Constant::from_literal(LitKind::Int, text); }
Constant real(std::string_view text) { return Constant::from_literal(LitKind::Float, text); }
Constant calc(const Constant& x, Operator op, const Constant& y) { return constant_binary(x, op, y, true); }

}  // namespace

TEST_CASE("integer literals of every base are exact") {
  CHECK(integer("42").to_int64() == 42);
  CHECK(integer("0x_ff").to_int64() == 255);
  CHECK(integer("0b1011").to_int64() == 11);
  CHECK(integer("0o17").to_int64() == 15);
  CHECK(integer("017").to_int64() == 15);
  CHECK(integer("1_000_000").to_int64() == 1'000'000);
  CHECK(integer("18446744073709551615").to_uint64() == UINT64_MAX);
  CHECK(!integer("18446744073709551615").to_int64());
  CHECK(integer("123456789012345678901234567890").text() == "123456789012345678901234567890");
  CHECK(!integer("09").known());
}

TEST_CASE("integers grow beyond the machine word and shrink back") {
  const Constant big = constant_shift(integer("1"), true, 100);
  CHECK(big.bit_length() == 101);
  CHECK(constant_shift(big, false, 98).to_int64() == 4);
  CHECK(calc(calc(big, Operator::Add, integer("7")), Operator::Sub, big).to_int64() == 7);
  CHECK(calc(integer("9223372036854775807"), Operator::Add, integer("1")).text() == "9223372036854775808");
}

TEST_CASE("division truncates towards zero and shifts round down") {
  const Constant minus_seven = constant_unary(Operator::Sub, integer("7"), 0);
  CHECK(calc(minus_seven, Operator::Div, integer("2")).to_int64() == -3);
  CHECK(calc(minus_seven, Operator::Rem, integer("2")).to_int64() == -1);
  CHECK(constant_shift(minus_seven, false, 1).to_int64() == -4);
  CHECK(constant_shift(minus_seven, false, 200'000).to_int64() == -1);
}

TEST_CASE("bitwise operators work in infinite two's complement") {
  const Constant big = constant_shift(integer("1"), true, 80);
  const Constant minus_one = constant_unary(Operator::Sub, integer("1"), 0);
  CHECK(calc(big, Operator::And, minus_one).text() == big.text());
  CHECK(calc(big, Operator::AndNot, big).to_int64() == 0);
  CHECK(calc(big, Operator::Or, minus_one).to_int64() == -1);
  CHECK(constant_unary(Operator::Xor, integer("0"), 0).to_int64() == -1);
  CHECK(constant_unary(Operator::Xor, integer("1"), 8).to_int64() == 254);
}

TEST_CASE("floats are exact until they are rounded") {
  const Constant third = calc(real("1.0"), Operator::Div, real("3.0"));
  CHECK(calc(third, Operator::Mul, integer("3")).to_int().to_int64() == 1);
  CHECK(real("0.1").to_float64() == 0.1);
  CHECK(real("0.1").to_float32() == 0.1f);
  CHECK(real("1e308").to_float64() == 1e308);
  CHECK(std::isinf(real("1e309").to_float64()));
  CHECK(real("4.9e-324").to_float64() == 4.9e-324);
  CHECK(real("2e-324").to_float64() == 0);
  CHECK(real("2.2250738585072011e-308").to_float64() == 2.2250738585072011e-308);
  CHECK(real("0x1.8p1").to_float64() == 3.0);
  CHECK(real("1e100000").known());
  CHECK(calc(real("1e100000"), Operator::Div, real("1e99999")).to_float64() == doctest::Approx(10));
  CHECK(!real("1e2000000000").known());
}

TEST_CASE("rounding is to nearest even") {
  // 2^53 + 1 lies between two doubles.
  CHECK(integer("9007199254740993").to_float64() == 9007199254740992.0);
  CHECK(integer("9007199254740995").to_float64() == 9007199254740996.0);
  CHECK(integer("16777217").to_float32() == 16777216.0f);
}

TEST_CASE("numbers that are integers convert to one exactly") {
  CHECK(real("4.0").to_int().to_int64() == 4);
  CHECK(!real("4.5").to_int().known());
  CHECK(Constant::from_literal(LitKind::Imaginary, "0i").to_int().to_int64() == 0);
  CHECK(!Constant::from_literal(LitKind::Imaginary, "1i").to_float().known());
}

TEST_CASE("complex arithmetic") {
  const Constant i = Constant::from_literal(LitKind::Imaginary, "1i");
  CHECK(calc(i, Operator::Mul, i).to_int().to_int64() == -1);
  const Constant z = calc(integer("3"), Operator::Add, calc(i, Operator::Mul, integer("4")));
  CHECK(z.text() == "(3 + 4i)");
  CHECK(constant_compare(calc(z, Operator::Div, z), Operator::Equal, integer("1")));
}

TEST_CASE("strings keep their bytes, and long chains of + stay linear") {
  CHECK(Constant::from_literal(LitKind::String, "\"a\\tb\\x00\\u00e9\"").string_value() == std::string_view("a\tb\0\xC3\xA9", 6));
  CHECK(Constant::from_literal(LitKind::String, "`raw\\n`").string_value() == "raw\\n");
  Constant chain = Constant::of(std::string_view("x"));
  for (int i = 0; i < 20'000; ++i) chain = calc(chain, Operator::Add, Constant::of(std::string_view("0123456789")));
  CHECK(chain.string_size() == 200'001);
  CHECK(chain.string_value().substr(0, 4) == "x012");
  CHECK(constant_rune_string(integer("0x4e16")).string_value() == "世");
  CHECK(constant_rune_string(integer("-1")).string_value() == "\xEF\xBF\xBD");
}

TEST_CASE("constants print as messages show them") {
  CHECK(real("1.5").text() == "1.5");
  CHECK(real("1e40").text() == "1e+40");
  CHECK(Constant::of(true).text() == "true");
  CHECK(Constant::of(std::string_view("a\"b\n")).text() == "\"a\\\"b\\n\"");
  CHECK(Constant::of(std::string_view(std::string(100, 'a'))).text() == "\"" + std::string(68, 'a') + "...");
}
