// The natives of compress/flate: what its writer does with each byte. A token is a byte, or a match: its
// length in the upper half, its distance in the lower one.
#include <algorithm>
#include <cstring>

#include "natives/byte_slices.hpp"
#include "natives/tables.hpp"

namespace gol::natives {

namespace {

constexpr std::size_t min_match = 4, max_match = 258, max_distance = 32768;
constexpr unsigned hash_bits = 15;

template <class T>
T* items(const Slice& slice) {
  return reinterpret_cast<T*>(slice.data);
}

// For each hash of four bytes, the last position with it; for each of the last positions, the one before of
// its hash. Positions are those in the stream, modulo 2^32, so what is found may be stale: it is compared
// anyway.
struct Chains {
  std::uint32_t* head;
  std::uint32_t* previous;

  std::uint32_t insert(const char* at, std::uint32_t position) const {
    std::uint32_t word;
    std::memcpy(&word, at, 4);
    std::uint32_t& last = head[word * 0x9E3779B1U >> (32 - hash_bits)];
    const std::uint32_t before = last;
    previous[position % max_distance] = before;
    last = position;
    return before;
  }
};

struct Match {
  std::size_t length = 0, distance = 0;
};

std::size_t common_length(const char* a, const char* b, std::size_t most) {
  std::size_t n = 0;
  while (n < most && a[n] == b[n]) n++;
  return n;
}

// The text of a window whose first byte is at `base` in the stream.
struct Window {
  std::string_view text;
  std::uint32_t base;
  Chains chains;

  bool hashable(std::size_t at) const { return at + 4 <= text.size(); }
  void insert(std::size_t at) const {
    if (hashable(at)) chains.insert(text.data() + at, base + static_cast<std::uint32_t>(at));
  }

  // Inserts the position and returns the longest of the last matches; of equal ones the nearest.
  Match longest(std::size_t at, std::int64_t depth) const {
    Match best;
    if (!hashable(at)) return best;
    const std::uint32_t position = base + static_cast<std::uint32_t>(at);
    const std::size_t most = std::min(text.size() - at, max_match);
    std::size_t before = 0;
    std::uint32_t candidate = chains.insert(text.data() + at, position);
    for (; depth > 0; depth--) {
      const std::size_t distance = position - candidate;
      if (distance <= before || distance > at || distance > max_distance) break;
      const char* there = text.data() + at - distance;
      if (there[best.length] == text[at + best.length]) {  // else it cannot be longer
        const std::size_t length = common_length(there, text.data() + at, most);
        if (length > best.length) best = {length, distance};
        if (length == most) break;
      }
      before = distance;
      candidate = chains.previous[candidate % max_distance];
    }
    return best.length >= min_match ? best : Match{};
  }
};

Window window_of(Slice text, std::uint32_t base, Slice head, Slice previous) {
  return {view_of(text), base, {items<std::uint32_t>(head), items<std::uint32_t>(previous)}};
}

void remember(Slice text, std::uint32_t base, Slice head, Slice previous) {
  const Window window = window_of(text, base, head, previous);
  for (std::size_t at = 0; window.hashable(at); at++) window.insert(at);
}

// The token for a match at each place where one is worthwhile; a lazy search prefers a longer one at the next
// byte.
std::int64_t tokenize(Slice text, std::int64_t from, std::uint32_t base, Slice head, Slice previous,
                      std::int64_t depth, bool lazy, Slice tokens) {
  const Window window = window_of(text, base, head, previous);
  auto* token = items<std::uint32_t>(tokens);
  const std::size_t end = window.text.size();
  Match match;
  bool searched = false;
  for (auto at = static_cast<std::size_t>(from); at < end;) {
    if (!searched) match = window.longest(at, depth);
    searched = false;
    std::size_t inserted = 1;
    if (lazy && match.length > 0 && match.length < 32 && at + 1 < end) {
      const Match next = window.longest(at + 1, depth);
      inserted = 2;
      if (next.length > match.length) {
        match = next;
        searched = true;
      }
    }
    if (match.length == 0 || searched) {
      *token++ = static_cast<unsigned char>(window.text[at++]);
      continue;
    }
    *token++ = static_cast<std::uint32_t>(match.length << 16 | match.distance);
    for (; inserted < match.length; inserted++) window.insert(at + inserted);
    at += match.length;
  }
  return token - items<std::uint32_t>(tokens);
}

// The symbol of a length or a distance, with its further bits.
struct Symbol {
  std::uint32_t index;
  unsigned extra_bits;
  std::uint32_t extra;
};

// From some value on, 2^steps symbols share each power of two; those before have one each.
Symbol symbol_of(std::uint32_t value, unsigned steps) {
  if (value < (2U << steps)) return {value, 0, 0};
  const unsigned top = 31 - static_cast<unsigned>(__builtin_clz(value));
  const unsigned extra_bits = top - steps;
  return {(extra_bits << steps) + (value >> extra_bits), extra_bits, value & ((1U << extra_bits) - 1)};
}

Symbol length_symbol(std::uint32_t length) {
  if (length == max_match) return {285, 0, 0};
  Symbol symbol = symbol_of(length - 3, 2);
  symbol.index += 257;
  return symbol;
}

Symbol distance_symbol(std::uint32_t distance) { return symbol_of(distance - 1, 1); }

// How often each symbol comes; returns the number of further bits.
std::int64_t count_symbols(Slice tokens, Slice lengths, Slice distances) {
  std::int64_t further = 0;
  const auto* token = items<std::uint32_t>(tokens);
  for (std::int64_t i = 0; i < tokens.length; i++) {
    if (token[i] < 256) {
      items<std::int32_t>(lengths)[token[i]]++;
      continue;
    }
    const Symbol length = length_symbol(token[i] >> 16), distance = distance_symbol(token[i] & 0xFFFF);
    items<std::int32_t>(lengths)[length.index]++;
    items<std::int32_t>(distances)[distance.index]++;
    further += length.extra_bits + distance.extra_bits;
  }
  return further;
}

struct BitWriter {
  char* out;
  std::uint64_t bits;
  std::uint64_t count;

