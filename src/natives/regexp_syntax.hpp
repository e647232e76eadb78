// Regular expressions as they are written: the RE2 syntax, parsed into a tree.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace gol::natives::regexp {

// Code points first … last.
struct Range {
  std::int32_t first, last;
  friend bool operator==(const Range&, const Range&) = default;
};
using Ranges = std::vector<Range>;

// Sorts and merges, so that ranges neither overlap nor touch.
void tidy(Ranges& ranges);
// The complement of tidy ranges.
Ranges negated(const Ranges& ranges);
// Adds all runes that differ from those in [first, last] by case only.
void add_folded(Ranges& ranges, std::int32_t first, std::int32_t last);
// The ranges of a Unicode category or script; false if there is none of that name.
bool find_unicode_class(std::string_view name, bool fold, Ranges& ranges);

enum class NodeKind : std::uint8_t {
  Empty,      // matches the empty text
  Nothing,    // never matches
  Set,        // one rune out of ranges
  Assertion,  // a place in the text
  Capture,
  Star,
  Plus,
  Quest,
  Repeat,  // of children[0]
  Concat,
  Alternate,
};

// What an assertion wants of its place.
enum Look : std::uint8_t {
  BeginLine = 1,
  EndLine = 2,
  BeginText = 4,
  EndText = 8,
  WordBoundary = 16,
  NoWordBoundary = 32,
};

struct Node {
  NodeKind kind = NodeKind::Empty;
  bool lazy = false;    // of repetitions: fewer first
  bool folded = false;  // of a Set: a letter in any case, which is no literal
  std::uint8_t look = 0;
  std::int32_t low = 0;  // of a Repeat: how often, high -1: any number; of a Capture: low is its number
  std::int32_t high = 0;
  std::int32_t height = 1;
  Ranges ranges;
  std::vector<Node*> children;
};

// The codes of syntax.Error; each has a text.
enum class ErrorCode : std::uint8_t {
  None,
  InvalidCharClass,
  InvalidCharRange,
  InvalidEscape,
  InvalidNamedCapture,
  InvalidPerlOp,
  InvalidRepeatOp,
  InvalidRepeatSize,
  InvalidUtf8,
  MissingBracket,
  MissingParen,
  MissingRepeatArgument,
  TrailingBackslash,
  UnexpectedParen,
  NestingDepth,
  Large,
};
std::string_view error_text(ErrorCode code);

struct Tree {
  Node* root = nullptr;
  std::vector<std::string> names;  // of the captures; [0] is the whole match
  std::deque<Node> nodes;
  ErrorCode error = ErrorCode::None;
  std::string wrong;  // the part of the expression that is wrong
};

// Perl's syntax, or POSIX's egrep.
void parse(std::string_view expression, bool posix, Tree& tree);

}  // namespace gol::natives::regexp
