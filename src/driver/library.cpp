#include "driver/library.hpp"

#include <algorithm>

namespace gol::driver {
namespace {

// The row whose key, as text, equals `key` in a table sorted by it; null when there is none.
template <class T>
const T* find_row(std::span<const T> rows, embed::Text T::*field, std::string_view key) {
  const auto at = std::lower_bound(rows.begin(), rows.end(), key, [&](const T& row, std::string_view k) {
    return embed::view(row.*field) < k;
  });
  return at != rows.end() && embed::view((*at).*field) == key ? &*at : nullptr;
}

}  // namespace

EmbeddedPackage::EmbeddedPackage(const embed::PackageEntry& entry, Compilation& compilation)
    : entry_(entry),
      compilation_(compilation),
      decls_(entry.piece_count),
      imports_(entry.file_count),
      imports_parsed_(entry.file_count) {}

std::span<const base::Name> EmbeddedPackage::names() const {
  if (names_.empty()) {
    for (const auto& row : embed::names.subspan(entry_.first_name, entry_.name_count)) {
      names_.emplace_back(embed::view(row.name));
    }
  }
  return names_;
}

bool EmbeddedPackage::declares(base::Name name) const {
  const auto rows = embed::names.subspan(entry_.first_name, entry_.name_count);
  return find_row(rows, &embed::NameEntry::name, name.text()) != nullptr;
}

types::LibraryDecl EmbeddedPackage::declaration(base::Name name) {
  const auto rows = embed::names.subspan(entry_.first_name, entry_.name_count);
  const embed::NameEntry* row = find_row(rows, &embed::NameEntry::name, name.text());
  return row ? parse_piece(row->piece) : types::LibraryDecl{};
}

std::span<const embed::MethodEntry> EmbeddedPackage::method_entries(base::Name type) const {
  const auto rows = embed::methods.subspan(entry_.first_method, entry_.method_count);
  const embed::MethodEntry* first = find_row(rows, &embed::MethodEntry::type, type.text());
  if (!first) return {};
  const auto begin = static_cast<std::size_t>(first - rows.data());
  std::size_t end = begin;
  while (end < rows.size() && embed::view(rows[end].type) == type.text()) ++end;
  return rows.subspan(begin, end - begin);
}

std::span<const base::Name> EmbeddedPackage::methods_of(base::Name type) const {
  auto [at, added] = methods_.try_emplace(type);
  if (added) {
    for (const auto& row : method_entries(type)) at->second.emplace_back(embed::view(row.name));
  }
  return at->second;
}

types::LibraryDecl EmbeddedPackage::method(base::Name type, base::Name method) {
  for (const auto& row : method_entries(type)) {
    if (embed::view(row.name) == method.text()) return parse_piece(row.piece);
  }
  return {};
}

EmbeddedPackage::Source EmbeddedPackage::source(base::Name name) const {
  const auto rows = embed::names.subspan(entry_.first_name, entry_.name_count);
  const embed::NameEntry* row = find_row(rows, &embed::NameEntry::name, name.text());
  if (!row) return {};
  const embed::Piece& piece = embed::pieces[row->piece];
  return {embed::view(piece.text), embed::view(piece.doc)};
}

EmbeddedPackage::Source EmbeddedPackage::method_source(base::Name type, base::Name method) const {
  for (const auto& row : method_entries(type)) {
    if (embed::view(row.name) != method.text()) continue;
    const embed::Piece& piece = embed::pieces[row.piece];
    return {embed::view(piece.text), embed::view(piece.doc)};
  }
  return {};
}

std::string_view EmbeddedPackage::comment() const {
  for (const embed::File& file : embed::files.subspan(entry_.first_file, entry_.file_count)) {
    const std::string_view text = embed::view(file.text);
    if (text.starts_with("//")) return text.substr(0, text.find("\npackage ") + 1);
  }
  return {};
}

types::LibraryDecl EmbeddedPackage::parse_piece(std::uint32_t index) {
  const embed::Piece& piece = embed::pieces[index];
  const syntax::Decl*& decl = decls_[index - entry_.first_piece];
  if (!decl) {
    const std::string_view file = embed::view(embed::files[piece.file].name);
    const auto& source =
        compilation_.sources.add_static(std::string(file), embed::view(piece.text), piece.first_line);
    const syntax::File& ast = compilation_.parse(source, parse::Mode::Piece);
    if (!ast.decls.empty()) decl = ast.decls.front();
  }
  return {decl, imports_of(piece.file)};
}

std::span<syntax::ImportSpec* const> EmbeddedPackage::imports_of(std::uint32_t index) {
  const std::uint32_t local = index - entry_.first_file;
  std::vector<syntax::ImportSpec*>& imports = imports_[local];
  if (imports_parsed_[local]) return imports;
  imports_parsed_[local] = true;
  const embed::File& file = embed::files[index];
  if (file.imports.length == 0) return imports;
  const auto& source = compilation_.sources.add_static(std::string(embed::view(file.name)),
                                                       embed::view(file.imports), file.imports_line);
  for (const syntax::Decl* decl : compilation_.parse(source, parse::Mode::Piece).decls) {
    const auto* group = syntax::as<syntax::GenDecl>(decl);
    if (!group || group->token != syntax::DeclToken::Import) continue;
    for (syntax::Spec* spec : group->specs) imports.push_back(static_cast<syntax::ImportSpec*>(spec));
  }
  return imports;
}

EmbeddedPackage* Library::find(std::string_view path) {
  const embed::PackageEntry* entry = find_row(embed::packages, &embed::PackageEntry::path, path);
  if (!entry) return nullptr;
  auto& package = packages_[entry];
  if (!package) package = std::make_unique<EmbeddedPackage>(*entry, compilation_);
  return package.get();
}

std::vector<std::string> library_paths() {
  std::vector<std::string> paths;
  for (const embed::PackageEntry& entry : embed::packages) {
    const std::string_view path = embed::view(entry.path);
    if (!path.starts_with("internal/")) paths.emplace_back(path);
  }
  return paths;
}

std::string_view automatic_import_path(std::string_view name) {
  const auto* row = find_row(embed::automatic_imports, &embed::AutomaticImport::name, name);
  return row ? embed::view(embed::packages[row->package].path) : std::string_view{};
}

}  // namespace gol::driver
