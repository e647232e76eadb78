#include <doctest/doctest.h>

#include "unit/parse/parsing.hpp"

using namespace gol::parse;
using namespace gol::parse::test;
using namespace gol::syntax;

namespace {

template <class T>
const T& only(const Parsed& parsed) {
  CHECK(parsed.errors() == std::vector<std::string>{});
  REQUIRE(parsed.file->statements.size() == 1);
  const T* stmt = as<T>(parsed.file->statements[0]);
  REQUIRE(stmt);
  return *stmt;
}

}  // namespace

TEST_CASE("every form of for is told from the others") {
  CHECK(only<ForStmt>(parse_text("for {}")).condition == nullptr);
  CHECK(show(only<ForStmt>(parse_text("for x < 3 {}")).condition) == "(x < 3)");
  const Parsed three = parse_text("for i := 0; i < 3; i++ {}");
  CHECK(only<ForStmt>(three).init);
  CHECK(only<ForStmt>(three).post);
  const Parsed empty = parse_text("for ;; {}");
  CHECK(!only<ForStmt>(empty).init);
  CHECK(!only<ForStmt>(empty).condition);
  CHECK(!only<RangeStmt>(parse_text("for range 10 {}")).key);
  const Parsed both = parse_text("for k, v := range m {}");
  CHECK(only<RangeStmt>(both).define);
  CHECK(show(only<RangeStmt>(both).value) == "v");
  const Parsed assigned = parse_text("for a[0] = range f {}");
  CHECK(!only<RangeStmt>(assigned).define);
  CHECK(show(only<RangeStmt>(assigned).key) == "a[0]");
}

TEST_CASE("a type switch may have a binding and an initial statement") {
  const Parsed bound = parse_text("switch x := f(); y := x.(type) { case int, nil: ; default: }");
  CHECK(only<TypeSwitchStmt>(bound).init);
  CHECK(show(only<TypeSwitchStmt>(bound).binding) == "y");
  CHECK(only<TypeSwitchStmt>(bound).clauses[1]->is_default);
  CHECK(!only<TypeSwitchStmt>(parse_text("switch x.(type) {}")).binding);
  const Parsed plain = parse_text("switch x := 1; {}");
  CHECK(only<SwitchStmt>(plain).init);
  CHECK(!only<SwitchStmt>(plain).tag);
}

TEST_CASE("select clauses hold sends, receives and assignments") {
  const Parsed parsed =
      parse_text("select { case c <- 1: case <-d: case x, ok := <-e: case a[0] = <-f: default: }");
  const auto& clauses = only<SelectStmt>(parsed).clauses;
  REQUIRE(clauses.size() == 5);
  CHECK(as<SendStmt>(clauses[0]->communication));
  CHECK(as<ExprStmt>(clauses[1]->communication));
  CHECK(as<AssignStmt>(clauses[2]->communication)->assign == AssignKind::Define);
  CHECK(as<AssignStmt>(clauses[3]->communication)->assign == AssignKind::Assign);
  CHECK(clauses[4]->communication == nullptr);
}

TEST_CASE("a label may stand before a closing brace") {
  const Parsed parsed = parse_text("{ goto L; L: }");
  const auto* labeled = as<LabeledStmt>(only<BlockStmt>(parsed).statements[1]);
  REQUIRE(labeled);
  CHECK(as<EmptyStmt>(labeled->statement)->implicit);
}

TEST_CASE("compound assignments keep their operator") {
  const Parsed parsed = parse_text("x &^= y");
  CHECK(only<AssignStmt>(parsed).op == Operator::AndNot);
  CHECK(only<AssignStmt>(parsed).assign == AssignKind::Compound);
}

TEST_CASE("const specs count iota, also where they repeat the one before") {
  const Parsed parsed = parse_text("const (\n a = iota\n b\n c, d = 1, 2\n)");
  const auto* decl = as<GenDecl>(only<DeclStmt>(parsed).decl);
  REQUIRE(decl->specs.size() == 3);
  CHECK(decl->grouped);
  CHECK(as<ValueSpec>(decl->specs[1])->values.empty());
  CHECK(as<ValueSpec>(decl->specs[2])->iota == 2);
}

TEST_CASE("a script holds imports, declarations and statements in their order") {
  const Parsed parsed = parse_text("import \"os\"\nx := 1\nfunc f() {}\nfunc (t T) m() {}\ntype T int\nf()");
  CHECK(parsed.errors().empty());
  CHECK(parsed.file->script());
  CHECK(parsed.file->decls.size() == 1);
  REQUIRE(parsed.file->statements.size() == 5);
  const auto* method = as<FuncDecl>(as<DeclStmt>(&parsed.statement(2))->decl);
  REQUIRE(method);
  CHECK(show(method->receiver->type) == "T");
}

TEST_CASE("func at the top of a script is a literal unless a name follows") {
  const auto kinds = [](std::string_view text) {
    const Parsed parsed = parse_text(text);
    CHECK(parsed.errors() == std::vector<std::string>{});
    return parsed.statement().kind;
  };
  CHECK(kinds("func() { x() }()") == NodeKind::ExprStmt);
  CHECK(kinds("func(x int) T { return x }(1)") == NodeKind::ExprStmt);
  CHECK(kinds("func f[T any](x T) {}") == NodeKind::DeclStmt);
  CHECK(kinds("func (s *S[T]) f(x T) {}") == NodeKind::DeclStmt);
}

TEST_CASE("the mode follows from the package clause") {
  CHECK(!parse_text("// c\npackage p\n", Mode::Auto).file->script());
  CHECK(parse_text("packages := 1\n", Mode::Auto).file->script());
  CHECK(parse_text("x := 1", Mode::GoFile).errors() ==
        std::vector<std::string>{"1: syntax error: package statement must be first"});
  const Parsed piece = parse_text("// Doc.\nfunc F() int\n", Mode::Piece);
  CHECK(piece.errors().empty());
  CHECK(as<FuncDecl>(piece.file->decls[0])->body == nullptr);
}
