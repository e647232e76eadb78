#include "terminal/glyph.hpp"

#include <doctest/doctest.h>

#include "base/character_width.hpp"

using namespace gol::terminal;
using gol::base::character_width;
using gol::base::text_width;

TEST_CASE("a character takes the columns that terminals give it") {
  CHECK(character_width(U'a') == 1);
  CHECK(character_width(U'é') == 1);
  CHECK(character_width(U'世') == 2);
  CHECK(character_width(U'Ａ') == 2);
  CHECK(character_width(U'😀') == 2);
  CHECK(character_width(U'\u0301') == 0);
  CHECK(character_width(U'\u200D') == 0);
  CHECK(character_width(U'\u00AD') == 1);
  CHECK(character_width(U'한') == 2);
  CHECK(character_width(0x10FFFF) == 1);
  CHECK(text_width("a世é") == 4);
  CHECK(text_width("e\u0301\xFF") == 2);
}

TEST_CASE("bytes that are not UTF-8 are characters of their own") {
  for (const std::string_view bad :
       {"\xff", "\xc3", "\xc0\xaf", "\xe0\x80\x80", "\xed\xa0\x80", "\xf5\x80\x80\x80"}) {
    CAPTURE(bad);
    CHECK_FALSE(character_at(bad, 0).valid);
    CHECK(character_at(bad, 0).bytes == 1);
  }
  CHECK(character_at("é", 0).valid);
  CHECK(character_at("😀", 0).bytes == 4);
}

TEST_CASE("a text may end inside a character") {
  CHECK(incomplete_tail("a") == 0);
  CHECK(incomplete_tail("aé") == 0);
  CHECK(incomplete_tail("a\xc3") == 1);
  CHECK(incomplete_tail("a\xe4\xb8") == 2);
  CHECK(incomplete_tail("\xf0\x9f\x98") == 3);
  CHECK(incomplete_tail("\x80\x80\x80") == 0);
}

TEST_CASE("the cursor steps over what is seen as one character") {
  for (const std::string_view glyph :
       {"a", "世", "e\u0301", "👩\u200D👧", "👍🏽", "🇩🇪", "\xff", "\t", "❤\uFE0F"}) {
    CAPTURE(glyph);
    const std::string text = "x" + std::string(glyph) + "y";
    CHECK(next_glyph(text, 1) == 1 + glyph.size());
    CHECK(previous_glyph(text, 1 + glyph.size()) == 1);
  }
  CHECK(next_glyph("🇩🇪🇫🇷", 0) == std::string_view("🇩🇪").size());
  CHECK(previous_glyph("🇩🇪🇫🇷", 16) == 8);
  CHECK(next_glyph("", 0) == 0);
  CHECK(previous_glyph("a", 0) == 0);
}

TEST_CASE("what has no glyph is shown by ASCII characters") {
  CHECK(show_glyph("\xff", 0).shown == "\\xff");
  CHECK(show_glyph("\x01", 0).shown == "^A");
  CHECK(show_glyph("\x7f", 0).shown == "^?");
  CHECK(show_glyph("\u0085", 0).shown == "\\u0085");
  CHECK(show_glyph("\u202E", 0).shown == "\\u202e");
  CHECK(show_glyph("\t", 0).columns == 4);
  CHECK(show_glyph("\t", 3).columns == 1);
  CHECK(shown_columns("a\t世\xff") == 10);
}

TEST_CASE("escape sequences take no columns") {
  CHECK(columns_without_escapes("\x1b[1;32mgol\x1b[0m> ") == 5);
  CHECK(columns_without_escapes("\x1b]0;title\a> ") == 2);
}
