// Which of several files belong together.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace gol::driver {

// Files of one folder with the same package clause are one package; a script, or a file that cannot be read,
// stands alone. Groups and their files keep the order given.
std::vector<std::vector<std::string>> package_groups(std::span<const std::string> files);

}  // namespace gol::driver
