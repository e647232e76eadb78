// Reading numbers, with Go's syntax and rounding.
#pragma once

#include <cstdint>
#include <string_view>

namespace gol::natives {

// What a parse came to; stdlib/strconv/errors.gol makes Go's errors of the codes.
enum class ParseCode : std::int64_t { Ok, Syntax, Range, Base, BitSize };

struct ParsedUint {
  std::uint64_t value;
  ParseCode code;
};
struct ParsedInt {
  std::int64_t value;
  ParseCode code;
};
struct ParsedFloat {
  double value;
  ParseCode code;
  std::size_t length;  // how much of the text it took
};

// Base 0 goes by the prefix and allows underscores. The value of a Range answer is the nearest one in range.
ParsedUint parse_uint(std::string_view text, std::int64_t base, std::int64_t bits);
ParsedInt parse_int(std::string_view text, std::int64_t base, std::int64_t bits);
// The longest number at the front of the text, correctly rounded to `bits` (32 or 64).
ParsedFloat parse_float_prefix(std::string_view text, int bits);
// The whole text.
ParsedFloat parse_float(std::string_view text, int bits);

// Whether underscores stand only between digits, or between a base prefix and a digit.
bool underscores_ok(std::string_view text);

}  // namespace gol::natives
