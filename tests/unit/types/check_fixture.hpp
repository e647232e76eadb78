// Checks small sources without a library and finds what they declare.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "parse/parse.hpp"
#include "types/checker.hpp"

namespace gol::types {

// Knows no packages but those that a test adds as source text.
class SourceImporter final : public Importer {
 public:
  ImportResult find(std::string_view path) override {
    const auto found = packages.find(std::string(path));
    if (found == packages.end()) return {};
    return {nullptr, &found->second.package};
  }
  std::string_view automatic_import(Name name) override {
    const auto found = automatic.find(std::string(name.text()));
    return found == automatic.end() ? std::string_view() : std::string_view(found->second);
  }

  bool is_standard(std::string_view path) override { return path == "net/http"; }
  std::string_view standard_package(Name name) override {
    return name.text() == "http" ? "net/http" : std::string_view();
  }

  struct Entry {
    std::string path;
    std::vector<const syntax::File*> files;
    SourcePackage package;
  };
  std::map<std::string, Entry> packages;
  std::map<std::string, std::string> automatic;
};

struct Checked {
  base::SourceSet sources;
  base::DiagnosticSink sink;
  SourceImporter importer;
  Info info;
  Checker checker{sink, importer, info, sources};
  std::vector<std::unique_ptr<syntax::File>> files;
  syntax::NodeId next_id = 1;
  Package* package = nullptr;

  const syntax::File& parse(const std::string& name, const std::string& text) {
    const base::SourceFile& source = sources.add(name, text);
    files.push_back(parse::parse_file(source, sink, next_id));
    return *files.back();
  }

  void add_package(const std::string& path, const std::string& text) {
    auto& entry = importer.packages[path];
    entry.path = path;
    entry.files = {&parse(path + ".go", text)};
    entry.package = {entry.path, entry.files};
  }

  Checked& check(const std::string& text) {
    const syntax::File* file = &parse("a.go", text);
    package = file->script() ? checker.check_script(*file) : checker.check_package("main", {&file, 1});
    return *this;
  }

  // The errors as `gol check` prints them.
  std::string errors() const { return base::render(sources, sink.all(), {}); }

  const Object* object(std::string_view name) const { return package->scope->lookup(Name(name)); }
  const Type* type(std::string_view name) const { return object(name)->type; }
};

// Checks `package p` and the declarations.
inline std::unique_ptr<Checked> check_source(const std::string& declarations) {
  auto checked = std::make_unique<Checked>();
  checked->check("package p\n" + declarations);
  return checked;
}

}  // namespace gol::types
