// Which files belong to a build for linux/amd64 (go command: Build constraints).
#pragma once

#include <string_view>

namespace gol::driver {

// Whether the name's suffixes let the file in: no _test, and no other system or architecture.
bool name_matches_target(std::string_view file_name);

// Whether the name is that of a _test file, and whether its other suffixes let the file in.
bool is_test_file(std::string_view file_name);
bool test_matches_target(std::string_view file_name);

// Whether the //go:build line above the package clause holds, or there is none. A line that cannot be
// understood excludes nothing.
bool text_matches_target(std::string_view text);

}  // namespace gol::driver
