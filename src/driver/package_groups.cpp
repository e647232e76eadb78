#include "driver/package_groups.hpp"

#include <filesystem>
#include <map>

#include "driver/embed/scan.hpp"
#include "driver/read_source.hpp"

namespace gol::driver {

std::vector<std::vector<std::string>> package_groups(std::span<const std::string> files) {
  std::vector<std::vector<std::string>> groups;
  std::map<std::pair<std::string, std::string>, std::size_t> by_package;
  for (const std::string& file : files) {
    const std::string package = files.size() == 1 ? "" : embed::package_clause(read_source(file).text);
    if (package.empty()) {
      groups.push_back({file});
      continue;
    }
    const std::string folder = std::filesystem::path(file).parent_path().lexically_normal().string();
    const auto [at, added] = by_package.try_emplace({folder, package}, groups.size());
    if (added) groups.emplace_back();
    groups[at->second].push_back(file);
  }
  return groups;
}

}  // namespace gol::driver
