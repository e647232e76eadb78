#include "driver/test_names.hpp"

#include <doctest/doctest.h>

#include "driver/build_constraint.hpp"
#include "driver/compilation.hpp"

using namespace gol;
using namespace gol::driver;

namespace {

struct Found {
  Compilation compilation;
  TestNames names;
  explicit Found(const std::string& declarations) {
    const auto& source = compilation.sources.add("a_test.go", "package a\n\n" + declarations);
    const syntax::File* files[] = {&compilation.parse(source, parse::Mode::GoFile)};
    names = find_tests(files, compilation.sources, compilation.sink);
  }
};

}  // namespace

TEST_CASE("tests are functions whose names go on with no small letter") {
  const Found found(
      "func Test(t *testing.T) {}\nfunc TestA(t *T) {}\nfunc Test_a(*testing.T) {}\nfunc Test\xC3\x9C(t "
      "*testing.T) {}\n"
      "func Testa() {}\nfunc Test\xC3\xBC() {}\nfunc (x X) TestB() {}\n"
      "func BenchmarkA(b *testing.B) {}\nfunc FuzzA(f *testing.F) {}\nfunc TestMain(m *testing.M) {}\n");
  CHECK_FALSE(found.compilation.sink.has_errors());
  CHECK(found.names.tests == std::vector<std::string>{"Test", "TestA", "Test_a", "Test\xC3\x9C"});
  CHECK(found.names.benchmarks == std::vector<std::string>{"BenchmarkA"});
  CHECK(found.names.fuzz_tests == std::vector<std::string>{"FuzzA"});
  CHECK(found.names.has_test_main);
}

TEST_CASE("TestMain with a *testing.T is a test") {
  const Found found("func TestMain(t *testing.T) {}\n");
  CHECK(found.names.tests == std::vector<std::string>{"TestMain"});
  CHECK_FALSE(found.names.has_test_main);
}

TEST_CASE("a test with another signature is an error") {
  for (const char* declaration :
       {"func TestA() {}\n", "func TestA(t *testing.B) {}\n", "func TestA(t testing.T) {}\n",
        "func TestA(t, u *testing.T) {}\n", "func TestA(t *testing.T) int { return 1 }\n",
        "func TestA[X any](t *testing.T) {}\n", "func BenchmarkA(t *testing.T) {}\n"}) {
    CAPTURE(declaration);
    CHECK(Found(declaration).compilation.sink.has_errors());
  }
}

TEST_CASE("an example runs when its last comment says what it prints") {
  const Found found(
      "func ExampleA() {\n\t// Output: no, not the last\n\n\t// Output:\n\t// one\n\t//\n\t//\n\t//  two\n}\n"
      "func ExampleB() {\n\tf()\n\t// unordered OUTPUT: one\n}\n"
      "func ExampleC() {\n\t/* Output:\n\tone */\n}\n"
      "func ExampleD() {\n\t// other words\n}\n// Output: outside\n"
      "func ExampleE(x int) {\n\t// Output:\n}\n");
  REQUIRE(found.names.examples.size() == 3);
  CHECK(found.names.examples[0].output == "one\n\n two\n");
  CHECK_FALSE(found.names.examples[0].unordered);
  CHECK(found.names.examples[1].output == "one\n");
  CHECK(found.names.examples[1].unordered);
  CHECK(found.names.examples[2].name == "ExampleC");
}

TEST_CASE("the main function imports packages without tests for their errors only") {
  TestNames names;
  names.examples.push_back({"ExampleA", "a \"b\"\\\n", true});
  const TestedPackage packages[] = {{"m/a", {}}, {"m/a_test", names}};
  const std::string text = test_main_source("m/a", packages);
  CHECK(text.find("import _ \"m/a\"\nimport outside \"m/a_test\"\n") != text.npos);
  CHECK(text.find("{\"ExampleA\", outside.ExampleA, \"a \\\"b\\\"\\\\\\n\", true},\n") != text.npos);
}

TEST_CASE("names of test files choose system and architecture") {
  CHECK(is_test_file("a_test.go"));
  CHECK_FALSE(is_test_file("a_tests.go"));
  CHECK(test_matches_target("a_test.go"));
  CHECK(test_matches_target("a_linux_test.go"));
  CHECK_FALSE(test_matches_target("a_windows_test.go"));
}
