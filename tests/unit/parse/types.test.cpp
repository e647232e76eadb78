#include <doctest/doctest.h>

#include "unit/parse/parsing.hpp"

using namespace gol::parse::test;
using gol::parse::Mode;

TEST_CASE("what stands in brackets after a type's name is a length or type parameters") {
  CHECK(shown_type_spec("type T [N]int") == "[N]int");
  CHECK(shown_type_spec("type T [N * 2]int") == "[(N * 2)]int");
  CHECK(shown_type_spec("type T [len(x)]int") == "[len(x)]int");
  CHECK(shown_type_spec("type T [...]int") == "[...]int");
  CHECK(shown_type_spec("type T []int") == "[]int");
  CHECK(shown_type_spec("type T [p.N]int") == "[p.N]int");
  CHECK(shown_type_spec("type T[P any] []P") == "[P any] []P");
  CHECK(shown_type_spec("type T[P, Q any] int") == "[P, Q any] int");
  CHECK(shown_type_spec("type T[P *C] int") == "[(P * C)]int");
  CHECK(shown_type_spec("type T[P *C,] int") == "[P *C] int");
  CHECK(shown_type_spec("type T[P *C, Q any] int") == "[P *C; Q any] int");
  CHECK(shown_type_spec("type T[P (C),] int") == "[P <C>] int");
  CHECK(shown_type_spec("type T[P *[]int] int") == "[P *[]int] int");
  CHECK(shown_type_spec("type T[P []E, E any] int") == "[P []E; E any] int");
  CHECK(shown_type_spec("type T[P [3]E] int") == "[P [3]E] int");
  CHECK(shown_type_spec("type T[P *C|~D] int") == "[P (*C | ~D)] int");
  CHECK(shown_type_spec("type T[P ~int|~string] int") == "[P (~int | ~string)] int");
  CHECK(shown_type_spec("type T[P C[P]] int") == "[P C[P]] int");
  CHECK(shown_type_spec("type T[P interface{ *Q }] int") == "[P interface{*Q}] int");
}

TEST_CASE("aliases may have type parameters") {
  CHECK(shown_type_spec("type T = int") == "= int");
  CHECK(shown_type_spec("type T[P any] = []P") == "[P any] = []P");
}

TEST_CASE("parameters are types or groups of names") {
  CHECK(shown_type_spec("type F func(a, b int, c ...string) (x, y error)") ==
        "func(a, b int; c ...string) (x, y error)");
  CHECK(shown_type_spec("type F func(int, p.T, []E, T[A], ...any) error") ==
        "func(int; p.T; []E; T[A]; ...any) (error)");
  CHECK(shown_type_spec("type F func(a []E, b [3]E, c T[A], d p.T[B])") ==
        "func(a []E; b [3]E; c T[A]; d p.T[B])");
  CHECK(shown_type_spec("type F func(a, b, c *T,)") == "func(a, b, c *T)");
  CHECK(shown_type_spec("type F func(func(int) string) func()") == "func(func(int) (string)) (func())");
  CHECK(shown_type_spec("type F func(a int, string)") ==
        "1: syntax error: mixed named and unnamed parameters");
  CHECK(shown_type_spec("type F func(a, b int, c)") == "1: syntax error: mixed named and unnamed parameters");
}

TEST_CASE("struct fields are named or embedded") {
  CHECK(shown_type_spec("type S struct { a, b int `t`; *P; p.Q; R[int] \"u\"; c [2]T; d []T; T }") ==
        "struct{a, b int `t`; *P; p.Q; R[int] \"u\"; c [2]T; d []T; T}");
  CHECK(shown_type_spec("type S struct {\n\ta int // x\n\n\tb struct{}\n}") == "struct{a int; b struct{}}");
}

TEST_CASE("interfaces hold methods, embedded types and unions") {
  CHECK(shown_type_spec("type I interface { m(int) string; E; p.F; ~int | string; G[int] | *T; n() }") ==
        "interface{m func(int) (string); E; p.F; (~int | string); (G[int] | *T); n func()}");
}

TEST_CASE("channel directions bind to the channel on their left") {
  CHECK(shown_type_spec("type C chan<- chan int") == "chan<- chan int");
  CHECK(shown_type_spec("type C chan (<-chan int)") == "chan <<-chan int>");
  CHECK(shown_type_spec("type C <-chan <-chan int") == "<-chan <-chan int");
  CHECK(shown_type_spec("type C chan<- <-chan int") == "chan<- <-chan int");
}
