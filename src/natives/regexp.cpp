// The natives of regexp: compiling, finding, replacing.
#include <cstring>

#include "natives/byte_slices.hpp"
#include "natives/format_buffer.hpp"
#include "natives/pointer_check.hpp"
#include "natives/regexp_match.hpp"
#include "natives/strings_text.hpp"
#include "natives/system_call.hpp"
#include "natives/tables.hpp"
#include "natives/unicode.hpp"
#include "runtime/sched/scheduler.hpp"

namespace gol::natives {

namespace {

using regexp::Program;

// regexp.Regexp as it lies in memory.
struct Regexp {
  String expression;
  Slice program;
  Slice names;
  bool longest;

  const Program& compiled() const { return *reinterpret_cast<const Program*>(program.data); }
};

// func compile(expr string, posix bool) (program []byte, names []string, code, wrong string)
Results<Slice, Slice, String, String> compile_expression(Goroutine& g, String expression, bool posix) {
  regexp::Tree tree;
  std::vector<char> bytes;
  regexp::parse(expression.view(), posix, tree);
  if (tree.error == regexp::ErrorCode::None) {
    bytes = regexp::compile(tree);
    if (bytes.empty()) tree.wrong = expression.view();
  }
  if (tree.error != regexp::ErrorCode::None) {
    const std::string_view code = regexp::error_text(tree.error);
    return {Slice{}, Slice{}, shared(code), runtime::make_string(g, tree.wrong)};
  }
  const auto size = static_cast<std::int64_t>(bytes.size());
  auto* cell = static_cast<char*>(runtime::allocate(g, bytes.size(), runtime::Scan::None));
  std::memcpy(cell, bytes.data(), bytes.size());
  const auto count = static_cast<std::int64_t>(tree.names.size());
  const Slice names = make_strings(g, count);
  for (std::int64_t i = 0; i < count; ++i) {
    string_at(names, i) = runtime::make_string(g, tree.names[static_cast<std::size_t>(i)]);
  }
  return {Slice{cell, size, size}, names, String{}, String{}};
}

Results<String, bool> literal_prefix(Goroutine& g, Regexp* pointer) {
  const Program& program = deref(g, pointer).compiled();
  return {runtime::make_string(g, program.prefix()), program.prefix_complete};
}

std::int64_t* make_ints(Goroutine& g, std::size_t count) {
  return static_cast<std::int64_t*>(runtime::allocate(g, count * sizeof(std::int64_t), runtime::Scan::None));
}
Slice slice_of(std::int64_t* ints, std::size_t count) {
  const auto length = static_cast<std::int64_t>(count);
  return {reinterpret_cast<char*>(ints), length, length};
}

std::uint32_t all_captures(const Regexp& re) { return re.compiled().captures; }

// Calls deliver(bounds) with each of at most `most` matches one after another; `most` negative: all.
template <class Deliver>
void for_each_match(Goroutine& g, const Regexp& re, std::string_view text, std::int64_t most,
                    std::uint32_t captures, std::int64_t* bounds, Deliver deliver) {
  std::int64_t previous_end = -1;
  std::size_t at = 0;
  for (std::int64_t count = 0; (most < 0 || count < most) && at <= text.size();) {
    if (GOL_UNLIKELY(g.poll.load(std::memory_order_relaxed) != 0)) runtime::poll_slow(g);
    if (!regexp::find_match(re.compiled(), re.longest, text, at, bounds, captures)) return;
    bool accepted = true;
    if (bounds[1] == static_cast<std::int64_t>(at)) {
      // An empty match right behind another one does not count.
      accepted = bounds[0] != previous_end;
      at += at < text.size() ? static_cast<std::size_t>(first_rune(text.substr(at)).width) : 1;
    } else {
      at = static_cast<std::size_t>(bounds[1]);
    }
    previous_end = bounds[1];
    if (!accepted) continue;
    deliver();
    ++count;
  }
}

// A list that grows in the heap; its items hold pointers or not.
template <class T, runtime::Scan scan>
class HeapList {
 public:
  explicit HeapList(Goroutine& g) : g_(g) {}
  void add(const T& item) { *room(1) = item; }
  T* room(std::size_t count) {
    if (capacity_ - size_ < count) {
      std::size_t capacity = capacity_ == 0 ? 10 : capacity_ * 2;
      while (capacity - size_ < count) capacity *= 2;
      auto* items = static_cast<T*>(runtime::allocate(g_, capacity * sizeof(T), scan));
      if (size_ > 0) std::memcpy(static_cast<void*>(items), items_, size_ * sizeof(T));
      items_ = items;
      capacity_ = capacity;
    }
    size_ += count;
    return items_ + size_ - count;
  }
  Slice finish() const {
    return {reinterpret_cast<char*>(items_), static_cast<std::int64_t>(size_),
            static_cast<std::int64_t>(capacity_)};
  }

