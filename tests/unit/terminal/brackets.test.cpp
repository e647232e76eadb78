#include "terminal/brackets.hpp"

#include <doctest/doctest.h>

using namespace gol::terminal;

TEST_CASE("a bracket knows its partner in both directions") {
  const std::string_view text = "f(a[1], {})";
  CHECK(matching_bracket(text, 1, {}) == 10);
  CHECK(matching_bracket(text, 10, {}) == 1);
  CHECK(matching_bracket(text, 3, {}) == 5);
  CHECK_FALSE(matching_bracket(text, 0, {}));
  CHECK_FALSE(matching_bracket(text, 99, {}));
}

TEST_CASE("brackets that do not fit have no partner") {
  CHECK_FALSE(matching_bracket("(]", 0, {}));
  CHECK_FALSE(matching_bracket("(", 0, {}));
  CHECK_FALSE(matching_bracket(")", 0, {}));
}

TEST_CASE("strings and comments have no brackets") {
  const std::string_view text = "(\")\")";
  const Spans spans = {{1, 4, Style::String}};
  CHECK(matching_bracket(text, 0, spans) == 4);
  CHECK(matching_bracket(text, 4, spans) == 0);
  CHECK_FALSE(matching_bracket(text, 2, spans));
  CHECK(matching_bracket("(1)", 0, {{1, 2, Style::Number}}) == 2);
}

TEST_CASE("only the brackets of the line count for its indentation") {
  CHECK(opens_bracket_before("if x {", 6, {}));
  CHECK_FALSE(opens_bracket_before("if x {", 5, {}));
  CHECK_FALSE(opens_bracket_before("f()", 3, {}));
  CHECK(opens_bracket_before("{\n} else {", 10, {}));
  CHECK_FALSE(opens_bracket_before("{\n}", 3, {}));
}
