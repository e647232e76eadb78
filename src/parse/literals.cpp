// What may be wrong inside a token: the grammar matches literals and identifiers generously, here their
// text is looked at once more when it is not of the plain kind.
#include <algorithm>
#include <optional>

#include "parse/builder.hpp"
#include "parse/unicode.hpp"

namespace gol::parse {
namespace {

// A fault at an offset within the literal.
struct Fault {
  std::size_t offset;
  std::string text;
};
using Check = std::optional<Fault>;

char lower(char c) { return static_cast<char>(c | 0x20); }
bool is_decimal(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_decimal(c) || (lower(c) >= 'a' && lower(c) <= 'f'); }

const char* base_name(int base) {
  return base == 2 ? "binary" : base == 8 ? "octal" : base == 10 ? "decimal" : "hexadecimal";
}

// ---- Numbers --------------------------------------------------------------------------------------

// The offset of an underscore that does not stand between digits (a prefix counts as one), or npos.
std::size_t misplaced_separator(std::string_view text) {
  const char prefix = text.size() >= 2 && text[0] == '0' ? lower(text[1]) : ' ';
  const bool prefixed = prefix == 'x' || prefix == 'o' || prefix == 'b';
  bool after_digit = prefixed;
  bool after_separator = false;
  for (std::size_t i = prefixed ? 2 : 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '_') {
      if (!after_digit) return i;
      after_digit = false;
      after_separator = true;
      continue;
    }
    const bool digit = is_decimal(c) || (prefix == 'x' && is_hex(c));
    if (!digit && after_separator) return i - 1;
    after_digit = digit;
    after_separator = false;
  }
  return after_separator ? text.size() - 1 : text.npos;
}

// Walks over a number in the order in which its parts may be wrong.
class NumberCheck {
 public:
  explicit NumberCheck(std::string_view text) : text_(text) {}

  LitKind kind() const { return kind_; }

  Check run() {
    scan();
    if (!fault_ && kind_ == LitKind::Int && invalid_ != text_.npos) {
      fail(invalid_, "invalid digit " + quote_rune(static_cast<unsigned char>(text_[invalid_])) + " in " +
                         base_name(base_) + " literal");
    }
    if (!fault_ && separators_) {
      if (const std::size_t at = misplaced_separator(text_); at != text_.npos) {
        fail(at, "'_' must separate successive digits");
      }
    }
    return fault_;
  }

 private:
  void scan() {
    if (text_[0] == '0') prefix();
    digits(base_);
    if (peek() == '.') {
      if (prefix_ == 'o' || prefix_ == 'b')
        fail(at_, std::string("invalid radix point in ") + base_name(base_) + " literal");
      kind_ = LitKind::Float;
      ++at_;
      digits(base_);
    }
    if (!any_digit_) fail(at_, std::string(base_name(base_)) + " literal has no digits");
    exponent();
    if (peek() == 'i') kind_ = LitKind::Imaginary;
  }

  void prefix() {
    ++at_;
    switch (lower(peek())) {
      case 'x': base_ = 16, prefix_ = 'x', ++at_; break;
      case 'o': base_ = 8, prefix_ = 'o', ++at_; break;
      case 'b': base_ = 2, prefix_ = 'b', ++at_; break;
      default: base_ = 8, prefix_ = '0', any_digit_ = true;
    }
  }

  void digits(int base) {
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '_') {
        separators_ = true;
      } else if (base == 16 ? is_hex(c) : is_decimal(c)) {
        if (base < 10 && c - '0' >= base) invalid_ = std::min(invalid_, at_);
        any_digit_ = true;
      } else {
        return;
      }
    }
  }

  void exponent() {
    const char letter = lower(peek());
    if (letter == 'e' || letter == 'p') {
      const std::string shown = quote_rune(static_cast<unsigned char>(peek()));
      if (letter == 'e' && prefix_ != 0 && prefix_ != '0')
        fail(at_, shown + " exponent requires decimal mantissa");
      if (letter == 'p' && prefix_ != 'x') fail(at_, shown + " exponent requires hexadecimal mantissa");
      kind_ = LitKind::Float;
      ++at_;
      if (peek() == '+' || peek() == '-') ++at_;
      any_digit_ = false;
      digits(10);
      if (!any_digit_) fail(at_, "exponent has no digits");
    } else if (prefix_ == 'x' && kind_ == LitKind::Float) {
      fail(at_, "hexadecimal mantissa requires a 'p' exponent");
    }
  }

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void fail(std::size_t at, std::string text) {
    if (!fault_) fault_ = Fault{at, std::move(text)};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int base_ = 10;
  char prefix_ = 0;  // x, o, b, or 0 for an old octal number
  LitKind kind_ = LitKind::Int;
  bool any_digit_ = false;
  bool separators_ = false;
  std::size_t invalid_ = std::string_view::npos;
  Check fault_;
};

// ---- Runes and strings ----------------------------------------------------------------------------

struct Escape {
  std::size_t length;
  Check fault;
};

Escape numeric_escape(std::string_view text, std::size_t at, std::size_t count, unsigned base) {
  std::uint32_t value = 0;
  const std::size_t first = at;
  for (; at < first + count; ++at) {
    if (at >= text.size()) return {at, {}};
    const char c = text[at];
    const unsigned digit = is_decimal(c) ? static_cast<unsigned>(c - '0')
                           : is_hex(c)   ? lower(c) - 'a' + 10u
                                         : base;
    if (digit >= base) {
      return {at, Fault{at, "invalid character " + quote_rune(decode_rune(text.substr(at)).value) + " in " +
                                base_name(static_cast<int>(base)) + " escape"}};
    }
    value = value * base + digit;
  }
  if (base == 8 && value > 255)
    return {at, Fault{at, "octal escape value " + std::to_string(value) + " > 255"}};
  if (count >= 4 && (value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))) {
    return {at, Fault{at, "escape is invalid Unicode code point " + describe_rune(value)}};
  }
  return {at, {}};
}

