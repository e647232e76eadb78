// What the parser of regular expressions is built on: where it is in the text, the first error, and the tree
// that grows.
#pragma once

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "natives/regexp_syntax.hpp"
#include "natives/strings_text.hpp"
#include "natives/unicode.hpp"

namespace gol::natives::regexp {

enum Flags : std::uint8_t { fold_case = 1, dot_newline = 2, one_line = 4, lazy = 8 };

// An open parenthesis, or the whole expression: the alternatives before the last '|' and what follows it.
struct Group {
  std::uint8_t flags = 0;    // in force outside
  std::int32_t capture = 0;  // 0: none
  std::vector<Node*> alternatives;
  std::vector<Node*> sequence;
};

class ParserState {
 public:
  ParserState(std::string_view expression, bool posix, Tree& tree)
      : tree_(tree), whole_(expression), rest_(expression), perl_(!posix), flags_(posix ? 0 : one_line) {
    groups_.emplace_back();
    tree_.names.emplace_back();
  }

 protected:
  static constexpr std::int32_t most_height = 1000;

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

  Tree& tree_;
  std::string_view whole_, rest_;
  bool perl_;
  std::uint8_t flags_;
  std::size_t runes_ = 0;
  std::vector<Group> groups_;
};

}  // namespace gol::natives::regexp
