// An automaton finds the bounds of a match; captures inside of these are found by backtracking that never
// comes to the same place in the same state twice, or, where that would take too much memory, by following
// all threads at once. The latter also stands in for an automaton that gets too large.
#include "natives/regexp_match.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include "natives/regexp_dfa.hpp"

namespace gol::natives::regexp {

namespace {

constexpr std::size_t most_visited_bits = 4 << 20;

// The automata of one program.
struct Automata {
  std::uint64_t id = 0;
  bool longest = false;
  std::unique_ptr<Dfa> search, anchored, backward;

  Dfa& get(std::unique_ptr<Dfa>& one, const Program& program, Dfa::Kind kind) {
    if (!one) one = std::make_unique<Dfa>(program, kind, longest);
    return *one;
  }
};

// A place to go on from, or a bound to restore.
struct Job {
  std::uint32_t instruction;
  std::int32_t bound;  // of the captures; -1: this is a place
  std::int64_t at;
};

// The threads of a search by all of them at once.
struct Threads {
  SparseSet instructions;
  std::vector<std::int64_t> bounds;  // captures * 2 for each instruction
};

// What a thread of the process keeps from one search to the next. Natives that search do not park in between.
struct Workspace {
  std::array<Automata, 32> automata;
  std::vector<std::uint64_t> visited;
  std::vector<Job> jobs;
  Threads now, then;
  std::vector<std::int64_t> current;

  Automata& of(const Program& program, bool longest) {
    Automata& entry = automata[(program.id * 2 + (longest ? 1 : 0)) % automata.size()];
    if (entry.id != program.id || entry.longest != longest) {
      entry = Automata{};
      entry.id = program.id;
      entry.longest = longest;
    }
    return entry;
  }
};

__attribute__((noinline)) Workspace& workspace() {
  static thread_local Workspace* const mine = new Workspace;
  return *mine;
}

// Finds the first way in order of preference from `begin` to a match that ends at `end`.
class Backtracker {
 public:
  Backtracker(const Program& program, std::string_view text, std::size_t begin, std::size_t end,
              Workspace& space)
      : program_(program),
        text_(text),
        begin_(begin),
        end_(end),
        visited_(space.visited),
        jobs_(space.jobs) {}

  static bool fits(const Program& program, std::size_t length) {
    return (length + 1) * program.instructions <= most_visited_bits;
  }

  bool run(std::int64_t* bounds, std::uint32_t captures) {
    visited_.assign(((end_ - begin_ + 1) * program_.instructions + 63) / 64, 0);
    jobs_.clear();
    jobs_.push_back({program_.start, -1, static_cast<std::int64_t>(begin_)});
    while (!jobs_.empty()) {
      const Job job = jobs_.back();
      jobs_.pop_back();
      if (job.bound >= 0) {
        bounds[job.bound] = job.at;
      } else if (follow(job.instruction, static_cast<std::size_t>(job.at), bounds, captures)) {
        return true;
      }
    }
    return false;
  }

 private:
  bool visit(std::uint32_t instruction, std::size_t at) {
    const std::size_t bit = (at - begin_) * program_.instructions + instruction;
    std::uint64_t& word = visited_[bit / 64];
    const std::uint64_t mask = std::uint64_t{1} << (bit % 64);
    if (word & mask) return false;
    word |= mask;
    return true;
  }

