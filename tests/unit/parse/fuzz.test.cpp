#include <doctest/doctest.h>

#include <random>

#include "syntax/dump.hpp"
#include "unit/parse/parsing.hpp"
#include "unit/sanitized.hpp"

using namespace gol::parse;
using namespace gol::parse::test;

namespace {

// Something of everything, so that pieces of it meet in every order.
const std::string sample = R"(package p
import ("fmt"; . "os")
const (a, b = iota, 'x'; c; d float64 = 0x1p-2)
type S[T any, U ~int | *T] struct { x, y T "tag"; *Q; R[int] }
type I interface { m(a int, b ...string) (c error); ~[]byte | E }
func (s *S[T, U]) f(x, y int) (z map[string]chan<- T, err error) {
	for i := range 10 { x++ }
	for k, v := range m { goto L }
	if v, ok := s.x.(T); !ok && v <= 3 { return nil, err } else if x = y; true { }
L:	switch t := x.(type) { case int, []int: fallthrough; default: s.m(t...) }
	select { case c <- 1: case x, ok := <-c: break L }
	defer func() { a[1:2:3], *p = &S[int, U]{x: 1, {2}}, <-q }()
	x &^= (1 + 2) << 3 /* c */ // d
	return `raw`, "a\n\u1234"
}
)";

constexpr int slowness = gol::testing::sanitized ? 10 : 1;

void survives(const std::string& text) {
  for (const Mode mode : {Mode::Auto, Mode::Script, Mode::Piece}) {
    const Parsed parsed = parse_text(text, mode);
    CHECK(gol::syntax::dump(*parsed.file, parsed.sources).size() > 0);
    for (const auto& error : parsed.sink.all()) {
      if (error.span.begin == 0 || error.span.begin > text.size() + 1)
        FAIL("an error outside the text: ", text);
    }
  }
  is_incomplete(text);
}

}  // namespace

TEST_CASE("the sample itself has no errors") { CHECK(parse_text(sample, Mode::Auto).errors().size() <= 1); }

TEST_CASE("every beginning and every end of a text is survived") {
  for (std::size_t i = 0; i <= sample.size(); i += slowness) {
    survives(sample.substr(0, i));
    survives(sample.substr(i));
  }
}

TEST_CASE("random bytes are survived") {
  std::mt19937 random(1);
  for (int run = 0; run < 2000 / slowness; ++run) {
    std::string text(random() % 200, '\0');
    for (char& c : text) c = static_cast<char>(run % 2 ? random() % 256 : 32 + random() % 95);
    survives(text);
  }
}

TEST_CASE("random mutations and mixtures of tokens are survived") {
  std::mt19937 random(2);
  static const char* tokens[] = {
      "func",      "(",    ")",     "[",           "]",     "{",       "}",      "x",     "1",
      "\"s\"",     ",",    ";",     "\n",          ":=",    "=",       ":",      "...",   ".",
      "<-",        "*",    "&",     "~",           "|",     "+",       "!",      "++",    "if",
      "else",      "for",  "range", "switch",      "case",  "default", "select", "type",  "struct",
      "interface", "map",  "chan",  "go",          "defer", "return",  "var",    "const", "import",
      "package",   "goto", "break", "fallthrough", "T",     "'c'",     "/*c*/",  "//c\n"};
  for (int run = 0; run < 6000 / slowness; ++run) {
    std::string text;
    if (run % 3 == 0) {
      text = sample;
      for (int i = 0; i < 3; ++i) {
        const std::size_t at = random() % text.size();
        switch (random() % 3) {
          case 0: text.erase(at, random() % 8); break;
          case 1: text.insert(at, tokens[random() % std::size(tokens)]); break;
          default: text.insert(at, sample.substr(random() % sample.size(), random() % 40));
        }
      }
    } else {
      if (run % 3 == 1) text = "func f() { ";
      for (std::size_t i = random() % 40; i > 0; --i)
        text += std::string(tokens[random() % std::size(tokens)]) + " ";
    }
    survives(text);
  }
}
