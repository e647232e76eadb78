// From the tree of a regular expression to its program.
#include <algorithm>
#include <atomic>
#include <cstring>
#include <map>
#include <span>

#include "natives/regexp_program.hpp"
#include "natives/unicode.hpp"

namespace gol::natives::regexp {

std::uint32_t Program::class_above_ascii(std::int32_t rune) const {
  const std::int32_t* begin = boundary_runes();
  const std::int32_t* found = std::upper_bound(begin, begin + boundaries, rune);
  return boundary_classes()[found - begin - 1];
}

namespace {

constexpr std::size_t most_instructions = 3'355'443;
constexpr std::size_t most_set_words = 16 << 20;

bool is_word(std::int32_t c) {
  return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::uint64_t scramble(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15;
  x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9;
  x = (x ^ x >> 27) * 0x94D049BB133111EB;
  return x ^ x >> 31;
}

// The classes of runes that the sets of an expression tell apart.
class Classes {
 public:
  // The number of the set, the same for equal ones.
  std::uint32_t add(const Ranges& ranges) {
    std::string key(reinterpret_cast<const char*>(ranges.data()), ranges.size() * sizeof(Range));
    const auto [at, added] = numbers_.try_emplace(std::move(key), static_cast<std::uint32_t>(sets_.size()));
    if (added) sets_.push_back(&ranges);
    return at->second;
  }

  // Goes through the runes where a set begins or ends. What holds a run of runes is known by the sum of a
  // number for each of its sets.
  void finish() {
    struct Edge {
      std::int32_t rune;
      std::uint32_t set;
    };
    std::vector<Edge> edges;
    for (std::uint32_t set = 0; set < sets_.size(); ++set) {
      for (const Range range : *sets_[set]) {
        edges.push_back({range.first, set});
        edges.push_back({range.last + 1, set});
      }
    }
    std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.rune < b.rune; });
    std::map<std::uint64_t, std::uint32_t> known;
    std::vector<bool> inside(sets_.size());
    members_.resize(sets_.size());
    std::uint64_t sum = 0;
    std::size_t at = 0;
    for (std::int32_t rune = 0; rune <= max_rune;) {
      for (; at < edges.size() && edges[at].rune == rune; ++at) {
        inside[edges[at].set] = !inside[edges[at].set];
        sum ^= scramble(edges[at].set);
      }
      const auto [found, added] = known.try_emplace(sum, static_cast<std::uint32_t>(known.size()));
      if (added) {
        first_runes_.push_back(rune);
        for (std::size_t set = 0; set < inside.size(); ++set) {
          if (inside[set]) members_[set].push_back(found->second);
        }
      }
      runs_.push_back({rune, found->second});
      const std::int32_t end = at < edges.size() ? edges[at].rune : max_rune + 1;
      sizes_.resize(known.size());
      sizes_[found->second] += end - rune;
      rune = end;
    }
  }

  std::uint32_t count() const { return static_cast<std::uint32_t>(first_runes_.size()); }
  const std::vector<std::uint32_t>& members(std::uint32_t set) const { return members_[set]; }
  std::int32_t first_rune_of(std::uint32_t rune_class) const { return first_runes_[rune_class]; }
  // The rune of a class that has one only, or -1.
  std::int32_t only_rune_of(std::uint32_t rune_class) const {
    return sizes_[rune_class] == 1 ? first_runes_[rune_class] : -1;
  }

  struct Run {
    std::int32_t first;
    std::uint32_t rune_class;
  };
  const std::vector<Run>& runs() const { return runs_; }

 private:
  std::map<std::string, std::uint32_t> numbers_;
  std::vector<const Ranges*> sets_;
  std::vector<std::vector<std::uint32_t>> members_;
  std::vector<std::int32_t> first_runes_, sizes_;
  std::vector<Run> runs_;
};

class Compiler {
 public:
  explicit Compiler(Tree& tree) : tree_(tree) {}

