// Quoting of strings and runes as Go source.
#pragma once

#include <cstdint>
#include <string_view>

#include "natives/format_buffer.hpp"

namespace gol::natives {

// Which runes stay as they are inside quotes.
enum class QuoteStyle { Printable, Ascii, Graphic };

void append_quoted(ByteBuffer& out, std::string_view text, char quote, QuoteStyle style);
void append_quoted_rune(ByteBuffer& out, std::int32_t rune, QuoteStyle style);
// Whether the text can stand between backquotes on one line.
bool can_backquote(std::string_view text);

// What a quoted form means. `body` and `quote` are the text between the quotes and the quote itself;
// returns false for wrong syntax.
bool append_unquoted(ByteBuffer& out, std::string_view body, char quote);

// Decodes one character or escape at the front of the text.
struct UnquotedChar {
  std::int32_t rune;
  bool multibyte;       // needs UTF-8 encoding; otherwise the value is a byte
  std::int32_t length;  // bytes read, 0 for wrong syntax
};
UnquotedChar unquote_char(std::string_view text, char quote);

}  // namespace gol::natives
