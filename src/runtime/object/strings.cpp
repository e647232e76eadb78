// Strings: immutable bytes, shared when they are sliced. One-byte strings lie in a static table.
#include "runtime/object/strings.hpp"

#include <algorithm>
#include <array>

#include "runtime/object/panic.hpp"

namespace gol::runtime {
namespace {

constexpr std::array<char, 256> make_single_bytes() {
  std::array<char, 256> bytes{};
  for (int i = 0; i < 256; ++i) bytes[static_cast<std::size_t>(i)] = static_cast<char>(i);
  return bytes;
}

constexpr std::array<char, 256> single_bytes = make_single_bytes();

String single_byte_string(char byte) { return {&single_bytes[static_cast<unsigned char>(byte)], 1}; }

char* allocate_bytes(Goroutine& g, std::int64_t length) {
  return static_cast<char*>(allocate(g, static_cast<std::size_t>(length), Scan::None));
}

}  // namespace

String make_string(Goroutine& g, std::string_view bytes) {
  if (bytes.empty()) return {};
  if (bytes.size() == 1) return single_byte_string(bytes[0]);
  const auto length = static_cast<std::int64_t>(bytes.size());
  char* data = allocate_bytes(g, length);
  std::memcpy(data, bytes.data(), bytes.size());
  return {data, length};
}

String concatenate(Goroutine& g, String a, String b) {
  if (a.length == 0) return b;
  if (b.length == 0) return a;
  std::int64_t length;
  if (__builtin_add_overflow(a.length, b.length, &length)) fatal_error(&g, "string concatenation too long");
  char* data = allocate_bytes(g, length);
  std::memcpy(data, a.data, static_cast<std::size_t>(a.length));
  std::memcpy(data + a.length, b.data, static_cast<std::size_t>(b.length));
  return {data, length};
}

String concatenate(Goroutine& g, const String* parts, std::int64_t count) {
  std::int64_t length = 0;
  for (std::int64_t i = 0; i < count; ++i) {
    if (__builtin_add_overflow(length, parts[i].length, &length)) fatal_error(&g, "string concatenation too long");
  }
  if (length == 0) return {};
  for (std::int64_t i = 0; i < count; ++i) {
    if (parts[i].length == length) return parts[i];  // the only one that is not empty
  }
  char* data = allocate_bytes(g, length);
  char* to = data;
  for (std::int64_t i = 0; i < count; ++i) {
    if (parts[i].length == 0) continue;
    std::memcpy(to, parts[i].data, static_cast<std::size_t>(parts[i].length));
    to += parts[i].length;
  }
  return {data, length};
}

int compare(String a, String b) {
  const std::int64_t common = std::min(a.length, b.length);
  if (common > 0 && a.data != b.data) {
    const int order = std::memcmp(a.data, b.data, static_cast<std::size_t>(common));
    if (order != 0) return order;
  }
  return a.length < b.length ? -1 : a.length > b.length;
}

String string_from_bytes(Goroutine& g, Slice bytes) {
  return make_string(g, {bytes.data, static_cast<std::size_t>(bytes.length)});
}

Slice bytes_from_string(Goroutine& g, String text) {
  // Cells are multiples of eight bytes and zeroed, so the rest of the last word is room for an append.
  const std::int64_t capacity = (text.length + 7) & ~std::int64_t{7};
  char* data = allocate_bytes(g, capacity);
  if (text.length > 0) std::memcpy(data, text.data, static_cast<std::size_t>(text.length));
  return {data, text.length, capacity};
}

}  // namespace gol::runtime
