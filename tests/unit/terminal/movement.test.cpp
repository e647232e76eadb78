#include "terminal/movement.hpp"

#include <doctest/doctest.h>

using namespace gol::terminal;

TEST_CASE("lines end before their newline") {
  const std::string_view text = "ab\n\ncd";
  CHECK(line_begin(text, 2) == 0);
  CHECK(line_end(text, 0) == 2);
  CHECK(line_begin(text, 3) == 3);
  CHECK(line_end(text, 3) == 3);
  CHECK(line_begin(text, 6) == 4);
  CHECK(line_end(text, 4) == 6);
  CHECK(on_first_line(text, 2));
  CHECK_FALSE(on_first_line(text, 3));
  CHECK(on_last_line(text, 4));
  CHECK_FALSE(on_last_line(text, 3));
}

TEST_CASE("words are made of letters, digits and underscores") {
  const std::string_view text = "foo.bar_1 (größe)";
  CHECK(word_forward(text, 0) == 3);
  CHECK(word_forward(text, 3) == 9);
  CHECK(word_forward(text, 9) == text.size() - 1);
  CHECK(word_backward(text, text.size()) == 11);
  CHECK(word_backward(text, 9) == 4);
  CHECK(word_backward(text, 0) == 0);
  CHECK(blank_word_backward(text, text.size()) == 10);
  CHECK(blank_word_backward(text, 10) == 0);
}

TEST_CASE("a column is found again in another line") {
  const std::string_view text = "a世b\n\tx";
  CHECK(column_of(text, 4) == 3);
  CHECK(position_at_column(text, 0, 3) == 4);
  CHECK(position_at_column(text, 0, 2) == 1);  // not inside the wide character
  CHECK(position_at_column(text, 0, 9) == 5);
  CHECK(column_of(text, 7) == 4);
  CHECK(position_at_column(text, 6, 4) == 7);
  CHECK(position_at_column(text, 6, 3) == 6);
}

TEST_CASE("the indentation of a line is known from any place in it") {
  const std::string_view text = "a\n\t b";
  CHECK(indentation(text, 5) == "\t ");
  CHECK(indentation(text, 2) == "\t ");
  CHECK(indentation(text, 0).empty());
  CHECK(only_blanks_before(text, 4));
  CHECK_FALSE(only_blanks_before(text, 5));
}
