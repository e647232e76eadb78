// Which packages `gol test` means: a folder, ./... for all below it, import paths of the module, or files.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace gol::cli {

struct TestTarget {
  std::string import_path;
  std::string folder;
  std::vector<std::string> files;  // the package consists of these; empty: of all in the folder
};

// In the order of the words, and of the paths below "..."; `error` says which word names no package.
std::vector<TestTarget> find_test_packages(std::span<const std::string> words, std::string& error);

}  // namespace gol::cli