  std::vector<char> run() {
    gather(*tree_.root);
    if (has_looks_) {
      classes_.add(newline_);
      classes_.add(word_);
    }
    classes_.finish();

    emit(Op::Fail, 0, 0);  // number 0
    const std::uint32_t match = emit(Op::Match, 0, 0);
    Program header{};
    header.start = place(*tree_.root, match);
    const std::uint32_t search = emit(Op::Split, header.start, 0);
    code_[search].other = emit(Op::Any, search, 0);
    header.search = search;
    backward_ = true;
    header.backward = place(*tree_.root, match);
    if (code_.size() > most_instructions || sets_.size() > most_set_words) {
      tree_.error = ErrorCode::Large;
      return {};
    }
    return block(header);
  }

 private:
  void gather(const Node& n) {
    if (n.kind == NodeKind::Set) set_numbers_[&n] = classes_.add(n.ranges);
    if (n.kind == NodeKind::Assertion) has_looks_ = true;
    for (const Node* child : n.children) gather(*child);
  }

  std::uint32_t emit(Op op, std::uint32_t out, std::uint32_t other) {
    // Too many are only counted.
    if (code_.size() > most_instructions) return 0;
    code_.push_back({op, out, other});
    return static_cast<std::uint32_t>(code_.size() - 1);
  }

  std::uint32_t split(std::uint32_t first, std::uint32_t second, bool swapped) {
    return swapped ? emit(Op::Split, second, first) : emit(Op::Split, first, second);
  }

  // The first instruction of what matches the node and goes on at `next`.
  std::uint32_t place(const Node& n, std::uint32_t next) {
    if (code_.size() > most_instructions) return 0;
    switch (n.kind) {
      case NodeKind::Empty: return next;
      case NodeKind::Nothing: return 0;
      case NodeKind::Set: return place_set(set_numbers_[&n], next);
      case NodeKind::Assertion: return emit(Op::Assert, next, backward_ ? mirrored(n.look) : n.look);
      case NodeKind::Capture: {
        if (backward_) return place(*n.children[0], next);
        const auto bound = static_cast<std::uint32_t>(n.low) * 2;
        const std::uint32_t end = emit(Op::Save, next, bound + 1);
        return emit(Op::Save, place(*n.children[0], end), bound);
      }
      case NodeKind::Concat:
        if (backward_) {
          for (const Node* child : n.children) next = place(*child, next);
        } else {
          for (auto child = n.children.rbegin(); child != n.children.rend(); ++child)
            next = place(**child, next);
        }
        return next;
      case NodeKind::Alternate: {
        std::uint32_t start = place(*n.children.back(), next);
        for (std::size_t i = n.children.size() - 1; i-- > 0;) {
          const std::uint32_t first = place(*n.children[i], next);
          start = emit(Op::Split, first, start);
        }
        return start;
      }
      case NodeKind::Star:
      case NodeKind::Plus:
      case NodeKind::Quest: return place_repeated(n.kind, *n.children[0], n.lazy, next);
      case NodeKind::Repeat: return place_counted(n, next);
    }
    return next;
  }

  static std::uint8_t mirrored(std::uint8_t looks) {
    switch (looks) {
      case BeginLine: return EndLine;
      case EndLine: return BeginLine;
      case BeginText: return EndText;
      case EndText: return BeginText;
      default: return looks;
    }
  }

  std::uint32_t place_set(std::uint32_t set, std::uint32_t next) {
    const std::vector<std::uint32_t>& members = classes_.members(set);
    if (members.size() == 1) return emit(Op::Class, next, members[0]);
    if (members.size() == classes_.count()) return emit(Op::Any, next, 0);
    const auto [at, added] = set_places_.try_emplace(set, static_cast<std::uint32_t>(sets_.size()));
    if (added && sets_.size() <= most_set_words) {
      sets_.resize(sets_.size() + (classes_.count() + 31) / 32);
      for (const std::uint32_t c : members) sets_[at->second + c / 32] |= 1u << (c % 32);
    }
    return emit(Op::Set, next, at->second);
  }

