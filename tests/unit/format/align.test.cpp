#include "format/align.hpp"

#include <doctest/doctest.h>

using gol::format::align;

TEST_CASE("cells of adjacent lines are as wide as the widest of their column") {
  CHECK(align("a\vb\nccc\vd\n") == "a   b\nccc d\n");
}

TEST_CASE("a column ends with a line that has no cell in it") {
  CHECK(align("a\vb\nplain\nccc\vd\n") == "a b\nplain\nccc d\n");
}

TEST_CASE("a form feed ends all columns") { CHECK(align("a\vb\fccc\vd\n") == "a b\nccc d\n"); }

TEST_CASE("an empty column takes no room unless a tab ended its cells") {
  CHECK(align("a\v\vb\nccc\v\vd\n") == "a   b\nccc d\n");
  CHECK(align("a\v\tb\nccc\v\td\n") == "a    b\nccc  d\n");
}

TEST_CASE("empty cells at the beginning of a line become tabs") {
  CHECK(align("\t\ta\vb\n\t\tccc\vd\n") == "\t\ta   b\n\t\tccc d\n");
}

TEST_CASE("blanks at line ends are dropped") { CHECK(align("a  \v \n  \nb \f") == "a\n\nb\n"); }

TEST_CASE("text between escape bytes stays as it is and has its width in characters") {
  CHECK(align("\xFF"
              "x\ty  \xFF\n") == "x\ty  \n");
  CHECK(align("\xFF"
              "\xC3\xA4\xFF\vb\ncc\vd\n") == "\xC3\xA4  b\ncc d\n");
}

TEST_CASE("nothing stays nothing") { CHECK(align("").empty()); }
