#include "natives/strings_split.hpp"

#include <algorithm>

#include "natives/strings_text.hpp"
#include "natives/unicode.hpp"
#include "runtime/object/panic.hpp"

namespace gol::natives {

namespace {

std::span<const String> strings_of(const Slice& list) {
  return {reinterpret_cast<const String*>(list.data), static_cast<std::size_t>(list.length)};
}

// One part for each rune; the last part takes what is left.
Slice explode(Goroutine& g, std::string_view text, std::int64_t most) {
  const std::int64_t runes = count_runes(text);
  const auto count = static_cast<std::size_t>(most < 0 ? runes : std::min(most, runes));
  StringList parts(g, count);
  while (parts.size() < count) {
    const std::size_t width =
        parts.size() + 1 == count && most > 0 ? text.size() : static_cast<std::size_t>(first_rune(text).width);
    parts.add(text.substr(0, width));
    text.remove_prefix(width);
  }
  return parts.finish();
}

}  // namespace

Slice split(Goroutine& g, String text, String separator, std::int64_t keep, std::int64_t most) {
  if (most == 0) return {};
  std::string_view rest = text.view();
  if (separator.length == 0) return explode(g, rest, most);
  std::int64_t count = count_text(rest, separator.view()) + 1;
  if (most > 0 && most < count) count = most;
  StringList parts(g, static_cast<std::size_t>(count));
  while (static_cast<std::int64_t>(parts.size()) < count - 1) {
    const auto at = static_cast<std::size_t>(find_text(rest, separator.view()));
    parts.add(rest.substr(0, at + static_cast<std::size_t>(keep)));
    rest.remove_prefix(at + static_cast<std::size_t>(separator.length));
  }
  parts.add(rest);
  return parts.finish();
}

Slice fields(Goroutine& g, String text) {
  // Calls `take` with each field.
  const auto for_each = [view = text.view()](auto take) {
    std::size_t begin = 0, at = 0;
    bool inside = false;
    while (at < view.size()) {
      const runtime::DecodedRune decoded = first_rune(view.substr(at));
      const bool space = is_space(decoded.rune);
      if (space && inside) take(view.substr(begin, at - begin));
      if (!space && !inside) begin = at;
      inside = !space;
      at += static_cast<std::size_t>(decoded.width);
    }
    if (inside) take(view.substr(begin));
  };
  std::size_t count = 0;
  for_each([&](std::string_view) { ++count; });
  StringList parts(g, count);
  for_each([&](std::string_view part) { parts.add(part); });
  return parts.finish();
}

String join(Goroutine& g, Slice parts, String separator) {
  const auto list = strings_of(parts);
  if (list.empty()) return {};
  if (list.size() == 1) return list[0];
  std::size_t length = 0;
  for (const String& part : list) length += static_cast<std::size_t>(part.length);
  std::size_t between;
  if (__builtin_mul_overflow(static_cast<std::size_t>(separator.length), list.size() - 1, &between) ||
      __builtin_add_overflow(length, between, &length) || length > std::size_t{1} << 47) {
    runtime::panic_string(g, "strings: Join output length overflow");
  }
  if (length == 0) return {};
  auto* to = static_cast<char*>(runtime::allocate(g, length, runtime::Scan::None));
  const char* const begin = to;
  const auto put = [&to](String part) {
    if (part.length > 0) std::memcpy(to, part.data, static_cast<std::size_t>(part.length));
    to += part.length;
  };
  put(list[0]);
  for (const String& part : list.subspan(1)) {
    put(separator);
    put(part);
  }
  return {begin, static_cast<std::int64_t>(length)};
}

String repeat(Goroutine& g, String text, std::int64_t count) {
  if (count < 0) runtime::panic_string(g, "strings: negative Repeat count");
  std::int64_t length;
  if (__builtin_mul_overflow(text.length, count, &length)) {
    runtime::panic_string(g, "strings: Repeat output length overflow");
  }
  if (length == 0) return {};
  if (count == 1) return text;
  auto* to = static_cast<char*>(runtime::allocate(g, static_cast<std::size_t>(length), runtime::Scan::None));
  std::memcpy(to, text.data, static_cast<std::size_t>(text.length));
  for (std::int64_t done = text.length; done < length;) {
    const std::int64_t more = std::min(done, length - done);
    std::memcpy(to + done, to, static_cast<std::size_t>(more));
    done += more;
  }
  return {to, length};
}

String replace(Goroutine& g, String text, String old, String with, std::int64_t most) {
  if (most == 0 || old == with) return text;
  const std::int64_t found = count_text(text.view(), old.view());
  if (found == 0) return text;
  if (most < 0 || found < most) most = found;

  const std::int64_t length = text.length + most * (with.length - old.length);
  if (length == 0) return {};
  auto* to = static_cast<char*>(runtime::allocate(g, static_cast<std::size_t>(length), runtime::Scan::None));
  const char* const begin = to;
  const auto put = [&to](std::string_view part) {
    if (!part.empty()) std::memcpy(to, part.data(), part.size());
    to += part.size();
  };
  std::string_view rest = text.view();
  for (std::int64_t i = 0; i < most; ++i) {
    std::size_t at = 0;
    if (old.length > 0) {
      at = static_cast<std::size_t>(find_text(rest, old.view()));
    } else if (i > 0) {
      at = static_cast<std::size_t>(first_rune(rest).width);  // empty texts lie between all runes
    }
    put(rest.substr(0, at));
    put(with.view());
    rest.remove_prefix(at + static_cast<std::size_t>(old.length));
  }
  put(rest);
  return {begin, length};
}

namespace {

// The pairs of a Replacer by the first byte of their old text, in the order in which they were given.
class PairIndex {
 public:
  PairIndex(Goroutine& g, std::span<const String> pairs)
      : pairs_(pairs),
        next_(static_cast<std::int32_t*>(runtime::allocate(g, pairs.size() * 2, runtime::Scan::None))) {
    std::fill(std::begin(first_), std::end(first_), -1);
    for (std::size_t i = pairs.size(); i >= 2; i -= 2) {
      const std::size_t pair = i - 2;
      if (pairs[pair].length == 0) {
        empty_ = static_cast<std::int32_t>(pair);
        continue;
      }
      auto& first = first_[static_cast<unsigned char>(pairs[pair].data[0])];
      next_[pair / 2] = first;
      first = static_cast<std::int32_t>(pair);
    }
  }

