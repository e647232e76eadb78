// What `gol doc` shows: declarations of the library and of the user's packages with the comments above them, and what is
// predeclared.
#pragma once

#include <string>
#include <vector>

namespace gol::driver {

struct Documentation {
  std::string text = {};                     // empty when there is nothing of that name
  std::string missing = {};                  // then: what is not there, "package fnt" or "fmt.Printn"
  std::vector<std::string> candidates = {};  // and the names that are there in its place
};

// What the words of go doc mean: nothing (the package in the working directory), a package ("strings", "math/rand",
// "./shape"; the last part of a path is enough), something of it ("fmt.Printf", "strings.Builder"), a method or a field
// ("strings.Builder.WriteString"), both as two words ("strings", "Builder.Len"), something of the package in the working
// directory, or a predeclared name ("len").
Documentation document(const std::vector<std::string>& words);

}  // namespace gol::driver
