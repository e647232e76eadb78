// Finding matches of a program in a text, in time linear in the text.
#pragma once

#include <cstdint>
#include <string_view>

#include "natives/regexp_program.hpp"

namespace gol::natives::regexp {

bool has_match(const Program& program, bool longest, std::string_view text);

// The leftmost match from `at` on; what stands in front of `at` counts for ^ and \b. Writes 2 * captures
// bounds, -1 for captures that took no part; captures is at least 1.
bool find_match(const Program& program, bool longest, std::string_view text, std::size_t at,
                std::int64_t* bounds, std::uint32_t captures);

}  // namespace gol::natives::regexp
