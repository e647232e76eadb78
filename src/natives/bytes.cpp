// The natives of bytes: searching, splitting, and the writes to a Buffer.
#include <algorithm>

#include "natives/byte_slices.hpp"
#include "natives/pointer_check.hpp"
#include "natives/strings_text.hpp"
#include "natives/tables.hpp"
#include "natives/unicode.hpp"

namespace gol::natives {

namespace {

String view(Slice bytes) { return shared(view_of(bytes)); }

bool equal(Slice a, Slice b) { return view_of(a) == view_of(b); }
bool fold_equal(Slice a, Slice b) { return equal_fold(view_of(a), view_of(b)); }
bool contains(Slice bytes, Slice part) { return find_text(view_of(bytes), view_of(part)) >= 0; }
bool has_prefix(Slice bytes, Slice prefix) { return view_of(bytes).starts_with(view_of(prefix)); }
bool has_suffix(Slice bytes, Slice suffix) { return view_of(bytes).ends_with(view_of(suffix)); }

std::int64_t compare(Slice a, Slice b) {
  const int order = view_of(a).compare(view_of(b));
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

std::int64_t index(Slice bytes, Slice sought) { return find_text(view_of(bytes), view_of(sought)); }
std::int64_t last_index(Slice bytes, Slice sought) { return find_last_text(view_of(bytes), view_of(sought)); }
std::int64_t index_rune(Slice bytes, std::int32_t rune) { return find_rune(view_of(bytes), rune); }
std::int64_t index_any(Slice bytes, String chars) { return find_any(view_of(bytes), chars.view()); }
std::int64_t last_index_any(Slice bytes, String chars) { return find_last_any(view_of(bytes), chars.view()); }
std::int64_t count(Slice bytes, Slice sought) { return count_text(view_of(bytes), view_of(sought)); }

std::int64_t index_byte(Slice bytes, std::uint8_t byte) {
  const char c = static_cast<char>(byte);
  return find_text(view_of(bytes), {&c, 1});
}

std::int64_t last_index_byte(Slice bytes, std::uint8_t byte) {
  const char c = static_cast<char>(byte);
  return find_last_text(view_of(bytes), {&c, 1});
}

// Where `part` lies in the bytes that it was cut from.
Results<std::int64_t, std::int64_t> bounds_in(std::string_view bytes, std::string_view part) {
  const std::int64_t begin = part.data() - bytes.data();
  return {begin, begin + static_cast<std::int64_t>(part.size())};
}

Results<std::int64_t, std::int64_t> trim_bounds(Slice bytes, String cutset, bool front, bool back) {
  const CharSet set(cutset.view());
  std::string_view part = view_of(bytes);
  if (front) part = trim_left(part, set);
  if (back) part = trim_right(part, set);
  return bounds_in(view_of(bytes), part);
}

Results<std::int64_t, std::int64_t> trim_space_bounds(Slice bytes) {
  return bounds_in(view_of(bytes), trim_space(view_of(bytes)));
}

// One part for each rune; the last of a limited number takes what is left.
Slice explode(Goroutine& g, Slice bytes, std::int64_t most) {
  const std::string_view text = view_of(bytes);
  const std::int64_t runes = count_runes(text);
  const auto number = static_cast<std::size_t>(most < 0 ? runes : std::min(most, runes));
  SliceList parts(g, number);
  for (std::size_t at = 0; parts.size() < number;) {
    if (parts.size() + 1 == number) {
      parts.add(part_of(bytes, at, text.size()));
      break;
    }
    const auto width = static_cast<std::size_t>(first_rune(text.substr(at)).width);
    parts.add(capped_part_of(bytes, at, at + width));
    at += width;
  }
  return parts.finish();
}

Slice split(Goroutine& g, Slice bytes, Slice separator, std::int64_t keep, std::int64_t most) {
  if (most == 0) return {};
  const std::string_view text = view_of(bytes), sought = view_of(separator);
  if (sought.empty()) return explode(g, bytes, most);
  std::int64_t number = count_text(text, sought) + 1;
  if (most > 0 && most < number) number = most;
  SliceList parts(g, static_cast<std::size_t>(number));
  std::size_t begin = 0;
  while (static_cast<std::int64_t>(parts.size()) < number - 1) {
    const std::size_t end = begin + static_cast<std::size_t>(find_text(text.substr(begin), sought));
    parts.add(capped_part_of(bytes, begin, end + static_cast<std::size_t>(keep)));
    begin = end + sought.size();
  }
  parts.add(part_of(bytes, begin, text.size()));
  return parts.finish();
}

Slice fields(Goroutine& g, Slice bytes) {
  // Calls `take` with the bounds of each field.
  const auto for_each = [text = view_of(bytes)](auto take) {
    std::size_t begin = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
      const runtime::DecodedRune decoded = first_rune(text.substr(at));
      const bool space = is_space(decoded.rune);
      if (space && inside) take(begin, at);
      if (!space && !inside) begin = at;
      inside = !space;
      at += static_cast<std::size_t>(decoded.width);
    }
    if (inside) take(begin, text.size());
  };
  std::size_t number = 0;
  for_each([&](std::size_t, std::size_t) { ++number; });
  SliceList parts(g, number);
  for_each([&](std::size_t begin, std::size_t end) { parts.add(capped_part_of(bytes, begin, end)); });
  return parts.finish();
}

// bytes.Buffer as it lies in memory.
struct Buffer {
  Slice bytes;
  std::int64_t read;  // how many of the bytes were read already
  std::int8_t last_read;
};

constexpr std::int64_t first_capacity = 64;

void replace_memory(Goroutine& g, Buffer& buffer, std::int64_t capacity) {
  const std::int64_t unread = buffer.bytes.length - buffer.read;
  capacity = static_cast<std::int64_t>(runtime::rounded_size(static_cast<std::size_t>(capacity)));
  auto* data = static_cast<char*>(
      runtime::allocate(g, static_cast<std::size_t>(capacity), runtime::Scan::None));
  if (unread > 0) std::memcpy(data, buffer.bytes.data + buffer.read, static_cast<std::size_t>(unread));
  runtime::store(runtime::mutator(g), reinterpret_cast<void**>(&buffer.bytes.data), data);
  buffer.bytes.capacity = capacity;
  buffer.bytes.length = unread;
  buffer.read = 0;
}

// Makes room for `more` bytes behind those that are there: moves the unread ones to the front when that frees
// half of the memory, or takes new memory of more than twice the size.
GOL_COLD void grow(Goroutine& g, Buffer& buffer, std::int64_t more) {
  Slice& bytes = buffer.bytes;
  const std::int64_t unread = bytes.length - buffer.read;
  if (!bytes.data && more <= first_capacity) {
    replace_memory(g, buffer, first_capacity);
  } else if (more <= bytes.capacity / 2 - unread) {
    std::memmove(bytes.data, bytes.data + buffer.read, static_cast<std::size_t>(unread));
    bytes.length = unread;
    buffer.read = 0;
  } else {
    replace_memory(g, buffer, std::max(bytes.length + more, 2 * (bytes.capacity - buffer.read)));
  }
}

void make_room(Goroutine& g, Buffer* pointer, std::int64_t more) {
  Buffer& buffer = deref(g, pointer);
  if (buffer.bytes.capacity - buffer.bytes.length < more) grow(g, buffer, more);
}

// The place for `more` bytes behind those that are there.
char* room(Goroutine& g, Buffer* pointer, std::int64_t more) {
  Buffer& buffer = deref(g, pointer);
  buffer.last_read = 0;
  if (GOL_UNLIKELY(buffer.bytes.capacity - buffer.bytes.length < more)) {
    if (buffer.read == buffer.bytes.length) buffer.read = buffer.bytes.length = 0;
    if (buffer.bytes.capacity - buffer.bytes.length < more) grow(g, buffer, more);
  }
  return buffer.bytes.data + buffer.bytes.length;
}

Results<std::int64_t, Interface> append(Goroutine& g, Buffer* buffer, const char* data, std::int64_t length) {
  char* to = room(g, buffer, length);
  // The data may be part of the buffer's own memory.
  if (length > 0) std::memmove(to, data, static_cast<std::size_t>(length));
  buffer->bytes.length += length;
  return {length, Interface{}};
}

Results<std::int64_t, Interface> write(Goroutine& g, Buffer* buffer, Slice bytes) {
  return append(g, buffer, bytes.data, bytes.length);
}

Results<std::int64_t, Interface> write_string(Goroutine& g, Buffer* buffer, String text) {
  return append(g, buffer, text.data, text.length);
}

Interface write_byte(Goroutine& g, Buffer* buffer, std::uint8_t byte) {
  *room(g, buffer, 1) = static_cast<char>(byte);
  ++buffer->bytes.length;
  return {};
}

Results<std::int64_t, Interface> write_rune(Goroutine& g, Buffer* buffer, std::int32_t rune) {
  const int width = rune >= 0 && rune < 0x80 ? 1 : 4;
  const int written = runtime::encode_rune(rune, room(g, buffer, width));
  buffer->bytes.length += written;
  return {std::int64_t{written}, Interface{}};
}

constexpr NativeEntry entries[] = {
    {"bytes.view", native<view>, plain},
    {"bytes.Equal", native<equal>, plain},
    {"bytes.Compare", native<compare>, plain},
    {"bytes.EqualFold", native<fold_equal>, plain},
    {"bytes.Index", native<index>, plain},
    {"bytes.LastIndex", native<last_index>, plain},
    {"bytes.IndexByte", native<index_byte>, plain},
    {"bytes.LastIndexByte", native<last_index_byte>, plain},
    {"bytes.IndexRune", native<index_rune>, plain},
    {"bytes.IndexAny", native<index_any>, plain},
    {"bytes.LastIndexAny", native<last_index_any>, plain},
    {"bytes.Contains", native<contains>, plain},
    {"bytes.HasPrefix", native<has_prefix>, plain},
    {"bytes.HasSuffix", native<has_suffix>, plain},
    {"bytes.Count", native<count>, plain},
    {"bytes.trimBounds", native<trim_bounds>, plain},
    {"bytes.trimSpaceBounds", native<trim_space_bounds>, plain},
    {"bytes.genSplit", native<split>, plain},
    {"bytes.Fields", native<fields>, plain},
    {"bytes.makeRoom", native<make_room>, plain},
    {"bytes.(*Buffer).Write", native_method<write>, plain},
    {"bytes.(*Buffer).WriteString", native_method<write_string>, plain},
    {"bytes.(*Buffer).WriteByte", native_method<write_byte>, plain},
    {"bytes.(*Buffer).WriteRune", native_method<write_rune>, plain},
};

}  // namespace

constinit const NativeTable bytes_natives = table_of(entries);

}  // namespace gol::natives
