// Rune and string literals (spec: Rune literals, String literals).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gol::types {

// The value of a literal with its quotes; nothing when it is malformed.
std::optional<char32_t> unquote_rune(std::string_view literal);
std::optional<std::string> unquote(std::string_view literal);

// The text as an interpreted string literal, for messages.
std::string quote(std::string_view text);

// Decodes one well-formed sequence at `at` and moves past it; a stray byte is invalid and decodes as U+FFFD.
char32_t decode_utf8(std::string_view text, std::size_t& at, bool& valid);
void append_utf8(std::string& out, char32_t rune);

}  // namespace gol::types
