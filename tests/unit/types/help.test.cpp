#include <doctest/doctest.h>

#include "unit/types/check_fixture.hpp"

using namespace gol::types;

namespace {

// What the errors of a source say would help, one for each error.
std::vector<std::string> helps(const std::string& text) {
  Checked c;
  c.importer.automatic["text"] = "lib/text";
  c.add_package("lib", "package lib\nfunc Println() {}\n");
  c.check("package main\n" + text);
  std::vector<std::string> out;
  for (const gol::base::Diagnostic& diagnostic : c.sink.all()) out.push_back(diagnostic.help);
  return out;
}

using Helps = std::vector<std::string>;

}  // namespace

TEST_CASE("a misspelled name gets the name that was meant") {
  CHECK(helps("func f(count int) { _ = cuont }") == Helps{"did you mean `count`?"});
  CHECK(helps("type T struct{ side int }\nfunc f(t T) { t.sdie = 1 }") == Helps{"did you mean `side`?"});
  CHECK(helps("import \"lib\"\nfunc f() { lib.Printn() }") == Helps{"did you mean `Println`?"});
  CHECK(helps("func f() { _ = entirely }") == Helps{""});
}

TEST_CASE("a package that is not imported is named with its path") {
  CHECK(helps("func f() { text.Go() }") == Helps{"`import \"lib/text\"` is missing"});
}

TEST_CASE("a package that Go has and gol lacks is called that") {
  const std::string help = "package `net/http` is in Go's library but not in gol's";
  CHECK(helps("import \"net/http\"\nfunc f() { http.Get(\"x\") }") == Helps{help});
  CHECK(helps("func f() { http.Get(\"x\") }\nfunc g(c *http.Client) {}") == Helps{help, help});
  CHECK(helps("func f() { _ = http; http.get() }") == Helps{"", ""});
  CHECK(helps("import \"unsafe\"\nvar p unsafe.Pointer\nvar n = unsafe.Sizeof(p)") == Helps{""});
}

TEST_CASE("a constant that is assigned to is called one") {
  const std::string help = "`c` is a constant; what changes is declared with `var`";
  CHECK(helps("const c = 1\nfunc f() { c = 2; c++; c += 1 }") == Helps{help, help, help});
  CHECK(helps("func f() { const c = 1; c, d := 2, 3; _ = d }") == Helps{help});
  CHECK(helps("func f() { true = false; 1 = 2; f = nil }") == Helps{"", "", ""});
}

TEST_CASE("for numbers of different types a conversion is shown") {
  const std::string types = "type Duration int64\nconst Second Duration = 1000\n";
  CHECK(helps(types + "func f(d int) Duration { return d * Second }") == Helps{"convert one of them: `Duration(d)`"});
  CHECK(helps(types + "func f(d int) Duration { return Second * (d + 1) }") ==
        Helps{"convert one of them: `Duration(d + 1)`"});
  CHECK(helps("func f(x float64, n int) float64 { return x / n }") == Helps{"convert one of them: `float64(n)`"});
  CHECK(helps("func f(x int64, n int32) { _ = n + x }") == Helps{"convert one of them: `int64(n)`"});
  CHECK(helps("func f(x float64, n int) { x *= n; n *= x }") == Helps{"convert one of them: `float64(n)`", ""});
  CHECK(helps("func f(s string, n int) { _ = s + n }") == Helps{""});
}

TEST_CASE("a dropped append gets an assignment") {
  CHECK(helps("func f(x []int) { append(x, 1) }") == Helps{"keep the result: `x = append(x, 1)`"});
  CHECK(helps("func f() { append([]int{}, 1); len(\"\") }") == Helps{"", ""});
}

TEST_CASE("a missing method is shown as it has to be declared") {
  const std::string types = "type I interface{ M(n int) string }\ntype T struct{}\nfunc (t *T) P() {}\n"
                            "type J interface{ P() }\n";
  CHECK(helps(types + "var x I = T{}") == Helps{"add `func (t T) M(n int) string`"});
  CHECK(helps(types + "var x I = &T{}") == Helps{"add `func (t *T) M(n int) string`"});
  CHECK(helps(types + "var x J = T{}") == Helps{"take the address: `*T` has the method"});
}

TEST_CASE("the help of a cause that nobody was told does not stick to another error") {
  // Whether a T can be an I is asked, but the error is about the comparison.
  CHECK(helps("type I interface{ M() }\ntype T int\nfunc f(i I, t T) { _ = i == t; undefined() }") == Helps{"", ""});
}

TEST_CASE("what is not used can be removed or used") {
  CHECK(helps("func f() { x := 1 }") == Helps{"remove it, or use it: `_ = x`"});
  CHECK(helps("import \"lib\"") ==
        Helps{"remove the import, or name it `_` if it is there for what its init functions do"});
}

TEST_CASE("a function without a return at its end gets told what may stand there") {
  CHECK(helps("func f() int { }") == Helps{"a function with results ends with `return`, `panic` or an endless loop"});
}
