// An entry driven by the bytes of keys, without a terminal.
#include "terminal/entry.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <random>

#include "terminal/glyph.hpp"

using namespace gol::terminal;

namespace {

EditorHooks test_hooks() {
  EditorHooks hooks;
  hooks.is_complete = [](std::string_view text) {
    return std::count(text.begin(), text.end(), '{') <= std::count(text.begin(), text.end(), '}');
  };
  hooks.complete = [](std::string_view text, std::size_t cursor) {
    const std::size_t from = cursor - std::min<std::size_t>(cursor, text.ends_with("al") ? 2 : 0);
    return Completion{from, {"alpha", "alpine"}};
  };
  return hooks;
}

struct Session {
  EditorHooks hooks = test_hooks();
  History history;
  KillRing ring;
  Entry entry{hooks, history, ring, "> ", ". ", true};
  Outcome outcome = Outcome::Continue;

  // The text afterwards, with | for the cursor.
  std::string type(std::string_view bytes) {
    KeyDecoder decoder;
    decoder.feed(bytes);
    while (decoder.has_bytes()) {
      if (entry.wants_literal()) entry.insert_literal(*decoder.next_literal(true));
      else outcome = entry.apply(*decoder.next(true));
    }
    std::string text = entry.text();
    return text.insert(entry.cursor(), "|");
  }
};

struct SessionWithHistory : Session {
  explicit SessionWithHistory(std::initializer_list<const char*> texts) {
    for (const char* text : texts) history.add(text);
    std::destroy_at(&entry);
    std::construct_at(&entry, hooks, history, ring, "> ", ". ", true);
  }
};

std::string typed(std::string_view bytes) { return Session().type(bytes); }

const std::string left = "\x1b[D", up = "\x1b[A", down = "\x1b[B", escape = "\x1b";

}  // namespace

TEST_CASE("the cursor moves by characters, words and lines") {
  CHECK(typed("abc\x01x") == "x|abc");
  CHECK(typed("abc\x01\x05x") == "abcx|");
  CHECK(typed("a世b" + left + left) == "a|世b");
  CHECK(typed("one two\x1b"
              "b") == "one |two");
  CHECK(typed("one two\x01\x1b"
              "f") == "one| two");
  CHECK(typed("one two\x1b[1;5D\x1b[1;5D\x1b[1;5C") == "one| two");
  CHECK(typed("ab\x02\x02\x06") == "a|b");
}

TEST_CASE("deleting and cutting") {
  CHECK(typed("abc\x7f") == "ab|");
  CHECK(typed("abc\x08") == "ab|");
  CHECK(typed("e\u0301\x7f") == "|");
  CHECK(typed("abc\x01\x1b[3~") == "|bc");
  CHECK(typed("abc\x01\x04") == "|bc");
  CHECK(typed("abc" + left + "\x0b") == "ab|");
  CHECK(typed("abc" + left + "\x15") == "|c");
  CHECK(typed("one f.two\x17") == "one |");
  CHECK(typed("one f.two\x1b\x7f") == "one f.|");
  CHECK(typed("one two\x01\x1b"
              "d") == "| two");
}

TEST_CASE("what was cut comes back, the newest first") {
  CHECK(typed("one two\x17\x17\x19") == "one two|");
  CHECK(typed("one\x15two\x15\x19") == "two|");
  CHECK(typed("one\x15two\x15\x19\x1by") == "one|");
  CHECK(typed("one\x15two\x15\x19\x1by\x1by") == "two|");
  CHECK(typed("one\x15\x1by\x1by") == "|");
  CHECK(typed("one\x15two\x19\x01\x1by\x1by") == "|twoone");
}

TEST_CASE("transposing, undoing, quoting") {
  CHECK(typed("ab\x14") == "ba|");
  CHECK(typed("abc" + left + left + "\x14") == "ba|c");
  CHECK(typed("a世\x14") == "世a|");
  CHECK(typed("a\x14") == "a|");
  CHECK(typed("one two\x1f") == "one |");
  CHECK(typed("one two\x18\x15") == "one |");
  CHECK(typed("one two\x1f\x1f\x1b_") == "one |");
  CHECK(typed("a\x16\tb\x16\x1b") == "a\tb\x1b|");
}

