#include <doctest/doctest.h>

#include "unit/types/check_fixture.hpp"

using namespace gol::types;

namespace {

std::string order(const std::string& declarations) {
  const auto c = check_source(declarations);
  REQUIRE(c->errors() == "");
  std::string out;
  for (const Initialiser& step : c->package->init_order) {
    if (!out.empty()) out += " ";
    for (const Var* v : step.variables) out += std::string(v->name.text());
  }
  return out;
}

}  // namespace

TEST_CASE("variables are initialised in order of declaration once they are ready") {
  CHECK(order("var a = c + b\nvar b = f()\nvar c = 1\nfunc f() int { c++; return c }") == "c b a");
  CHECK(order("var a = c + b\nvar b = f()\nvar c = f()\nvar d = 3\nfunc f() int { d++; return d }") == "d b c a");
  CHECK(order("var x, y = g()\nvar z = x\nfunc g() (int, int) { return w, w }\nvar w = 5") == "w xy z");
}

TEST_CASE("dependencies pass through methods, closures and other functions") {
  CHECK(order("var a = T{}.m()\ntype T struct{}\nfunc (T) m() int { return h() }\nfunc h() int { return b }\nvar b = 2") ==
        "b a");
  CHECK(order("var a = func() int { return b }()\nvar b = 1") == "b a");
  CHECK(order("var _ = use(b)\nvar b = 1\nfunc use(int) int { return 0 }") == "b _");
}

TEST_CASE("cycles are errors, also through functions") {
  CHECK(check_source("var x = f()\nfunc f() int { return x }")->errors() ==
        "a.go:2:5: initialization loop for x\n\ta.go:2:5: x refers to f\n\ta.go:3:6: f refers to x\n");
  CHECK(check_source("func f() { g() }\nfunc g() { f() }")->errors() == "");
}
