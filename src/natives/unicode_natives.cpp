// The natives of unicode and unicode/utf8.
#include <algorithm>

#include "natives/strings_text.hpp"
#include "natives/tables.hpp"
#include "natives/unicode.hpp"
#include "natives/unicode_named.hpp"
#include "runtime/object/panic.hpp"

namespace gol::natives {

namespace {

using runtime::DecodedRune;

std::string_view view_of(const Slice& bytes) { return {bytes.data, static_cast<std::size_t>(bytes.length)}; }

template <bool (*predicate)(std::int32_t)>
bool test(std::int32_t rune) {
  return predicate(rune);
}

template <std::uint32_t set>
bool in_set(std::int32_t rune) {
  return in_categories(rune, set);
}

template <std::int32_t (*mapping)(std::int32_t)>
std::int32_t map_rune(std::int32_t rune) {
  return mapping(rune);
}

// unicode.RangeTable as it lies in memory.
template <class T>
struct StrideRange {
  T low, high, stride;
};
struct RangeTable {
  Slice narrow, wide;
  std::int64_t latin_offset;
};

template <class T>
bool in_ranges(const Slice& ranges, std::uint32_t rune) {
  const auto* begin = reinterpret_cast<const StrideRange<T>*>(ranges.data);
  const auto* end = begin + ranges.length;
  const auto* range =
      std::lower_bound(begin, end, rune, [](const StrideRange<T>& r, std::uint32_t value) { return r.high < value; });
  if (range == end || rune < range->low) return false;
  return range->stride <= 1 || (rune - range->low) % range->stride == 0;
}

bool is_in_table(Goroutine& g, const RangeTable* table, std::int32_t rune) {
  if (!table) runtime::panic_runtime(g, "invalid memory address or nil pointer dereference");
  const auto value = static_cast<std::uint32_t>(rune);
  if (value <= 0xFFFF && table->narrow.length > 0 && in_ranges<std::uint16_t>(table->narrow, value)) return true;
  return table->wide.length > 0 && in_ranges<std::uint32_t>(table->wide, value);
}

// Runs of code points, as pairs of first and last, while a list is being gathered.
class RangeList {
 public:
  explicit RangeList(Goroutine& g) : bytes_(g) {}
  void add(std::uint32_t first, std::uint32_t last) {
    const std::uint32_t pair[] = {first, last};
    bytes_.append({reinterpret_cast<const char*>(pair), sizeof pair});
  }
  Slice finish() {
    Slice list = bytes_.to_slice();
    list.length /= 4;
    list.capacity /= 4;
    return list;
  }

 private:
  ByteBuffer bytes_;
};

// func categoryRanges(set uint32) []uint32
Slice category_ranges(Goroutine& g, std::uint32_t set) {
  RangeList list(g);
  std::int32_t first = -1;
  for (int i = 0; i < category_run_count; ++i) {
    const bool wanted = (set >> category_runs[i].category & 1) != 0;
    if (wanted && first < 0) first = category_runs[i].first;
    if (!wanted && first >= 0) {
      list.add(static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(category_runs[i].first - 1));
      first = -1;
    }
  }
  if (first >= 0) list.add(static_cast<std::uint32_t>(first), max_rune);
  return list.finish();
}

// func namedRanges(name string) []uint32
Slice ranges_of_name(Goroutine& g, String name) {
  RangeList list(g);
  for (int i = 0; i < named_range_list_count; ++i) {
    const NamedRanges& named = named_range_lists[i];
    if (named.name != name.view()) continue;
    for (int at = named.begin; at < named.end; ++at) {
      list.add(static_cast<std::uint32_t>(named_ranges[at].first), static_cast<std::uint32_t>(named_ranges[at].last));
    }
    break;
  }
  return list.finish();
}

Results<std::int32_t, std::int64_t> decode_first(std::string_view text) {
  if (text.empty()) return {runtime::rune_error, std::int64_t{0}};
  const DecodedRune decoded = first_rune(text);
  return {decoded.rune, std::int64_t{decoded.width}};
}
Results<std::int32_t, std::int64_t> decode_last(std::string_view text) {
  if (text.empty()) return {runtime::rune_error, std::int64_t{0}};
  const DecodedRune decoded = last_rune(text);
  return {decoded.rune, std::int64_t{decoded.width}};
}

bool is_valid(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const DecodedRune decoded = first_rune(text.substr(at));
    if (decoded.width == 1) return false;
    at += static_cast<std::size_t>(decoded.width);
  }
  return true;
}

// Whether the text begins with a whole rune; invalid bytes are whole as well.
bool has_full_rune(std::string_view text) {
  if (text.empty()) return false;
  const auto lead = static_cast<unsigned char>(text[0]);
  const std::size_t wanted = lead < 0xC2 || lead > 0xF4 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (text.size() >= wanted) return true;
  // Too short: only continuation bytes that could go on make it incomplete.
  if (text.size() > 1) {
    const auto second = static_cast<unsigned char>(text[1]);
    const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high) return true;
  }
  return text.size() > 2 && (static_cast<unsigned char>(text[2]) & 0xC0) != 0x80;
}

