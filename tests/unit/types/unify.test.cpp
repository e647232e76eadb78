#include "types/unify.hpp"

#include <doctest/doctest.h>

#include "unit/types/check_fixture.hpp"

using namespace gol::types;

namespace {

// The parameters and arguments of calls: the type parameters of `f` are solved for.
struct Problem {
  std::unique_ptr<Checked> checked;
  const Signature* generic;
  Problem(const std::string& function, const std::string& more)
      : checked(check_source("func f" + function + " {}\n" + more)),
        generic(as_type<Signature>(checked->type("f"))) {}

  const Type* param(std::size_t i) const { return generic->params->vars[i]->type; }
  Unifier unifier() const { return Unifier(generic->type_params, {}); }
  std::string text(const Type* type) const { return type ? type_string(type, checked->package) : "?"; }
};

}  // namespace

TEST_CASE("parts of types give the parameters inside them their arguments") {
  const Problem p("[K comparable, V any](a map[K][]V, b func(K) V, c *struct{ x V })",
                  "var m map[string][]int; var g func(string) int; var s *struct{ x bool }");
  REQUIRE(p.checked->errors() == "");
  Unifier u = p.unifier();
  CHECK(u.unknown() == 2);
  CHECK(u.unify(p.param(0), p.checked->type("m"), Unify::Assign));
  CHECK(p.text(u.at(p.generic->type_params[0])) == "string");
  CHECK(p.text(u.at(p.generic->type_params[1])) == "int");
  CHECK(u.unknown() == 0);
  CHECK(u.unify(p.param(1), p.checked->type("g"), Unify::Assign));
  CHECK_FALSE(u.unify(p.param(2), p.checked->type("s"), Unify::Assign));
}

TEST_CASE("a defined type matches its literal unless the match must be exact, and is what is remembered") {
  const Problem p("[T any](a T, b []T)", "type D []int; var d D; var l []int; var dd []D");
  Unifier u = p.unifier();
  CHECK(u.unify(p.param(1), p.checked->type("d"), Unify::Assign));
  CHECK(p.text(u.at(p.generic->type_params[0])) == "int");

  Unifier literal_first = p.unifier();
  CHECK(literal_first.unify(p.param(0), p.checked->type("l"), Unify::Assign));
  CHECK(literal_first.unify(p.param(0), p.checked->type("d"), Unify::Assign));
  CHECK(p.text(literal_first.at(p.generic->type_params[0])) == "D");
  // Elements have to be the same type.
  CHECK_FALSE([&] {
    Unifier elements = p.unifier();
    return elements.unify(p.param(0), p.checked->type("l"), Unify::Assign) &&
           elements.unify(p.param(1), p.checked->type("dd"), Unify::Exact);
  }());
}

TEST_CASE("parameters that meet each other share what is known") {
  const Problem p("[A, B any](a func(A) B, b func(B) A, c A)", "var i int");
  Unifier u = p.unifier();
  CHECK(u.unify(p.param(0), p.param(1), Unify::Exact));
  CHECK(u.unknown() == 2);
  CHECK(u.unify(p.param(2), p.checked->type("i"), Unify::Assign));
  CHECK(u.unknown() == 0);
  CHECK(p.text(u.at(p.generic->type_params[1])) == "int");
}

TEST_CASE("channels of both directions match those of one, which is kept") {
  const Problem p("[C any](a C)", "var both chan int; var out chan<- int; var other chan string");
  Unifier u = p.unifier();
  CHECK(u.unify(p.param(0), p.checked->type("both"), Unify::Assign));
  CHECK(u.unify(p.param(0), p.checked->type("out"), Unify::Assign));
  CHECK(p.text(u.at(p.generic->type_params[0])) == "chan<- int");
  CHECK_FALSE(u.unify(p.param(0), p.checked->type("other"), Unify::Assign));
}

TEST_CASE("instances match by their arguments, interfaces by their methods") {
  const Problem p("[T any](a Box[T], b Getter[T])",
                  "type Box[T any] struct{ v T }; func (Box[T]) Get() (v T) { return }\n"
                  "type Getter[T any] interface{ Get() T }; type Other[T any] struct{ v T }\n"
                  "var b Box[string]; var o Other[string]");
  REQUIRE(p.checked->errors() == "");
  Unifier u = p.unifier();
  CHECK(u.unify(p.param(0), p.checked->type("b"), Unify::Assign));
  CHECK(p.text(u.at(p.generic->type_params[0])) == "string");
  Unifier by_method = p.unifier();
  CHECK(by_method.unify(p.param(1), p.checked->type("b"), Unify::Assign));
  CHECK(p.text(by_method.at(p.generic->type_params[0])) == "string");
  CHECK_FALSE(p.unifier().unify(p.param(0), p.checked->type("o"), Unify::Assign));
  CHECK_FALSE(p.unifier().unify(p.param(1), p.checked->type("o"), Unify::Assign));
}

TEST_CASE("the core of a type set is what all its types have underneath") {
  const auto checked = check_source(
      "type D []int\n"
      "func f[A ~[]int | D, B []int | string, C chan int | <-chan int, E any, F ~string | ~[]byte]() {}");
  const auto& params = as_type<Signature>(checked->type("f"))->type_params;
  const auto text = [&](const Type* type) { return type ? type_string(type, checked->package) : "none"; };
  CHECK(text(core_type(params[1])) == "none");
  CHECK(text(core_type(params[2])) == "<-chan int");
  CHECK(text(core_type(params[3])) == "none");
  CHECK(text(core_type(params[4])) == "none");
  CHECK(text(core_string(params[4])) == "string");
}

TEST_CASE("identical instances are one type") {
  const auto checked = check_source(
      "type P[K comparable, V any] struct{ k K; v V }\n"
      "type Q[T any] struct{ p P[string, T]; next *Q[T] }\n"
      "var a P[string, int]; var b P[string, int]; var c P[string, bool]; var q Q[int]");
  REQUIRE(checked->errors() == "");
  CHECK(checked->type("a") == checked->type("b"));
  CHECK(checked->type("a") != checked->type("c"));
  const auto* q = under<Struct>(checked->type("q"));
  CHECK(q->fields[0]->type == checked->type("a"));
  CHECK(as_type<Pointer>(q->fields[1]->type)->element == checked->type("q"));
}
