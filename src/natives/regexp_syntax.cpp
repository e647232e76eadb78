// The parser of regular expressions. It goes through the expression once; open groups lie on a stack of their
// own, so that nesting costs no native stack.
#include "natives/regexp_syntax.hpp"

#include <algorithm>

#include "natives/regexp_escapes.hpp"

namespace gol::natives::regexp {

std::string_view error_text(ErrorCode code) {
  switch (code) {
    case ErrorCode::None: return "";
    case ErrorCode::InvalidCharClass: return "invalid character class";
    case ErrorCode::InvalidCharRange: return "invalid character class range";
    case ErrorCode::InvalidEscape: return "invalid escape sequence";
    case ErrorCode::InvalidNamedCapture: return "invalid named capture";
    case ErrorCode::InvalidPerlOp: return "invalid or unsupported Perl syntax";
    case ErrorCode::InvalidRepeatOp: return "invalid nested repetition operator";
    case ErrorCode::InvalidRepeatSize: return "invalid repeat count";
    case ErrorCode::InvalidUtf8: return "invalid UTF-8";
    case ErrorCode::MissingBracket: return "missing closing ]";
    case ErrorCode::MissingParen: return "missing closing )";
    case ErrorCode::MissingRepeatArgument: return "missing argument to repetition operator";
    case ErrorCode::TrailingBackslash: return "trailing backslash at end of expression";
    case ErrorCode::UnexpectedParen: return "unexpected )";
    case ErrorCode::NestingDepth: return "expression nests too deeply";
    case ErrorCode::Large: return "expression too large";
  }
  return "";
}

namespace {

constexpr std::int32_t most_repetitions = 1000;
constexpr std::size_t most_runes = 32 << 20;

// Goes up to the first error; what is found after it does not count.
class Parser : public EscapeParser {
 public:
  using EscapeParser::EscapeParser;

  void run() {
    std::string_view repeated;  // from the repetition operator in front, if one is there
    while (!rest_.empty() && !failed()) {
      const std::string_view begin = rest_;
      const bool repetition = item(repeated);
      repeated = repetition ? begin : std::string_view{};
    }
    if (failed()) return;
    if (groups_.size() > 1) return fail(ErrorCode::MissingParen, whole_);
    tree_.root = close(groups_.back());
    if (runes_ > most_runes) fail(ErrorCode::Large, whole_);
  }

 private:
  // One item of the expression; whether it was a repetition operator.
  bool item(std::string_view repeated) {
    switch (const char c = rest_[0]) {
      case '(':
        if (perl_ && rest_.size() >= 2 && rest_[1] == '?') {
          perl_group();
        } else {
          open(true);
          rest_.remove_prefix(1);
        }
        return false;
      case '|': {
        rest_.remove_prefix(1);
        Group& group = groups_.back();
        group.alternatives.push_back(concat(group));
        return false;
      }
      case ')': right_paren(); return false;
      case '^':
        rest_.remove_prefix(1);
        push_look(flags_ & one_line ? BeginText : BeginLine);
        return false;
      case '$':
        rest_.remove_prefix(1);
        push_look(flags_ & one_line ? EndText : EndLine);
        return false;
      case '.':
        rest_.remove_prefix(1);
        push_set(flags_ & dot_newline ? Ranges{{0, max_rune}} : negated({{'\n', '\n'}}));
        return false;
      case '[': char_class(); return false;
      case '*':
      case '+':
      case '?': {
        const std::string_view begin = rest_;
        rest_.remove_prefix(1);
        repeat(c == '*'   ? NodeKind::Star
               : c == '+' ? NodeKind::Plus
                          : NodeKind::Quest,
               0, 0, begin, repeated);
        return true;
      }
      case '{': {
        const std::string_view begin = rest_;
        std::int32_t low, high;
        if (!counts(low, high)) {
          rest_ = begin.substr(1);
          push_literal('{');
          return false;
        }
        if (low < 0 || low > most_repetitions || high > most_repetitions || (high >= 0 && low > high)) {
          fail(ErrorCode::InvalidRepeatSize, since(begin));
        } else {
          repeat(NodeKind::Repeat, low, high, begin, repeated);
        }
        return true;
      }
      case '\\': escape(); return false;
      default: {
        std::int32_t rune;
        if (next(rune)) push_literal(rune);
        return false;
      }
    }
  }

  // Groups.

  void open(bool captures) {
    Group& group = groups_.emplace_back();
    group.flags = flags_;
    if (captures) {
      group.capture = static_cast<std::int32_t>(tree_.names.size());
      tree_.names.emplace_back();
    }
  }

  void right_paren() {
    if (groups_.size() == 1) return fail(ErrorCode::UnexpectedParen, whole_);
    rest_.remove_prefix(1);
    Group group = std::move(groups_.back());
    groups_.pop_back();
    Node* inner = close(group);
    flags_ = group.flags;
    if (group.capture > 0) {
      Node* capture = node(NodeKind::Capture);
      capture->low = group.capture;
      inner = adopt(capture, {inner});
    }
    push(inner);
  }

