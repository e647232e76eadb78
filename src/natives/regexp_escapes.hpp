// Escapes and classes of characters in regular expressions.
#pragma once

#include "natives/regexp_parser.hpp"

namespace gol::natives::regexp {

inline constexpr Range digits[] = {{'0', '9'}};
inline constexpr Range perl_spaces[] = {{'\t', '\n'}, {'\f', '\r'}, {' ', ' '}};
inline constexpr Range words[] = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
inline constexpr Range alnum[] = {{'0', '9'}, {'A', 'Z'}, {'a', 'z'}};
inline constexpr Range alpha[] = {{'A', 'Z'}, {'a', 'z'}};
inline constexpr Range ascii[] = {{0, 0x7F}};
inline constexpr Range blank[] = {{'\t', '\t'}, {' ', ' '}};
inline constexpr Range control[] = {{0, 0x1F}, {0x7F, 0x7F}};
inline constexpr Range graphic[] = {{'!', '~'}};
inline constexpr Range lower[] = {{'a', 'z'}};
inline constexpr Range printable[] = {{' ', '~'}};
inline constexpr Range punctuation[] = {{'!', '/'}, {':', '@'}, {'[', '`'}, {'{', '~'}};
inline constexpr Range spaces[] = {{'\t', '\r'}, {' ', ' '}};
inline constexpr Range upper[] = {{'A', 'Z'}};
inline constexpr Range hexadecimal[] = {{'0', '9'}, {'A', 'F'}, {'a', 'f'}};

inline Ranges posix_class(std::string_view name) {
  const auto copy = [](const auto& ranges) { return Ranges(std::begin(ranges), std::end(ranges)); };
  if (name == "alnum") return copy(alnum);
  if (name == "alpha") return copy(alpha);
  if (name == "ascii") return copy(ascii);
  if (name == "blank") return copy(blank);
  if (name == "cntrl") return copy(control);
  if (name == "digit") return copy(digits);
  if (name == "graph") return copy(graphic);
  if (name == "lower") return copy(lower);
  if (name == "print") return copy(printable);
  if (name == "punct") return copy(punctuation);
  if (name == "space") return copy(spaces);
  if (name == "upper") return copy(upper);
  if (name == "word") return copy(words);
  if (name == "xdigit") return copy(hexadecimal);
  return {};
}

inline bool is_alnum(std::int32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
inline bool is_octal(char c) { return c >= '0' && c <= '7'; }
inline bool is_decimal(char c) { return c >= '0' && c <= '9'; }

inline int hexadecimal_value(std::int32_t c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

class EscapeParser : public ParserState {
 public:
  using ParserState::ParserState;

 protected:
  void escape() {
    if (perl_ && rest_.size() >= 2) {
      const char c = rest_[1];
      const auto look = [this](Look what) {
        rest_.remove_prefix(2);
        push_look(what);
      };
      switch (c) {
        case 'A': return look(BeginText);
        case 'b': return look(WordBoundary);
        case 'B': return look(NoWordBoundary);
        case 'z': return look(EndText);
        case 'C': return fail(ErrorCode::InvalidEscape, rest_.substr(0, 2));
        case 'Q': return quoted();
        default: break;
      }
    }
    Ranges ranges;
    if (class_escape(ranges)) return push_set(std::move(ranges));
    if (failed()) return;
    std::int32_t rune;
    if (single_escape(rune)) push_literal(rune);
  }

  // \Q…\E
  void quoted() {
    rest_.remove_prefix(2);
    const std::size_t end = rest_.find("\\E");
    const std::string_view after = end == rest_.npos ? std::string_view{} : rest_.substr(end + 2);
    rest_ = rest_.substr(0, end);
    while (!rest_.empty()) {
      std::int32_t rune;
      if (!next(rune)) return;
      push_literal(rune);
    }
    rest_ = after;
  }

  // \d, \pL and the like. False without an error if what follows is none of them.
  bool class_escape(Ranges& ranges) {
    if (!perl_ || rest_.size() < 2 || rest_[0] != '\\') return false;
    const auto add = [&](const auto& list, bool negative) {
      rest_.remove_prefix(2);
      add_class(ranges, Ranges(std::begin(list), std::end(list)), negative);
      return true;
    };
    switch (rest_[1]) {
      case 'd': return add(digits, false);
      case 'D': return add(digits, true);
      case 's': return add(perl_spaces, false);
      case 'S': return add(perl_spaces, true);
      case 'w': return add(words, false);
      case 'W': return add(words, true);
      case 'p':
      case 'P': return unicode_class(ranges);
      default: return false;
    }
  }

  void add_class(Ranges& ranges, Ranges what, bool negative) {
    if (flags_ & fold_case) {
      const Ranges exact = what;
      for (const Range range : exact) add_folded(what, range.first, range.last);
      tidy(what);
    }
    if (negative) what = negated(what);
    ranges.insert(ranges.end(), what.begin(), what.end());
  }

  bool unicode_class(Ranges& ranges) {
    const std::string_view begin = rest_;
    bool negative = begin[1] == 'P';
    rest_.remove_prefix(2);
    if (rest_.empty()) {
      // Nothing follows, which counts as an escape that is not known.
      fail(ErrorCode::InvalidCharRange, begin);
      return false;
    }
    std::int32_t c;
    if (!next(c)) return false;
    std::string_view name = begin.substr(2, begin.size() - rest_.size() - 2);
    if (c == '{') {
      const std::size_t end = begin.find('}');
      if (end == begin.npos) {
        if (check_utf8(begin)) fail(ErrorCode::InvalidCharRange, begin);
        return false;
      }
      rest_ = begin.substr(end + 1);
      name = begin.substr(3, end - 3);
      if (!check_utf8(name)) return false;
    }
    if (!name.empty() && name[0] == '^') {
      negative = !negative;
      name.remove_prefix(1);
    }
    Ranges found;
    if (!find_unicode_class(name, (flags_ & fold_case) != 0, found)) {
      fail(ErrorCode::InvalidCharRange, since(begin));
      return false;
    }
    if (negative) found = negated(found);
    ranges.insert(ranges.end(), found.begin(), found.end());
    return true;
  }

  // A backslash and what stands for one rune.
  bool single_escape(std::int32_t& rune) {
    const std::string_view begin = rest_;
    rest_.remove_prefix(1);
    if (rest_.empty()) {
      fail(ErrorCode::TrailingBackslash, "");
      return false;
    }
    std::int32_t c;
    if (!next(c)) return false;
    switch (c) {
      case '1':
      case '2':
      case '3':
      case '4':
      case '5':
      case '6':
      case '7':
        // One digit alone would be a back-reference.
        if (rest_.empty() || !is_octal(rest_[0])) break;
        [[fallthrough]];
      case '0':
        rune = c - '0';
        for (int i = 1; i < 3 && !rest_.empty() && is_octal(rest_[0]); ++i) {
          rune = rune * 8 + (rest_[0] - '0');
          rest_.remove_prefix(1);
        }
        return true;
      case 'x':
        if (hexadecimal_escape(rune)) return true;
        if (failed()) return false;
        break;
      case 'a': rune = '\a'; return true;
      case 'f': rune = '\f'; return true;
      case 'n': rune = '\n'; return true;
      case 'r': rune = '\r'; return true;
      case 't': rune = '\t'; return true;
      case 'v': rune = '\v'; return true;
      default:
        if (c < 0x80 && !is_alnum(c)) {
          rune = c;
          return true;
        }
    }
    fail(ErrorCode::InvalidEscape, since(begin));
    return false;
  }

  // Behind "\x": two digits, or any number in braces.
  bool hexadecimal_escape(std::int32_t& rune) {
    if (rest_.empty()) return false;
    std::int32_t c;
    if (!next(c)) return false;
    if (c != '{') {
      if (rest_.empty()) return false;
      const int high = hexadecimal_value(c);
      if (!next(c)) return false;
      const int low = hexadecimal_value(c);
      rune = high * 16 + low;
      return high >= 0 && low >= 0;
    }
    rune = 0;
    for (int count = 0;; ++count) {
      if (rest_.empty() || !next(c)) return false;
      if (c == '}') return count > 0;
      const int value = hexadecimal_value(c);
      if (value < 0) return false;
      rune = rune * 16 + value;
      if (rune > max_rune) return false;
    }
  }

  bool class_rune(std::int32_t& rune, std::string_view whole) {
    if (rest_.empty()) {
      fail(ErrorCode::MissingBracket, whole);
      return false;
    }
    return rest_[0] == '\\' ? single_escape(rune) : next(rune);
  }

  // [:name:]. False without an error if it is not of that form.
  bool posix_class_item(Ranges& ranges) {
    if (rest_.size() <= 2 || rest_[0] != '[' || rest_[1] != ':') return false;
    const std::size_t end = rest_.find(":]", 2);
    if (end == rest_.npos) return false;
    std::string_view name = rest_.substr(2, end - 2);
    const bool negative = name.starts_with('^');
    if (negative) name.remove_prefix(1);
    Ranges found = posix_class(name);
    if (found.empty()) {
      fail(ErrorCode::InvalidCharRange, rest_.substr(0, end + 2));
      return false;
    }
    rest_.remove_prefix(end + 2);
    add_class(ranges, std::move(found), negative);
    return true;
  }

  void char_class() {
    const std::string_view whole = rest_;
    rest_.remove_prefix(1);
    Ranges ranges;
    const bool negative = rest_.starts_with('^');
    if (negative) {
      rest_.remove_prefix(1);
      if (!perl_) ranges.push_back({'\n', '\n'});
    }
    for (bool first = true; rest_.empty() || rest_[0] != ']' || first; first = false) {
      // POSIX wants a '-' that means itself at the front or the end.
      if (!perl_ && !first && rest_.starts_with('-') && (rest_.size() == 1 || rest_[1] != ']')) {
        const auto width =
            rest_.size() == 1 ? 0 : static_cast<std::size_t>(first_rune(rest_.substr(1)).width);
        return fail(ErrorCode::InvalidCharRange, rest_.substr(0, 1 + width));
      }
      if (posix_class_item(ranges) || (!failed() && class_escape(ranges))) continue;
      if (failed()) return;
      const std::string_view begin = rest_;
      std::int32_t low, high;
      if (!class_rune(low, whole)) return;
      high = low;
      if (rest_.size() >= 2 && rest_[0] == '-' && rest_[1] != ']') {
        rest_.remove_prefix(1);
        if (!class_rune(high, whole)) return;
        if (high < low) return fail(ErrorCode::InvalidCharRange, since(begin));
      }
      if (flags_ & fold_case) {
        add_folded(ranges, low, high);
      } else {
        ranges.push_back({low, high});
      }
    }
    rest_.remove_prefix(1);
    tidy(ranges);
    push_set(negative ? negated(ranges) : std::move(ranges));
  }
};

}  // namespace gol::natives::regexp
