// Formatting of basic values under flags, width and precision: what one directive such as %-8.3x means.
#pragma once

#include <cstdint>
#include <string_view>

#include "natives/format_buffer.hpp"

namespace gol::natives {

// The part of a directive between '%' and the verb. `plus_v` and `sharp_v` stand for %+v and %#v, whose
// flags then mean another form of the whole value instead of a sign or a prefix.
struct FormatFlags {
  bool has_width = false;
  bool has_precision = false;
  bool minus = false;
  bool plus = false;
  bool sharp = false;
  bool space = false;
  bool zero = false;
  bool plus_v = false;
  bool sharp_v = false;
  std::int32_t width = 0;
  std::int32_t precision = 0;
};

// Writes basic values into a buffer as the current flags demand.
class VerbWriter {
 public:
  explicit VerbWriter(ByteBuffer& out) : out_(out) {}

  FormatFlags flags;

  ByteBuffer& out() { return out_; }

  // The text, filled up to the width.
  void write_padded(std::string_view text);
  void write_string(std::string_view text);  // cut to the precision
  void write_quoted(std::string_view text);
  void write_hex(std::string_view bytes, bool upper);
  void write_char(std::uint64_t rune);
  void write_quoted_char(std::uint64_t rune);
  void write_unicode(std::uint64_t rune);
  void write_bool(bool value) { write_padded(value ? "true" : "false"); }
  // `verb` chooses the prefix of octal numbers ('O') and the case of hexadecimal digits ('X').
  void write_integer(std::uint64_t value, bool is_signed, unsigned base, std::int32_t verb);
  void write_address(std::uint64_t value, bool prefix);
  void write_float(double value, int bits, char verb, int precision);

 private:
  void write_padding(std::int64_t count);
  void write_decorated_float(char* number, std::size_t length, char verb, int precision);

  ByteBuffer& out_;
};

}  // namespace gol::natives
