// The packages of Go's library, which may be more than gol has.
#pragma once

#include <string_view>

namespace gol::driver {

bool is_standard_package(std::string_view path);
// Whether Go's package declares the exported name and gol's package of that path does not.
bool lacks_standard_name(std::string_view path, std::string_view name);
// The path whose last element is the name: "net/http" for "http". Empty when there is none.
std::string_view standard_package_named(std::string_view name);

}  // namespace gol::driver
