#include "natives/strconv_parse.hpp"

namespace gol::natives {

namespace {

char lower(char c) { return static_cast<char>(c | 0x20); }

// 0…35, or a large number for what is no digit in any base.
unsigned digit_value(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  const char letter = lower(c);
  if (letter >= 'a' && letter <= 'z') return static_cast<unsigned>(letter - 'a' + 10);
  return 99;
}

// Base 0: takes a prefix off the text and says which base it means.
unsigned base_of_prefix(std::string_view& text) {
  if (text.empty() || text[0] != '0') return 10;
  const char letter = text.size() >= 3 ? lower(text[1]) : '\0';
  const unsigned base = letter == 'b' ? 2 : letter == 'o' ? 8 : letter == 'x' ? 16 : 0;
  text.remove_prefix(base != 0 ? 2 : 1);
  return base != 0 ? base : 8;
}

}  // namespace

bool underscores_ok(std::string_view text) {
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  enum { Start, Digit, Underscore, Other } last = Start;
  bool hexadecimal = false;
  if (text.size() >= 2 && text[0] == '0') {
    const char letter = lower(text[1]);
    if (letter == 'b' || letter == 'o' || letter == 'x') {
      text.remove_prefix(2);
      last = Digit;  // the prefix counts as one
      hexadecimal = letter == 'x';
    }
  }
  for (const char c : text) {
    if (digit_value(c) < (hexadecimal ? 16u : 10u)) {
      last = Digit;
    } else if (c == '_') {
      if (last != Digit) return false;
      last = Underscore;
    } else {
      if (last == Underscore) return false;
      last = Other;
    }
  }
  return last != Underscore;
}

ParsedUint parse_uint(std::string_view text, std::int64_t base, std::int64_t bits) {
  if (text.empty()) return {0, ParseCode::Syntax};
  const std::string_view whole = text;
  const bool by_prefix = base == 0;
  if (by_prefix) base = base_of_prefix(text);
  else if (base < 2 || base > 36) return {0, ParseCode::Base};
  if (bits == 0) bits = 64;
  if (bits < 0 || bits > 64) return {0, ParseCode::BitSize};

  const std::uint64_t most = bits == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << bits) - 1;
  std::uint64_t value = 0;
  bool underscores = false;
  for (const char c : text) {
    if (c == '_' && by_prefix) {
      underscores = true;
      continue;
    }
    const unsigned digit = digit_value(c);
    if (digit >= static_cast<unsigned>(base)) return {0, ParseCode::Syntax};
    if (__builtin_mul_overflow(value, static_cast<std::uint64_t>(base), &value) ||
        __builtin_add_overflow(value, digit, &value) || value > most) {
      return {most, ParseCode::Range};
    }
  }
  if (underscores && !underscores_ok(whole)) return {0, ParseCode::Syntax};
  return {value, ParseCode::Ok};
}

ParsedInt parse_int(std::string_view text, std::int64_t base, std::int64_t bits) {
  if (text.empty()) return {0, ParseCode::Syntax};
  const bool negative = text[0] == '-';
  if (negative || text[0] == '+') text.remove_prefix(1);
  const ParsedUint parsed = parse_uint(text, base, bits);
  if (parsed.code != ParseCode::Ok && parsed.code != ParseCode::Range) return {0, parsed.code};

  const std::uint64_t limit = std::uint64_t{1} << ((bits == 0 ? 64 : bits) - 1);
  if (!negative && parsed.value >= limit) return {static_cast<std::int64_t>(limit - 1), ParseCode::Range};
  if (negative && parsed.value > limit) return {static_cast<std::int64_t>(0 - limit), ParseCode::Range};
  return {static_cast<std::int64_t>(negative ? 0 - parsed.value : parsed.value), ParseCode::Ok};
}

}  // namespace gol::natives
