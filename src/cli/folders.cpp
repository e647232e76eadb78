#include "cli/folders.hpp"

#include "driver/importer.hpp"
#include "driver/module.hpp"

namespace gol::cli {
namespace {

namespace fs = std::filesystem;

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

Sources find_sources(std::vector<std::string> words) {
  Sources sources;
  std::error_code error;
  if (words.empty() && driver::find_module(".")) words.emplace_back(".");
  for (const std::string& word : words) {
    bool any = false;
    if (is_tree_pattern(word)) {
      for (const fs::path& folder : driver::folders_below(folder_of_word(word))) any |= add_folder(folder, sources);
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
