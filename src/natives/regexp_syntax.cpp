// The parser of regular expressions. It goes through the expression once; open groups lie on a stack of their
// own, so that nesting costs no native stack.
#include "natives/regexp_syntax.hpp"

#include <algorithm>

#include "natives/strings_text.hpp"
#include "natives/unicode.hpp"

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
constexpr std::int32_t most_height = 1000;
constexpr std::size_t most_runes = 32 << 20;

enum Flags : std::uint8_t { fold_case = 1, dot_newline = 2, one_line = 4, lazy = 8 };

constexpr Range digits[] = {{'0', '9'}};
constexpr Range perl_spaces[] = {{'\t', '\n'}, {'\f', '\r'}, {' ', ' '}};
constexpr Range words[] = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
constexpr Range alnum[] = {{'0', '9'}, {'A', 'Z'}, {'a', 'z'}};
constexpr Range alpha[] = {{'A', 'Z'}, {'a', 'z'}};
constexpr Range ascii[] = {{0, 0x7F}};
constexpr Range blank[] = {{'\t', '\t'}, {' ', ' '}};
constexpr Range control[] = {{0, 0x1F}, {0x7F, 0x7F}};
constexpr Range graphic[] = {{'!', '~'}};
constexpr Range lower[] = {{'a', 'z'}};
constexpr Range printable[] = {{' ', '~'}};
constexpr Range punctuation[] = {{'!', '/'}, {':', '@'}, {'[', '`'}, {'{', '~'}};
constexpr Range spaces[] = {{'\t', '\r'}, {' ', ' '}};
constexpr Range upper[] = {{'A', 'Z'}};
constexpr Range hexadecimal[] = {{'0', '9'}, {'A', 'F'}, {'a', 'f'}};

