#include "natives/format_verbs.hpp"

#include <algorithm>

#include "natives/strconv_float.hpp"
#include "natives/strconv_quote.hpp"
#include "natives/unicode.hpp"

namespace gol::natives {

namespace {

// Runes as a width counts them: an invalid byte is one.
std::int64_t rune_count(std::string_view text) {
  std::int64_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
    } else {
      at += static_cast<std::size_t>(
          runtime::decode_rune(text.data() + at, static_cast<std::int64_t>(text.size() - at)).width);
    }
  }
  return count;
}

// The text up to and with its nth rune.
std::string_view cut(std::string_view text, std::int64_t runes) {
  std::size_t at = 0;
  for (; at < text.size() && runes > 0; --runes) {
    at += static_cast<std::size_t>(
        runtime::decode_rune(text.data() + at, static_cast<std::int64_t>(text.size() - at)).width);
  }
  return text.substr(0, at);
}

constexpr const char* lower_digits = "0123456789abcdef";
constexpr const char* upper_digits = "0123456789ABCDEF";

std::int32_t rune_of(std::uint64_t value) {
  return value > static_cast<std::uint64_t>(max_rune) ? runtime::rune_error : static_cast<std::int32_t>(value);
}

// Turns flags off for the time of one call.
class Without {
 public:
  explicit Without(bool& flag) : flag_(flag), old_(flag) { flag = false; }
  ~Without() { flag_ = old_; }

 private:
  bool& flag_;
  bool old_;
};

}  // namespace

void VerbWriter::write_padding(std::int64_t count) {
  if (count > 0) out_.append_repeated(flags.zero && !flags.minus ? '0' : ' ', static_cast<std::size_t>(count));
}

void VerbWriter::write_padded(std::string_view text) {
  if (!flags.has_width || flags.width == 0) return out_.append(text);
  const std::int64_t missing = flags.width - rune_count(text);
  if (!flags.minus) write_padding(missing);
  out_.append(text);
  if (flags.minus) write_padding(missing);
}

void VerbWriter::write_string(std::string_view text) {
  write_padded(flags.has_precision ? cut(text, flags.precision) : text);
}

void VerbWriter::write_quoted(std::string_view text) {
  if (flags.has_precision) text = cut(text, flags.precision);
  ByteBuffer quoted(out_.goroutine());
  if (flags.sharp && can_backquote(text)) {
    quoted.append('`');
    quoted.append(text);
    quoted.append('`');
  } else {
    append_quoted(quoted, text, '"', flags.plus ? QuoteStyle::Ascii : QuoteStyle::Printable);
  }
  write_padded(quoted.view());
}

void VerbWriter::write_hex(std::string_view bytes, bool upper) {
  if (flags.has_precision && static_cast<std::size_t>(flags.precision) < bytes.size()) {
    bytes = bytes.substr(0, static_cast<std::size_t>(flags.precision));
  }
  if (bytes.empty()) {
    if (flags.has_width) write_padding(flags.width);
    return;
  }
  auto length = static_cast<std::int64_t>(bytes.size()) * 2;
  if (flags.space) {
    if (flags.sharp) length *= 2;  // each byte gets its own prefix
    length += static_cast<std::int64_t>(bytes.size()) - 1;
  } else if (flags.sharp) {
    length += 2;
  }
  const std::int64_t missing = flags.has_width ? flags.width - length : 0;
  if (!flags.minus) write_padding(missing);
  const char* digits = upper ? upper_digits : lower_digits;
  const char letter = upper ? 'X' : 'x';
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (flags.space && i > 0) out_.append(' ');
    if (flags.sharp && (flags.space || i == 0)) {
      out_.append('0');
      out_.append(letter);
    }
    const auto byte = static_cast<unsigned char>(bytes[i]);
    out_.append(digits[byte >> 4]);
    out_.append(digits[byte & 15]);
  }
  if (flags.minus) write_padding(missing);
}

void VerbWriter::write_char(std::uint64_t rune) {
  char text[4];
  const int length = runtime::encode_rune(rune_of(rune), text);
  write_padded({text, static_cast<std::size_t>(length)});
}

void VerbWriter::write_quoted_char(std::uint64_t rune) {
  ByteBuffer quoted(out_.goroutine());
  append_quoted_rune(quoted, rune_of(rune), flags.plus ? QuoteStyle::Ascii : QuoteStyle::Printable);
  write_padded(quoted.view());
}

// U+0041, with # also the character itself: U+0041 'A'.
void VerbWriter::write_unicode(std::uint64_t rune) {
  ByteBuffer text(out_.goroutine());
  char digits[16];
  int count = 0;
  for (std::uint64_t rest = rune; rest != 0; rest >>= 4) digits[count++] = upper_digits[rest & 15];
  const int least = flags.has_precision && flags.precision > 4 ? flags.precision : 4;
  text.append("U+");
  if (count < least) text.append_repeated('0', static_cast<std::size_t>(least - count));
  while (count > 0) text.append(digits[--count]);
  if (flags.sharp && rune <= static_cast<std::uint64_t>(max_rune) && is_printable(static_cast<std::int32_t>(rune))) {
    text.append(" '");
    text.append_rune(static_cast<std::int32_t>(rune));
    text.append('\'');
  }
  const Without zero(flags.zero);
  write_padded(text.view());
}

