// The pages of the documentation of one package.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "driver/docs/documented_package.hpp"

namespace gol::driver {

class Documenter {
 public:
  explicit Documenter(DocumentedPackage& package) : package_(package) {}

  // What it holds as a list, with functions below the types that they make.
  std::string whole_package();
  // What "Name", "Type.Method" or "Type.Field" is; empty when it is not there. As with go doc a small letter
  // also means the large one.
  std::string page(std::string_view symbol);
  // What could have been meant by a symbol that is not there.
  std::vector<std::string> candidates(std::string_view symbol);

 private:
  std::string heading() const;
  std::string declaration(base::Name name);
  std::string member(base::Name type, std::string_view name);
  std::string members(base::Name type);
  base::Name made_type(const syntax::FuncDecl& function);

  DocumentedPackage& package_;
};

}  // namespace gol::driver
