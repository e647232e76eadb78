// Reading floating-point numbers. The syntax is checked here; decimal digits are converted by
// std::from_chars, hexadecimal ones by hand.
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>
#include <memory>

#include "natives/strconv_parse.hpp"

namespace gol::natives {

namespace {

char lower(char c) { return static_cast<char>(c | 0x20); }

// The length of the word at the front of the text, in any case of letters.
std::size_t common_prefix(std::string_view text, std::string_view word) {
  std::size_t length = 0;
  while (length < text.size() && length < word.size() && lower(text[length]) == word[length]) ++length;
  return length;
}

ParsedFloat special(std::string_view text) {
  std::size_t sign = 0;
  bool negative = false;
  if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
    negative = text[0] == '-';
    sign = 1;
  }
  const std::string_view word = text.substr(sign);
  std::size_t length = common_prefix(word, "infinity");
  if (length >= 3) {
    if (length < 8) length = 3;  // "infin" is "inf" with something behind it
    const double infinity = std::numeric_limits<double>::infinity();
    return {negative ? -infinity : infinity, ParseCode::Ok, sign + length};
  }
  if (sign == 0 && common_prefix(word, "nan") == 3) {
    return {std::numeric_limits<double>::quiet_NaN(), ParseCode::Ok, 3};
  }
  return {0, ParseCode::Syntax, 0};
}

// What the text of a number consists of.
struct Scanned {
  bool valid = false;
  bool negative = false;
  bool hexadecimal = false;
  bool underscores = false;
  std::size_t length = 0;
  std::size_t digits_at = 0;        // behind sign and prefix
  std::uint64_t mantissa = 0;       // hexadecimal: the highest 64 bits of the digits
  bool truncated = false;           // hexadecimal: some digit below them was not zero
  std::int64_t exponent = 0;        // of two for hexadecimal, of ten for decimal
  std::int64_t magnitude = 0;       // decimal: digits before the point without leading zeros, or minus the
                                    // zeros behind it; only an estimate of the size
};

constexpr std::int64_t huge_exponent = 100'000;

class NumberScanner {
 public:
  explicit NumberScanner(std::string_view text) : text_(text) {}

  Scanned scan() {
    Scanned result;
    if (peek() == '+' || peek() == '-') result.negative = text_[at_++] == '-';
    if (peek() == '0' && at_ + 2 < text_.size() && lower(text_[at_ + 1]) == 'x') {
      result.hexadecimal = true;
      at_ += 2;
    }
    result.digits_at = at_;
    if (!scan_digits(result) || !scan_exponent(result)) return result;
    result.length = at_;
    result.valid = !result.underscores || underscores_ok(text_.substr(0, at_));
    return result;
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  bool scan_digits(Scanned& result) {
    bool any = false, point = false, significant = false;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '_') {
        result.underscores = true;
      } else if (c == '.') {
        if (point) break;
        point = true;
      } else if (c >= '0' && c <= '9') {
        any = true;
        significant |= c != '0';
        if (significant && !point) ++result.magnitude;
        if (!significant && point) --result.magnitude;
        if (result.hexadecimal) add_hex_digit(result, static_cast<unsigned>(c - '0'), point);
      } else if (result.hexadecimal && lower(c) >= 'a' && lower(c) <= 'f') {
        any = true;
        add_hex_digit(result, static_cast<unsigned>(lower(c) - 'a' + 10), point);
      } else {
        break;
      }
    }
    return any;
  }

  static void add_hex_digit(Scanned& result, unsigned digit, bool behind_point) {
    if (result.mantissa >> 60 == 0) {
      result.mantissa = result.mantissa << 4 | digit;
      if (behind_point) result.exponent -= 4;
    } else {
      result.truncated |= digit != 0;
      if (!behind_point) result.exponent += 4;
    }
  }