  std::uint32_t place_repeated(NodeKind kind, const Node& n, bool lazy, std::uint32_t next) {
    const Node& inner = simple(n);
    if (inner.kind == NodeKind::Empty) return next;
    if (inner.kind == kind && inner.lazy == lazy) return place(inner, next);
    switch (kind) {
      case NodeKind::Quest: return split(place(inner, next), next, lazy);
      case NodeKind::Plus: return place_plus(inner, lazy, next);
      default: break;
    }
    // A loop over what may be empty is entered by a choice of its own: (x+)? keeps the order of preference.
    if (nullable(inner)) return split(place_plus(inner, lazy, next), next, lazy);
    const std::uint32_t loop = split(0, next, lazy);
    const std::uint32_t body = place(inner, loop);
    (lazy ? code_[loop].other : code_[loop].out) = body;
    return loop;
  }

  std::uint32_t place_plus(const Node& inner, bool lazy, std::uint32_t next) {
    const std::uint32_t loop = split(0, next, lazy);
    const std::uint32_t body = place(inner, loop);
    (lazy ? code_[loop].other : code_[loop].out) = body;
    return body;
  }

  // x{2,} is xx+, x{2,4} is xx(x(x)?)?
  std::uint32_t place_counted(const Node& n, std::uint32_t next) {
    const Node& inner = *n.children[0];
    if (n.high == 0 && n.low == 0) return next;
    if (n.high < 0 && n.low == 0) return place_repeated(NodeKind::Star, inner, n.lazy, next);
    std::uint32_t at = next;
    std::int32_t copies = n.low;
    // Backwards, what may be left out is read first.
    const auto optional = [&](std::uint32_t end) {
      std::uint32_t from = end;
      for (std::int32_t i = n.low; i < n.high && code_.size() <= most_instructions; ++i) {
        if (backward_) {
          // All choices lead to what follows, in any order of preference.
          from = split(place(inner, from), end, n.lazy);
        } else {
          from = simple(inner).kind == NodeKind::Empty ? from : split(place(inner, from), end, n.lazy);
        }
      }
      return from;
    };
    if (backward_) {
      for (; copies > 1 || (copies > 0 && n.high >= 0); --copies) at = place(inner, at);
      return n.high < 0 ? place_repeated(NodeKind::Plus, inner, n.lazy, at) : optional(at);
    }
    if (n.high < 0) {
      at = place_repeated(NodeKind::Plus, inner, n.lazy, at);
      --copies;
    } else {
      at = optional(at);
    }
    for (; copies > 0; --copies) at = place(inner, at);
    return at;
  }

  // A counted repetition that says no more than another node.
  static const Node& simple(const Node& n) {
    static const Node empty;
    const Node* at = &n;
    while (at->kind == NodeKind::Repeat) {
      if (at->low == 0 && at->high == 0) return empty;
      if (at->low != 1 || at->high != 1) return *at;
      at = at->children[0];
    }
    return *at;
  }

  static bool nullable(const Node& n) {
    switch (n.kind) {
      case NodeKind::Set:
      case NodeKind::Nothing: return false;
      case NodeKind::Capture:
      case NodeKind::Plus: return nullable(*n.children[0]);
      case NodeKind::Repeat: return n.low == 0 || nullable(*n.children[0]);
      case NodeKind::Concat:
        return std::all_of(n.children.begin(), n.children.end(), [](const Node* c) { return nullable(*c); });
      case NodeKind::Alternate:
        return std::any_of(n.children.begin(), n.children.end(), [](const Node* c) { return nullable(*c); });
      default: return true;
    }
  }