  bool follow(std::uint32_t instruction, std::size_t at, std::int64_t* bounds, std::uint32_t captures) {
    const Instruction* code = program_.code();
    for (;;) {
      const Instruction& i = code[instruction];
      switch (i.op) {
        case Op::Fail: return false;
        case Op::Match: return at == end_;
        case Op::Split:
          if (!visit(instruction, at)) return false;
          jobs_.push_back({i.other, -1, static_cast<std::int64_t>(at)});
          break;
        case Op::Save:
          if (i.other < captures * 2) {
            jobs_.push_back({0, static_cast<std::int32_t>(i.other), bounds[i.other]});
            bounds[i.other] = static_cast<std::int64_t>(at);
          }
          break;
        case Op::Assert: {
          const std::uint32_t looks =
              looks_between(side_before(program_, text_, at), side_after(program_, text_, at));
          if (i.other & ~looks) return false;
          break;
        }
        default: {
          if (at >= end_) return false;
          const Step step = step_at(program_, text_, at);
          if (!program_.accepts(i, step.rune_class)) return false;
          at += step.width;
          break;
        }
      }
      instruction = i.out;
    }
  }

  const Program& program_;
  std::string_view text_;
  std::size_t begin_, end_;
  std::vector<std::uint64_t>& visited_;
  std::vector<Job>& jobs_;
};

// Follows all threads at once.
class ThreadSearch {
 public:
  ThreadSearch(const Program& program, bool longest, std::string_view text, std::uint32_t captures,
               Workspace& space)
      : program_(program), longest_(longest), text_(text), bounds_(captures * 2), space_(space) {
    for (Threads* list : {&space_.now, &space_.then}) {
      list->instructions.resize(program.instructions);
      list->bounds.resize(std::size_t{program.instructions} * bounds_);
    }
    space_.current.assign(bounds_, -1);
  }

  // A match that begins at `at` or, unless it must be there, further on; wanted_end -1: any end.
  bool run(std::size_t at, bool only_here, std::int64_t wanted_end, std::int64_t* result) {
    Threads* now = &space_.now;
    Threads* then = &space_.then;
    now->instructions.clear();
    bool matched = false;
    for (bool first = true;; first = false) {
      if (!matched && (first || !only_here)) {
        std::fill(space_.current.begin(), space_.current.end(), -1);
        space_.current[0] = static_cast<std::int64_t>(at);
        add(*now, program_.start, at);
      }
      if (now->instructions.size() == 0 && (matched || only_here)) break;
      const bool at_end = at == text_.size();
      const Step step = at_end ? Step{0, 1} : step_at(program_, text_, at);
      then->instructions.clear();
      for (std::uint32_t t = 0; t < now->instructions.size(); ++t) {
        const std::uint32_t number = now->instructions[t];
        const Instruction& i = program_.code()[number];
        std::int64_t* bounds = now->bounds.data() + std::size_t{number} * bounds_;
        if (i.op == Op::Match) {
          if (wanted_end >= 0 && wanted_end != static_cast<std::int64_t>(at)) continue;
          if (longest_ && matched &&
              (result[0] < bounds[0] ||
               (result[0] == bounds[0] && result[1] >= static_cast<std::int64_t>(at)))) {
            continue;
          }
          std::copy(bounds, bounds + bounds_, result);
          result[1] = static_cast<std::int64_t>(at);
          matched = true;
          if (!longest_) break;
          continue;
        }
        if (longest_ && matched && result[0] < bounds[0]) continue;
        if (at_end || i.op == Op::Split || i.op == Op::Save || i.op == Op::Assert) continue;
        if (!program_.accepts(i, step.rune_class)) continue;
        std::copy(bounds, bounds + bounds_, space_.current.begin());
        add(*then, i.out, at + step.width);
      }
      if (at_end || (wanted_end >= 0 && static_cast<std::int64_t>(at) >= wanted_end)) break;
      at += step.width;
      std::swap(now, then);
    }
    return matched;
  }