 private:
  Goroutine& g_;
  T* items_ = nullptr;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

// What the methods for strings and for bytes differ in: the item for a part of the text.
struct StringText {
  String text;
  using Item = String;
  std::string_view view() const { return text.view(); }
  String part(std::int64_t begin, std::int64_t end) const {
    return shared(view().substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
  }
};
struct BytesText {
  Slice text;
  using Item = Slice;
  std::string_view view() const { return view_of(text); }
  Slice part(std::int64_t begin, std::int64_t end) const {
    return {text.data + begin, end - begin, end - begin};
  }
};
StringText text_of(String text) { return {text}; }
BytesText text_of(Slice text) { return {text}; }

template <class Argument>
bool matches(Goroutine& g, Regexp* re, Argument text) {
  return regexp::has_match(deref(g, re).compiled(), re->longest, text_of(text).view());
}

// The bounds of the first match, nil without one.
template <class Argument, bool submatches>
Slice find_index(Goroutine& g, Regexp* re, Argument argument) {
  const std::uint32_t captures = submatches ? all_captures(deref(g, re)) : 1;
  const std::string_view text = text_of(argument).view();
  if (captures == 1) {
    std::int64_t bounds[2];
    if (!regexp::find_match(deref(g, re).compiled(), re->longest, text, 0, bounds, 1)) return {};
    std::int64_t* result = make_ints(g, 2);
    std::memcpy(result, bounds, sizeof bounds);
    return slice_of(result, 2);
  }
  std::int64_t* bounds = make_ints(g, captures * 2);
  if (!regexp::find_match(re->compiled(), re->longest, text, 0, bounds, captures)) return {};
  return slice_of(bounds, captures * 2);
}

template <class Argument>
auto find(Goroutine& g, Regexp* re, Argument argument) {
  const auto text = text_of(argument);
  std::int64_t bounds[2];
  if (!regexp::find_match(deref(g, re).compiled(), re->longest, text.view(), 0, bounds, 1)) {
    return decltype(text.part(0, 0)){};
  }
  return text.part(bounds[0], bounds[1]);
}

// The parts of the text between the bounds, empty or nil where a capture took no part.
template <class Text>
Slice parts_of(Goroutine& g, const Text& text, const std::int64_t* bounds, std::uint32_t captures) {
  using Item = typename Text::Item;
  auto* parts = static_cast<Item*>(runtime::allocate(g, captures * sizeof(Item), runtime::Scan::Pointers));
  for (std::uint32_t i = 0; i < captures; ++i) {
    if (bounds[2 * i] >= 0) parts[i] = text.part(bounds[2 * i], bounds[2 * i + 1]);
  }
  return {reinterpret_cast<char*>(parts), captures, captures};
}

template <class Argument>
Slice find_submatch(Goroutine& g, Regexp* re, Argument argument) {
  const std::uint32_t captures = all_captures(deref(g, re));
  const auto text = text_of(argument);
  std::int64_t* bounds = make_ints(g, captures * 2);
  if (!regexp::find_match(re->compiled(), re->longest, text.view(), 0, bounds, captures)) return {};
  return parts_of(g, text, bounds, captures);
}

template <class Argument>
Slice find_all(Goroutine& g, Regexp* re, Argument argument, std::int64_t most) {
  const auto text = text_of(argument);
  HeapList<typename decltype(text_of(argument))::Item, runtime::Scan::Pointers> list(g);
  std::int64_t bounds[2];
  for_each_match(g, deref(g, re), text.view(), most, 1, bounds,
                 [&] { list.add(text.part(bounds[0], bounds[1])); });
  return list.finish();
}

template <class Argument, bool submatches>
Slice find_all_index(Goroutine& g, Regexp* re, Argument argument, std::int64_t most) {
  const std::uint32_t captures = submatches ? all_captures(deref(g, re)) : 1;
  std::int64_t* bounds = make_ints(g, captures * 2);
  HeapList<Slice, runtime::Scan::Pointers> list(g);
  for_each_match(g, deref(g, re), text_of(argument).view(), most, captures, bounds, [&] {
    std::int64_t* copy = make_ints(g, captures * 2);
    std::memcpy(copy, bounds, captures * 2 * sizeof *bounds);
    list.add(slice_of(copy, captures * 2));
  });
  return list.finish();
}

template <class Argument>
Slice find_all_submatch(Goroutine& g, Regexp* re, Argument argument, std::int64_t most) {
  const std::uint32_t captures = all_captures(deref(g, re));
  const auto text = text_of(argument);
  std::int64_t* bounds = make_ints(g, captures * 2);
  HeapList<Slice, runtime::Scan::Pointers> list(g);
  for_each_match(g, *re, text.view(), most, captures, bounds,
                 [&] { list.add(parts_of(g, text, bounds, captures)); });
  return list.finish();
}

// The number that a variable's name is, if it is one.
std::int64_t capture_number(std::string_view name, bool& is_number) {
  is_number = name[0] != '0' || name.size() == 1;
  std::int64_t number = 0;
  for (const char c : name) {
    if (c < '0' || c > '9' || number >= 100'000'000) is_number = false;
    if (!is_number) return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

// Appends the template with the matched parts of `source` in place of its variables.
template <class Append>
void expand(const Regexp& re, std::string_view pattern, std::string_view source,
            std::span<const std::int64_t> match, Append append) {
  const auto append_capture = [&](std::size_t number) {
    const auto begin = static_cast<std::size_t>(match[2 * number]);
    append(source.substr(begin, static_cast<std::size_t>(match[2 * number + 1]) - begin));
  };
  const auto took_part = [&](std::size_t number) {
    return 2 * number + 1 < match.size() && match[2 * number] >= 0;
  };
  for (;;) {
    const std::size_t dollar = pattern.find('$');
    if (dollar == pattern.npos) break;
    append(pattern.substr(0, dollar));
    pattern.remove_prefix(dollar + 1);
    if (pattern.starts_with('$')) {
      append("$");
      pattern.remove_prefix(1);
      continue;
    }
    const bool brace = pattern.starts_with('{');
    const std::string_view from = pattern.substr(brace ? 1 : 0);
    std::size_t length = 0;
    while (length < from.size()) {
      const runtime::DecodedRune decoded = first_rune(from.substr(length));
      if (!is_letter(decoded.rune) && !is_digit(decoded.rune) && decoded.rune != '_') break;
      length += static_cast<std::size_t>(decoded.width);
    }
    if (length == 0 || (brace && (length >= from.size() || from[length] != '}'))) {
      append("$");  // it is no variable
      continue;
    }
    const std::string_view name = from.substr(0, length);
    pattern = from.substr(length + (brace ? 1 : 0));
    bool is_number;
    const std::int64_t number = capture_number(name, is_number);
    if (is_number) {
      if (took_part(static_cast<std::size_t>(number))) append_capture(static_cast<std::size_t>(number));
      continue;
    }
    for (std::int64_t i = 0; i < re.names.length; ++i) {
      if (string_at(re.names, i).view() != name || !took_part(static_cast<std::size_t>(i))) continue;
      append_capture(static_cast<std::size_t>(i));
      break;
    }
  }
  append(pattern);
}

// func (re *Regexp) expand(template, src string, match []int) []byte
Slice expand_template(Goroutine& g, Regexp* pointer, String pattern, String source, Slice match) {
  const Regexp& re = deref(g, pointer);
  const std::span<const std::int64_t> bounds(reinterpret_cast<const std::int64_t*>(match.data),
                                             static_cast<std::size_t>(match.length));
  for (std::size_t i = 0; i + 1 < bounds.size(); i += 2) {
    if (bounds[i] >= 0 && (bounds[i] > bounds[i + 1] || bounds[i + 1] > source.length)) {
      runtime::panic_runtime(g, "slice bounds out of range");
    }
  }
  ByteBuffer out(g);
  expand(re, pattern.view(), source.view(), bounds, [&](std::string_view part) { out.append(part); });
  return out.size() == 0 ? Slice{} : out.to_slice();
}

// Calls deliver with the bounds of each match that a replacement replaces; nothing stands between two of them
// that touch.
template <class Deliver>
void for_each_replaced(Goroutine& g, const Regexp& re, std::string_view text, std::uint32_t captures,
                       std::int64_t* bounds, Deliver deliver) {
  std::int64_t last_end = 0;
  std::size_t at = 0;
  while (at <= text.size()) {
    if (GOL_UNLIKELY(g.poll.load(std::memory_order_relaxed) != 0)) runtime::poll_slow(g);
    if (!regexp::find_match(re.compiled(), re.longest, text, at, bounds, captures)) return;
    deliver(bounds[1] > last_end || bounds[0] == 0);
    last_end = bounds[1];
    const std::size_t width =
        at < text.size() ? static_cast<std::size_t>(first_rune(text.substr(at)).width) : 1;
    at = std::max(at + width, static_cast<std::size_t>(last_end));
  }
}

// Whether anything matched, and the text with what was put in its place.
bool replace_all(Goroutine& g, const Regexp& re, std::string_view text, std::string_view with, bool literal,
                 ByteBuffer& out) {
  const bool plain_text = literal || with.find('$') == with.npos;
  const std::uint32_t captures = plain_text ? 1 : all_captures(re);
  std::int64_t two[2];
  std::int64_t* bounds = captures == 1 ? two : make_ints(g, captures * 2);
  std::size_t copied = 0;
  bool any = false;
  for_each_replaced(g, re, text, captures, bounds, [&](bool replaced) {
    any = true;
    out.append(text.substr(copied, static_cast<std::size_t>(bounds[0]) - copied));
    copied = static_cast<std::size_t>(bounds[1]);
    if (!replaced) return;
    if (plain_text) {
      out.append(with);
    } else {
      expand(re, with, text, {bounds, captures * 2}, [&](std::string_view part) { out.append(part); });
    }
  });
  if (any) out.append(text.substr(copied));
  return any;
}

template <bool literal>
String replace_all_string(Goroutine& g, Regexp* re, String text, String with) {
  ByteBuffer out(g);
  return replace_all(g, deref(g, re), text.view(), with.view(), literal, out) ? out.to_string() : text;
}

template <bool literal>
Slice replace_all_bytes(Goroutine& g, Regexp* re, Slice text, Slice with) {
  ByteBuffer out(g);
  if (!replace_all(g, deref(g, re), view_of(text), view_of(with), literal, out)) out.append(view_of(text));
  return out.size() == 0 ? Slice{} : out.to_slice();
}

// The bounds of all matches that a replacement finds, and 1 or 0 behind each pair: whether it is replaced.
Slice replaced_places(Goroutine& g, Regexp* re, String text) {
  HeapList<std::int64_t, runtime::Scan::None> list(g);
  std::int64_t bounds[2];
  for_each_replaced(g, deref(g, re), text.view(), 1, bounds, [&](bool replaced) {
    std::int64_t* room = list.room(3);
    room[0] = bounds[0];
    room[1] = bounds[1];
    room[2] = replaced ? 1 : 0;
  });
  return list.finish();
}

String view_bytes(Slice bytes) { return shared(view_of(bytes)); }

constexpr NativeEntry entries[] = {
    {"regexp.compile", native<compile_expression>, big_stack},
    {"regexp.view", native<view_bytes>, plain},
    {"regexp.(*Regexp).LiteralPrefix", native_method<literal_prefix>, plain},
    {"regexp.(*Regexp).MatchString", native_method<matches<String>>, plain},
    {"regexp.(*Regexp).Match", native_method<matches<Slice>>, plain},
    {"regexp.(*Regexp).Find", native_method<find<Slice>>, plain},
    {"regexp.(*Regexp).FindString", native_method<find<String>>, plain},
    {"regexp.(*Regexp).FindIndex", native_method<find_index<Slice, false>>, plain},
    {"regexp.(*Regexp).FindStringIndex", native_method<find_index<String, false>>, plain},
    {"regexp.(*Regexp).FindSubmatch", native_method<find_submatch<Slice>>, plain},
    {"regexp.(*Regexp).FindStringSubmatch", native_method<find_submatch<String>>, plain},
    {"regexp.(*Regexp).FindSubmatchIndex", native_method<find_index<Slice, true>>, plain},
    {"regexp.(*Regexp).FindStringSubmatchIndex", native_method<find_index<String, true>>, plain},
    {"regexp.(*Regexp).FindAll", native_method<find_all<Slice>>, can_park},
    {"regexp.(*Regexp).FindAllString", native_method<find_all<String>>, can_park},
    {"regexp.(*Regexp).FindAllIndex", native_method<find_all_index<Slice, false>>, can_park},
    {"regexp.(*Regexp).FindAllStringIndex", native_method<find_all_index<String, false>>, can_park},
    {"regexp.(*Regexp).FindAllSubmatch", native_method<find_all_submatch<Slice>>, can_park},
    {"regexp.(*Regexp).FindAllStringSubmatch", native_method<find_all_submatch<String>>, can_park},
    {"regexp.(*Regexp).FindAllSubmatchIndex", native_method<find_all_index<Slice, true>>, can_park},
    {"regexp.(*Regexp).FindAllStringSubmatchIndex", native_method<find_all_index<String, true>>, can_park},
    {"regexp.(*Regexp).ReplaceAllString", native_method<replace_all_string<false>>, can_park},
    {"regexp.(*Regexp).ReplaceAllLiteralString", native_method<replace_all_string<true>>, can_park},
    {"regexp.(*Regexp).ReplaceAll", native_method<replace_all_bytes<false>>, can_park},
    {"regexp.(*Regexp).ReplaceAllLiteral", native_method<replace_all_bytes<true>>, can_park},
    {"regexp.(*Regexp).replacedPlaces", native_method<replaced_places>, can_park},
    {"regexp.(*Regexp).expand", native_method<expand_template>, plain},
};

}  // namespace

constinit const NativeTable regexp_natives = table_of(entries);

}  // namespace gol::natives
