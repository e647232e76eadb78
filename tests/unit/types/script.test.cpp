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

namespace {

// A session, fed with entries.
struct Session : Checked {
  Package* session = checker.new_session();
  std::string enter(const std::string& text) {
    sink.clear();
    const gol::syntax::File* entry[] = {&parse("b.gol", text)};
    checker.check_entry(*session, entry, nullptr);
    return errors();
  }
};

}  // namespace

TEST_CASE("a later entry of a session sees the earlier one's names and may declare them anew") {
  Session s;
  CHECK(s.enter("type T struct{ x int }\nfunc f() T { return T{1} }\nvar n = 1\n") == "");
  CHECK(s.enter("n := f().x\nn = n + 1\n") == "");
  CHECK(s.enter("n := f()\nn.x = 2\n") == "");
}

TEST_CASE("a wrong entry leaves no trace in the session") {
  Session s;
  CHECK(s.enter("type T struct{}\nfunc (T) m() int { return 1 }\n") == "");
  CHECK(s.enter("func (T) m() string { return 1 }\n") != "");
  CHECK(s.enter("var k = undefined\n") != "");
  CHECK(s.enter("var n int = T{}.m()\n") == "");
  CHECK(s.enter("_ = k\n") == "b.gol:1:5: undefined: k\n");
}

TEST_CASE("an entry declares methods for a type of an earlier one, and replaces them") {
  Session s;
  CHECK(s.enter("type T struct{ x int }\n") == "");
  CHECK(s.enter("func (t T) m() int { return t.x }\nvar i interface{ m() int } = T{}\n") == "");
  CHECK(s.enter("func (t T) m() string { return \"\" }\nvar text string = T{}.m()\n") == "");
  CHECK(s.enter("func (t T) x() {}\n") != "");
  CHECK(s.enter("func (t T) a() {}\nfunc (t T) a() {}\n") != "");
}