Results<std::int32_t, std::int64_t> decode_rune_in_bytes(Slice bytes) { return decode_first(view_of(bytes)); }
Results<std::int32_t, std::int64_t> decode_rune_in_string(String text) { return decode_first(text.view()); }
Results<std::int32_t, std::int64_t> decode_last_in_bytes(Slice bytes) { return decode_last(view_of(bytes)); }
Results<std::int32_t, std::int64_t> decode_last_in_string(String text) { return decode_last(text.view()); }
std::int64_t rune_count_in_bytes(Slice bytes) { return count_runes(view_of(bytes)); }
std::int64_t rune_count_in_string(String text) { return count_runes(text.view()); }
bool valid_bytes(Slice bytes) { return is_valid(view_of(bytes)); }
bool valid_string(String text) { return is_valid(text.view()); }
bool full_rune_in_bytes(Slice bytes) { return has_full_rune(view_of(bytes)); }
bool full_rune_in_string(String text) { return has_full_rune(text.view()); }

constexpr std::uint32_t space_separators = categories(Category::Zs);

constexpr NativeEntry entries[] = {
    {"unicode.IsLetter", native<test<is_letter>>, plain},
    {"unicode.IsDigit", native<test<is_digit>>, plain},
    {"unicode.IsUpper", native<test<is_upper>>, plain},
    {"unicode.IsLower", native<test<is_lower>>, plain},
    {"unicode.IsSpace", native<test<is_space>>, plain},
    {"unicode.IsPrint", native<test<is_printable>>, plain},
    {"unicode.IsGraphic", native<in_set<visible_categories | space_separators>>, plain},
    {"unicode.IsTitle", native<in_set<categories(Category::Lt)>>, plain},
    {"unicode.IsNumber", native<in_set<number_categories>>, plain},
    {"unicode.IsPunct", native<in_set<punctuation_categories>>, plain},
    {"unicode.IsSymbol", native<in_set<symbol_categories>>, plain},
    {"unicode.IsMark", native<in_set<mark_categories>>, plain},
    {"unicode.IsControl", native<in_set<categories(Category::Cc)>>, plain},
    {"unicode.ToUpper", native<map_rune<to_upper>>, plain},
    {"unicode.ToLower", native<map_rune<to_lower>>, plain},
    {"unicode.ToTitle", native<map_rune<to_title>>, plain},
    {"unicode.SimpleFold", native<map_rune<simple_fold>>, plain},
    {"unicode.Is", native<is_in_table>, plain},
    {"unicode.categoryRanges", native<category_ranges>, plain},
    {"unicode.namedRanges", native<ranges_of_name>, plain},
    {"unicode/utf8.DecodeRune", native<decode_rune_in_bytes>, plain},
    {"unicode/utf8.DecodeRuneInString", native<decode_rune_in_string>, plain},
    {"unicode/utf8.DecodeLastRune", native<decode_last_in_bytes>, plain},
    {"unicode/utf8.DecodeLastRuneInString", native<decode_last_in_string>, plain},
    {"unicode/utf8.RuneCount", native<rune_count_in_bytes>, plain},
    {"unicode/utf8.RuneCountInString", native<rune_count_in_string>, plain},
    {"unicode/utf8.Valid", native<valid_bytes>, plain},
    {"unicode/utf8.ValidString", native<valid_string>, plain},
    {"unicode/utf8.FullRune", native<full_rune_in_bytes>, plain},
    {"unicode/utf8.FullRuneInString", native<full_rune_in_string>, plain},
};

}  // namespace

constinit const NativeTable unicode_natives = table_of(entries);

}  // namespace gol::natives
