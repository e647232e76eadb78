#include "cli/folders.hpp"

#include <algorithm>

#include "driver/importer.hpp"
#include "driver/module.hpp"

namespace gol::cli {
namespace {

namespace fs = std::filesystem;

bool is_outside_tree(const fs::path& folder) {
  const std::string name = folder.filename().string();
  std::error_code error;
  return name[0] == '.' || name[0] == '_' || name == "testdata" || name == "vendor" ||
         fs::exists(folder / "go.mod", error);
}

void add_tree(const fs::path& folder, std::vector<fs::path>& folders) {
  folders.push_back(folder);
  std::vector<fs::path> inner;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.is_directory(error) && !is_outside_tree(entry.path())) inner.push_back(entry.path());
  }
  std::sort(inner.begin(), inner.end());
  for (const fs::path& path : inner) add_tree(path, folders);
}

// Whether the folder holds sources.
bool add_folder(const fs::path& folder, Sources& sources) {
  const bool package = !driver::PackageImporter::files_of(folder).empty();
  if (package) sources.packages.push_back(folder.string());
  const std::vector<fs::path> scripts = driver::PackageImporter::scripts_of(folder);
  for (const fs::path& script : scripts) sources.files.push_back(script.lexically_normal().string());
  return package || !scripts.empty();
}

}  // namespace

bool is_tree_pattern(std::string_view word) { return word == "..." || word.ends_with("/..."); }

fs::path folder_of_word(std::string_view word) {
  std::error_code error;
  if (is_tree_pattern(word)) word = word == "..." ? "." : word == "/..." ? "/" : word.substr(0, word.size() - 4);
  if (fs::is_directory(word, error)) return word;
  if (const auto module = driver::find_module(".")) {
    if (const auto folder = module->folder_of(word)) return *folder;
  }
  return word;
}

std::vector<fs::path> folders_below(const fs::path& folder) {
  std::vector<fs::path> folders;
  add_tree(folder, folders);
  return folders;
}

Sources find_sources(std::vector<std::string> words) {
  Sources sources;
  std::error_code error;
  if (words.empty() && driver::find_module(".")) words.emplace_back(".");
  for (const std::string& word : words) {
    bool any = false;
    if (is_tree_pattern(word)) {
      for (const fs::path& folder : folders_below(folder_of_word(word))) any |= add_folder(folder, sources);
    } else if (const fs::path folder = folder_of_word(word); fs::is_directory(folder, error)) {
      any = add_folder(folder, sources);
    } else {
      sources.files.push_back(word);
      any = true;
    }
    if (!any && sources.error.empty()) sources.error = "no Go files in " + word;
  }
  return sources;
}

}  // namespace gol::cli
