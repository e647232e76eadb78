// A compiled regular expression: one block of bytes without pointers, so that it can lie in a heap cell.
//
// Runes are told apart by classes only: two runes that every set of the expression holds both or not at all
// are of one class. Instructions, sets and automata speak of classes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "natives/regexp_syntax.hpp"
#include "natives/strings_text.hpp"

namespace gol::natives::regexp {

enum class Op : std::uint8_t {
  Fail,
  Match,
  Split,   // goes on at `out`, then at `other`
  Class,   // one rune of class `other`
  Set,     // one rune of a class in the set whose bits begin at `other`
  Save,    // notes the place as bound `other` of the captures
  Assert,  // goes on where all looks in `other` are true
  Any,     // any rune; in front of a search for a match further on
};

struct Instruction {
  Op op;
  std::uint32_t out;
  std::uint32_t other;
};

// What stands beside a place: nothing, a newline, a character of words, or another.
enum class Side : std::uint8_t { Nothing, Newline, Word, Other };

// The looks that are true between two runes.
inline std::uint32_t looks_between(Side before, Side after) {
  std::uint32_t looks = (before == Side::Word) != (after == Side::Word) ? WordBoundary : NoWordBoundary;
  if (before == Side::Nothing) looks |= BeginText | BeginLine;
  if (before == Side::Newline) looks |= BeginLine;
  if (after == Side::Nothing) looks |= EndText | EndLine;
  if (after == Side::Newline) looks |= EndLine;
  return looks;
}

struct Program {
  std::uint64_t id;            // unique in the process: what automata made of it are found by it
  std::uint32_t instructions;  // how many; the parts of the block lie in this order
  std::uint32_t boundaries;    // of the classes above ASCII
  std::uint32_t set_words;
  std::uint32_t prefix_length;
  std::uint32_t classes;
  std::uint32_t captures;  // pairs of bounds, the whole match among them
  std::uint32_t start;     // of a match here
  std::uint32_t search;    // of a match here or further on
  std::uint32_t backward;  // of a match that ends here, read backwards
  bool begins_text;        // it can match at the beginning of the text only
  bool has_looks;
  bool prefix_complete;  // the prefix is all there is
  std::uint16_t ascii_class[128];

  const Instruction* code() const { return reinterpret_cast<const Instruction*>(this + 1); }
  // boundary_runes()[i] begins a run of runes of class boundary_classes()[i].
  const std::int32_t* boundary_runes() const {
    return reinterpret_cast<const std::int32_t*>(code() + instructions);
  }
  const std::uint32_t* boundary_classes() const {
    return reinterpret_cast<const std::uint32_t*>(boundary_runes() + boundaries);
  }
  // The bits of the sets, and behind them a Side for each class.
  const std::uint32_t* sets() const { return boundary_classes() + boundaries; }
  const Side* sides() const { return reinterpret_cast<const Side*>(sets() + set_words); }
  std::string_view prefix() const {
    return {reinterpret_cast<const char*>(sides()) + classes, prefix_length};
  }

  std::uint32_t class_of(std::int32_t rune) const {
    return rune < 0x80 ? ascii_class[rune] : class_above_ascii(rune);
  }
  std::uint32_t class_above_ascii(std::int32_t rune) const;
  bool accepts(const Instruction& i, std::uint32_t rune_class) const {
    switch (i.op) {
      case Op::Class: return i.other == rune_class;
      case Op::Set: return (sets()[i.other + rune_class / 32] >> (rune_class % 32) & 1) != 0;
      case Op::Any: return true;
      default: return false;
    }
  }
};

// A rune of a text as programs see it.
struct Step {
  std::uint32_t rune_class;
  std::uint32_t width;
};
inline Step step_at(const Program& program, std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {program.ascii_class[byte], 1};
  const runtime::DecodedRune decoded = first_rune(text.substr(at));
  return {program.class_above_ascii(decoded.rune), static_cast<std::uint32_t>(decoded.width)};
}
inline Step step_before(const Program& program, std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at - 1]);
  if (byte < 0x80) return {program.ascii_class[byte], 1};
  const runtime::DecodedRune decoded = last_rune(text.substr(0, at));
  return {program.class_above_ascii(decoded.rune), static_cast<std::uint32_t>(decoded.width)};
}
inline Side side_after(const Program& program, std::string_view text, std::size_t at) {
  if (at == text.size()) return Side::Nothing;
  return program.sides()[step_at(program, text, at).rune_class];
}
inline Side side_before(const Program& program, std::string_view text, std::size_t at) {
  if (at == 0) return Side::Nothing;
  return program.sides()[step_before(program, text, at).rune_class];
}

// The bytes of the program of a tree; empty, with an error in the tree, if it is too large.
std::vector<char> compile(Tree& tree);

}  // namespace gol::natives::regexp
