#include <doctest/doctest.h>

#include "unit/parse/parsing.hpp"

using namespace gol::parse;
using namespace gol::parse::test;

namespace {

using Errors = std::vector<std::string>;

// The errors of a function with this body, which begins on line 1.
Errors in_body(std::string_view body) { return errors_of("func f() { " + std::string(body) + "\n}\n"); }

Errors syntax(std::string text) { return {"1: syntax error: " + std::move(text)}; }

}  // namespace

TEST_CASE("lists say what may be missing in them") {
  CHECK(in_body("f(a b)") == syntax("unexpected name b in argument list; possibly missing comma or )"));
  CHECK(in_body("f(a\n)") == syntax("unexpected newline in argument list; possibly missing comma or )"));
  CHECK(in_body("x := []int{1, 2\n}") ==
        syntax("unexpected newline in composite literal; possibly missing comma or }"));
  CHECK(errors_of("func f(a int b) {}") ==
        syntax("unexpected name b in parameter list; possibly missing comma or )"));
  CHECK(errors_of("type T struct { a int, b int }") ==
        syntax("unexpected comma in struct type; possibly missing semicolon or newline or }"));
  CHECK(errors_of("var (a int b int)") ==
        syntax("unexpected name b in grouped declaration; possibly missing semicolon or newline or )"));
}

TEST_CASE("statements that do not end are reported at what follows") {
  CHECK(in_body("a b") == syntax("unexpected name b at end of statement"));
  CHECK(in_body("x := 1 y := 2") == syntax("unexpected name y at end of statement"));
  CHECK(in_body("a, b") == Errors{"1: syntax error: unexpected newline, expecting := or = or comma"});
  CHECK(in_body("x++ + 1") == syntax("unexpected + at end of statement"));
  CHECK(in_body("else {}") == syntax("unexpected else, expecting }"));
}

TEST_CASE("headers say what they lack") {
  CHECK(in_body("if { }") == syntax("missing condition in if statement"));
  CHECK(in_body("if x; { }") == syntax("missing condition in if statement"));
  CHECK(in_body("if x\n{ }") == syntax("unexpected newline, expecting { after if clause"));
  CHECK(in_body("if x := 1 { }") == syntax("cannot use x := 1 as value"));
  CHECK(in_body("if x = 1 { }") == syntax("cannot use assignment x = 1 as value"));
  CHECK(in_body("if x.y = f(1) { }") == syntax("cannot use assignment (x.y) = (f(1)) as value"));
  CHECK(in_body("if x {} else y()") == syntax("else must be followed by if or statement block"));
  CHECK(in_body("for var i = 0; i < 3; i++ {}") == syntax("var declaration not allowed in for initializer"));
  CHECK(in_body("for i := 0; i < 3; i := 1 {}") == syntax("cannot declare in post statement of for loop"));
  CHECK(in_body("for x; { }") == syntax("unexpected {, expecting for loop condition"));
  CHECK(in_body("switch x { f() }") == syntax("unexpected name f, expecting case or default or }"));
  CHECK(in_body("switch x { case 1 f() }") == syntax("unexpected name f, expecting :"));
}

TEST_CASE("declarations say what they lack") {
  CHECK(errors_of("x := 1") == syntax("non-declaration statement outside function body"));
  CHECK(errors_of("var x := 1") == syntax("unexpected :=, expecting ="));
  CHECK(errors_of("var x") == syntax("unexpected EOF, expecting type"));
  CHECK(errors_of("type T") == syntax("unexpected EOF in type declaration"));
  CHECK(errors_of("func f()\n{\n}") == Errors{"2: syntax error: unexpected semicolon or newline before {"});
  CHECK(errors_of("func 3() {}") == syntax("unexpected literal 3, expecting name or ("));
  CHECK(errors_of("func (a, b T) f() {}") == Errors{"1: method has multiple receivers"});
  CHECK(errors_of("func () f() {}") == Errors{"1: method has no receiver"});
  CHECK(errors_of("func f() {} }") == syntax("unexpected } after top level declaration"));
  CHECK(errors_of("type T struct { (U) }") == syntax("cannot parenthesize embedded type"));
  CHECK(errors_of("type T struct { *(U) }") == syntax("cannot parenthesize embedded type"));
  CHECK(errors_of("import 3") == syntax("import path must be a string"));
  CHECK(errors_of("var x int; import \"os\"") == syntax("imports must appear before other declarations"));
}

TEST_CASE("type parameters say what they lack") {
  CHECK(errors_of("type T[P, Q] int") == syntax("missing type constraint"));
  CHECK(errors_of("type T[P any, *Q] int") == syntax("missing type parameter name"));
  CHECK(errors_of("func f[]() {}") == syntax("empty type parameter list"));
  CHECK(errors_of("func (t T) f[P any]() {}") == syntax("method must have no type parameters"));
  CHECK(errors_of("var f = func[P any]() {}") == syntax("function type must have no type parameters"));
  CHECK(errors_of("type I interface { m[P any]() }") ==
        Errors{"1: interface method must have no type parameters"});
}

TEST_CASE("expressions say what they lack") {
  CHECK(in_body("x = = 1") == syntax("unexpected =, expecting expression"));
  CHECK(in_body("x[]") == syntax("unexpected ], expecting operand"));
  CHECK(in_body("x[1 2]") == syntax("unexpected literal 2, expecting comma, : or ]"));
  CHECK(in_body("_ = x[1:2:]") == Errors{"1: final index required in 3-index slice"});
  CHECK(in_body("_ = x[1::2]") == Errors{"1: middle index required in 3-index slice"});
  CHECK(in_body("x.3()") == syntax("unexpected literal .3 at end of statement"));
  CHECK(in_body("x..y") == syntax("unexpected ., expecting name or ("));
  CHECK(in_body("f(x..., y)") == syntax("unexpected name y, expecting )"));
  CHECK(in_body("_ = (T){1}") == syntax("cannot parenthesize type in composite literal"));
  CHECK(in_body("go (f())") == Errors{"1: expression in go must not be parenthesized"});
}

TEST_CASE("one file has several errors, one for each line") {
  const Errors expected = {
      "2: syntax error: unexpected name b at end of statement",
      "4: syntax error: unexpected newline in argument list; possibly missing comma or )",
      "7: syntax error: unexpected =, expecting name", "9: invalid digit '9' in octal literal",
      "11: syntax error: non-declaration statement outside function body"};
  CHECK(errors_of("func f() {\n"
                  "\ta b; c d\n"
                  "\tif x {\n"
                  "\t\tg(1\n"
                  "\t}\n"
                  "}\n"
                  "var a, = 1\n"
                  "func g() {\n"
                  "\tx := 09\n"
                  "}\n"
                  "x := 3\n"
                  "func h() {}\n") == expected);
}

TEST_CASE("what was understood around an error is in the tree") {
  const Parsed parsed = parse_text("func f() { a b }\nx := 1\ntype T struct {\n a b c\n}\ny := 2");
  CHECK(parsed.sink.count() == 2);
  CHECK(parsed.file->statements.size() == 4);
}

TEST_CASE("scripts report stray tokens and go on") {
  CHECK(parse_text("}\nx := 1\ncase 2\ny := )\n").errors() ==
        Errors{"1: syntax error: unexpected }, expecting statement",
               "3: syntax error: unexpected case, expecting statement",
               "4: syntax error: unexpected ), expecting expression"});
}
