// The natives of strings.
#include "natives/strings_case.hpp"
#include "natives/strings_split.hpp"
#include "natives/strings_text.hpp"
#include "natives/tables.hpp"
#include "natives/unicode.hpp"
#include "runtime/object/panic.hpp"

namespace gol::natives {

namespace {

std::int64_t index(String text, String sought) { return find_text(text.view(), sought.view()); }
std::int64_t last_index(String text, String sought) { return find_last_text(text.view(), sought.view()); }
std::int64_t index_any(String text, String chars) { return find_any(text.view(), chars.view()); }
std::int64_t last_index_any(String text, String chars) { return find_last_any(text.view(), chars.view()); }
std::int64_t index_rune(String text, std::int32_t rune) { return find_rune(text.view(), rune); }

std::int64_t index_byte(String text, std::uint8_t byte) {
  const char c = static_cast<char>(byte);
  return find_text(text.view(), {&c, 1});
}

std::int64_t last_index_byte(String text, std::uint8_t byte) {
  const char c = static_cast<char>(byte);
  return find_last_text(text.view(), {&c, 1});
}

bool contains(String text, String part) { return find_text(text.view(), part.view()) >= 0; }
bool contains_any(String text, String chars) { return find_any(text.view(), chars.view()) >= 0; }
bool contains_rune(String text, std::int32_t rune) { return find_rune(text.view(), rune) >= 0; }
bool has_prefix(String text, String prefix) { return text.view().starts_with(prefix.view()); }
bool has_suffix(String text, String suffix) { return text.view().ends_with(suffix.view()); }
std::int64_t count(String text, String part) { return count_text(text.view(), part.view()); }
bool fold_equal(String a, String b) { return equal_fold(a.view(), b.view()); }

std::int64_t compare_texts(String a, String b) {
  const int order = runtime::compare(a, b);
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

String trim(String text, String cutset) {
  const CharSet set(cutset.view());
  return shared(trim_right(trim_left(text.view(), set), set));
}
String trim_front(String text, String cutset) { return shared(trim_left(text.view(), CharSet(cutset.view()))); }
String trim_back(String text, String cutset) { return shared(trim_right(text.view(), CharSet(cutset.view()))); }
String trim_spaces(String text) { return shared(trim_space(text.view())); }

String trim_prefix(String text, String prefix) {
  std::string_view view = text.view();
  if (view.starts_with(prefix.view())) view.remove_prefix(prefix.view().size());
  return shared(view);
}

String trim_suffix(String text, String suffix) {
  std::string_view view = text.view();
  if (view.ends_with(suffix.view())) view.remove_suffix(suffix.view().size());
  return shared(view);
}

String replace_all(Goroutine& g, String text, String old, String with) { return replace(g, text, old, with, -1); }

String clone(Goroutine& g, String text) { return runtime::make_string(g, text.view()); }

// strings.Builder as it lies in memory: `self` finds copies, `bytes` only grows.
struct Builder {
  Builder* self;
  Slice bytes;
};

// Room for `more` bytes behind those that are there.
char* builder_room(Goroutine& g, Builder* builder, std::int64_t more) {
  if (!builder) runtime::panic_runtime(g, "invalid memory address or nil pointer dereference");
  runtime::Mutator& mutator = runtime::mutator(g);
  if (GOL_UNLIKELY(builder->self != builder)) {
    if (builder->self) runtime::panic_string(g, "strings: illegal use of non-zero Builder copied by value");
    runtime::store(mutator, reinterpret_cast<void**>(&builder->self), builder);
  }
  Slice& bytes = builder->bytes;
  if (GOL_UNLIKELY(bytes.capacity - bytes.length < more)) {
    std::int64_t capacity = bytes.capacity < 8 ? 16 : bytes.capacity * 2;
    if (capacity < bytes.length + more) capacity = bytes.length + more;
    auto* data = static_cast<char*>(
        runtime::allocate(g, static_cast<std::size_t>(capacity), runtime::Scan::None));
    if (bytes.length > 0) std::memcpy(data, bytes.data, static_cast<std::size_t>(bytes.length));
    runtime::store(mutator, reinterpret_cast<void**>(&bytes.data), data);
    bytes.capacity = capacity;
  }
  return bytes.data + bytes.length;
}

void builder_append(Goroutine& g, Builder* builder, std::string_view text) {
  char* to = builder_room(g, builder, static_cast<std::int64_t>(text.size()));
  if (!text.empty()) std::memcpy(to, text.data(), text.size());
  builder->bytes.length += static_cast<std::int64_t>(text.size());
}

Results<std::int64_t, Interface> builder_write_string(Goroutine& g, Builder* builder, String text) {
  builder_append(g, builder, text.view());
  return {text.length, Interface{}};
}

Results<std::int64_t, Interface> builder_write(Goroutine& g, Builder* builder, Slice bytes) {
  builder_append(g, builder, {bytes.data, static_cast<std::size_t>(bytes.length)});
  return {bytes.length, Interface{}};
}

Interface builder_write_byte(Goroutine& g, Builder* builder, std::uint8_t byte) {
  *builder_room(g, builder, 1) = static_cast<char>(byte);
  ++builder->bytes.length;
  return {};
}

Results<std::int64_t, Interface> builder_write_rune(Goroutine& g, Builder* builder, std::int32_t rune) {
  const int width = runtime::encode_rune(rune, builder_room(g, builder, 4));
  builder->bytes.length += width;
  return {std::int64_t{width}, Interface{}};
}

void builder_grow(Goroutine& g, Builder* builder, std::int64_t more) {
  if (more < 0) runtime::panic_string(g, "strings.Builder.Grow: negative count");
  builder_room(g, builder, more);
}

// Bytes that were written never change, so the string shares them.
String builder_string(Goroutine& g, Builder* builder) {
  if (!builder) runtime::panic_runtime(g, "invalid memory address or nil pointer dereference");
  return shared({builder->bytes.data, static_cast<std::size_t>(builder->bytes.length)});
}

constexpr NativeEntry entries[] = {
    {"strings.Index", native<index>, plain},
    {"strings.LastIndex", native<last_index>, plain},
    {"strings.IndexAny", native<index_any>, plain},
    {"strings.LastIndexAny", native<last_index_any>, plain},
    {"strings.IndexRune", native<index_rune>, plain},
    {"strings.IndexByte", native<index_byte>, plain},
    {"strings.LastIndexByte", native<last_index_byte>, plain},
    {"strings.Contains", native<contains>, plain},
    {"strings.ContainsAny", native<contains_any>, plain},
    {"strings.ContainsRune", native<contains_rune>, plain},
    {"strings.HasPrefix", native<has_prefix>, plain},
    {"strings.HasSuffix", native<has_suffix>, plain},
    {"strings.Count", native<count>, plain},
    {"strings.EqualFold", native<fold_equal>, plain},
    {"strings.Compare", native<compare_texts>, plain},
    {"strings.Trim", native<trim>, plain},
    {"strings.TrimLeft", native<trim_front>, plain},
    {"strings.TrimRight", native<trim_back>, plain},
    {"strings.TrimSpace", native<trim_spaces>, plain},
    {"strings.TrimPrefix", native<trim_prefix>, plain},
    {"strings.TrimSuffix", native<trim_suffix>, plain},
    {"strings.Clone", native<clone>, plain},
    {"strings.genSplit", native<split>, plain},
    {"strings.Fields", native<fields>, plain},
    {"strings.Join", native<join>, plain},
    {"strings.Repeat", native<repeat>, plain},
    {"strings.Replace", native<replace>, plain},
    {"strings.ReplaceAll", native<replace_all>, plain},
    {"strings.replacePairs", native<replace_pairs>, plain},
    {"strings.ToUpper", native<map_upper>, plain},
    {"strings.ToLower", native<map_lower>, plain},
    {"strings.ToTitle", native<map_title>, plain},
    {"strings.Title", native<title_words>, plain},
    {"strings.ToValidUTF8", native<to_valid_utf8>, plain},
    {"strings.(*Builder).WriteString", native_method<builder_write_string>, plain},
    {"strings.(*Builder).Write", native_method<builder_write>, plain},
    {"strings.(*Builder).WriteByte", native_method<builder_write_byte>, plain},
    {"strings.(*Builder).WriteRune", native_method<builder_write_rune>, plain},
    {"strings.(*Builder).Grow", native_method<builder_grow>, plain},
    {"strings.(*Builder).String", native_method<builder_string>, plain},
};

}  // namespace

constinit const NativeTable strings_natives = table_of(entries);

}  // namespace gol::natives
