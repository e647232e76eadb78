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

struct Declared {
  std::set<std::string> natives, with_body;
};

Declared declared_functions() {
  Declared declared;
  const fs::path library = fs::path(GOL_SOURCE_DIR) / "stdlib";
  for (const auto& entry : fs::recursive_directory_iterator(library)) {
    if (entry.path().extension() != ".gol") continue;
    const std::string package = fs::relative(entry.path().parent_path(), library).string();
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      if (!line.starts_with("func ")) continue;
      // A declaration with a body ends in "{" or holds the body on its line.
      const bool has_body = (line.ends_with("{") || line.ends_with("}")) && !line.ends_with("interface{}");
      (has_body ? declared.with_body : declared.natives).insert(native_name(package, line));
    }
  }
  return declared;
}

}  // namespace

TEST_CASE("each function without a body has a native, and each native a function") {
  const Declared declared = declared_functions();
  std::set<std::string> bound;
  for (const auto& [entries, count] : gol::natives::native_tables()) {
    for (std::size_t i = 0; i < count; ++i) {
      const std::string name(entries[i].name);
      CHECK_MESSAGE(bound.insert(name).second, "twice in the tables: " << name);
      const bool attempted = entries[i].flags & gol::natives::first_attempt;
      const auto& expected = attempted ? declared.with_body : declared.natives;
      CHECK_MESSAGE(expected.contains(name), "not declared so in the library: " << name);
    }
  }
  for (const std::string& name : declared.natives) CHECK_MESSAGE(bound.contains(name), "no native for: " << name);
}

TEST_CASE("natives are found by name") {
  REQUIRE(gol::natives::find_native("strings.Index") != nullptr);
  CHECK(gol::natives::find_native("strings.Index")->name == "strings.Index");
  CHECK(gol::natives::find_native("strings.index") == nullptr);
}