  // The pair whose old text begins the given one, or -1.
  std::int32_t find(std::string_view text, bool without_empty) const {
    const std::int32_t empty = without_empty ? -1 : empty_;
    if (text.empty()) return empty;
    for (std::int32_t pair = first_[static_cast<unsigned char>(text[0])]; pair >= 0;
         pair = next_[pair / 2]) {
      if (empty >= 0 && empty < pair) return empty;
      if (text.starts_with(pairs_[static_cast<std::size_t>(pair)].view())) return pair;
    }
    return empty;
  }

  bool has_empty() const { return empty_ >= 0; }
  bool may_begin(char c) const { return first_[static_cast<unsigned char>(c)] >= 0; }

 private:
  std::span<const String> pairs_;
  std::int32_t* next_;      // by half the index of a pair
  std::int32_t first_[256];
  std::int32_t empty_ = -1;  // the first pair whose old text is empty
};

}  // namespace

String replace_pairs(Goroutine& g, String text, Slice list) {
  const auto pairs = strings_of(list);
  const PairIndex index(g, pairs);
  const std::string_view view = text.view();
  ByteBuffer out(g);
  std::size_t copied = 0;
  bool changed = false, after_empty = false;
  for (std::size_t at = 0; at <= view.size();) {
    if (!index.has_empty()) {
      while (at < view.size() && !index.may_begin(view[at])) ++at;
      if (at == view.size()) break;
    }
    const std::int32_t pair = index.find(view.substr(at), after_empty);
    after_empty = false;
    if (pair < 0) {
      ++at;
      continue;
    }
    const String old = pairs[static_cast<std::size_t>(pair)];
    out.append(view.substr(copied, at - copied));
    out.append(pairs[static_cast<std::size_t>(pair) + 1].view());
    changed = true;
    after_empty = old.length == 0;
    at += static_cast<std::size_t>(old.length);
    copied = at;
  }
  if (!changed) return text;
  out.append(view.substr(copied));
  return out.to_string();
}

}  // namespace gol::natives
