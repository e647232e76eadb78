#include "natives/regexp_dfa.hpp"

#include <algorithm>
#include <cstring>

namespace gol::natives::regexp {

namespace {

// What an automaton may take before it is thrown away and begun again.
constexpr std::size_t most_bytes = 1 << 20;

}  // namespace

Dfa::Dfa(const Program& program, Kind kind, bool longest)
    : kind_(kind), longest_(longest || kind == Kind::Backward), stride_(program.classes + 1) {
  reached_.resize(program.instructions);
  next_.resize(program.instructions);
  const std::size_t state_bytes = stride_ * sizeof(std::int32_t) + 64 + program.instructions;
  most_states_ = std::max<std::size_t>(most_bytes / state_bytes, 32);
  forget();
  forgotten_ = 0;
}

void Dfa::forget() {
  ++forgotten_;
  steps_.clear();
  states_.clear();
  numbers_.clear();
  std::fill(std::begin(starts_), std::end(starts_), unknown);
  std::vector<std::uint32_t> nothing;
  state_of(nothing, Side::Nothing);
}

// The key is the side and the instructions as bytes.
std::int32_t Dfa::state_of(std::vector<std::uint32_t>& instructions, Side side) {
  if (!instructions.empty() && instructions.back() == mark) instructions.pop_back();
  std::string key;
  key.reserve(1 + instructions.size() * sizeof(std::uint32_t));
  key.push_back(instructions.empty() ? 0 : static_cast<char>(side));
  key.append(reinterpret_cast<const char*>(instructions.data()), instructions.size() * sizeof(std::uint32_t));
  const auto [at, added] = numbers_.try_emplace(std::move(key), static_cast<std::int32_t>(states_.size()));
  if (added) {
    states_.push_back(&at->first);
    steps_.resize(steps_.size() + stride_, unknown);
  }
  return at->second;
}

std::int32_t Dfa::start(const Program& program, Side side) {
  if (!program.has_looks) side = Side::Other;
  std::int32_t& known = starts_[static_cast<int>(side)];
  if (known == unknown) {
    to_.assign(1, kind_ == Kind::Search     ? program.search
                  : kind_ == Kind::Anchored ? program.start
                                            : program.backward);
    known = state_of(to_, side);
  }
  return known;
}

// Adds what can be reached from the instruction without a rune, in order of preference.
void Dfa::follow(const Program& program, std::uint32_t first, std::uint32_t looks) {
  const Instruction* code = program.code();
  stack_.assign(1, first);
  while (!stack_.empty()) {
    std::uint32_t at = stack_.back();
    stack_.pop_back();
    while (reached_.add(at)) {
      const Instruction& i = code[at];
      if (i.op == Op::Split) {
        stack_.push_back(i.other);
      } else if (i.op == Op::Assert) {
        if (i.other & ~looks) break;
      } else if (i.op != Op::Save) {
        break;
      }
      at = i.out;
    }
  }
}

std::int32_t Dfa::make_step(const Program& program, std::int32_t state, std::uint32_t rune_class) {
  const Instruction* code = program.code();
  const std::string& key = *states_[static_cast<std::size_t>(state)];
  const bool at_end = rune_class == program.classes;
  const Side after = at_end ? Side::Nothing : program.sides()[rune_class];
  const std::uint32_t looks = program.has_looks ? looks_between(static_cast<Side>(key[0]), after) : 0;
  from_.resize((key.size() - 1) / sizeof(std::uint32_t));
  std::memcpy(from_.data(), key.data() + 1, key.size() - 1);

  reached_.clear();
  next_.clear();
  to_.clear();
  bool matched = false;
  std::uint32_t seen = 0;
  for (const std::uint32_t instruction : from_) {
    if (instruction == mark) {
      if (matched) break;  // what began further right cannot win any more
      if (!to_.empty() && to_.back() != mark) to_.push_back(mark);
      continue;
    }
    follow(program, instruction, looks);
    bool cut = false;
    for (; seen < reached_.size() && !cut; ++seen) {
      const std::uint32_t at = reached_[seen];
      const Instruction& i = code[at];
      if (i.op == Op::Match) {
        matched = true;
        cut = !longest_;
        continue;
      }
      if (at_end || !program.accepts(i, rune_class)) continue;
      const bool searching = i.op == Op::Any && i.out == program.search && kind_ == Kind::Search;
      if (searching && longest_) {
        if (matched) continue;
        if (!to_.empty() && to_.back() != mark) to_.push_back(mark);
      }
      if (next_.add(i.out)) to_.push_back(i.out);
    }
    if (cut) break;
  }

  if (states_.size() >= most_states_) {
    // The step is not noted: the state that it would stand in is gone.
    forget();
    return state_of(to_, program.has_looks && !at_end ? after : Side::Other) * 2 + (matched ? 1 : 0);
  }
  const std::int32_t result =
      state_of(to_, program.has_looks && !at_end ? after : Side::Other) * 2 + (matched ? 1 : 0);
  step(state, rune_class) = result;
  return result;
}

std::int64_t Dfa::find_end(const Program& program, std::string_view text, std::size_t at, bool earliest) {
  const std::string_view prefix = kind_ == Kind::Search ? program.prefix() : std::string_view{};
  const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t size = text.size();
  // Without looks there is one start state, to which a search that holds nothing comes back.
  const bool skips = !prefix.empty() && !program.has_looks;
  std::int64_t last = none;
  std::int32_t state = start(program, program.has_looks ? side_before(program, text, at) : Side::Other);
  const std::uint64_t forgotten = forgotten_;
  const std::size_t begin = at;
  while (at < size) {
    if (skips && state == starts_[static_cast<int>(Side::Other)]) {
      const std::int64_t found = find_text(text.substr(at), prefix);
      if (found < 0) return last;
      at += static_cast<std::size_t>(found);
    }
    std::uint32_t rune_class;
    std::uint32_t width = 1;
    if (bytes[at] < 0x80) {
      rune_class = program.ascii_class[bytes[at]];
    } else {
      const Step decoded = step_at(program, text, at);
      rune_class = decoded.rune_class;
      width = decoded.width;
    }
    std::int32_t next = step(state, rune_class);
    if (next < 0) {
      next = make_step(program, state, rune_class);
      // Too many states for what they are good for.
      if (forgotten_ - forgotten > 2 && at - begin < (forgotten_ - forgotten) * most_states_ * 8)
        return gave_up;
    }
    if (next & 1) {
      last = static_cast<std::int64_t>(at);
      if (earliest) return last;
    }
    state = next >> 1;
    if (state == 0) return last;
    at += width;
  }
  std::int32_t next = step(state, program.classes);
  if (next < 0) next = make_step(program, state, program.classes);
  return next & 1 ? static_cast<std::int64_t>(size) : last;
}

std::int64_t Dfa::find_begin(const Program& program, std::string_view text, std::size_t least,
                             std::size_t end) {
  std::int64_t last = none;
  std::size_t at = end;
  std::int32_t state = start(program, program.has_looks ? side_after(program, text, at) : Side::Other);
  const std::uint64_t forgotten = forgotten_;
  for (;;) {
    const Step before = at > 0 ? step_before(program, text, at) : Step{program.classes, 0};
    std::int32_t next = step(state, before.rune_class);
    if (next < 0) {
      next = make_step(program, state, before.rune_class);
      if (forgotten_ - forgotten > 2) return gave_up;
    }
    if (next & 1) last = static_cast<std::int64_t>(at);
    state = next >> 1;
    if (state == 0 || at <= least) return last;
    at -= before.width;
  }
}

}  // namespace gol::natives::regexp