  void put(std::uint32_t value, unsigned width) {
    bits |= std::uint64_t{value} << count;
    count += width;
    while (count >= 8) {
      *out++ = static_cast<char>(bits);
      bits >>= 8;
      count -= 8;
    }
  }
  // A code has its bits, as they are sent, in the upper half, and their number in the lower one.
  void put_code(std::uint32_t code) { put(code >> 16, code & 0xFFFF); }
};

// Writes the tokens to out, behind the first bits; returns how many bytes there are, and the bits of the last
// one.
Results<std::int64_t, std::uint64_t, std::int64_t> put_tokens(Slice out, std::uint64_t bits,
                                                              std::int64_t count, Slice tokens,
                                                              Slice length_codes, Slice distance_codes) {
  BitWriter writer{out.data, bits, static_cast<std::uint64_t>(count)};
  const auto* token = items<std::uint32_t>(tokens);
  for (std::int64_t i = 0; i < tokens.length; i++) {
    if (token[i] < 256) {
      writer.put_code(items<std::uint32_t>(length_codes)[token[i]]);
      continue;
    }
    const Symbol length = length_symbol(token[i] >> 16), distance = distance_symbol(token[i] & 0xFFFF);
    writer.put_code(items<std::uint32_t>(length_codes)[length.index]);
    writer.put(length.extra, length.extra_bits);
    writer.put_code(items<std::uint32_t>(distance_codes)[distance.index]);
    writer.put(distance.extra, distance.extra_bits);
  }
  return {writer.out - out.data, writer.bits, static_cast<std::int64_t>(writer.count)};
}

constexpr NativeEntry entries[] = {
    {"compress/flate.remember", native<remember>, plain},
    {"compress/flate.tokenize", native<tokenize>, plain},
    {"compress/flate.countSymbols", native<count_symbols>, plain},
    {"compress/flate.putTokens", native<put_tokens>, plain},
};

}  // namespace

constinit const NativeTable flate_natives = table_of(entries);

}  // namespace gol::natives
