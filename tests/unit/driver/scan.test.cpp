#include "driver/embed/scan.hpp"

#include <doctest/doctest.h>

using namespace gol::driver::embed;
using Kind = Declaration::Kind;

namespace {

std::string text_of(std::string_view source, const Declaration& decl) {
  return std::string(source.substr(decl.begin, decl.end - decl.begin));
}

}  // namespace

TEST_CASE("a group is one declaration of all its names") {
  const std::string source =
      "package p\n\nconst (\n\tA, B = iota, `x\n)` // note\n\tC, _\n)\ntype (\n\tT int\n\tU struct{ x int "
      "}\n)\n";
  const ScannedFile file = scan(source);
  CHECK(file.error == "");
  CHECK(file.package_name == "p");
  REQUIRE(file.declarations.size() == 2);
  CHECK(file.declarations[0].names == std::vector<std::string_view>{"A", "B", "C"});
  CHECK(file.declarations[0].line == 3);
  CHECK(file.declarations[1].names == std::vector<std::string_view>{"T", "U"});
  CHECK(text_of(source, file.declarations[1]) == "type (\n\tT int\n\tU struct{ x int }\n)");
}

TEST_CASE("functions and methods are told apart, whatever their bodies hold") {
  const std::string source =
      "package p\nfunc F[T any](x T) int\nfunc (s *List[T]) Push(x T) { if x == '}' { _ = \"\\\"}\" } }\n"
      "func (Value) String() string { return `}` }\n";
  const ScannedFile file = scan(source);
  CHECK(file.error == "");
  REQUIRE(file.declarations.size() == 3);
  CHECK(file.declarations[0].receiver == "");
  CHECK(text_of(source, file.declarations[0]) == "func F[T any](x T) int");
  CHECK(file.declarations[1].receiver == "List");
  CHECK(file.declarations[1].names == std::vector<std::string_view>{"Push"});
  CHECK(file.declarations[2].receiver == "Value");
}

TEST_CASE("only comments directly above a declaration document it") {
  const std::string source =
      "// Package p.\npackage p\n\n// not this\n\n// F does\n// things.\nfunc F()\nvar x = 1 // "
      "trailing\nvar y = 2\n";
  const ScannedFile file = scan(source);
  REQUIRE(file.declarations.size() == 3);
  const Declaration& f = file.declarations[0];
  CHECK(source.substr(f.doc_begin, f.begin - f.doc_begin) == "// F does\n// things.\n");
  CHECK(file.declarations[2].doc_begin == file.declarations[2].begin);
}

TEST_CASE("a value may go on over several lines") {
  const std::string source = "package p\nvar a, b = 1 +\n\t2,\n\tf(3,\n\t\t4)\nvar c int\n";
  const ScannedFile file = scan(source);
  REQUIRE(file.declarations.size() == 2);
  CHECK(file.declarations[0].names == std::vector<std::string_view>{"a", "b"});
  CHECK(file.declarations[1].line == 6);
}

TEST_CASE("what does not scan has a line") {
  CHECK(scan("package p\nvar x = `abc").error == "2: string not terminated");
  CHECK(scan("package p\nx := 1\n").error == "2: expected a declaration");
  CHECK(scan("func F() {}\n").error == "1: expected 'package'");
}

TEST_CASE("the package clause is found behind comments") {
  CHECK(package_clause("// a\n/* b */ package main\n") == "main");
  CHECK(package_clause("x := 1") == "");
  CHECK(package_clause("#!/usr/bin/env gol\npackage main") == "");
}