  // The text that every match begins with. An expression that is anchored on both sides counts what is
  // between, if that is plain text.
  void find_prefix(std::uint32_t at, std::string& prefix, bool& complete) const {
    const bool anchored = code_[at].op == Op::Assert && code_[at].other == BeginText;
    if (anchored) at = code_[at].out;
    for (;; at = code_[at].out) {
      if (code_[at].op == Op::Save && !anchored) continue;
      if (code_[at].op != Op::Class) break;
      const std::int32_t rune = classes_.only_rune_of(code_[at].other);
      // What is invalid in a text counts as U+FFFD, but has other bytes.
      if (rune < 0 || rune == runtime::rune_error) break;
      char bytes[4];
      prefix.append(bytes, static_cast<std::size_t>(runtime::encode_rune(rune, bytes)));
    }
    if (anchored) {
      const bool closed = code_[at].op == Op::Assert && code_[at].other == EndText;
      if (closed) at = code_[at].out;
      if (!closed || code_[at].op != Op::Match) prefix.clear();
      complete = closed && code_[at].op == Op::Match && !prefix.empty();
    } else {
      complete = code_[at].op == Op::Match;
    }
  }

  bool begins_text() const {
    const Node* n = tree_.root;
    while ((n->kind == NodeKind::Concat && !n->children.empty()) || n->kind == NodeKind::Capture)
      n = n->children[0];
    return n->kind == NodeKind::Assertion && n->look == BeginText;
  }

  std::vector<char> block(Program header) {
    static std::atomic<std::uint64_t> next_id{1};
    std::string prefix;
    bool complete = false;
    find_prefix(header.start, prefix, complete);
    header.id = next_id.fetch_add(1, std::memory_order_relaxed);
    header.instructions = static_cast<std::uint32_t>(code_.size());
    header.set_words = static_cast<std::uint32_t>(sets_.size());
    header.prefix_length = static_cast<std::uint32_t>(prefix.size());
    header.prefix_complete = complete;
    header.classes = classes_.count();
    header.captures = static_cast<std::uint32_t>(tree_.names.size());
    header.begins_text = begins_text();
    header.has_looks = has_looks_;
    std::vector<Classes::Run> above;
    for (std::size_t i = 0; i < classes_.runs().size(); ++i) {
      const Classes::Run run = classes_.runs()[i];
      const std::int32_t end = i + 1 < classes_.runs().size() ? classes_.runs()[i + 1].first : max_rune + 1;
      for (std::int32_t rune = run.first; rune < std::min(end, 0x80); ++rune) {
        header.ascii_class[rune] = static_cast<std::uint16_t>(run.rune_class);
      }
      if (end > 0x80) above.push_back({std::max(run.first, 0x80), run.rune_class});
    }
    header.boundaries = static_cast<std::uint32_t>(above.size());

    std::vector<char> bytes;
    const auto put = [&](const void* data, std::size_t size) {
      bytes.insert(bytes.end(), static_cast<const char*>(data), static_cast<const char*>(data) + size);
    };
    put(&header, sizeof header);
    put(code_.data(), code_.size() * sizeof(Instruction));
    for (const Classes::Run& run : above) put(&run.first, sizeof run.first);
    for (const Classes::Run& run : above) put(&run.rune_class, sizeof run.rune_class);
    put(sets_.data(), sets_.size() * sizeof(std::uint32_t));
    for (std::uint32_t c = 0; c < header.classes; ++c) {
      const std::int32_t rune = classes_.first_rune_of(c);
      const Side side = rune == '\n' ? Side::Newline : is_word(rune) ? Side::Word : Side::Other;
      put(&side, 1);
    }
    put(prefix.data(), prefix.size());
    return bytes;
  }

  Tree& tree_;
  bool backward_ = false;
  bool has_looks_ = false;
  Classes classes_;
  std::map<const Node*, std::uint32_t> set_numbers_;
  std::map<std::uint32_t, std::uint32_t> set_places_;
  std::vector<Instruction> code_;
  std::vector<std::uint32_t> sets_;
  const Ranges newline_{{'\n', '\n'}};
  const Ranges word_{{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
};

}  // namespace

std::vector<char> compile(Tree& tree) { return Compiler(tree).run(); }

}  // namespace gol::natives::regexp
