#include "base/wrap.hpp"

#include <doctest/doctest.h>

using gol::base::wrapped;

TEST_CASE("lines that are too wide are broken at blanks") {
  CHECK(wrapped("one two three", 7) == "one two\nthree");
  CHECK(wrapped("one two three\n", 8, 2) == "one two\n  three\n");
  CHECK(wrapped("key  a b c d\n\nnext", 8, 5) == "key  a b\n     c d\n\nnext");
  CHECK(wrapped("é é é", 3) == "é é\né");
}

TEST_CASE("a word is never broken") {
  CHECK(wrapped("a longest b", 3) == "a\nlongest\nb");
  CHECK(wrapped("  longest", 3) == "  longest");
  CHECK(wrapped("", 3) == "");
}