TEST_CASE("Enter ends a complete entry, wherever the cursor is") {
  Session session;
  CHECK(session.type("a\x01\r") == "|a");
  CHECK(session.outcome == Outcome::Done);
}

TEST_CASE("Enter in an incomplete entry starts an indented line") {
  CHECK(typed("if {\r") == "if {\n\t|");
  CHECK(typed("if {\rx\r") == "if {\n\tx\n\t|");
  CHECK(typed("if {\rif {\r") == "if {\n\tif {\n\t\t|");
  CHECK(typed("if {\n") == "if {\n\t|");
  CHECK(typed("a\x1b\r") == "a\n|");
}

TEST_CASE("a closing bracket that begins a line is indented like its partner") {
  CHECK(typed("if {\rif {\rx\r}") == "if {\n\tif {\n\t\tx\n\t}|");
  CHECK(typed("if {\r}") == "if {\n}|");
  CHECK(typed("f(\x1b\rx)") == "f(\n\tx)|");
}

TEST_CASE("a new line between two brackets opens them") { CHECK(typed("{{}" + left + "\r") == "{{\n\t|\n}"); }

TEST_CASE("pasted text ends nothing and completes nothing") {
  Session session;
  CHECK(session.type("\x1b[200~a\r\tb\r\x1b[201~") == "a\n\tb\n|");
  CHECK(session.outcome == Outcome::Continue);
}

TEST_CASE("up and down keep the column within the text") {
  CHECK(typed("abcd\x1b\rx\x1b\rabcd" + up + up) == "abcd|\nx\nabcd");
  CHECK(typed("abcd\x1b\rx\x1b\rabcd" + left + up + up) == "abc|d\nx\nabcd");
  CHECK(typed("abcd\x1b\rx" + up) == "a|bcd\nx");
  CHECK(typed("abcd\x1b\rx" + up + down) == "abcd\nx|");
}

TEST_CASE("at the first line, up goes through the history") {
  SessionWithHistory session({"one", "two\nlines"});
  CHECK(session.type("new" + std::string("\x01") + up) == "two\nlines|");
  CHECK(session.type(up) == "two|\nlines");
  CHECK(session.type(up) == "one|");
  CHECK(session.type(down) == "two\nlines|");
  CHECK(session.type(down) == "new|");
  CHECK(session.type("\x1b<") == "one|");
  CHECK(session.type("\x1b>") == "new|");
}

TEST_CASE("up with a typed prefix asks for entries that begin with it") {
  SessionWithHistory session({"fmt.A", "other", "fmt.B"});
  CHECK(session.type("fmt" + up + up) == "fmt.A|");
  CHECK(session.type(down + down) == "fmt|");
}

TEST_CASE("Ctrl-R shows the match in place of the text") {
  SessionWithHistory session({"alpha beta", "gamma"});
  session.type(
      "old\x12"
      "bet");
  CHECK(session.entry.view().prompt == "search 'bet': ");
  CHECK(session.entry.view().text == "alpha beta");
  CHECK(session.entry.view().cursor == 6);
  CHECK(session.type("zz") == "old|");
  CHECK(session.entry.view().prompt == "no match 'betzz': ");
  CHECK(session.type(escape) == "old|");
  CHECK(session.type("\x12"
                     "bet\r") == "alpha |beta");
  CHECK(session.outcome == Outcome::Continue);
  CHECK(session.type("\x1f") == "old|");
}

TEST_CASE("a key of another meaning takes the match and does its work") {
  SessionWithHistory session({"alpha"});
  CHECK(session.type("\x12"
                     "alp\x05!") == "alpha!|");
}

