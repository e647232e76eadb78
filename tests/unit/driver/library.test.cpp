#include "driver/library.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "driver/importer.hpp"
#include "driver/standard_packages.hpp"
#include "types/checker.hpp"

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

TEST_CASE("every declaration and every body of the library is well typed") {
  Compilation compilation;
  PackageImporter importer(compilation);
  types::Info info;
  types::Checker checker(compilation.sink, importer, info, compilation.sources);
  std::size_t bodies = 0;
  const auto check = [&](const types::Object* object) {
    const auto* function = types::object_as<types::Func>(object);
    if (!function || !function->decl || !function->decl->body) return;
    CHECK(checker.check_body(*function));
    ++bodies;
  };
  for (const embed::PackageEntry& entry : embed::packages) {
    types::Package* package = checker.package(embed::view(entry.path));
    REQUIRE(package);
    for (base::Name name : package->library->names()) {
      CAPTURE(package->path + "." + std::string(name.text()));
      const types::Object* object = checker.lookup(*package, name);
      REQUIRE(object);
      check(object);
      for (base::Name method : package->library->methods_of(name)) {
        const types::Lookup found = types::lookup_field_or_method(object->type, true, package, method);
        REQUIRE(found.object);
        check(found.object);
      }
    }
  }
  CHECK(bodies > 1000);
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

TEST_CASE("names that Go's packages have and gol's lack are known, and are really lacking") {
  using gol::driver::lacks_standard_name;
  CHECK(lacks_standard_name("os", "OpenRoot"));
  CHECK(lacks_standard_name("syscall", "Mmap"));
  CHECK(!lacks_standard_name("syscall", "mmap"));
  CHECK(!lacks_standard_name("os", "Open"));
  CHECK(!lacks_standard_name("fmt", "Printn"));
  gol::driver::Compilation compilation;
  gol::driver::Library library(compilation);
  for (const std::string& path : gol::driver::library_paths()) {
    if (path == "syscall" || path == "regexp/syntax") continue;
    for (const gol::base::Name name : library.find(path)->names()) {
      CAPTURE(path);
      CAPTURE(std::string(name.text()));
      CHECK(!lacks_standard_name(path, name.text()));
    }
  }
}
