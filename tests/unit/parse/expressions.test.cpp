#include <doctest/doctest.h>

#include "unit/parse/parsing.hpp"

using namespace gol::parse;
using namespace gol::parse::test;
using namespace gol::syntax;

TEST_CASE("binary operators bind by precedence and to the left") {
  CHECK(shown("a + b*c - d") == "((a + (b * c)) - d)");
  CHECK(shown("a || b && c == d + e*f") == "(a || (b && (c == (d + (e * f)))))");
  CHECK(shown("a*b/c%d<<e>>f&g&^h") == "(((((((a * b) / c) % d) << e) >> f) & g) &^ h)");
  CHECK(shown("a + b | c ^ d - e") == "((((a + b) | c) ^ d) - e)");
  CHECK(shown("a < b == c") == "((a < b) == c)");
}

TEST_CASE("prefix operators bind closer than binary ones and looser than selectors and calls") {
  CHECK(shown("-a * -b") == "(-a * -b)");
  CHECK(shown("!a.b(c)") == "!a.b(c)");
  CHECK(shown("- - +^x") == "--+^x");
  CHECK(shown("&T{1}") == "&T{1}");
  CHECK(shown("*p.q") == "*p.q");
  CHECK(shown("<-c + <-d") == "(<-c + <-d)");
}

TEST_CASE("postfix parts may follow each other in any order") {
  CHECK(shown("a.b[1].c(2)(3)[4:5].(T).d") == "a.b[1].c(2)(3)[4:5].(T).d");
  CHECK(shown("f(a, b...)") == "f(a, b...)");
  CHECK(shown("x[:]") == "x[:]");
  CHECK(shown("x[a:]") == "x[a:]");
  CHECK(shown("x[:b:c]") == "x[:b:c]");
}

TEST_CASE("types stand where expressions do") {
  CHECK(shown("[]byte(s)") == "[]byte(s)");
  CHECK(shown("map[string][]int{}") == "map[string][]int{}");
  CHECK(shown("(*T)(p)") == "<*T>(p)");
  CHECK(shown("make(chan<- int, 1)") == "make(chan<- int, 1)");
  CHECK(shown("[...]int{1, 2: 3}") == "[...]int{1, 2: 3}");
  CHECK(shown("struct{ a, b int }{1, 2}") == "struct{a, b int}{1, 2}");
  CHECK(shown("interface{ m() }(x)") == "interface{m func()}(x)");
}

TEST_CASE("an arrow before a channel type belongs to the type") {
  CHECK(shown("<-chan int(c)") == "<-chan int(c)");
  const Parsed receive = parse_text("_ = <-chan int(c)");
  CHECK(as<UnaryExpr>(as<AssignStmt>(&receive.statement())->right[0]));
  CHECK(shown("(<-chan int)(c)") == "<<-chan int>(c)");
  CHECK(shown("(<-chan<- chan int)(c)") == "<<-chan <-chan int>(c)");
}

TEST_CASE("type arguments and indices look alike") {
  CHECK(shown("f[T](x)") == "f[T](x)");
  CHECK(shown("f[[]int, map[K]V](x)") == "f[[]int, map[K]V](x)");
  CHECK(shown("Pair[int, string]{1, \"a\"}") == "Pair[int, string]{1, \"a\"}");
  CHECK(shown("p.T[int]{}") == "p.T[int]{}");
  CHECK(shown("f[a, b,](x)") == "f[a, b](x)");
}

TEST_CASE("composite literals nest without their types") {
  CHECK(shown("[][]P{{{1, 2}, {3, 4}}, {}}") == "[][]P{{{1, 2}, {3, 4}}, {}}");
  CHECK(shown("map[P]Q{{1}: {2}, p: q}") == "map[P]Q{{1}: {2}, p: q}");
}

TEST_CASE("a brace in a header begins the block unless brackets surround it") {
  const auto first = [](std::string_view text) {
    const Parsed parsed = parse_text(text);
    CHECK(parsed.errors() == std::vector<std::string>{});
    return std::string(kind_name(parsed.statement().kind));
  };
  CHECK(first("if x == T {}") == "IfStmt");
  CHECK(first("if x == (T{}) {}") == "IfStmt");
  CHECK(first("if f(T{}) {}") == "IfStmt");
  CHECK(first("for _, x := range []T{{}, {}} {}") == "RangeStmt");
  CHECK(first("switch x := y.(type) {}") == "TypeSwitchStmt");
  CHECK(first("switch x {}") == "SwitchStmt");
  CHECK(first("if func() bool { return T{} == t }() {}") == "IfStmt");
  CHECK(first("for x[T{}.i] {}") == "ForStmt");
  CHECK(first("if x := []int{1}; len(x) > 0 {}") == "IfStmt");
}
