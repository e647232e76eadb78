#include "driver/module.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>

namespace gol::driver {
namespace {

namespace fs = std::filesystem;

std::string_view trim(std::string_view text) {
  const auto blank = " \t\r";
  const std::size_t begin = text.find_first_not_of(blank);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(blank) - begin + 1);
}

// The argument of `keyword argument`, unquoted; empty for any other line.
std::string_view argument(std::string_view line, std::string_view keyword) {
  line = trim(line.substr(0, line.find("//")));
  if (!line.starts_with(keyword)) return {};
  line.remove_prefix(keyword.size());
  if (line.empty() || (line[0] != ' ' && line[0] != '\t')) return {};
  line = trim(line);
  if (line.size() >= 2 && (line[0] == '"' || line[0] == '`') && line.back() == line[0]) {
    line = line.substr(1, line.size() - 2);
  }
  return line;
}

std::optional<Module> read_module(const fs::path& root) {
  std::ifstream in(root / "go.mod");
  if (!in) return std::nullopt;
  Module module;
  module.root = root;
  for (std::string line; std::getline(in, line);) {
    if (const auto path = argument(line, "module"); !path.empty()) module.path = path;
    if (const auto version = argument(line, "go"); version.starts_with("1.")) {
      std::from_chars(version.data() + 2, version.data() + version.size(), module.go_minor);
    }
  }
  return module;
}

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

}  // namespace

std::optional<fs::path> Module::folder_of(std::string_view import_path) const {
  if (import_path == path) return root;
  if (path.empty() || !import_path.starts_with(path) || import_path[path.size()] != '/') return std::nullopt;
  return root / import_path.substr(path.size() + 1);
}

std::string Module::path_of(const fs::path& folder) const {
  const std::string below = folder.lexically_relative(root).generic_string();
  return below.empty() || below == "." ? path : path + "/" + below;
}

std::optional<Module> find_module(const fs::path& folder) {
  std::error_code error;
  fs::path at = fs::absolute(folder, error).lexically_normal();
  if (at.filename().empty()) at = at.parent_path();
  for (;; at = at.parent_path()) {
    if (auto module = read_module(at)) return module;
    if (at == at.parent_path()) return std::nullopt;
  }
}

std::vector<fs::path> folders_below(const fs::path& folder) {
  std::vector<fs::path> folders;
  add_tree(folder, folders);
  return folders;
}

bool may_import(std::string_view importer, std::string_view imported) {
  const std::string slashed = "/" + std::string(imported) + "/";
  const std::size_t at = slashed.rfind("/internal/");
  if (at == slashed.npos) return true;
  const std::string_view parent = imported.substr(0, at == 0 ? 0 : at - 1);
  if (parent.empty()) return false;
  return importer.starts_with(parent) && (importer.size() == parent.size() || importer[parent.size()] == '/');
}

}  // namespace gol::driver
