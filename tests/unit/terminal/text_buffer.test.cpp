#include "terminal/text_buffer.hpp"

#include <doctest/doctest.h>

#include "terminal/kill_ring.hpp"

using namespace gol::terminal;

namespace {

void type(TextBuffer& buffer, std::string_view text) {
  for (const char& c : text) buffer.insert({&c, 1}, UndoGroup::Typed);
}

}  // namespace

TEST_CASE("typing is undone a word at a time, and redone") {
  TextBuffer buffer;
  type(buffer, "one two");
  CHECK(buffer.undo());
  CHECK(buffer.text() == "one ");
  CHECK(buffer.undo());
  CHECK(buffer.text().empty());
  CHECK_FALSE(buffer.undo());
  CHECK(buffer.redo());
  CHECK(buffer.redo());
  CHECK(buffer.text() == "one two");
  CHECK(buffer.cursor() == 7);
  CHECK_FALSE(buffer.redo());
}

TEST_CASE("undo brings the cursor back") {
  TextBuffer buffer;
  type(buffer, "abc");
  buffer.move_to(1);
  buffer.erase(1, 3);
  CHECK(buffer.text() == "a");
  buffer.undo();
  CHECK(buffer.text() == "abc");
  CHECK(buffer.cursor() == 1);
}

TEST_CASE("typing at another place is another step") {
  TextBuffer buffer;
  type(buffer, "ab");
  buffer.move_to(0);
  type(buffer, "x");
  buffer.undo();
  CHECK(buffer.text() == "ab");
}

TEST_CASE("a new change forgets what was undone") {
  TextBuffer buffer;
  type(buffer, "a");
  buffer.undo();
  type(buffer, "b");
  CHECK_FALSE(buffer.redo());
  CHECK(buffer.text() == "b");
}

TEST_CASE("cuts in a row make one text, in the order of the line") {
  KillRing ring;
  ring.add("two", KillDirection::Backward, false);
  ring.add("one ", KillDirection::Backward, true);
  ring.add(" three", KillDirection::Forward, true);
  CHECK(ring.current() == "one two three");
  ring.add("new", KillDirection::Forward, false);
  CHECK(ring.current() == "new");
  ring.rotate();
  CHECK(ring.current() == "one two three");
  ring.rotate();
  CHECK(ring.current() == "new");
}
