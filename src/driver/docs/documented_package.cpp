#include "driver/docs/documented_package.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "driver/build_constraint.hpp"
#include "driver/docs/comment.hpp"
#include "driver/embed/scan.hpp"
#include "driver/importer.hpp"
#include "driver/read_source.hpp"

namespace gol::driver {
namespace {

namespace fs = std::filesystem;

class DocumentedLibrary final : public DocumentedPackage {
 public:
  explicit DocumentedLibrary(EmbeddedPackage& package) : package_(package) {}

  std::string name() const override { return std::string(package_.name()); }
  std::string path() const override { return std::string(package_.path()); }
  std::string_view comment() const override { return package_.comment(); }
  std::vector<base::Name> names() const override {
    return {package_.names().begin(), package_.names().end()};
  }
  DocumentedDecl declaration(base::Name name) override {
    const auto source = package_.source(name);
    return {package_.declaration(name).decl, source.text, source.comment};
  }
  std::vector<base::Name> methods_of(base::Name type) const override {
    return {package_.methods_of(type).begin(), package_.methods_of(type).end()};
  }
  DocumentedDecl method(base::Name type, base::Name method) override {
    const auto source = package_.method_source(type, method);
    return {package_.method(type, method).decl, source.text, source.comment};
  }

 private:
  EmbeddedPackage& package_;
};

// The files of a folder, which are scanned; a declaration is parsed when it is asked for, as those of the
// library are.
class DocumentedFolder final : public DocumentedPackage {
 public:
  DocumentedFolder(const fs::path& folder, Compilation& compilation) : compilation_(compilation) {
    const fs::path full = (fs::absolute(folder) / "").lexically_normal().parent_path();
    const auto module = find_module(full);
    path_ = module ? module->path_of(full) : ".";
    for (const fs::path& file : PackageImporter::files_of(full)) add_file(file);
  }

  bool empty() const { return name_.empty(); }

  std::string name() const override { return name_; }
  std::string path() const override { return path_; }
  std::string_view comment() const override { return comment_; }
  std::vector<base::Name> names() const override { return names_in(declarations_); }
  DocumentedDecl declaration(base::Name name) override { return find(declarations_, name); }
  std::vector<base::Name> methods_of(base::Name type) const override {
    const auto at = methods_.find(type.text());
    return at == methods_.end() ? std::vector<base::Name>() : names_in(at->second);
  }
  DocumentedDecl method(base::Name type, base::Name method) override {
    const auto at = methods_.find(type.text());
    return at == methods_.end() ? DocumentedDecl() : find(at->second, method);
  }

 private:
  struct Piece {
    std::string file;
    std::string_view text, comment;
    std::uint32_t line;
  };
  using Pieces = std::map<std::string_view, Piece>;

  void add_file(const fs::path& file) {
    ReadResult read = read_source(file.string());
    if (!read.error.empty() || !text_matches_target(read.text)) return;
    const std::string_view text = compilation_.sources.add(file.string(), std::move(read.text)).text;
    const embed::ScannedFile scanned = embed::scan(text);
    if (scanned.package_name.empty() || (!name_.empty() && name_ != scanned.package_name)) return;
    name_ = scanned.package_name;
    const auto name_at = static_cast<std::size_t>(scanned.package_name.data() - text.data());
    if (comment_.empty()) comment_ = comment_above(text, text.rfind("package", name_at));
    for (const embed::Declaration& each : scanned.declarations) {
      const Piece piece{file.string(), text.substr(each.begin, each.end - each.begin),
                        text.substr(each.doc_begin, each.begin - each.doc_begin), each.line};
      Pieces& pieces = each.receiver.empty() ? declarations_ : methods_[each.receiver];
      for (const std::string_view name : each.names) pieces.emplace(name, piece);
    }
  }

  static std::vector<base::Name> names_in(const Pieces& pieces) {
    std::vector<base::Name> names;
    for (const auto& [name, piece] : pieces) names.emplace_back(name);
    return names;
  }

  DocumentedDecl find(const Pieces& pieces, base::Name name) {
    const auto at = pieces.find(name.text());
    if (at == pieces.end()) return {};
    const Piece& piece = at->second;
    const auto& source = compilation_.sources.add_static(piece.file, piece.text, piece.line);
    const syntax::File& ast = compilation_.parse(source, parse::Mode::Piece);
    if (ast.decls.empty()) return {};
    return {ast.decls.front(), piece.text, piece.comment};
  }

  Compilation& compilation_;
  std::string name_, path_;
  std::string_view comment_;
  Pieces declarations_;
  std::map<std::string_view, Pieces> methods_;  // by type
};

}  // namespace

std::unique_ptr<DocumentedPackage> documented(EmbeddedPackage& package) {
  return std::make_unique<DocumentedLibrary>(package);
}

std::unique_ptr<DocumentedPackage> documented(const fs::path& folder, Compilation& compilation) {
  auto package = std::make_unique<DocumentedFolder>(folder, compilation);
  return package->empty() ? nullptr : std::move(package);
}

}  // namespace gol::driver
