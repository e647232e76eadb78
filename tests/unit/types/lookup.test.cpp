#include "types/lookup.hpp"

#include <doctest/doctest.h>

#include "unit/types/check_fixture.hpp"

using namespace gol::types;

namespace {

constexpr const char* source = R"(
type Inner struct{ x, deep int }
func (Inner) Value() {}
func (*Inner) Pointer() {}
type Left struct{ Inner; both int }
type Right struct{ *Inner; both int }
type Both struct{ Left; Right }
type Shadow struct{ Left; x string }
type Ptr *Left
type I interface{ Value() }
type Embeds struct{ I }
type Small interface{ Value(); Pointer() }
type Wrong struct{}
func (Wrong) Value() int { return 1 }
)";

std::vector<std::uint32_t> path(std::initializer_list<std::uint32_t> steps) { return steps; }

}  // namespace

TEST_CASE("fields are found through embedding, the shallowest first") {
  const auto c = check_source(source);
  REQUIRE(c->errors() == "");
  auto find = [&](const char* type, const char* name) {
    return lookup_field_or_method(c->type(type), true, c->package, Name(name));
  };
  CHECK(find("Left", "x").path == path({0, 0}));
  CHECK(find("Shadow", "x").path == path({1}));
  CHECK(find("Shadow", "deep").path == path({0, 0, 1}));
  CHECK(find("Both", "both").ambiguous);
  CHECK(find("Both", "x").ambiguous);
  CHECK(!find("Left", "none").object);
  CHECK(find("Right", "x").indirect);
  CHECK(!find("Left", "x").indirect);
}

TEST_CASE("method sets of values and pointers") {
  const auto c = check_source(source);
  auto has = [&](const Type* type, const char* name) { return method_of(type, Name(name), c->package).object != nullptr; };
  CHECK(has(c->type("Inner"), "Value"));
  CHECK(!has(c->type("Inner"), "Pointer"));
  CHECK(has(c->checker.pointer_to(c->type("Inner")), "Pointer"));
  CHECK(!has(c->type("Left"), "Pointer"));
  CHECK(has(c->type("Right"), "Pointer"));
  CHECK(has(c->type("Embeds"), "Value"));
  CHECK(!has(c->type("Ptr"), "Value"));
  CHECK(lookup_field_or_method(c->type("Ptr"), false, c->package, Name("x")).object);
  CHECK(!has(c->checker.pointer_to(c->type("I")), "Value"));
}

TEST_CASE("what an interface misses") {
  const auto c = check_source(source);
  const auto* small = under<Interface>(c->type("Small"));
  const MissingMethod value = missing_method(c->type("Inner"), small);
  CHECK(value.method->name.text() == "Pointer");
  CHECK(value.pointer_receiver);
  CHECK(!missing_method(c->checker.pointer_to(c->type("Inner")), small).method);
  const MissingMethod wrong = missing_method(c->type("Wrong"), under<Interface>(c->type("I")));
  CHECK(wrong.wrong_signature);
}
