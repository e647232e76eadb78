#include "format/build_lines.hpp"
#include "format/comment_text.hpp"
#include "unit/format/formatted.hpp"

using gol::format::block_comment_lines;
using gol::format::test::formatted;
using gol::format::test::formatted_body;
using Lines = std::vector<std::string>;

TEST_CASE("comments behind statements line up") {
  CHECK(formatted_body("a() // one\nlonger() // two") == "a()      // one\nlonger() // two");
}

TEST_CASE("a comment stays before the code that it stands before") {
  CHECK(formatted_body("/* a */ x /* b */ = /* c */ y /* d */") == "/* a */ x /* b */ = /* c */ y /* d */");
  CHECK(formatted_body("f(a, // one\nb)") == "f(a, // one\n\tb)");
  CHECK(formatted_body("x := []int{ /* none */ }") == "x := []int{ /* none */ }");
}

TEST_CASE("a comment above a case belongs to the case whose column it stands in") {
  CHECK(formatted_body("switch x {\ncase 1:\n\ta()\n\t// of 1\ncase 2:\n}") ==
        "switch x {\ncase 1:\n\ta()\n\t// of 1\ncase 2:\n}");
}

TEST_CASE("comments at all ends of a file are kept") {
  CHECK(formatted("// top\n\npackage p // name\n\n// end\n") == "// top\n\npackage p // name\n\n// end\n");
}

TEST_CASE("the lines of a block comment lose the indentation that they have in common") {
  CHECK(block_comment_lines("/*\n\t\ta\n\t\t\tb\n\t*/", false) == Lines{"/*", "\ta", "\t\tb", "*/"});
  CHECK(block_comment_lines("/*\n   * a\n   * b\n   */", false) == Lines{"/*", " * a", " * b", " */"});
  CHECK(block_comment_lines("/* one line */", false) == Lines{"/* one line */"});
}

TEST_CASE("doc comments get blanks, tabs before code and marks before lists") {
  CHECK(formatted("//Doc of p.\n//  code\npackage p\n") == "// Doc of p.\n//\n//\tcode\npackage p\n");
  CHECK(formatted("// A list:\n//  * a\n//  * b\npackage p\n") ==
        "// A list:\n//   - a\n//   - b\npackage p\n");
  CHECK(formatted("// Doc.\n//go:embed x\n//\npackage p\n") == "// Doc.\n//\n//go:embed x\npackage p\n");
}

TEST_CASE("build constraints stand above the package in both notations") {
  CHECK(formatted("// +build linux,!race darwin\n\npackage p\n") ==
        "//go:build (linux && !race) || darwin\n// +build linux,!race darwin\n\npackage p\n");
  CHECK(formatted("// Copyright\n\n//go:build   a&&(b||c)\npackage p\n") ==
        "// Copyright\n\n//go:build a && (b || c)\n\npackage p\n");
  CHECK_FALSE(gol::format::is_build_line("//go:buildx"));
}
