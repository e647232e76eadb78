// Writing a file anew, all or nothing.
#pragma once

#include <string>
#include <string_view>

namespace gol::cli {

// Puts the text in the place of the file's, whose mode stays. Another process sees the old file or the new
// one; on an error, which is returned in words, the old one is left. A symbolic link stays one.
std::string replace_file(const std::string& path, std::string_view text);

}  // namespace gol::cli
