// The natives and the body-less functions of the library match one to one.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "natives/native.hpp"

namespace {

namespace fs = std::filesystem;

// "func (b *Builder) String() string" of package strings is "strings.(*Builder).String".
std::string native_name(const std::string& package, const std::string& line) {
  std::size_t at = 5;
  std::string receiver;
  if (line[at] == '(') {
    const std::size_t close = line.find(')', at);
    std::string type = line.substr(at + 1, close - at - 1);
    const std::size_t space = type.rfind(' ');
    if (space != std::string::npos) type = type.substr(space + 1);
    receiver = (type[0] == '*' ? "(" + type + ")" : type) + ".";
    at = close + 2;
  }
  return package + "." + receiver + line.substr(at, line.find('(', at) - at);
}

std::set<std::string> declared_natives() {
  std::set<std::string> names;
  const fs::path library = fs::path(GOL_SOURCE_DIR) / "stdlib";
  for (const auto& entry : fs::recursive_directory_iterator(library)) {
    if (entry.path().extension() != ".gol") continue;
    const std::string package = fs::relative(entry.path().parent_path(), library).string();
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      // A declaration with a body ends in "{" or holds the body on its line.
      if (line.starts_with("func ") && !line.ends_with("{") && !line.ends_with("}")) {
        names.insert(native_name(package, line));
      } else if (line.starts_with("func ") && line.ends_with("interface{}")) {
        names.insert(native_name(package, line));
      }
    }
  }
  return names;
}

}  // namespace

TEST_CASE("each function without a body has a native, and each native a function") {
  const std::set<std::string> declared = declared_natives();
  std::set<std::string> bound;
  for (const auto& [entries, count] : gol::natives::native_tables()) {
    for (std::size_t i = 0; i < count; ++i) {
      const std::string name(entries[i].name);
      CHECK_MESSAGE(bound.insert(name).second, "twice in the tables: " << name);
      CHECK_MESSAGE(declared.contains(name), "not declared in the library: " << name);
    }
  }
  for (const std::string& name : declared) CHECK_MESSAGE(bound.contains(name), "no native for: " << name);
}

TEST_CASE("natives are found by name") {
  REQUIRE(gol::natives::find_native("strings.Index") != nullptr);
  CHECK(gol::natives::find_native("strings.Index")->name == "strings.Index");
  CHECK(gol::natives::find_native("strings.index") == nullptr);
}
