#include <doctest/doctest.h>

#include "unit/types/check_fixture.hpp"

using namespace gol::types;

TEST_CASE("a script's variables belong to its functions, in order to its statements") {
  Checked c;
  c.check("func f() int { return x }\nx := 1\n_ = f() + x\n");
  CHECK(c.errors() == "");
  CHECK(c.package->is_script);
  CHECK(c.package->script_body.size() == 3);
  const auto* x = object_as<Var>(c.object("x"));
  REQUIRE(x);
  CHECK(x->script_level);
  CHECK(x->captured);

  Checked early;
  early.check("_ = x\nx := 1\n");
  CHECK(early.errors() == "a.go:1:5: undefined: x\n");
}

TEST_CASE("what a script leaves unused at its top level is no error") {
  Checked c;
  c.check("x := 1\nvar y = 2\nif true {\n\tz := 3\n}\n");
  CHECK(c.errors() == "a.go:4:2: declared and not used: z\n");
}

TEST_CASE("a script of declarations runs its main") {
  Checked with;
  with.check("var x = 1\nfunc main() { _ = x }\n");
  CHECK(with.package->script_runs_main);
  Checked without;
  without.check("func main() {}\nmain()\n");
  CHECK(!without.package->script_runs_main);
}

TEST_CASE("packages are imported when they are named, unless the script has the name") {
  Checked c;
  c.add_package("lib/rand", "package rand\nfunc Int() int { return 4 }\n");
  c.importer.automatic["rand"] = "lib/rand";
  c.check("_ = rand.Int()\n");
  CHECK(c.errors() == "");

  Checked own;
  own.importer.automatic["rand"] = "lib/rand";
  own.check("rand := 3\n_ = rand + 1\n");
  CHECK(own.errors() == "");
}

TEST_CASE("a later entry of a session sees the earlier one's names and may declare them anew") {
  Checked c;
  c.check("type T struct{ x int }\nfunc f() T { return T{1} }\nvar n = 1\n");
  Package* first = c.package;
  const auto& second = c.parse("b.gol", "n := f().x\n_ = n\n");
  c.checker.check_script(second, first);
  CHECK(c.errors() == "");
}
