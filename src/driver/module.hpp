// The user's module: the folder tree below go.mod, and the rules of import paths in it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gol::driver {

struct Module {
  std::filesystem::path root;  // where go.mod lies
  std::string path;            // of its module line
  int go_minor = 0;            // 22 for "go 1.22"; 0 without a go line

  // The folder of a package of this module, or nothing when the import path is not below the module's.
  std::optional<std::filesystem::path> folder_of(std::string_view import_path) const;
  // The import path of a folder below the root.
  std::string path_of(const std::filesystem::path& folder) const;
};

// The module that a folder belongs to: go.mod is looked for in it and its parents.
std::optional<Module> find_module(const std::filesystem::path& folder);

// The folder and those below it, in the order of their names, without hidden ones, test data and other modules.
std::vector<std::filesystem::path> folders_below(const std::filesystem::path& folder);

// Whether a package may import another: what lies below `internal` is for the tree around it
// (go command: Internal Directories).
bool may_import(std::string_view importer, std::string_view imported);

}  // namespace gol::driver
