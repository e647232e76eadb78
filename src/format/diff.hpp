// Unified diffs.
#pragma once

#include <string>
#include <string_view>

namespace gol::format {

// How `after` differs from `before`, in the unified format with three lines of context; empty when it does
// not.
std::string unified_diff(std::string_view before_name, std::string_view before, std::string_view after_name,
                         std::string_view after);

}  // namespace gol::format
