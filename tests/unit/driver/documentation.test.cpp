#include "driver/documentation.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "driver/library.hpp"
#include "types/scope.hpp"
#include "types/universe.hpp"

using gol::driver::document;
using gol::driver::Documentation;

namespace {

bool has_line(const std::string& text, const std::string& line) {
  return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

}  // namespace

TEST_CASE("a function is shown with its comment and without its body") {
  CHECK(document({"strings.HasPrefix"}).text.starts_with(
      "package strings // import \"strings\"\n\nfunc HasPrefix(s, prefix string) bool\n    HasPrefix "));
  CHECK(document({"slices.Collect"}).text.find("func Collect[E any](seq iter.Seq[E]) []E\n") != std::string::npos);
  CHECK(document({"slices.Collect"}).text.find("AppendSeq") == std::string::npos);
}

TEST_CASE("a type is shown with what is exported of it, what makes it and its methods") {
  const std::string text = document({"strings.Builder"}).text;
  CHECK(has_line(text, "\t// Has unexported fields."));
  CHECK(has_line(text, "func (b *Builder) WriteString(s string) (int, error)"));
  CHECK(has_line(document({"context.Context"}).text, "func Background() Context"));
  CHECK(document({"time.Duration"}).text.find("type Duration int64\n") != std::string::npos);
}

TEST_CASE("a package is shown as a list, with functions below the types that they make") {
  const std::string text = document({"errors"}).text;
  CHECK(text.starts_with("package errors // import \"errors\"\n\nPackage errors "));
  CHECK(has_line(text, "func New(text string) error"));
  CHECK(has_line(document({"strings"}).text, "    func NewReader(s string) *Reader"));
  CHECK(has_line(document({"strings"}).text, "type Reader struct{ ... }"));
}

TEST_CASE("a package's own name means the one that scripts import") {
  CHECK(document({"rand.Intn"}).text.starts_with("package rand // import \"math/rand\"\n"));
  CHECK(document({"math/rand.Intn"}).text == document({"rand.Intn"}).text);
}

TEST_CASE("what is not there is named, with what could have been meant") {
  const auto offers = [](const Documentation& found, const std::string& name) {
    return std::find(found.candidates.begin(), found.candidates.end(), name) != found.candidates.end();
  };
  const Documentation no_package = document({"fnt.Println"});
  CHECK(no_package.text == "");
  CHECK(no_package.missing == "package fnt");
  CHECK(offers(no_package, "fmt"));
  const Documentation no_name = document({"fmt.Printn"});
  CHECK(no_name.missing == "fmt.Printn");
  CHECK(offers(no_name, "Println"));
  const Documentation hidden = document({"fmt.putPrint"});
  CHECK(hidden.text == "");
  CHECK(!offers(hidden, "putPrint"));
  const Documentation no_method = document({"strings.Builder.Wrte"});
  CHECK(no_method.missing == "strings.Builder.Wrte");
  CHECK(offers(no_method, "Write"));
}

TEST_CASE("everything that is predeclared is documented") {
  const std::string all = document({"builtin"}).text;
  for (const auto& [name, object] : gol::types::universe().scope.objects()) {
    const std::string word(name.text());
    CAPTURE(word);
    const std::string text = document({word}).text;
    CHECK(text.starts_with("package builtin // import \"builtin\"\n\n"));
    CHECK(text.find(" " + word) != std::string::npos);
    CHECK(document({"builtin." + word}).text == text);
  }
  CHECK(has_line(all, "func len(v Type) int"));
  CHECK(document({"builtin.lne"}).missing == "builtin.lne");
  CHECK(document({"lenn"}).text == "");
}

TEST_CASE("every package of the library has a comment and can be shown") {
  for (const std::string& path : gol::driver::library_paths()) {
    CAPTURE(path);
    const std::string text = document({path}).text;
    const std::size_t body = text.find("\n\n");
    REQUIRE(body != std::string::npos);
    CHECK(text.compare(body + 2, 8, "Package ") == 0);
  }
}
