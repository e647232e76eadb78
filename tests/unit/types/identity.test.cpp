#include <doctest/doctest.h>

#include "unit/types/check_fixture.hpp"

using namespace gol::types;

TEST_CASE("type literals are identical by structure, defined types by name") {
  const auto c = check_source(R"(
type T struct{ A int "tag" }
type U T
var a map[string][]*int
var b map[string][]*int
var c struct{ A int "tag" }
var d struct{ A int }
var e func(x int, y ...string) error
var f func(int, ...string) (err error)
var g func(int, []string) error
var h T
var i U
var j byte
var k uint8
var l interface{ M(); N() int }
var m interface{ N() int; M() }
var n [3]int
var o [4]int
var p chan int
var q <-chan int
)");
  REQUIRE(c->errors() == "");
  auto same = [&](const char* x, const char* y) { return identical(c->type(x), c->type(y)); };
  CHECK(same("a", "b"));
  CHECK(!same("c", "d"));
  CHECK(identical_ignoring_tags(c->type("c"), c->type("d")));
  CHECK(same("e", "f"));
  CHECK(!same("e", "g"));
  CHECK(!same("h", "i"));
  CHECK(!same("h", "c"));
  CHECK(identical(underlying(c->type("i")), c->type("c")));
  CHECK(same("j", "k"));
  CHECK(same("l", "m"));
  CHECK(!same("n", "o"));
  CHECK(!same("p", "q"));
}

TEST_CASE("interfaces that mention themselves are compared to an end") {
  const auto c = check_source(R"(
type T interface{ m() interface{ T } }
type U interface{ m() interface{ T } }
var a interface{ m() interface{ T } }
var b interface{ m() interface{ U } }
)");
  REQUIRE(c->errors() == "");
  CHECK(identical(c->type("a"), underlying(c->type("T"))));
}

TEST_CASE("types print as in messages and as at run time") {
  const auto c = check_source(R"(
type T struct{}
var a struct{ A int "t"; T }
var b func(x int, rest ...string) (T, error)
var c interface{ M(int) string; n() }
var d map[T]chan (<-chan int)
var e interface{}
var f any
var g []byte
var h struct{}
)");
  auto both = [&](const char* name) {
    return type_string(c->type(name), c->package) + " | " + runtime_type_string(c->type(name));
  };
  CHECK(both("a") == "struct{A int \"t\"; T} | struct { A int \"t\"; p.T }");
  CHECK(both("b") == "func(x int, rest ...string) (T, error) | func(int, ...string) (p.T, error)");
  CHECK(both("c") == "interface{M(int) string; n()} | interface { M(int) string; p.n() }");
  CHECK(both("d") == "map[T]chan (<-chan int) | map[p.T]chan (<-chan int)");
  CHECK(both("e") == "interface{} | interface {}");
  CHECK(both("f") == "any | interface {}");
  CHECK(both("g") == "[]byte | []uint8");
  CHECK(both("h") == "struct{} | struct {}");
  CHECK(type_string(c->type("T"), nullptr) == "p.T");
}

TEST_CASE("comparability") {
  const auto c = check_source(R"(
var a struct{ x []int }
var b struct{ x interface{} }
var c [2]func()
var d *[]int
var e map[int]int
)");
  CHECK(!comparable(c->type("a")));
  CHECK(comparable(c->type("b")));
  CHECK(!strictly_comparable(c->type("b")));
  CHECK(!comparable(c->type("c")));
  CHECK(strictly_comparable(c->type("d")));
  CHECK(!comparable(c->type("e")));
}
