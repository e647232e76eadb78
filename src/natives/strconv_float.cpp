// Formatting of floating-point numbers. std::to_chars finds the digits (the shortest, or rounded to a
// precision); the layout around them is Go's.
#include "natives/strconv_float.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>

namespace gol::natives {

namespace {

// The digits d1 d2 … of 0.d1d2… × 10^point, without trailing zeros; zero has none.
struct Digits {
  const char* text;
  std::int64_t count;
  std::int64_t point;
};

// Takes "d.ddde±xx" apart and moves the digits together, in place.
Digits digits_of(char* text, char* end) {
  char* mark = end;
  while (*--mark != 'e') {
  }
  int exponent = 0;
  std::from_chars(mark[1] == '+' ? mark + 2 : mark + 1, end, exponent);
  if (mark > text + 1) {
    std::memmove(text + 1, text + 2, static_cast<std::size_t>(mark - text - 2));
    --mark;
  }
  while (mark > text && mark[-1] == '0') --mark;
  if (mark == text) return {text, 0, 0};
  return {text, mark - text, exponent + 1};
}

void append_exponent(ByteBuffer& out, std::int64_t exponent, std::size_t least_digits) {
  out.append(exponent < 0 ? '-' : '+');
  char text[24];
  const auto end = std::to_chars(text, text + sizeof text, exponent < 0 ? -exponent : exponent).ptr;
  const auto length = static_cast<std::size_t>(end - text);
  if (length < least_digits) out.append_repeated('0', least_digits - length);
  out.append(std::string_view(text, length));
}

// d.ddde±dd
void append_scientific(ByteBuffer& out, const Digits& digits, std::int64_t precision, char letter) {
  out.append(digits.count > 0 ? digits.text[0] : '0');
  if (precision > 0) {
    out.append('.');
    const std::int64_t given = std::clamp<std::int64_t>(digits.count - 1, 0, precision);
    out.append(std::string_view(digits.text + 1, static_cast<std::size_t>(given)));
    out.append_repeated('0', static_cast<std::size_t>(precision - given));
  }
  out.append(letter);
  append_exponent(out, digits.count > 0 ? digits.point - 1 : 0, 2);
}

// ddd.ddd
void append_fixed(ByteBuffer& out, const Digits& digits, std::int64_t precision) {
  if (digits.point > 0) {
    const std::int64_t whole = std::min(digits.count, digits.point);
    out.append(std::string_view(digits.text, static_cast<std::size_t>(whole)));
    out.append_repeated('0', static_cast<std::size_t>(digits.point - whole));
  } else {
    out.append('0');
  }
  if (precision <= 0) return;
  out.append('.');
  const std::int64_t zeros = std::clamp<std::int64_t>(-digits.point, 0, precision);
  out.append_repeated('0', static_cast<std::size_t>(zeros));
  const std::int64_t begin = std::max<std::int64_t>(digits.point, 0);
  const std::int64_t given = std::clamp<std::int64_t>(digits.count - begin, 0, precision - zeros);
  if (given > 0) out.append(std::string_view(digits.text + begin, static_cast<std::size_t>(given)));
  out.append_repeated('0', static_cast<std::size_t>(precision - zeros - given));
}

// The shorter of the two layouts: scientific when the exponent is below -4 or not below the precision.
void append_general(ByteBuffer& out, const Digits& digits, std::int64_t precision, bool shortest, char letter) {
  std::int64_t threshold = precision;
  if (threshold > digits.count && digits.count >= digits.point) threshold = digits.count;
  if (shortest) threshold = 6;
  const std::int64_t exponent = digits.point - 1;
  if (exponent < -4 || exponent >= threshold) {
    append_scientific(out, digits, std::min(precision, digits.count) - 1, letter);
  } else {
    append_fixed(out, digits, std::max<std::int64_t>(digits.count - digits.point, 0));
  }
}

// Mantissa and exponent of the bits, for the binary formats.
struct Parts {
  std::uint64_t mantissa;
  int exponent;  // of the mantissa's highest bit, as if it were 1.xxx
  int mantissa_bits;
};

Parts parts_of(double value, int bits) {
  if (bits == 32) {
    const auto word = std::bit_cast<std::uint32_t>(static_cast<float>(value));
    const int exponent = static_cast<int>(word >> 23 & 0xFF);
    const std::uint64_t fraction = word & 0x7FFFFF;
    return exponent == 0 ? Parts{fraction, -126, 23} : Parts{fraction | 1u << 23, exponent - 127, 23};
  }
  const auto word = std::bit_cast<std::uint64_t>(value);
  const int exponent = static_cast<int>(word >> 52 & 0x7FF);
  const std::uint64_t fraction = word & ((std::uint64_t{1} << 52) - 1);
  if (exponent == 0) return {fraction, -1022, 52};
  return {fraction | std::uint64_t{1} << 52, exponent - 1023, 52};
}

// ddddp±ddd
void append_binary(ByteBuffer& out, double value, int bits) {
  const Parts parts = parts_of(value, bits);
  char text[24];
  const auto end = std::to_chars(text, text + sizeof text, parts.mantissa).ptr;
  out.append(std::string_view(text, static_cast<std::size_t>(end - text)));
  out.append('p');
  append_exponent(out, parts.exponent - parts.mantissa_bits, 1);
}

// 0x1.hhhhp±dd
void append_hexadecimal(ByteBuffer& out, double value, char format, std::int64_t precision, int bits) {
  Parts parts = parts_of(value, bits);
  std::uint64_t mantissa = parts.mantissa;
  int exponent = mantissa == 0 ? 0 : parts.exponent;
  // The leading 1 goes to bit 60, which leaves 15 hexadecimal digits behind the point.
  mantissa <<= 60 - parts.mantissa_bits;
  while (mantissa != 0 && (mantissa >> 60 & 1) == 0) {
    mantissa <<= 1;
    --exponent;
  }
  if (precision >= 0 && precision < 15) {
    const int shift = static_cast<int>(precision) * 4;
    const std::uint64_t extra = (mantissa << shift) & ((std::uint64_t{1} << 60) - 1);
    mantissa >>= 60 - shift;
    constexpr std::uint64_t half = std::uint64_t{1} << 59;
    if (extra > half || (extra == half && (mantissa & 1) != 0)) ++mantissa;
    mantissa <<= 60 - shift;
    if ((mantissa >> 61 & 1) != 0) {
      mantissa >>= 1;
      ++exponent;
    }
  }
  const char* digits = format == 'x' ? "0123456789abcdef" : "0123456789ABCDEF";
  out.append('0');
  out.append(format);
  out.append(static_cast<char>('0' + (mantissa >> 60 & 1)));
  mantissa <<= 4;
  if (precision < 0 ? mantissa != 0 : precision > 0) {
    out.append('.');
    for (std::int64_t i = 0; precision < 0 ? mantissa != 0 : i < precision; ++i, mantissa <<= 4) {
      out.append(digits[mantissa >> 60 & 15]);
    }
  }
  out.append(format == 'x' ? 'p' : 'P');
  append_exponent(out, exponent, 2);
}

// Fewest digits: at most 17, so a small scratch is enough.
void append_shortest(ByteBuffer& out, double value, char format, int bits) {
  char text[40];
  char* end = bits == 32 ? std::to_chars(text, text + sizeof text, static_cast<float>(value),
                                         std::chars_format::scientific).ptr
                         : std::to_chars(text, text + sizeof text, value, std::chars_format::scientific).ptr;
  const Digits digits = digits_of(text, end);
  switch (format) {
    case 'e': case 'E':
      append_scientific(out, digits, digits.count - 1, format);
      break;
    case 'f':
      append_fixed(out, digits, std::max<std::int64_t>(digits.count - digits.point, 0));
      break;
    default:
      append_general(out, digits, digits.count, true, format == 'g' ? 'e' : 'E');
  }
}

// A double has at most 767 significant digits; what a larger precision asks for are zeros.
constexpr std::int64_t most_digits = 770;

void append_rounded(ByteBuffer& out, double value, char format, std::int64_t precision) {
  const std::size_t begin = out.size();
  if (format == 'f') {
    const auto exact = static_cast<int>(std::min<std::int64_t>(precision, 1080));
    const std::size_t most = 320 + static_cast<std::size_t>(exact);
    char* to = out.room(most);
    out.commit(static_cast<std::size_t>(std::to_chars(to, to + most, value, std::chars_format::fixed, exact).ptr - to));
    out.append_repeated('0', static_cast<std::size_t>(precision - exact));
    return;
  }
  const bool general = format == 'g' || format == 'G';
  if (general && precision == 0) precision = 1;
  const auto exact = static_cast<int>(std::min(general ? precision - 1 : precision, most_digits));
  // The digits are written behind the place where the result will stand, then laid out from a copy of
  // their address: the buffer may move, so they are read back relative to it.
  const std::size_t most = 16 + static_cast<std::size_t>(exact);
  const std::size_t gap = static_cast<std::size_t>(std::min<std::int64_t>(precision, most_digits)) + 32;
  char* to = out.room(gap + most + 32) + gap;
  const Digits digits =
      digits_of(to, std::to_chars(to, to + most, value, std::chars_format::scientific, exact).ptr);
  if (general) {
    append_general(out, digits, precision, false, format == 'g' ? 'e' : 'E');
  } else {
    const std::int64_t shown = std::min<std::int64_t>(precision, most_digits);
    append_scientific(out, digits, shown, format);
    if (precision > shown) {
      // The zeros beyond the exact digits belong before the exponent.
      const std::string_view text = out.from(begin);
      const std::size_t mark = text.rfind(format);
      char tail[16];
      const std::size_t length = text.size() - mark;
      std::memcpy(tail, text.data() + mark, length);
      out.truncate(begin + mark);
      out.append_repeated('0', static_cast<std::size_t>(precision - shown));
      out.append(std::string_view(tail, length));
    }
  }
}

}  // namespace

void append_float(ByteBuffer& out, double value, char format, std::int64_t precision, int bits) {
  if (bits == 32) value = static_cast<float>(value);
  if (std::isnan(value)) return out.append("NaN");
  if (std::isinf(value)) return out.append(value < 0 ? "-Inf" : "+Inf");
  switch (format) {
    case 'b': case 'e': case 'E': case 'f': case 'g': case 'G': case 'x': case 'X':
      break;
    default:
      out.append('%');
      return out.append(format);
  }
  if (std::signbit(value)) {
    out.append('-');
    value = -value;
  }
  if (format == 'b') return append_binary(out, value, bits);
  if (format == 'x' || format == 'X') return append_hexadecimal(out, value, format, precision, bits);
  if (precision < 0) return append_shortest(out, value, format, bits);
  append_rounded(out, value, format, precision);
}

}  // namespace gol::natives
