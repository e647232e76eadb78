// gol doc over packages of the user, from outside; the texts are those of go doc.
#include <doctest/doctest.h>

#include "driver/folder.hpp"

namespace {

struct Module : Folder {
  Module() {
    write("go.mod", "module example.com/docm\n\ngo 1.22\n");
    write("root.go",
          "// Package docm is the root.\n//\n// It has a second paragraph.\npackage docm\n\n"
          "// Answer is known.\nconst Answer = 42\n\nvar Version = \"v1\"\n\nvar hidden int\n\n"
          "// Do does.\nfunc Do(n int) error { return nil }\n");
    write("root_test.go", "package docm\n\nfunc TestHelper() {}\n");
    write(
        "cmd/x/main.go",
        "// Command x does x.\npackage main\n\nfunc main() {}\n\n// Exported is seen.\nfunc Exported() {}\n");
    write("shape/shape.go", R"(// Package shape has shapes.
package shape

import "io"

// Kinds of shapes.
const (
	Round Kind = iota // is round
	Flat
	hidden
)

const Single = 1

// Kind is a kind.
type Kind int

// String names it.
func (k Kind) String() string { return "" }

// A Shape has an area.
type Shape interface {
	// Area is it.
	Area() float64
	secret()
}

/*
Circle is a round shape.

	c := Circle{}
*/
type Circle struct {
	// R is the radius.
	R float64
	io.Reader
	x, y int // unexported
}

// NewCircle makes one.
//go:noinline
func NewCircle(r float64) *Circle { return &Circle{R: r} }

// Circles makes many.
func Circles(n int) ([]*Circle, error) { return nil, nil }

// Area is Pi R², which is a sentence that is too long for a line of eighty characters and has to be broken.
func (c *Circle) Area() float64 { return 0 }

func (c *Circle) secret() {}

// Map maps.
func Map[T, U any](in []T, f func(T) U) []U { return nil }

type internalType struct{ X int }

var ErrX, ErrY error

type (
	// First is the first.
	First struct{}
	// Second is a function.
	Second func(int) string
)
)");
  }
  std::string doc(std::vector<std::string> words) const {
    words.insert(words.begin(), "doc");
    const Outcome outcome = gol(words);
    return outcome.output + outcome.errors;
  }
};

constexpr const char* heading = "package shape // import \"example.com/docm/shape\"\n\n";

}  // namespace

TEST_CASE("a package of the user is shown as a list") {
  const Module module;
  const std::string root =
      "package docm // import \"example.com/docm\"\n\nPackage docm is the root.\n\nIt has a second "
      "paragraph.\n\n"
      "const Answer = 42\nvar Version = \"v1\"\nfunc Do(n int) error\n";
  CHECK(module.doc({}) == root);
  CHECK(module.doc({"."}) == root);
  CHECK(module.doc({"example.com/docm"}) == root);
  const std::string shape = std::string(heading) + R"(Package shape has shapes.

const Single = 1
var ErrX error
func Map[T, U any](in []T, f func(T) U) []U
type Circle struct{ ... }
    func Circles(n int) ([]*Circle, error)
    func NewCircle(r float64) *Circle
type First struct{}
type Kind int
    const Round Kind = iota ...
type Second func(int) string
type Shape interface{ ... }
)";
  for (const char* name : {"./shape", "shape", "example.com/docm/shape"}) {
    CAPTURE(name);
    CHECK(module.doc({name}) == shape);
  }
  CHECK(module.doc({"./cmd/x"}) == "Command x does x.\n");
  module.write("cmd/y/main.go", "package main\n\nfunc main() {}\n\nfunc Exported() {}\n");
  CHECK(module.doc({"./cmd/y"}) == "package main // import \"example.com/docm/cmd/y\"\n\nfunc Exported()\n");
}

TEST_CASE("the declarations of a user's package are shown with their comments") {
  const Module module;
  const auto page = [&](const std::string& symbol) {
    const std::string text = module.doc({"shape." + symbol});
    CHECK(module.doc({"./shape", symbol}) == text);
    CHECK(text.starts_with(heading));
    return text.substr(text.find("\n\n") + 2);
  };
  CHECK(page("Circle") == R"(type Circle struct {
	// R is the radius.
	R float64
	io.Reader
	// Has unexported fields.
}
    Circle is a round shape.

        c := Circle{}

func Circles(n int) ([]*Circle, error)
func NewCircle(r float64) *Circle
func (c *Circle) Area() float64
)");
  CHECK(page("circle") == page("Circle"));
  CHECK(page("Kind") ==
        "type Kind int\n    Kind is a kind.\n\nconst Round Kind = iota ...\nfunc (k Kind) String() string\n");
  CHECK(page("Round") == "const (\n\tRound Kind = iota // is round\n\tFlat\n)\n    Kinds of shapes.\n");
  CHECK(page("Shape").starts_with(
      "type Shape interface {\n\t// Area is it.\n\tArea() float64\n\t// Has unexported methods.\n}\n"));
  CHECK(page("NewCircle") == "func NewCircle(r float64) *Circle\n    NewCircle makes one.\n");
  CHECK(page("circle.area") ==
        "func (c *Circle) Area() float64\n    Area is Pi R², which is a sentence that is too long for a line "
        "of eighty\n"
        "    characters and has to be broken.\n");
  CHECK(page("Circle.R") ==
        "type Circle struct {\n\t// R is the radius.\n\tR float64\n\n\t// ... other fields elided ...\n}\n");
  CHECK(page("Shape.Area") == "type Shape interface {\n\t// Area is it.\n\tArea() float64\n}\n");
  CHECK(page("Second") == "type Second func(int) string\n    Second is a function.\n");
  CHECK(module.doc({"Do"}) ==
        "package docm // import \"example.com/docm\"\n\nfunc Do(n int) error\n    Do does.\n");
  CHECK(module.doc({"do"}) == module.doc({"Do"}));
}

TEST_CASE("the library is found from a user's package, and what is nowhere is named") {
  const Module module;
  CHECK(module.doc({"fmt.Println"}).starts_with("package fmt // import \"fmt\"\n"));
  CHECK(module.doc({"json.Marshal"}).starts_with("package json // import \"encoding/json\"\n"));
  CHECK(module.doc({"len"}).starts_with("package builtin"));
  CHECK(module.doc({"--list"}).starts_with("bufio\nbytes\n"));
  CHECK(module.doc({"hidden"}) == "gol: there is no docm.hidden\n");
  CHECK(module.doc({"shape.internalType"}) == "gol: there is no shape.internalType\n");
  CHECK(module.doc({"shape", "Circel"}) == "gol: there is no shape.Circel; did you mean Circle?\n");
  CHECK(module.doc({"shape.Circle.Aera"}) == "gol: there is no shape.Circle.Aera; did you mean Area?\n");
  CHECK(module.doc({"./shapes"}) == "gol: there is no package ./shapes\n");
  CHECK(module.doc({"fmtt"}) == "gol: there is no docm.fmtt; did you mean fmt?\n");
}

TEST_CASE("a package that cannot be read is called that") {
  const Module module;
  module.write("broken/b.go", "package broken\n\nfunc F() {\n");
  module.write("empty/readme", "");
  CHECK(module.doc({"./broken"}) == "gol: there is no package that can be read in ./broken\n");
  CHECK(module.doc({"./broken.F"}) == "gol: there is no package that can be read in ./broken\n");
  CHECK(module.doc({"./empty"}) == "gol: there is no package ./empty\n");
}
