#include "terminal/completion_menu.hpp"

#include <doctest/doctest.h>

using namespace gol::terminal;

namespace {

TextBuffer buffer_with(std::string text) {
  TextBuffer buffer;
  buffer.assign(std::move(text));
  return buffer;
}

}  // namespace

TEST_CASE("what candidates have in common ends at a whole character") {
  CHECK(common_prefix({"alpha", "alpine"}) == "alp");
  CHECK(common_prefix({"a"}) == "a");
  CHECK(common_prefix({"世界", "世代"}) == "世");
  CHECK(common_prefix({"é", "è"}).empty());  // their first bytes are the same
  CHECK(common_prefix({}).empty());
}

TEST_CASE("a single candidate is inserted at once") {
  TextBuffer buffer = buffer_with("x.be");
  CompletionMenu menu;
  menu.start(buffer, {2, {"beta"}});
  CHECK(buffer.text() == "x.beta");
  CHECK_FALSE(menu.is_open());
}

TEST_CASE("selecting goes round, and back to what was typed") {
  TextBuffer buffer = buffer_with("x.");
  CompletionMenu menu;
  menu.start(buffer, {2, {"abc", "abd"}});
  CHECK(buffer.text() == "x.ab");
  CHECK(menu.is_open());
  CHECK_FALSE(menu.has_selection());
  menu.select_next(buffer);
  CHECK(buffer.text() == "x.abc");
  menu.select_next(buffer);
  CHECK(buffer.text() == "x.abd");
  menu.select_next(buffer);
  CHECK(buffer.text() == "x.abc");
  menu.select_previous(buffer);
  CHECK(buffer.text() == "x.abd");
  menu.cancel(buffer);
  CHECK(buffer.text() == "x.ab");
  CHECK_FALSE(menu.is_open());
}

TEST_CASE("candidates of another beginning do not shorten what was typed") {
  TextBuffer buffer = buffer_with("PRI");
  CompletionMenu menu;
  menu.start(buffer, {0, {"print", "println"}});
  CHECK(buffer.text() == "PRI");
  menu.select_previous(buffer);
  CHECK(buffer.text() == "println");
}

TEST_CASE("no candidates, no menu") {
  TextBuffer buffer = buffer_with("x");
  CompletionMenu menu;
  menu.start(buffer, {1, {}});
  CHECK_FALSE(menu.is_open());
  menu.start(buffer, {5, {"y"}});  // does not fit the cursor
  CHECK(buffer.text() == "x");
}