  bool scan_exponent(Scanned& result) {
    const char letter = result.hexadecimal ? 'p' : 'e';
    if (at_ >= text_.size() || lower(text_[at_]) != letter) return !result.hexadecimal;
    ++at_;
    bool negative = false;
    if (peek() == '+' || peek() == '-') negative = text_[at_++] == '-';
    if (peek() < '0' || peek() > '9') return false;
    std::int64_t exponent = 0;
    for (; (peek() >= '0' && peek() <= '9') || peek() == '_'; ++at_) {
      if (text_[at_] == '_') result.underscores = true;
      else if (exponent < huge_exponent) exponent = exponent * 10 + (text_[at_] - '0');
    }
    result.exponent += negative ? -exponent : exponent;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

// mantissa × 2^exponent, rounded once to the precision of T, halves to even.
template <class T, int mantissa_bits, int least_exponent>
ParsedFloat from_binary(const Scanned& number) {
  std::uint64_t mantissa = number.mantissa;
  const double sign = number.negative ? -1.0 : 1.0;
  if (mantissa == 0) return {number.negative ? -0.0 : 0.0, ParseCode::Ok, number.length};
  const int shift = std::countl_zero(mantissa);
  mantissa <<= shift;
  // Now the value is mantissa × 2^exponent with bit 63 set: between 2^(exponent+63) and twice that.
  const std::int64_t exponent = number.exponent - shift;
  if (exponent > 2000) return {sign * HUGE_VAL, ParseCode::Range, number.length};
  if (exponent < -2000) return {sign * 0.0, ParseCode::Ok, number.length};
  int dropped = 64 - mantissa_bits;
  if (exponent + 63 < least_exponent) dropped += static_cast<int>(least_exponent - (exponent + 63));
  std::uint64_t kept = 0;
  if (dropped < 64) {
    const std::uint64_t rest = mantissa << (64 - dropped);
    constexpr std::uint64_t half = std::uint64_t{1} << 63;
    kept = mantissa >> dropped;
    if (rest > half || (rest == half && (number.truncated || (kept & 1) != 0))) ++kept;
  } else if (dropped == 64) {
    // Below half of the least number, or above: a tie goes to zero.
    kept = mantissa > std::uint64_t{1} << 63 || number.truncated ? 1 : 0;
  }
  const double value = std::ldexp(static_cast<double>(kept), static_cast<int>(exponent) + dropped);
  const bool too_large = value > static_cast<double>(std::numeric_limits<T>::max());
  return {sign * (too_large ? HUGE_VAL : value), too_large ? ParseCode::Range : ParseCode::Ok, number.length};
}

template <class T>
ParsedFloat from_decimal(std::string_view text, const Scanned& number) {
  // Underscores are the only thing in the text that from_chars does not know.
  char small[128];
  std::unique_ptr<char[]> large;
  const char* from = text.data() + number.digits_at;
  std::size_t length = number.length - number.digits_at;
  if (number.underscores) {
    char* to = small;
    if (length > sizeof small) {
      large = std::make_unique_for_overwrite<char[]>(length);
      to = large.get();
    }
    const char* begin = to;
    for (std::size_t i = 0; i < length; ++i) {
      if (from[i] != '_') *to++ = from[i];
    }
    from = begin;
    length = static_cast<std::size_t>(to - begin);
  }
  T value = 0;
  const auto [end, error] = std::from_chars(from, from + length, value);
  ParseCode code = ParseCode::Ok;
  if (error == std::errc::result_out_of_range || std::isinf(value)) {
    const bool too_large = number.magnitude + number.exponent > 0;
    value = too_large ? std::numeric_limits<T>::infinity() : T{0};
    if (too_large) code = ParseCode::Range;
  }
  return {number.negative ? -static_cast<double>(value) : static_cast<double>(value), code, number.length};
}

}  // namespace

ParsedFloat parse_float_prefix(std::string_view text, int bits) {
  if (const ParsedFloat word = special(text); word.code == ParseCode::Ok) return word;
  const Scanned number = NumberScanner(text).scan();
  if (!number.valid) return {0, ParseCode::Syntax, number.length};
  if (number.hexadecimal) {
    return bits == 32 ? from_binary<float, 24, -126>(number) : from_binary<double, 53, -1022>(number);
  }
  return bits == 32 ? from_decimal<float>(text, number) : from_decimal<double>(text, number);
}

ParsedFloat parse_float(std::string_view text, int bits) {
  const ParsedFloat parsed = parse_float_prefix(text, bits);
  if (parsed.code != ParseCode::Syntax && parsed.length != text.size()) return {0, ParseCode::Syntax, 0};
  return parsed;
}

}  // namespace gol::natives