Ranges posix_class(std::string_view name) {
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

bool is_alnum(std::int32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
bool is_octal(char c) { return c >= '0' && c <= '7'; }
bool is_decimal(char c) { return c >= '0' && c <= '9'; }

int hexadecimal_value(std::int32_t c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// An open parenthesis, or the whole expression: the alternatives before the last '|' and what follows it.
struct Group {
  std::uint8_t flags = 0;    // in force outside
  std::int32_t capture = 0;  // 0: none
  std::vector<Node*> alternatives;
  std::vector<Node*> sequence;
};

// Goes up to the first error; what is found after it does not count.
class Parser {
 public:
  Parser(std::string_view expression, bool posix, Tree& tree)
      : tree_(tree), whole_(expression), rest_(expression), perl_(!posix), flags_(posix ? 0 : one_line) {
    groups_.emplace_back();
    tree_.names.emplace_back();
  }

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
  bool failed() const { return tree_.error != ErrorCode::None; }
  void fail(ErrorCode code, std::string_view wrong) {
    if (failed()) return;
    tree_.error = code;
    tree_.wrong = wrong;
  }
  // What was read since `begin`.
  std::string_view since(std::string_view begin) const {
    return begin.substr(0, begin.size() - rest_.size());
  }

  Node* node(NodeKind kind) {
    Node* made = &tree_.nodes.emplace_back();
    made->kind = kind;
    return made;
  }

  Node* adopt(Node* parent, std::vector<Node*> children) {
    for (const Node* child : children) parent->height = std::max(parent->height, child->height + 1);
    parent->children = std::move(children);
    if (parent->height > most_height) fail(ErrorCode::NestingDepth, whole_);
    return parent;
  }

  void push(Node* item) { groups_.back().sequence.push_back(item); }

  void push_set(Ranges ranges, bool folded = false) {
    tidy(ranges);
    Node* set = node(ranges.empty() ? NodeKind::Nothing : NodeKind::Set);
    runes_ += ranges.size() * 2;
    set->ranges = std::move(ranges);
    set->folded = folded;
    push(set);
  }

  void push_literal(std::int32_t rune) {
    Ranges ranges;
    if (flags_ & fold_case) {
      add_folded(ranges, rune, rune);
    } else {
      ranges.push_back({rune, rune});
    }
    const bool folded = ranges.size() > 1;
    push_set(std::move(ranges), folded);
  }

  void push_look(Look look) {
    Node* assertion = node(NodeKind::Assertion);
    assertion->look = look;
    push(assertion);
  }

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

  // The next rune of what is left, which is not empty.
  bool next(std::int32_t& rune) {
    const runtime::DecodedRune decoded = first_rune(rest_);
    if (decoded.rune == runtime::rune_error && decoded.width == 1) {
      fail(ErrorCode::InvalidUtf8, rest_);
      return false;
    }
    rune = decoded.rune;
    rest_.remove_prefix(static_cast<std::size_t>(decoded.width));
    return true;
  }

  bool check_utf8(std::string_view text) {
    while (!text.empty()) {
      const runtime::DecodedRune decoded = first_rune(text);
      if (decoded.rune == runtime::rune_error && decoded.width == 1) {
        fail(ErrorCode::InvalidUtf8, text);
        return false;
      }
      text.remove_prefix(static_cast<std::size_t>(decoded.width));
    }
    return true;
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

  Node* concat(Group& group) {
    std::vector<Node*> items = std::move(group.sequence);
    group.sequence.clear();
    if (items.empty()) return node(NodeKind::Empty);
    if (items.size() == 1) return items[0];
    return adopt(node(NodeKind::Concat), flat(NodeKind::Concat, std::move(items)));
  }

  Node* close(Group& group) {
    Node* last = concat(group);
    if (group.alternatives.empty()) return last;
    group.alternatives.push_back(last);
    return alternate(flat(NodeKind::Alternate, std::move(group.alternatives)));
  }

  // The alternation of the items. Neighbours that are single runes become one set, and what all begin with
  // stands in front: ab|ac is ab|c behind a, that is a[bc].
  Node* alternate(std::vector<Node*> items) {
    std::vector<Node*> merged;
    for (Node* item : items) {
      if (item->kind == NodeKind::Set && !merged.empty() && merged.back()->kind == NodeKind::Set) {
        Node* set = node(NodeKind::Set);
        set->ranges = merged.back()->ranges;
        set->ranges.insert(set->ranges.end(), item->ranges.begin(), item->ranges.end());
        tidy(set->ranges);
        merged.back() = set;
      } else {
        merged.push_back(item);
      }
    }
    // An alternative that is empty, behind another such, is never taken.
    const auto both_empty = [](const Node* a, const Node* b) {
      return a->kind == NodeKind::Empty && b->kind == NodeKind::Empty;
    };
    merged.erase(std::unique(merged.begin(), merged.end(), both_empty), merged.end());
    if (merged.size() == 1) return merged[0];
    std::vector<Node*> front;
    while (const Node* first = leading_set(*merged[0])) {
      if (first->ranges.size() != 1 || first->ranges[0].first != first->ranges[0].last) break;
      const bool shared = std::all_of(merged.begin(), merged.end(), [&](const Node* item) {
        const Node* set = leading_set(*item);
        return set && set->ranges == first->ranges;
      });
      if (!shared) break;
      front.push_back(const_cast<Node*>(first));
      for (Node*& item : merged) item = without_leading(item);
    }
    if (front.empty()) return adopt(node(NodeKind::Alternate), std::move(merged));
    front.push_back(alternate(std::move(merged)));
    return adopt(node(NodeKind::Concat), flat(NodeKind::Concat, std::move(front)));
  }

  static const Node* leading_set(const Node& n) {
    const Node* first = n.kind == NodeKind::Concat ? n.children[0] : &n;
    return first->kind == NodeKind::Set ? first : nullptr;
  }

  Node* without_leading(Node* n) {
    if (n->kind != NodeKind::Concat) return node(NodeKind::Empty);
    if (n->children.size() == 2) return n->children[1];
    return adopt(node(NodeKind::Concat), {n->children.begin() + 1, n->children.end()});
  }

  // The children of a child of the same kind take its place.
  static std::vector<Node*> flat(NodeKind kind, std::vector<Node*> items) {
    if (std::none_of(items.begin(), items.end(), [&](const Node* n) { return n->kind == kind; }))
      return items;
    std::vector<Node*> result;
    for (Node* item : items) {
      if (item->kind == kind) {
        result.insert(result.end(), item->children.begin(), item->children.end());
      } else {
        result.push_back(item);
      }
    }
    return result;
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

  // Escapes and classes.

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

  Tree& tree_;
  std::string_view whole_, rest_;
  bool perl_;
  std::uint8_t flags_;
  std::size_t runes_ = 0;
  std::vector<Group> groups_;
};

}  // namespace

void parse(std::string_view expression, bool posix, Tree& tree) { Parser(expression, posix, tree).run(); }

}  // namespace gol::natives::regexp
