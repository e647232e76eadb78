// Texts of JSON in another form.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "natives/format_buffer.hpp"

namespace gol::natives::json {

// Appends a valid text without its spaces, or says what is wrong with it, and where.
std::string compact(ByteBuffer& out, std::string_view text, bool escape_html, std::int64_t& offset);

}  // namespace gol::natives::json
