#include "unit/format/formatted.hpp"

using gol::format::test::formatted;
using gol::format::test::formatted_body;

TEST_CASE("an operator of higher precedence stands without blanks beside one of lower") {
  CHECK(formatted_body("x = a*b+c") == "x = a*b + c");
  CHECK(formatted_body("x = a * b") == "x = a * b");
  CHECK(formatted_body("x = a+b == c&&d") == "x = a+b == c && d");
}

TEST_CASE("operators in arguments and indices stand closer") {
  CHECK(formatted_body("f(a + b, c)") == "f(a+b, c)");
  CHECK(formatted_body("x = y[i + 1:]") == "x = y[i+1:]");
  CHECK(formatted_body("x = y[a : b + 1]") == "x = y[a : b+1]");
}

TEST_CASE("blanks keep two operators from becoming another one") {
  CHECK(formatted_body("x = a - -b") == "x = a - -b");
  CHECK(formatted_body("x = a / *b") == "x = a / *b");
  CHECK(formatted_body("x = - -a") == "x = - -a");
}

TEST_CASE("needless parentheses go, those around a literal in a header stay") {
  CHECK(formatted_body("if (x) {\n}") == "if x {\n}");
  CHECK(formatted_body("if (T{} == x) {\n}") == "if (T{} == x) {\n}");
  CHECK(formatted_body("x = ((y))") == "x = (y)");
}

TEST_CASE("numbers have small letters and keep their digits") {
  CHECK(formatted_body("x = 0XFf + 0B1 + 0O7 + 1E3 + 0X1P2 + 07i") ==
        "x = 0xFf + 0b1 + 0o7 + 1e3 + 0x1p2 + 7i");
}

TEST_CASE("a function on one line in the source stays there while it is short") {
  CHECK(formatted("package p\nfunc f(){return}\n") == "package p\n\nfunc f() { return }\n");
  CHECK(formatted("package p\nfunc f(){\nreturn}\n") == "package p\n\nfunc f() {\n\treturn\n}\n");
  const std::string name(100, 'x');
  CHECK(formatted("package p\nfunc f(){" + name + "()}\n") ==
        "package p\n\nfunc f() {\n\t" + name + "()\n}\n");
}

TEST_CASE("several empty lines become one") { CHECK(formatted_body("a()\n\n\n\nb()") == "a()\n\nb()"); }

TEST_CASE("imports are sorted between empty lines, repeated ones go, and comments move along") {
  CHECK(formatted("package p\nimport (\n\"b\" // of b\n\"a\"\n\"b\"\n\n\"A\"\n)\n") ==
        "package p\n\nimport (\n\t\"a\"\n\t\"b\" // of b\n\n\t\"A\"\n)\n");
  CHECK(formatted("package p\nimport (\n\"b\"\n\"a\"\n\"b\"\n)\n") ==
        "package p\n\nimport (\n\t\"a\"\n\t\"b\"\n)\n");
}

TEST_CASE("carriage returns are no part of the text") {
  CHECK(formatted("package p\r\n\r\n// c\r\nvar x = `a\r\nb`\r\n") == "package p\n\n// c\nvar x = `a\nb`\n");
}

TEST_CASE("wrong source has no format") { CHECK(formatted("package p\nfunc {") == "syntax error"); }

TEST_CASE("a script keeps its first line and is not indented") {
  CHECK(formatted("#!/usr/bin/gol\nx:=1\nfunc f(){}\n f( )\n") ==
        "#!/usr/bin/gol\nx := 1\n\nfunc f() {}\n\nf()\n");
  CHECK(formatted("L:\nfor{break L}\nx()\n") == "L:\nfor {\n\tbreak L\n}\nx()\n");
  CHECK(formatted("// only this\n") == "// only this\n");
}
