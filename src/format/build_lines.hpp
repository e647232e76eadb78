// Build constraints: the //go:build and // +build lines before the package clause.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gol::format {

bool is_build_line(std::string_view comment);

// Brings the constraints, whose comments begin at `places` in the text for align(), together behind the
// comments at the top of the file, with the two forms saying the same.
void move_build_lines(std::string& text, const std::vector<std::size_t>& places);

}  // namespace gol::format
