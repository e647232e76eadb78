#include "terminal/output_column.hpp"

#include <doctest/doctest.h>

using namespace gol::terminal;

namespace {

int column_after(std::string_view text, int width = 10) {
  OutputColumn column;
  column.advance(text, width);
  return column.column();
}

}  // namespace

TEST_CASE("the column follows what is printed") {
  CHECK(column_after("abc") == 3);
  CHECK(column_after("abc\n") == 0);
  CHECK(column_after("abc\rx") == 1);
  CHECK(column_after("世界") == 4);
  CHECK(column_after("e\u0301") == 1);
  CHECK(column_after("a\tb") == 9);
  CHECK(column_after("ab\b") == 1);
  CHECK(column_after("\x1b[31mred\x1b[0m") == 3);
}

TEST_CASE("a full row waits for the next character") {
  CHECK(column_after("0123456789") == 10);
  CHECK(column_after("0123456789a") == 1);
  CHECK(column_after("012345678世") == 2);
}

TEST_CASE("a new width folds the line anew") {
  OutputColumn column;
  column.advance("0123456789abcde", 20);
  column.reflow(10);
  CHECK(column.column() == 5);
  column.reflow(5);
  CHECK(column.column() == 5);
  column.reflow(40);
  CHECK(column.column() == 15);
}

TEST_CASE("what breaks off goes out with the next text") {
  OutputColumn column;
  CHECK(column.advance("a\xe4\xb8", 10) == "a");
  CHECK(column.advance("\x96", 10) == "世");
  CHECK(column.column() == 3);
  CHECK(column.advance("x\x1b[3", 10) == "x");
  CHECK(column.advance("1my", 10) == "\x1b[31my");
  CHECK(column.column() == 5);
  CHECK(column.advance("\x1b[0m!\n", 10) == "\x1b[0m!\n");
}
