#include "driver/library.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace gol;
using namespace gol::driver;

TEST_CASE("every declaration of the library parses alone") {
  Compilation compilation;
  Library library(compilation);
  for (const embed::PackageEntry& entry : embed::packages) {
    EmbeddedPackage* package = library.find(embed::view(entry.path));
    REQUIRE(package);
    for (base::Name name : package->names()) {
      CAPTURE(std::string(package->path()) + "." + std::string(name.text()));
      CHECK(package->declares(name));
      CHECK(package->declaration(name).decl);
      for (base::Name method : package->methods_of(name)) CHECK(package->method(name, method).decl);
    }
  }
  CHECK(base::render(compilation.sources, compilation.sink.all(), {}) == "");
}

TEST_CASE("a declaration is parsed once and keeps its place in the file") {
  Compilation compilation;
  Library library(compilation);
  CHECK(library.find("no/such/package") == nullptr);
  EmbeddedPackage* errors = library.find("errors");
  REQUIRE(errors);
  CHECK(errors->name() == "errors");
  CHECK_FALSE(errors->declares(base::Name("NoSuchName")));
  CHECK(errors->declaration(base::Name("NoSuchName")).decl == nullptr);
  const types::LibraryDecl decl = errors->declaration(base::Name("New"));
  REQUIRE(decl.decl);
  CHECK(errors->declaration(base::Name("New")).decl == decl.decl);
  const base::Location at = compilation.sources.locate(decl.decl->span.begin);
  CHECK(at.column == 1);
  CHECK(at.file->name.starts_with("errors/"));
}

TEST_CASE("scripts mean the common package of a name") {
  CHECK(automatic_import_path("fmt") == "fmt");
  CHECK(automatic_import_path("rand") == "math/rand");
  CHECK(automatic_import_path("nonsense") == "");
}
