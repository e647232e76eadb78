#include <doctest/doctest.h>

#include <string>

#include "parse/parse.hpp"

using gol::parse::is_incomplete;

TEST_CASE("a text is incomplete when its end is the first thing wrong with it") {
  for (const std::string text : {"func f() {",
                                 "if x {",
                                 "if x {\n y()\n",
                                 "f(1,",
                                 "f(1,\n",
                                 "x := []int{",
                                 "x := 1 +",
                                 "x.",
                                 "x :=",
                                 "x := `raw",
                                 "/* comment",
                                 "type T struct {\n a int\n",
                                 "for i := 0; i < 3; i++ {",
                                 "switch x {\ncase 1:",
                                 "var (",
                                 "if x {} else",
                                 "x := func() {",
                                 "import (\n\"os\"\n",
                                 "m := map[string]int{\n\"a\": 1,\n",
                                 "go",
                                 "L:",
                                 "f(\n",
                                 "a[",
                                 "(1 + 2 +",
                                 "f(g(\n1),",
                                 "var x, y int =",
                                 "defer",
                                 "x := func() int {\nreturn 1\n}("}) {
    CAPTURE(text);
    CHECK(is_incomplete(text));
  }
}

TEST_CASE("a complete text and one with an error further up are not incomplete") {
  for (const std::string text :
       {"", "x := 1", "f()", "func f() {}", "if x {}\n", "x := )", "f(1 2", "a b\nif x {", "x := \"abc",
        "// comment", "type T int", "return", "}", "f(1\n", "'a",
        // More input stands behind a newline, which ends these statements.
        "f(1", "(1 + 2", "a, b", "1, 2", "var x", "type T", "for i := range 3", "[3]", "x := []int{1"}) {
    CAPTURE(text);
    CHECK(!is_incomplete(text));
  }
}