  // (?P<name>, (?<name>, (?flags), (?flags:
  void perl_group() {
    const std::string_view begin = rest_;
    const bool with_p = begin.size() > 4 && begin[2] == 'P' && begin[3] == '<';
    if (with_p || (begin.size() > 3 && begin[2] == '<')) {
      const std::size_t end = begin.find('>');
      if (end == begin.npos) {
        if (check_utf8(begin)) fail(ErrorCode::InvalidNamedCapture, begin);
        return;
      }
      const std::size_t name_begin = with_p ? 4 : 3;
      const std::string_view name = begin.substr(name_begin, end - name_begin);
      if (!check_utf8(name)) return;
      const bool valid = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return c == '_' || is_alnum(static_cast<unsigned char>(c));
      });
      if (!valid) return fail(ErrorCode::InvalidNamedCapture, begin.substr(0, end + 1));
      open(true);
      tree_.names.back() = name;
      rest_ = begin.substr(end + 1);
      return;
    }
    flag_group(begin);
  }

  void flag_group(std::string_view begin) {
    rest_.remove_prefix(2);
    std::uint8_t on = 0, off = 0;
    bool negative = false, saw_flag = false;
    while (!rest_.empty()) {
      std::int32_t c;
      if (!next(c)) return;
      std::uint8_t flag = 0;
      bool inverse = false;
      switch (c) {
        case 'i': flag = fold_case; break;
        case 'm':
          flag = one_line;
          inverse = true;
          break;
        case 's': flag = dot_newline; break;
        case 'U': flag = lazy; break;
        case '-':
          if (negative) return fail(ErrorCode::InvalidPerlOp, since(begin));
          negative = true;
          saw_flag = false;
          continue;
        case ':':
        case ')':
          if (negative && !saw_flag) return fail(ErrorCode::InvalidPerlOp, since(begin));
          if (c == ':') open(false);
          flags_ = static_cast<std::uint8_t>((flags_ | on) & ~off);
          return;
        default: return fail(ErrorCode::InvalidPerlOp, since(begin));
      }
      saw_flag = true;
      // The last mention of a flag counts.
      if (negative != inverse) {
        off |= flag;
        on &= static_cast<std::uint8_t>(~flag);
      } else {
        on |= flag;
        off &= static_cast<std::uint8_t>(~flag);
      }
    }
    fail(ErrorCode::InvalidPerlOp, since(begin));
  }

  // Repetitions.

  void repeat(NodeKind kind, std::int32_t low, std::int32_t high, std::string_view begin,
              std::string_view repeated) {
    bool is_lazy = (flags_ & lazy) != 0;
    if (perl_) {
      if (!rest_.empty() && rest_[0] == '?') {
        rest_.remove_prefix(1);
        is_lazy = !is_lazy;
      }
      if (!repeated.empty()) return fail(ErrorCode::InvalidRepeatOp, since(repeated));
    }
    Group& group = groups_.back();
    if (group.sequence.empty()) return fail(ErrorCode::MissingRepeatArgument, since(begin));
    Node* repetition = node(kind);
    repetition->lazy = is_lazy;
    repetition->low = low;
    repetition->high = high;
    group.sequence.back() = adopt(repetition, {group.sequence.back()});
    if (kind == NodeKind::Repeat && (low >= 2 || high >= 2) && !few_copies(*repetition, most_repetitions)) {
      fail(ErrorCode::InvalidRepeatSize, since(begin));
    }
  }

  // Whether nested repetitions make at most `most` copies of what is innermost.
  static bool few_copies(const Node& n, std::int32_t most) {
    if (n.kind == NodeKind::Repeat) {
      if (n.high == 0) return true;
      const std::int32_t copies = n.high < 0 ? n.low : n.high;
      if (copies > most) return false;
      if (copies > 0) most /= copies;
    }
    return std::all_of(n.children.begin(), n.children.end(),
                       [&](const Node* child) { return few_copies(*child, most); });
  }

  // {low}, {low,} or {low,high}. Numbers that are too large make low negative.
  bool counts(std::int32_t& low, std::int32_t& high) {
    rest_.remove_prefix(1);
    if (!number(low) || rest_.empty()) return false;
    if (rest_[0] != ',') {
      high = low;
    } else {
      rest_.remove_prefix(1);
      if (rest_.empty()) return false;
      if (rest_[0] == '}') {
        high = -1;
      } else if (!number(high)) {
        return false;
      } else if (high < 0) {
        low = -1;
      }
    }
    if (rest_.empty() || rest_[0] != '}') return false;
    rest_.remove_prefix(1);
    return true;
  }

  // A number without needless zeros; -1 if it is too large.
  bool number(std::int32_t& value) {
    if (rest_.empty() || !is_decimal(rest_[0])) return false;
    if (rest_.size() >= 2 && rest_[0] == '0' && is_decimal(rest_[1])) return false;
    value = 0;
    while (!rest_.empty() && is_decimal(rest_[0])) {
      if (value >= 0) value = value >= 100'000'000 ? -1 : value * 10 + (rest_[0] - '0');
      rest_.remove_prefix(1);
    }
    return true;
  }
};

}  // namespace

void parse(std::string_view expression, bool posix, Tree& tree) { Parser(expression, posix, tree).run(); }

}  // namespace gol::natives::regexp