 private:
  // Adds the threads that the instruction leads to without a rune, with the current bounds.
  void add(Threads& list, std::uint32_t first, std::size_t at) {
    std::uint32_t looks = 0;
    bool looked = false;
    std::vector<Job>& jobs = space_.jobs;
    jobs.assign(1, {first, -1, 0});
    while (!jobs.empty()) {
      const Job job = jobs.back();
      jobs.pop_back();
      if (job.bound >= 0) {
        space_.current[static_cast<std::size_t>(job.bound)] = job.at;
        continue;
      }
      std::uint32_t instruction = job.instruction;
      while (list.instructions.add(instruction)) {
        const Instruction& i = program_.code()[instruction];
        if (i.op == Op::Split) {
          jobs.push_back({i.other, -1, 0});
        } else if (i.op == Op::Save) {
          if (i.other < bounds_) {
            jobs.push_back({0, static_cast<std::int32_t>(i.other), space_.current[i.other]});
            space_.current[i.other] = static_cast<std::int64_t>(at);
          }
        } else if (i.op == Op::Assert) {
          if (!looked)
            looks = looks_between(side_before(program_, text_, at), side_after(program_, text_, at));
          looked = true;
          if (i.other & ~looks) break;
        } else {
          std::copy(space_.current.begin(), space_.current.end(),
                    list.bounds.begin() + static_cast<std::ptrdiff_t>(std::size_t{instruction} * bounds_));
          break;
        }
        instruction = i.out;
      }
    }
  }

  const Program& program_;
  bool longest_;
  std::string_view text_;
  std::size_t bounds_;
  Workspace& space_;
};

}  // namespace

bool has_match(const Program& program, bool longest, std::string_view text) {
  if (program.prefix_complete && !program.begins_text) return find_text(text, program.prefix()) >= 0;
  Workspace& space = workspace();
  Automata& automata = space.of(program, longest);
  Dfa& dfa = program.begins_text ? automata.get(automata.anchored, program, Dfa::Kind::Anchored)
                                 : automata.get(automata.search, program, Dfa::Kind::Search);
  const std::int64_t end = dfa.find_end(program, text, 0, true);
  if (end != Dfa::gave_up) return end >= 0;
  std::int64_t bounds[2];
  return ThreadSearch(program, longest, text, 1, space).run(0, program.begins_text, -1, bounds);
}

bool find_match(const Program& program, bool longest, std::string_view text, std::size_t at,
                std::int64_t* bounds, std::uint32_t captures) {
  if (program.begins_text && at > 0) return false;
  if (program.prefix_complete && !program.begins_text && captures == 1) {
    const std::int64_t found = find_text(text.substr(at), program.prefix());
    if (found < 0) return false;
    bounds[0] = static_cast<std::int64_t>(at) + found;
    bounds[1] = bounds[0] + program.prefix_length;
    return true;
  }
  Workspace& space = workspace();
  Automata& automata = space.of(program, longest);
  const auto by_threads = [&] {
    return ThreadSearch(program, longest, text, captures, space).run(at, program.begins_text, -1, bounds);
  };
  Dfa& forward = program.begins_text ? automata.get(automata.anchored, program, Dfa::Kind::Anchored)
                                     : automata.get(automata.search, program, Dfa::Kind::Search);
  const std::int64_t end = forward.find_end(program, text, at, false);
  if (end == Dfa::gave_up) return by_threads();
  if (end == Dfa::none) return false;
  std::int64_t begin = static_cast<std::int64_t>(at);
  if (!program.begins_text) {
    Dfa& backward = automata.get(automata.backward, program, Dfa::Kind::Backward);
    begin = backward.find_begin(program, text, at, static_cast<std::size_t>(end));
    if (begin < 0) return by_threads();
  }
  if (captures > 1) {
    std::fill(bounds, bounds + captures * 2, -1);
    const auto from = static_cast<std::size_t>(begin);
    if (Backtracker::fits(program, static_cast<std::size_t>(end - begin))) {
      if (!Backtracker(program, text, from, static_cast<std::size_t>(end), space).run(bounds, captures)) {
        return by_threads();
      }
    } else if (!ThreadSearch(program, longest, text, captures, space).run(from, true, end, bounds)) {
      return by_threads();
    }
  }
  bounds[0] = begin;
  bounds[1] = end;
  return true;
}

}  // namespace gol::natives::regexp
