#include "cli/test_packages.hpp"

#include <algorithm>
#include <filesystem>

#include "driver/importer.hpp"
#include "driver/module.hpp"

namespace gol::cli {
namespace {

namespace fs = std::filesystem;

bool is_go_file(const std::string& word) { return word.ends_with(".go") || word.ends_with(".gol"); }

bool has_package(const fs::path& folder) {
  return !driver::PackageImporter::files_of(folder).empty() ||
         !driver::PackageImporter::test_files_of(folder).empty();
}

// Without a module a folder's name is its import path.
TestTarget target_of(const fs::path& folder) {
  std::error_code error;
  const fs::path full = (fs::absolute(folder, error) / "").lexically_normal().parent_path();
  const auto module = driver::find_module(full);
  return {module ? module->path_of(full) : full.filename().string(), folder.string(), {}};
}

// Folders that "..." leaves out: hidden ones, test data, and other modules.
bool is_left_out(const fs::path& folder) {
  const std::string name = folder.filename().string();
  std::error_code error;
  return name[0] == '.' || name[0] == '_' || name == "testdata" || name == "vendor" ||
         fs::exists(folder / "go.mod", error);
}

void add_tree(const fs::path& folder, std::vector<TestTarget>& targets) {
  if (has_package(folder)) targets.push_back(target_of(folder));
  std::vector<fs::path> inner;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.is_directory(error) && !is_left_out(entry.path())) inner.push_back(entry.path());
  }
  std::sort(inner.begin(), inner.end());
  for (const fs::path& path : inner) add_tree(path, targets);
}

// The folder that a word means: a path, or an import path of the module around the working directory.
fs::path folder_of_word(const std::string& word) {
  std::error_code error;
  if (fs::is_directory(word, error)) return word;
  if (const auto module = driver::find_module(".")) {
    if (const auto folder = module->folder_of(word)) return *folder;
  }
  return word;
}

}  // namespace

std::vector<TestTarget> find_test_packages(std::span<const std::string> words, std::string& error) {
  std::vector<TestTarget> targets;
  if (words.empty()) targets.push_back(target_of("."));
  if (!words.empty() && is_go_file(words.front())) {
    fs::path folder = fs::path(words.front()).parent_path();
    if (folder.empty()) folder = ".";
    return {{"command-line-arguments", folder.string(), {words.begin(), words.end()}}};
  }
  for (const std::string& word : words) {
    if (word == "..." || word.ends_with("/...")) {
      add_tree(folder_of_word(word == "..." ? "." : word.substr(0, word.size() - 4)), targets);
    } else {
      targets.push_back(target_of(folder_of_word(word)));
    }
  }
  for (const TestTarget& target : targets) {
    if (!has_package(target.folder)) error = "no Go files in " + target.folder;
  }
  if (targets.empty()) error = "no packages to test";
  return targets;
}

}  // namespace gol::cli
