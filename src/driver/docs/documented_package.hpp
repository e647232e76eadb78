// What documentation is made of: the declarations of a package as they are written, and the comments above
// them.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/name.hpp"
#include "driver/compilation.hpp"
#include "driver/library.hpp"

namespace gol::driver {

// A declaration that is not there has no `decl`. The texts live as long as the compilation.
struct DocumentedDecl {
  const syntax::Decl* decl = nullptr;
  std::string_view text;     // from the keyword on
  std::string_view comment;  // with its slashes or stars
};

class DocumentedPackage {
 public:
  virtual ~DocumentedPackage() = default;
  virtual std::string name() const = 0;
  virtual std::string path() const = 0;
  virtual std::string_view comment() const = 0;
  virtual std::vector<base::Name> names() const = 0;  // sorted
  virtual DocumentedDecl declaration(base::Name name) = 0;
  virtual std::vector<base::Name> methods_of(base::Name type) const = 0;  // sorted
  virtual DocumentedDecl method(base::Name type, base::Name method) = 0;
};

std::unique_ptr<DocumentedPackage> documented(EmbeddedPackage& package);
// The package of the Go files in a folder, tests aside; null when there are none.
std::unique_ptr<DocumentedPackage> documented(const std::filesystem::path& folder, Compilation& compilation);

}  // namespace gol::driver
