#include "types/info.hpp"

#include <doctest/doctest.h>

#include "unit/types/check_fixture.hpp"

using namespace gol;
using namespace gol::types;

namespace {

// The right-hand sides of the assignments in the last function of the file.
std::vector<const syntax::Expr*> values_in(const Checked& c) {
  const auto* function = syntax::as<syntax::FuncDecl>(c.files.back()->decls.back());
  std::vector<const syntax::Expr*> out;
  for (const syntax::Stmt* s : function->body->statements) {
    if (const auto* assign = syntax::as<syntax::AssignStmt>(s)) out.push_back(assign->right[0]);
  }
  return out;
}

std::string types_of(const std::string& body) {
  const auto c = check_source("func f(s uint, m map[string]int, e interface{}, ch chan int, p *int) {\n" + body + "\n}");
  REQUIRE(c->errors() == "");
  std::string out;
  for (const syntax::Expr* value : values_in(*c)) {
    if (!out.empty()) out += "; ";
    out += type_string(c->info.type_of(*value), c->package);
  }
  return out;
}

}  // namespace

TEST_CASE("untyped operands get their final types") {
  CHECK(types_of("var i int8; i = 1; _ = i + 2; _ = 1.0; _ = 'a'; _ = \"s\"; _ = 1 < 2") ==
        "int8; int8; float64; rune; string; bool");
  CHECK(types_of("var i interface{}; i = 1; i = nil; _ = i") == "int; interface{}; interface{}");
  CHECK(types_of("var x int64; x = 1 << s; _ = x") == "int64; int64");
  CHECK(types_of("p = nil; _ = p == nil") == "*int; bool");
}

TEST_CASE("comma-ok uses have a tuple type") {
  CHECK(types_of("v, ok := m[\"a\"]; _, _ = v, ok; w, ok := e.(int); _ = w; x, ok := <-ch; _ = x; _ = m[\"b\"]") ==
        "(int, bool); int; (int, bool); int; (int, bool); int; int");
}

TEST_CASE("operands inside an expression have the type of the whole") {
  const auto c = check_source("func f() { var x float32; x = 1 + x*2 }");
  const auto* sum = syntax::as<syntax::BinaryExpr>(values_in(*c)[0]);
  REQUIRE(sum);
  CHECK(c->info.type_of(*sum->left) == basic_type(BasicKind::Float32));
  CHECK(c->info.type_and_value(*sum->left).value.to_float64() == 1);
}

TEST_CASE("variables know their function, capture and address") {
  const auto c = check_source(R"(
var g int
func f(a int) {
	b, c, d := 1, 2, [3]int{}
	func() { b = a }()
	_, _ = &c, b
	_ = d[:]
	e := g
	_ = e
})");
  REQUIRE(c->errors() == "");
  const auto* function = syntax::as<syntax::FuncDecl>(c->files.back()->decls.back());
  const auto* define = syntax::as<syntax::AssignStmt>(function->body->statements[0]);
  auto var = [&](const syntax::Expr* e) { return object_as<Var>(c->info.object_of(*syntax::as<syntax::Ident>(e))); };
  CHECK(var(define->left[0])->captured);
  CHECK(!var(define->left[1])->captured);
  CHECK(var(define->left[1])->address_taken);
  CHECK(var(define->left[2])->address_taken);
  CHECK(var(define->left[0])->owner == function);
  CHECK(object_as<Var>(c->object("g"))->package_level);
  CHECK(c->object("f")->type);
}

TEST_CASE("selections have their path") {
  const auto c = check_source(R"(
type A struct{ x int }
func (*A) M() {}
type B struct{ n int; *A }
func f(b B) {
	_ = b.x
	_ = b.M
	_ = (*B).M
})");
  REQUIRE(c->errors() == "");
  const auto values = values_in(*c);
  auto selection = [&](const syntax::Expr* e) { return c->info.selection(*syntax::as<syntax::SelectorExpr>(e)); };
  CHECK(selection(values[0])->kind == SelectionKind::FieldValue);
  CHECK(std::vector<std::uint32_t>(selection(values[0])->path.begin(), selection(values[0])->path.end()) ==
        std::vector<std::uint32_t>{1, 0});
  CHECK(selection(values[0])->indirect);
  CHECK(selection(values[1])->kind == SelectionKind::MethodValue);
  CHECK(selection(values[2])->kind == SelectionKind::MethodExpr);
}
