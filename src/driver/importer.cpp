#include "driver/importer.hpp"

#include <algorithm>

#include "base/suggest.hpp"
#include "driver/build_constraint.hpp"
#include "driver/read_source.hpp"

namespace gol::driver {
namespace {

namespace fs = std::filesystem;

// The path as people know it: below the working directory without it, elsewhere in full.
std::string shown_name(const fs::path& path) {
  std::error_code error;
  const fs::path below =
      fs::absolute(path, error).lexically_normal().lexically_relative(fs::current_path(error));
  if (error || below.empty() || *below.begin() == "..") return path.generic_string();
  return below.generic_string();
}

std::string_view unquoted(const syntax::BasicLit& path) {
  return path.text.size() < 2 ? std::string_view{} : path.text.substr(1, path.text.size() - 2);
}

template <class Visit>
void for_each_import(const syntax::File& file, Visit visit) {
  for (const syntax::Decl* decl : file.decls) {
    const auto* group = syntax::as<syntax::GenDecl>(decl);
    if (!group || group->token != syntax::DeclToken::Import) continue;
    for (const syntax::Spec* spec : group->specs) {
      const auto* import = syntax::as<syntax::ImportSpec>(spec);
      if (import && import->path) visit(*import);
    }
  }
}

// The gol and Go files of a folder whose names are admitted.
template <class Admits>
std::vector<fs::path> sources_in(const fs::path& folder, Admits admits) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    const fs::path extension = entry.path().extension();
    if (extension != ".go" && extension != ".gol") continue;
    if (name[0] == '_' || name[0] == '.' || !admits(name)) continue;
    if (entry.is_regular_file(error)) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

bool is_script(const fs::path& file) {
  if (file.extension() != ".gol") return false;
  const ReadResult source = read_source(file.string());
  return source.error.empty() && !parse::has_package_clause(source.text);
}

}  // namespace

void report_two_packages(base::DiagnosticSink& sink, const syntax::File& first, const fs::path& first_path,
                         const syntax::File& other, const fs::path& path) {
  const auto shown = [](const syntax::File& file, const fs::path& at) {
    return std::string(file.package_name->name.text()) + " (" + at.filename().string() + ")";
  };
  const std::string folder = path.has_parent_path() ? path.parent_path().string() : ".";
  sink.error(other.package_name->span,
             "found packages " + shown(first, first_path) + " and " + shown(other, path) + " in " + folder);
}

void PackageImporter::set_root(const fs::path& folder) {
  std::error_code error;
  root_ = fs::absolute(folder.empty() ? fs::path(".") : folder, error).lexically_normal();
  module_ = find_module(root_);
}

std::optional<fs::path> PackageImporter::folder_of(std::string_view path) const {
  std::error_code error;
  std::optional<fs::path> folder;
  if (path.empty() || path[0] == '/') return std::nullopt;
  if (path.starts_with("./") || path.starts_with("../")) folder = (root_ / path).lexically_normal();
  else if (module_) folder = module_->folder_of(path);
  if (!folder && !module_) folder = root_ / path;  // beside a script
  if (!folder || !fs::is_directory(*folder, error)) return std::nullopt;
  return folder;
}

// A path that is near, or one that ends in the same name: "json" for "encoding/json".
std::string PackageImporter::similar_package(std::string_view path) {
  const std::vector<std::string> paths = library_paths();
  if (std::string near = base::closest(path, paths); !near.empty()) return near;
  const std::string_view last = path.substr(path.rfind('/') + 1);
  return std::string(automatic_import_path(last));
}

types::ImportResult PackageImporter::find(std::string_view path) {
  if (EmbeddedPackage* package = library_.find(path)) return {.library = package};
  if (const auto found = loaded_.find(path); found != loaded_.end()) {
    return {.source = found->second.files.empty() ? nullptr : &found->second.package};
  }
  const auto folder = folder_of(path);
  if (!folder) return {};
  const Loaded& loaded = load(std::string(path), *folder);
  return {.source = loaded.files.empty() ? nullptr : &loaded.package};
}

const PackageImporter::Loaded& PackageImporter::load(const std::string& path, const fs::path& folder) {
  auto [at, added] = loaded_.try_emplace(path);
  Loaded& loaded = at->second;
  if (!added) return loaded;  // perhaps being loaded further up: the checker reports the cycle
  loaded.package.path = at->first;
  loaded.files = parse_folder(folder, path);
  loaded.package.files = loaded.files;
  return loaded;
}

std::vector<fs::path> PackageImporter::files_of(const fs::path& folder) {
  std::vector<fs::path> files = sources_in(folder, name_matches_target);
  std::erase_if(files, is_script);
  return files;
}

std::vector<fs::path> PackageImporter::scripts_of(const fs::path& folder) {
  std::vector<fs::path> files = sources_in(folder, name_matches_target);
  std::erase_if(files, [](const fs::path& file) { return !is_script(file); });
  return files;
}

std::vector<fs::path> PackageImporter::test_files_of(const fs::path& folder) {
  return sources_in(folder,
                    [](const std::string& name) { return is_test_file(name) && test_matches_target(name); });
}

const syntax::File* PackageImporter::parse_go_file(const fs::path& file) {
  ReadResult text = read_source(file.string());
  if (!text.error.empty() || !text_matches_target(text.text)) return nullptr;
  const auto& source = compilation_.sources.add(shown_name(file), std::move(text.text));
  const syntax::File& ast = compilation_.parse(source, parse::Mode::GoFile);
  return ast.package_name ? &ast : nullptr;  // the error is reported
}

std::vector<const syntax::File*> PackageImporter::parse_folder(const fs::path& folder,
                                                               const std::string& path) {
  return parse_package(files_of(folder), path);
}

std::vector<const syntax::File*> PackageImporter::parse_package(const std::vector<fs::path>& paths,
                                                                const std::string& path) {
  std::vector<const syntax::File*> files;
  fs::path first;
  for (const fs::path& file : paths) {
    const syntax::File* ast = parse_go_file(file);
    if (!ast) continue;
    if (files.empty()) first = file;
    if (!files.empty() && files.front()->package_name->name != ast->package_name->name) {
      report_two_packages(compilation_.sink, *files.front(), first, *ast, file);
      continue;
    }
    files.push_back(ast);
    admit_imports(*ast, path);
  }
  return files;
}

void PackageImporter::define(const std::string& path, std::vector<const syntax::File*> files) {
  const auto at = loaded_.try_emplace(path).first;
  at->second.files = std::move(files);
  at->second.package = {at->first, at->second.files};
}

PackageImporter::TestFiles PackageImporter::parse_with_tests(const std::vector<fs::path>& files,
                                                             const std::vector<fs::path>& tests,
                                                             const std::string& path) {
  // From now on imports of the path do not load the package without its tests.
  define(path, {});
  TestFiles found;
  found.outside_path = path + "_test";
  found.inside = parse_package(files, path);
  fs::path first = files.empty() ? fs::path() : files.front(), first_outside;
  for (const fs::path& file : tests) {
    const syntax::File* ast = parse_go_file(file);
    if (!ast) continue;
    const std::string_view name = ast->package_name->name.text();
    const bool outside =
        name.ends_with("_test") &&
        (found.inside.empty() || found.inside.front()->package_name->name != ast->package_name->name);
    auto& group = outside ? found.outside : found.inside;
    auto& first_file = outside ? first_outside : first;
    if (group.empty()) first_file = file;
    if (!group.empty() && group.front()->package_name->name != ast->package_name->name) {
      report_two_packages(compilation_.sink, *group.front(), first_file, *ast, file);
      continue;
    }
    group.push_back(ast);
    (outside ? found.outside_tests : found.inside_tests).push_back(ast);
    admit_imports(*ast, path);
  }
  define(path, found.inside);
  define(found.outside_path, found.outside);
  return found;
}

void PackageImporter::admit_imports(const syntax::File& file, const std::string& importer) {
  for_each_import(file, [&](const syntax::ImportSpec& spec) { admit(spec, importer); });
}

void PackageImporter::admit(const syntax::ImportSpec& spec, const std::string& importer) {
  const std::string path(unquoted(*spec.path));
  const bool library = library_.find(path) != nullptr;
  if (!may_import(importer, path)) {
    compilation_.sink.error(spec.path->span, "use of internal package " + path + " not allowed");
    return;
  }
  if (library) return;
  const auto folder = folder_of(path);
  if (!folder) return;  // the checker reports what it cannot import
  const Loaded& loaded = load(path, *folder);
  const bool own_test = path == importer;  // an external test imports what it tests
  if (!own_test && !loaded.files.empty() && loaded.files.front()->package_name->name.text() == "main") {
    compilation_.sink.error(spec.path->span,
                            "import \"" + path + "\" is a program, not an importable package");
  }
}

}  // namespace gol::driver
