#include "terminal/layout.hpp"

#include <doctest/doctest.h>

#include "terminal/glyph.hpp"

using namespace gol::terminal;

namespace {

View view_of(std::string text, std::size_t cursor) {
  View view;
  view.prompt = "> ";
  view.continuation = ". ";
  view.text = std::move(text);
  view.cursor = cursor;
  return view;
}

// The rows as text, and the cursor behind them.
std::string shown(const Picture& picture) {
  std::string text;
  for (const Row& row : picture.rows) text += row.bytes + (row.wraps ? "~" : "|");
  return text + std::to_string(picture.cursor_row) + "," + std::to_string(picture.cursor_column);
}

std::string shown(const View& view, int columns, bool colour = false) {
  return shown(lay_out_text(view, columns, colour));
}

}  // namespace

TEST_CASE("each line has its prompt") {
  CHECK(shown(view_of("ab", 1), 10) == "> ab|0,3");
  CHECK(shown(view_of("ab\nc", 3), 10) == "> ab|. c|1,2");
  CHECK(shown(view_of("", 0), 10) == "> |0,2");
  CHECK(shown(view_of("a\n", 2), 10) == "> a|. |1,2");
}

TEST_CASE("a long line goes on in the next row") {
  CHECK(shown(view_of("abcdef", 6), 5) == "> abc~def|1,3");
  CHECK(shown(view_of("abcdef", 3), 5) == "> abc~def|1,0");
}

TEST_CASE("behind a full row the cursor has one of its own") {
  CHECK(shown(view_of("abc", 3), 5) == "> abc~|1,0");
  CHECK(shown(view_of("abc\nd", 3), 5) == "> abc~|. d|1,0");
}

TEST_CASE("a wide character is not divided") {
  CHECK(shown(view_of("ab世", 2), 5) == "> ab ~世|1,0");
  CHECK(shown(view_of("世界", 3), 10) == "> 世界|0,4");
  CHECK(shown(view_of("世", 3), 1) == ">~ ~?~|3,0");
}

TEST_CASE("tabs are columns, other control characters and invalid bytes are spelt out") {
  CHECK(shown(view_of("\tx", 1), 12) == ">     x|0,6");
  CHECK(shown(view_of("a\tx", 2), 12) == "> a   x|0,6");
  CHECK(shown(view_of("\xff\x01", 1), 12) == "> \\xff^A|0,6");
  CHECK(shown(view_of("\xff", 0), 4) == "> \\x~ff|0,2");
}

TEST_CASE("every row sets its own colours") {
  View view = view_of("12345", 5);
  view.spans = {{0, 5, Style::Number}};
  CHECK(shown(view, 5, true) == "> \x1b[33m123\x1b[0m~\x1b[33m45\x1b[0m|1,2");
  CHECK(shown(view, 5, false) == "> 123~45|1,2");
  view = view_of("(1)", 0);
  view.marks = {0, 2};
  CHECK(shown(view, 20, true) == "> \x1b[1;4m(\x1b[0m1\x1b[1;4m)\x1b[0m|0,2");
}

TEST_CASE("the colour of a prompt takes no room") {
  View view = view_of("abc", 3);
  view.prompt = "\x1b[32m>\x1b[0m ";
  CHECK(shown(view, 6) == "\x1b[32m>\x1b[0m abc|0,5");
}

TEST_CASE("candidates stand in columns, read downwards") {
  View view;
  view.candidates = {"a", "bb", "ccc", "d", "e"};
  std::string text;
  for (const Row& row : lay_out_candidates(view, 12, 10)) text += row.bytes + "|";
  CHECK(text == "a    d|bb   e|ccc|");
}

TEST_CASE("the selected candidate is always among those shown") {
  View view;
  for (char c = 'a'; c <= 'z'; ++c) view.candidates.push_back(std::string(30, c));
  view.selected = 20;
  const auto rows = lay_out_candidates(view, 10, 3);
  REQUIRE(rows.size() == 3);
  CHECK(rows[2].bytes == "\x1b[7muuuuuuuuuu\x1b[0m");
  CHECK(rows[0].columns == 10);
}

TEST_CASE("a text taller than the screen is shown around its cursor") {
  std::size_t top = 0;
  const auto picture = [&](std::size_t cursor) {
    return shown(lay_out(view_of("1\n2\n3\n4\n5", cursor), {10, 4}, false, top));
  };
  CHECK(picture(9) == ". 3|. 4|. 5|2,3");
  CHECK(picture(4) == ". 3|. 4|. 5|0,2");
  CHECK(picture(2) == ". 2|. 3|. 4|0,2");
  CHECK(picture(0) == "> 1|. 2|. 3|0,2");
  CHECK(picture(4) == "> 1|. 2|. 3|2,2");
}

TEST_CASE("the menu leaves room for the text, and the text for the menu") {
  View view = view_of("1\n2\n3\n4\n5", 9);
  for (char c = 'a'; c <= 'z'; ++c) view.candidates.push_back(std::string(8, c));
  std::size_t top = 0;
  const Picture picture = lay_out(view, {10, 9}, false, top);
  CHECK(picture.rows.size() == 8);
  CHECK(picture.rows[picture.cursor_row].bytes == ". 5");
  CHECK(picture.rows.back().bytes.size() == 8);
}

TEST_CASE("a screen of one row still shows the row of the cursor") {
  std::size_t top = 0;
  CHECK(shown(lay_out(view_of("1\n2", 3), {10, 1}, false, top)) == ". 2|0,3");
}

TEST_CASE("after a change of width the rows above the cursor are known") {
  const Picture picture = lay_out_text(view_of("abcdefgh\nxy", 11), 6, false);  // > abcd~efgh|. xy
  REQUIRE(picture.cursor_row == 2);
  CHECK(rows_above_cursor(picture, 6) == 2);
  CHECK(rows_above_cursor(picture, 20) == 1);
  CHECK(rows_above_cursor(picture, 4) == 4);
}
