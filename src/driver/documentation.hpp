// What `gol doc` shows: declarations of the embedded library with the comments above them, and what is predeclared.
#pragma once

#include <string>
#include <vector>

namespace gol::driver {

struct Documentation {
  std::string text;                      // empty when there is nothing of that name
  std::string missing;                   // then: what is not there, "package fnt" or "fmt.Printn"
  std::vector<std::string> candidates;   // and the names that are there in its place
};

// `name` is a package ("strings", "math/rand"; a package's name alone means the one that scripts import), something of
// it ("fmt.Printf", "strings.Builder"), a method ("strings.Builder.WriteString"), or a predeclared name ("len").
Documentation document(const std::string& name);

}  // namespace gol::driver
