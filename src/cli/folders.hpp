// The folders that words of a command line mean.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gol::cli {

// Whether the word ends in "...": a folder and all below it.
bool is_tree_pattern(std::string_view word);
// The folder that a word means, a "..." at its end aside: a path, or an import path of the module around the
// working directory.
std::filesystem::path folder_of_word(std::string_view word);

// What check and vet are to look at.
struct Sources {
  std::vector<std::string> packages;  // folders that hold one
  std::vector<std::string> files;     // named on the command line, or scripts of a folder
  std::string error;
};

// Of a folder its package is meant, and each of its scripts; without words the working directory, if it
// belongs to a module.
Sources find_sources(std::vector<std::string> words);

}  // namespace gol::cli