TEST_CASE("Tab completes a word, and indents where none is") {
  CHECK(typed("\t") == "\t|");
  CHECK(typed("x al\t") == "x alp|");
  Session session;
  CHECK(session.type("x al\t\t") == "x alpha|");
  CHECK(session.entry.view().selected == 0);
  CHECK(session.type("\t") == "x alpine|");
  CHECK(session.type("\x1b[Z") == "x alpha|");
  CHECK(session.type("\r") == "x alpha|");
  CHECK(session.outcome == Outcome::Continue);
  CHECK(session.entry.view().candidates.empty());
  CHECK(session.type("\r") == "x alpha|");
  CHECK(session.outcome == Outcome::Done);
}

TEST_CASE("Escape closes the candidates and takes the selected one back") {
  Session session;
  CHECK(session.type("x al\t\t" + escape) == "x alp|");
  CHECK(session.entry.view().candidates.empty());
}

TEST_CASE("Shift-Tab takes an indentation away") {
  CHECK(typed("\t\tx\x1b[Z") == "\tx|");
  CHECK(typed("x\x1b[Z") == "x|");
}

TEST_CASE("Ctrl-C, Ctrl-D, Ctrl-Z and Ctrl-L leave the work to the editor") {
  Session session;
  session.type("\x04");
  CHECK(session.outcome == Outcome::EndOfInput);
  session.type("a\x03");
  CHECK(session.outcome == Outcome::Interrupted);
  session.type("\x1a");
  CHECK(session.outcome == Outcome::Suspend);
  session.type("\x0c");
  CHECK(session.outcome == Outcome::ClearScreen);
}

TEST_CASE("the bracket at the cursor and its partner stand out") {
  Session session;
  session.type("f(x)");
  CHECK(session.entry.view().marks == std::vector<std::size_t>{3, 1});
  session.type(left + left);
  CHECK(session.entry.view().marks == std::vector<std::size_t>{1, 3});
  CHECK(session.entry.final_view().marks.empty());
}

TEST_CASE("no keys bring the entry out of order") {
  const std::vector<std::string> pieces = {"a",
                                           "b ",
                                           "世",
                                           "e\u0301",
                                           "\xff",
                                           "{",
                                           "}",
                                           "(",
                                           ")",
                                           "\t",
                                           "\r",
                                           "\n",
                                           "\x01",
                                           "\x02",
                                           "\x04",
                                           "\x05",
                                           "\x06",
                                           "\x07",
                                           "\x08",
                                           "\x0b",
                                           "\x0e",
                                           "\x10",
                                           "\x12",
                                           "\x13",
                                           "\x14",
                                           "\x15",
                                           "\x16",
                                           "\x17",
                                           "\x18",
                                           "\x19",
                                           "\x1f",
                                           "\x7f",
                                           "\x1b_",
                                           "\x1by",
                                           "\x1b\r",
                                           "\x1b"
                                           "b",
                                           "\x1b"
                                           "d",
                                           "\x1b\x7f",
                                           "\x1b<",
                                           "\x1b>",
                                           up,
                                           down,
                                           left,
                                           "\x1b[C",
                                           "\x1b[Z",
                                           "\x1b[3~",
                                           escape,
                                           "\x1b[200~p\n\tq\x1b[201~"};
  std::minstd_rand random(1);
  for (int run = 0; run < 100; ++run) {
    SessionWithHistory session({"one", "two {\n\tthree\n}", "世界"});
    for (int key = 0; key < 200; ++key) {
      session.type(pieces[random() % pieces.size()]);
      const View view = session.entry.view();
      REQUIRE(view.cursor <= view.text.size());
      REQUIRE(
          (view.cursor == 0 || next_glyph(view.text, previous_glyph(view.text, view.cursor)) >= view.cursor));
      std::size_t top = 0;
      const Picture picture = lay_out(view, {1 + static_cast<int>(random() % 30), 6}, true, top);
      REQUIRE(picture.cursor_row < picture.rows.size());
      REQUIRE(picture.rows.size() <= 5);
    }
  }
}

TEST_CASE("every key of the table has a command, and none two") {
  for (const KeyHelp& help : key_help()) {
    CAPTURE(help.does);
    CHECK_FALSE(help.keys.empty());
  }
  CHECK(command_of("C-a") == Command::LineBegin);
  CHECK(command_of("M-z") == Command::None);
}
