// A folder in which the built gol runs.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "runner/process.hpp"

using gol::file_tests::Outcome;
namespace fs = std::filesystem;

// A folder with sources, removed at the end.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("gol_command" + std::to_string(getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name) << text;
  }
  Outcome gol(std::vector<std::string> words, const std::string& input = "") const {
    words.insert(words.begin(), GOL_BINARY);
    return gol::file_tests::run({words, path.string(), input, 60});
  }
};
