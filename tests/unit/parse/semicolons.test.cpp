#include <doctest/doctest.h>

#include "unit/parse/parsing.hpp"

using namespace gol::parse;
using namespace gol::parse::test;

namespace {

std::size_t count(std::string_view text) {
  const Parsed parsed = parse_text(text);
  CHECK(parsed.errors() == std::vector<std::string>{});
  return parsed.file->statements.size();
}

}  // namespace

TEST_CASE("a newline ends a statement after a name, a literal, a closing bracket and ++") {
  CHECK(count("a\nb") == 2);
  CHECK(count("f(1)\nx[2]\ny.z\n") == 3);
  CHECK(count("x++\ny--\n") == 2);
  CHECK(count("\"s\"\n'c'\n1.5i\n`raw`\n") == 4);
  CHECK(count("x := T{}\ny := 1") == 2);
}

TEST_CASE("a newline is a blank after operators, commas and opening brackets") {
  CHECK(count("x = a +\n b *\n c") == 1);
  CHECK(count("f(\n a,\n b,\n)") == 1);
  CHECK(count("x.\n  y.\n  z()") == 1);
  CHECK(count("x :=\n\n 1") == 1);
}

TEST_CASE("a comment with a newline counts as one, others as blanks") {
  CHECK(count("a /* one line */ + b") == 1);
  CHECK(count("a // comment\nb") == 2);
  CHECK(count("a /* two\n lines */ b") == 2);
  CHECK(count("a + /* two\n lines */ b") == 1);
  CHECK(count("a // at the end") == 1);
}

TEST_CASE("semicolons may be left out before closing brackets") {
  CHECK(count("func f() { a; b }") == 1);
  CHECK(count("type T struct { a int; b string }") == 1);
  CHECK(count("var ( a = 1; b = 2 )") == 1);
  CHECK(count("if x { y } else { z }; w") == 2);
}

TEST_CASE("return, break and continue take what stands in their line only") {
  const Parsed parsed = parse_text("func f() int { return\n x }\nfor { break\n L }");
  CHECK(parsed.errors().empty());
  CHECK(count("func f() { return\n1 }") == 1);
}

TEST_CASE("carriage returns, a byte order mark and a first line for the shell are white space") {
  CHECK(count("a\r\nb\r\n") == 2);
  CHECK(count("\xEF\xBB\xBF"
              "a") == 1);
  CHECK(count("#!/usr/bin/env gol\na") == 1);
  CHECK(count("\xEF\xBB\xBF#! gol\na; b") == 2);
}

TEST_CASE("comments are kept in the order of the source") {
  const Parsed parsed = parse_text("// one\na /* two */ + b // three\n/* four */");
  REQUIRE(parsed.file->comments.size() == 4);
  const std::string_view text = parsed.sources.file_of(1)->text;
  std::string all;
  for (const auto& comment : parsed.file->comments) {
    all += std::string(text.substr(comment.span.begin - 1, comment.span.end - comment.span.begin)) + "|";
  }
  CHECK(all == "// one|/* two */|// three|/* four */|");
}
