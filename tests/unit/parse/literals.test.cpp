#include <doctest/doctest.h>

#include "unit/parse/parsing.hpp"

using namespace gol::parse;
using namespace gol::parse::test;
using namespace gol::syntax;

namespace {

// The kind of the literal that the text is, or its first error.
std::string kind_of(std::string_view text) {
  const Parsed parsed = parse_text("_ = " + std::string(text));
  if (parsed.sink.has_errors()) return parsed.sink.all()[0].message;
  const auto* lit = as<BasicLit>(as<AssignStmt>(&parsed.statement())->right[0]);
  if (!lit || lit->text != text) return "?";
  static constexpr const char* names[] = {"int", "float", "imaginary", "char", "string"};
  return names[static_cast<std::size_t>(lit->lit)];
}

}  // namespace

TEST_CASE("numbers of every form are read") {
  for (const char* text :
       {"0", "42", "4_2", "0600", "0_600", "0o600", "0O600", "0b1_0", "0xBad_Face", "0x_67_7a"}) {
    CAPTURE(text);
    CHECK(kind_of(text) == "int");
  }
  for (const char* text :
       {"0.", "72.40", "072.40", "2.71828", "1.e+0", "6.67428e-11", "1E6", ".25", ".12345E+5", "1_5.",
        "0.15e+0_2", "0x1p-2", "0x2.p10", "0x1.Fp+0", "0X.8p-0", "0X_1FFFP-16", "08.5", "09e1"}) {
    CAPTURE(text);
    CHECK(kind_of(text) == "float");
  }
  for (const char* text :
       {"0i", "0123i", "0o123i", "0xabci", "0.i", "2.71828i", "1.e+0i", "1E6i", ".25i", "0x1p-2i"}) {
    CAPTURE(text);
    CHECK(kind_of(text) == "imaginary");
  }
}

TEST_CASE("what is wrong with a number is said") {
  CHECK(kind_of("0x") == "hexadecimal literal has no digits");
  CHECK(kind_of("0b") == "binary literal has no digits");
  CHECK(kind_of("08") == "invalid digit '8' in octal literal");
  CHECK(kind_of("0b12") == "invalid digit '2' in binary literal");
  CHECK(kind_of("0o8") == "invalid digit '8' in octal literal");
  CHECK(kind_of("1__0") == "'_' must separate successive digits");
  CHECK(kind_of("1_") == "'_' must separate successive digits");
  CHECK(kind_of("1_.5") == "'_' must separate successive digits");
  CHECK(kind_of("0b1.5") == "invalid radix point in binary literal");
  CHECK(kind_of("1e") == "exponent has no digits");
  CHECK(kind_of("1p3") == "'p' exponent requires hexadecimal mantissa");
  CHECK(kind_of("0b1e3") == "'e' exponent requires decimal mantissa");
  CHECK(kind_of("0x1.8") == "hexadecimal mantissa requires a 'p' exponent");
}

TEST_CASE("runes and strings are read with their escapes") {
  for (const char* text :
       {"'a'", "'ä'", "'本'", "'\\t'", "'\\000'", "'\\xff'", "'\\u12e4'", "'\\U00101234'", "'\\''", "'\"'"}) {
    CAPTURE(text);
    CHECK(kind_of(text) == "char");
  }
  for (const char* text : {"\"\"", "\"a\\n\\\"b\"", "\"\\u65e5\\xff\\377\"", "`a\\`", "`a\nb`", "\"日本\""}) {
    CAPTURE(text);
    CHECK(kind_of(text) == "string");
  }
}

TEST_CASE("what is wrong with a rune or a string is said") {
  CHECK(kind_of("''") == "empty rune literal or unescaped '");
  CHECK(kind_of("'ab'") == "more than one character in rune literal");
  CHECK(kind_of("'a\n") == "newline in rune literal");
  CHECK(kind_of("'a") == "rune literal not terminated");
  CHECK(kind_of("'\\q'") == "unknown escape");
  CHECK(kind_of("'\\400'") == "octal escape value 256 > 255");
  CHECK(kind_of("'\\x1'") == "invalid character '\\'' in hexadecimal escape");
  CHECK(kind_of("'\\uD800'") == "escape is invalid Unicode code point U+D800");
  CHECK(kind_of("\"\\'\"") == "unknown escape");
  CHECK(kind_of("\"a\n") == "newline in string");
  CHECK(kind_of("\"a") == "string not terminated");
  CHECK(kind_of("`a") == "string not terminated");
}

TEST_CASE("identifiers are letters and digits of any script") {
  CHECK(shown("größe + 変数1 + _x9") == "((größe + 変数1) + _x9)");
  CHECK(shown("a\u00B7b") == "1: invalid character U+00B7 '·' in identifier");
  CHECK(shown("\u0661a") == "1: identifier cannot begin with digit U+0661 '١'");
}

TEST_CASE("foreign bytes are reported where they stand") {
  CHECK(errors_of("var x = @1") == std::vector<std::string>{"1: invalid character U+0040 '@'"});
  CHECK(errors_of("var x = 1 # 2").at(0) == "1: invalid character U+0023 '#'");
  CHECK(errors_of(std::string_view("// a \0 b", 8)) == std::vector<std::string>{"1: invalid NUL character"});
  CHECK(errors_of("var x = \"\xff\"") == std::vector<std::string>{"1: invalid UTF-8 encoding"});
  CHECK(errors_of("var x =\n \xEF\xBB\xBF 1") ==
        std::vector<std::string>{"2: invalid BOM in the middle of the file"});
}
