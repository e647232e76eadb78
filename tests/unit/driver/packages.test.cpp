#include <doctest/doctest.h>

#include <unistd.h>

#include <fstream>

#include "driver/build_constraint.hpp"
#include "driver/module.hpp"
#include "driver/package_groups.hpp"
#include "driver/usable_cores.hpp"

using namespace gol::driver;
namespace fs = std::filesystem;

namespace {

// A folder that is removed with everything in it.
struct PackageFolder {
  fs::path path;
  explicit PackageFolder(const char* name)
      : path(fs::temp_directory_path() / (std::string(name) + std::to_string(getpid()))) {
    fs::create_directories(path);
  }
  ~PackageFolder() { fs::remove_all(path); }
  std::string write(const std::string& name, const std::string& text) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name) << text;
    return (path / name).string();
  }
};

}  // namespace

TEST_CASE("file names choose system and architecture") {
  for (const char* name : {"a.go", "a_linux.go", "a_amd64.gol", "a_linux_amd64.go", "windows.go", "a_b.go"}) {
    CAPTURE(name);
    CHECK(name_matches_target(name));
  }
  for (const char* name :
       {"a_test.go", "a_windows.go", "a_arm64.go", "a_linux_arm64.go", "a_darwin_amd64.go"}) {
    CAPTURE(name);
    CHECK_FALSE(name_matches_target(name));
  }
}

TEST_CASE("build constraints are evaluated") {
  CHECK(text_matches_target("package a\n"));
  CHECK(text_matches_target("//go:build linux && !cgo\n\npackage a\n"));
  CHECK(text_matches_target("// doc\n\n//go:build (windows || amd64) && go1.18\npackage a\n"));
  CHECK_FALSE(text_matches_target("//go:build ignore\npackage a\n"));
  CHECK_FALSE(text_matches_target("//go:build !linux\npackage a\n"));
  CHECK(text_matches_target("package a\n//go:build ignore\n"));
  CHECK(text_matches_target("//go:build linux &&\npackage a\n"));
}

TEST_CASE("internal packages are for the tree around them") {
  CHECK(may_import("m/a", "m/internal/x"));
  CHECK(may_import("m", "m/internal"));
  CHECK(may_import("m/a/b", "m/a/internal/x/y"));
  CHECK_FALSE(may_import("m/b", "m/a/internal/x"));
  CHECK_FALSE(may_import("m", "internal/poll"));
  CHECK_FALSE(may_import("mm", "m/internal/x"));
}

TEST_CASE("a module is found from a folder inside it") {
  PackageFolder folder("gol_module");
  folder.write("go.mod", "// my module\nmodule example.org/m // here\n\ngo 1.21\n");
  folder.write("a/b/x.go", "package b\n");
  const auto module = find_module(folder.path / "a" / "b");
  REQUIRE(module);
  CHECK(module->path == "example.org/m");
  CHECK(module->go_minor == 21);
  CHECK(module->folder_of("example.org/m/a") == folder.path / "a");
  CHECK(module->folder_of("example.org/mm") == std::nullopt);
  CHECK(module->path_of(folder.path / "a" / "b") == "example.org/m/a/b");
}

TEST_CASE("files are grouped by folder and package clause") {
  PackageFolder folder("gol_groups");
  const auto a = folder.write("a.go", "package a\n");
  const auto b = folder.write("b.go", "package b\n");
  const auto a2 = folder.write("a2.go", "package a\n");
  const auto script = folder.write("s.gol", "x := 1\n");
  const std::vector<std::string> all{a, b, script, a2};
  CHECK(package_groups(all) == std::vector<std::vector<std::string>>{{a, a2}, {b}, {script}});
}

TEST_CASE("there is a core to use") { CHECK(usable_cores() >= 1); }