void VerbWriter::write_integer(std::uint64_t value, bool is_signed, unsigned base, std::int32_t verb) {
  const bool negative = is_signed && static_cast<std::int64_t>(value) < 0;
  if (negative) value = 0 - value;

  // The least number of digits: a precision, or zero padding up to the width, sign included.
  std::int64_t least = 0;
  if (flags.has_precision) {
    least = flags.precision;
    if (least == 0 && value == 0) {
      const Without zero(flags.zero);
      if (flags.has_width) write_padding(flags.width);
      return;
    }
  } else if (flags.zero && !flags.minus && flags.has_width) {
    least = flags.width;
    if (negative || flags.plus || flags.space) --least;
  }

  char digits[64];
  char* const end = digits + sizeof digits;
  char* at = end;
  if (base == 10) {
    do *--at = static_cast<char>('0' + value % 10);
    while ((value /= 10) != 0);
  } else {
    const char* letters = verb == 'X' ? upper_digits : lower_digits;
    const int shift = base == 16 ? 4 : base == 8 ? 3 : 1;
    do *--at = letters[value & (base - 1)];
    while ((value >>= shift) != 0);
  }
  const std::int64_t count = end - at;
  const std::int64_t zeros = std::max<std::int64_t>(least - count, 0);

  // Sign and prefix stand before the zeros.
  char front[4];
  std::size_t front_length = 0;
  if (negative) front[front_length++] = '-';
  else if (flags.plus) front[front_length++] = '+';
  else if (flags.space) front[front_length++] = ' ';
  if (verb == 'O') {
    front[front_length++] = '0';
    front[front_length++] = 'o';
  }
  if (flags.sharp && base != 10) {
    if (base == 8) {
      if (zeros == 0 && *at != '0') front[front_length++] = '0';
    } else {
      front[front_length++] = '0';
      front[front_length++] = base == 2 ? 'b' : verb == 'X' ? 'X' : 'x';
    }
  }

  const std::int64_t length = static_cast<std::int64_t>(front_length) + zeros + count;
  const std::int64_t missing = flags.has_width ? flags.width - length : 0;
  if (missing > 0 && !flags.minus) out_.append_repeated(' ', static_cast<std::size_t>(missing));
  out_.append(std::string_view(front, front_length));
  out_.append_repeated('0', static_cast<std::size_t>(zeros));
  out_.append(std::string_view(at, static_cast<std::size_t>(count)));
  if (missing > 0 && flags.minus) out_.append_repeated(' ', static_cast<std::size_t>(missing));
}

void VerbWriter::write_address(std::uint64_t value, bool prefix) {
  const bool old = flags.sharp;
  flags.sharp = prefix;
  write_integer(value, false, 16, 'v');
  flags.sharp = old;
}

void VerbWriter::write_float(double value, int bits, char verb, int precision) {
  if (flags.has_precision) precision = flags.precision;
  // The number always gets a sign first, so that padding with zeros can go between sign and digits.
  ByteBuffer number(out_.goroutine());
  number.append('+');
  append_float(number, value, verb, precision, bits);
  char* text = number.data();
  std::size_t length = number.size();
  if (text[1] == '-' || text[1] == '+') {
    ++text;
    --length;
  }
  if (flags.space && *text == '+' && !flags.plus) *text = ' ';
  if (text[1] == 'I' || text[1] == 'N') {
    const Without zero(flags.zero);
    if (text[1] == 'N' && !flags.space && !flags.plus) {  // infinity keeps its sign, NaN has none
      ++text;
      --length;
    }
    return write_padded({text, length});
  }
  if (flags.sharp && verb != 'b') return write_decorated_float(text, length, verb, precision);
  if (!flags.plus && *text == '+') return write_padded({text + 1, length - 1});
  if (flags.zero && !flags.minus && flags.has_width && flags.width > static_cast<std::int64_t>(length)) {
    out_.append(*text);
    write_padding(flags.width - static_cast<std::int64_t>(length));
    return out_.append({text + 1, length - 1});
  }
  write_padded({text, length});
}

// %#g and its like: always a decimal point, and for %g the trailing zeros up to the precision.
void VerbWriter::write_decorated_float(char* number, std::size_t length, char verb, int precision) {
  std::int64_t digits = 0;
  if (verb == 'g' || verb == 'G' || verb == 'x') digits = precision == -1 ? 6 : precision;
  const bool hexadecimal = verb == 'x' || verb == 'X';
  std::size_t tail = length;
  bool point = false, significant = false;
  for (std::size_t i = 1; i < tail; ++i) {
    const char c = number[i];
    if (c == '.') {
      point = true;
    } else if (c == 'p' || c == 'P' || (!hexadecimal && (c == 'e' || c == 'E'))) {
      tail = i;
    } else {
      if (c != '0') significant = true;
      if (significant) --digits;
    }
  }
  ByteBuffer text(out_.goroutine());
  text.append({number, tail});
  if (!point) {
    if (tail == 2 && number[1] == '0') --digits;  // a lone zero counts once
    text.append('.');
  }
  if (digits > 0) text.append_repeated('0', static_cast<std::size_t>(digits));
  text.append({number + tail, length - tail});

  const std::string_view whole = text.view();
  if (!flags.plus && whole[0] == '+') return write_padded(whole.substr(1));
  const auto size = static_cast<std::int64_t>(whole.size());
  if (flags.zero && !flags.minus && flags.has_width && flags.width > size) {
    out_.append(whole[0]);
    write_padding(flags.width - size);
    return out_.append(whole.substr(1));
  }
  write_padded(whole);
}

}  // namespace gol::natives
