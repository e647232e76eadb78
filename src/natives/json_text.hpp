// Strings and numbers as JSON writes them.
#pragma once

#include <string>
#include <string_view>

#include "natives/format_buffer.hpp"

namespace gol::natives::json {

// The text in quotes; invalid UTF-8 becomes U+FFFD. With escape_html, what HTML could take for its own is
// escaped.
void append_quoted(ByteBuffer& out, std::string_view text, bool escape_html);
std::string quoted(std::string_view text, bool escape_html);

// What stands between the quotes of a valid string. False for one that is none.
bool append_unquoted(ByteBuffer& out, std::string_view body);
// Whether the text between the quotes stands for itself.
bool is_plain(std::string_view body);

bool is_valid_number(std::string_view text);

// The shortest form that reads back as the value of that many bits (32 or 64).
void append_number(ByteBuffer& out, double value, int bits);

}  // namespace gol::natives::json
