#include <doctest/doctest.h>

#include "unit/types/check_fixture.hpp"

using namespace gol::types;

TEST_CASE("exported names of imported packages are visible, others are not") {
  Checked c;
  c.add_package("m/lib", "package lib\ntype T struct{ A, b int }\nfunc F() T { return T{} }\nfunc g() {}\n");
  c.check("package p\nimport \"m/lib\"\nvar t = lib.F()\nvar a = t.A\nvar b = t.b\nvar g = lib.g\n");
  CHECK(c.errors() ==
        "a.go:5:11: t.b undefined (cannot refer to unexported field b)\n"
        "a.go:6:13: name g not exported by package lib\n");
  CHECK(type_string(c.type("t"), c.package) == "lib.T");
}

TEST_CASE("dot imports make names of the file, and count as used by them") {
  Checked c;
  c.add_package("m/lib", "package lib\nconst N = 3\n");
  c.check("package p\nimport . \"m/lib\"\nvar x = N\n");
  CHECK(c.errors() == "");
  Checked unused;
  unused.add_package("m/lib", "package lib\nconst N = 3\n");
  unused.check("package p\nimport . \"m/lib\"\n");
  CHECK(unused.errors() == "a.go:2:8: \"m/lib\" imported and not used\n");
}

TEST_CASE("import cycles end with an error") {
  Checked c;
  c.add_package("m/a", "package a\nimport \"m/b\"\nvar X = b.Y\n");
  c.add_package("m/b", "package b\nimport \"m/a\"\nvar Y = a.X\n");
  c.check("package p\nimport \"m/a\"\nvar z = a.X\n");
  CHECK(c.errors().find("import cycle not allowed") != std::string::npos);
}

TEST_CASE("a name may not be both imported and declared") {
  Checked c;
  c.add_package("m/lib", "package lib\nconst N = 3\n");
  c.check("package p\nimport \"m/lib\"\nvar lib = 1\n");
  CHECK(c.errors().find("lib already declared through import of package") != std::string::npos);
}
