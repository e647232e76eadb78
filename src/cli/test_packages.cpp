#include "cli/test_packages.hpp"

#include <filesystem>

#include "cli/folders.hpp"
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
    if (is_tree_pattern(word)) {
      for (const fs::path& folder : driver::folders_below(folder_of_word(word))) {
        if (has_package(folder)) targets.push_back(target_of(folder));
      }
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
