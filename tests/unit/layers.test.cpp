// Checks every #include "..." of the source against the table of folders in src/README.md.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <string>

namespace {

namespace fs = std::filesystem;

// Folder to the folders that it may include, all relative to src (grammar stands beside it).
using Table = std::map<std::string, std::set<std::string>>;

std::string without_src(const std::string& folder) {
  return folder.starts_with("src/") ? folder.substr(4) : folder;
}

Table read_table(const fs::path& readme) {
  Table table;
  std::ifstream in(readme);
  bool inside = false;
  const std::regex row("^\\| `([^`]+)` \\|[^|]*\\|([^|]*)\\|$"), name("`([^`]+)`");
  for (std::string line; std::getline(in, line);) {
    if (line.find("layers: begin") != line.npos) inside = true;
    if (line.find("layers: end") != line.npos) inside = false;
    std::smatch cells;
    if (!inside || !std::regex_match(line, cells, row)) continue;
    std::set<std::string>& allowed = table[without_src(cells[1])];
    const std::string list = cells[2];
    for (std::sregex_iterator at(list.begin(), list.end(), name), end; at != end; ++at)
      allowed.insert((*at)[1]);
  }
  return table;
}

bool lies_in(const std::string& path, const std::string& folder) { return path.starts_with(folder + "/"); }

// The row that a file belongs to: the one with the longest folder.
std::optional<std::string> layer_of(const Table& table, const std::string& path) {
  std::optional<std::string> layer;
  for (const auto& [folder, allowed] : table) {
    if (lies_in(path, folder) && (!layer || folder.size() > layer->size())) layer = folder;
  }
  return layer;
}

void check_file(const Table& table, const fs::path& file, const std::string& path) {
  const auto layer = layer_of(table, path);
  if (!layer) return;  // main.cpp, which belongs to no layer
  const std::set<std::string>& allowed = table.at(*layer);
  const std::regex include("^\\s*#\\s*include\\s+\"([^\"]+)\"");
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    std::smatch match;
    if (!std::regex_search(line, match, include)) continue;
    const std::string target = match[1];
    bool permitted = lies_in(target, *layer);
    for (const std::string& folder : allowed) permitted |= lies_in(target, folder);
    CAPTURE(path);
    CAPTURE(target);
    CHECK(permitted);
  }
}

}  // namespace

TEST_CASE("no include goes up or sideways") {
  const fs::path root = GOL_SOURCE_DIR;
  const Table table = read_table(root / "src" / "README.md");
  REQUIRE(table.size() > 10);
  for (const char* tree : {"src", "grammar"}) {
    if (!fs::exists(root / tree)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / tree)) {
      const fs::path extension = entry.path().extension();
      if (extension != ".cpp" && extension != ".hpp") continue;
      check_file(table, entry.path(), without_src(fs::relative(entry.path(), root).generic_string()));
    }
  }
}