// The escape whose backslash stands before `at`; `length` is the offset behind it.
Escape check_escape(std::string_view text, std::size_t at, char quote) {
  if (at >= text.size()) return {at, {}};
  const char c = text[at];
  if (c == quote || std::string_view("abfnrtv\\").find(c) != std::string_view::npos) return {at + 1, {}};
  if (c >= '0' && c <= '7') return numeric_escape(text, at, 3, 8);
  if (c == 'x') return numeric_escape(text, at + 1, 2, 16);
  if (c == 'u') return numeric_escape(text, at + 1, 4, 16);
  if (c == 'U') return numeric_escape(text, at + 1, 8, 16);
  return {at, Fault{at, "unknown escape"}};
}

bool is_closed(std::string_view text, char quote) { return text.size() >= 2 && text.back() == quote; }

}  // namespace

void Builder::check_number(BasicLit& lit) {
  const std::string_view text = lit.text;
  const bool plain =
      text.find_first_not_of("0123456789") == text.npos && (text[0] != '0' || text.size() == 1);
  lit.lit = LitKind::Int;
  if (plain) return;
  NumberCheck check(text);
  const Check fault = check.run();
  lit.lit = check.kind();
  if (fault) fault_in(lit, fault->offset, fault->text);
}

void Builder::check_raw_string(BasicLit& lit) {
  lit.lit = LitKind::String;
  if (is_closed(lit.text, '`')) return;
  fault_in(lit, 0, "string not terminated");
  first_error_at_end_ |= errors_ == 1;
}

void Builder::check_quoted(BasicLit& lit, char quote) {
  const std::string_view text = lit.text;
  const bool rune = quote == '\'';
  lit.lit = rune ? LitKind::Char : LitKind::String;
  bool closed = false;
  bool faulty = false;
  std::size_t count = 0;  // of the characters
  for (std::size_t i = 1; i < text.size() && !closed; ++count) {
    if (text[i] == quote) {
      closed = true;
      break;
    }
    if (text[i] == '\\') {
      const Escape escape = check_escape(text, i + 1, quote);
      if (escape.fault) fault_in(lit, escape.fault->offset, escape.fault->text);
      faulty |= escape.fault.has_value();
      i = std::max(escape.length, i + 1);
    } else {
      i += decode_rune(text.substr(i)).length;
    }
  }
  if (!closed) {
    const bool at_end = source_.offset(lit.span.end) >= text_.size();
    if (rune && faulty) return;
    if (at_end) return fault_in(lit, 0, rune ? "rune literal not terminated" : "string not terminated");
    return fault_in(lit, text.size(), rune ? "newline in rune literal" : "newline in string");
  }
  if (!rune || faulty) return;
  if (count == 0) fault_in(lit, 1, "empty rune literal or unescaped '");
  else if (count > 1) fault_in(lit, 0, "more than one character in rune literal");
}

void Builder::check_literal(BasicLit& lit) {
  const std::size_t before = sink_.count();
  switch (lit.text[0]) {
    case '"':
    case '\'': {
      const char quote = lit.text[0];
      // A closed string without escapes needs no second look.
      if (quote == '"' && is_closed(lit.text, '"') && lit.text.find('\\') == lit.text.npos)
        lit.lit = LitKind::String;
      else check_quoted(lit, quote);
      break;
    }
    case '`': check_raw_string(lit); break;
    default: check_number(lit);
  }
  lit.malformed = sink_.count() > before;
}

void Builder::fault_in(const BasicLit& lit, std::size_t offset, const std::string& text) {
  const Pos at = lit.span.begin + static_cast<Pos>(offset);
  error({at, std::max(at + 1, offset == 0 ? lit.span.end : at)}, text);
}

void Builder::check_identifier(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Rune rune = decode_rune(text.substr(i));
    const Pos at = pos(text.data() + i);
    const Span span{at, at + static_cast<Pos>(rune.length)};
    const bool known =
        is_unicode_letter(rune.value) || rune.value == bad_rune;  // bad text is reported already
    if (is_unicode_digit(rune.value)) {
      if (i == 0) error(span, "identifier cannot begin with digit " + describe_rune(rune.value));
    } else if (!known) {
      error(span, "invalid character " + describe_rune(rune.value) + (i == 0 && rune.value < 0x80 ? "" : " in identifier"));
    }
    i += rune.length;
  }
}

// Bytes that may stand nowhere, not even in a comment.
void Builder::check_text() {
  for (std::size_t i = 0; i < text_.size();) {
    const auto byte = static_cast<unsigned char>(text_[i]);
    if (byte != 0 && byte < 0x80) {
      ++i;
      continue;
    }
    const Rune rune = decode_rune(text_.substr(i));
    const char* message = byte == 0                                    ? "invalid NUL character"
                          : rune.value == bad_rune && rune.length == 1 ? "invalid UTF-8 encoding"
                          : rune.value == 0xFEFF && i > 0 ? "invalid BOM in the middle of the file"
                                                          : nullptr;
    const Pos at = source_.base + static_cast<Pos>(i);
    if (message) error({at, at + static_cast<Pos>(rune.length)}, message);
    i += rune.length;
  }
}

}  // namespace gol::parse
