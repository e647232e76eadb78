// The inner loops of bufio: finding bytes and the tokens of a Scanner.
#include <cstring>

#include "natives/pointer_check.hpp"
#include "natives/tables.hpp"
#include "runtime/memory/heap.hpp"
#include "runtime/object/strings.hpp"

namespace gol::natives {
namespace {

std::int64_t index_byte(Slice bytes, std::int64_t byte) {
  if (bytes.length == 0) return -1;
  const void* at = std::memchr(bytes.data, static_cast<int>(byte), static_cast<std::size_t>(bytes.length));
  return at ? static_cast<const char*>(at) - bytes.data : -1;
}

// White space as unicode.IsSpace knows it.
bool is_space(std::int32_t rune) {
  if (rune <= 0xFF) return rune == ' ' || (rune >= '\t' && rune <= '\r') || rune == 0x85 || rune == 0xA0;
  return rune == 0x1680 || (rune >= 0x2000 && rune <= 0x200A) || rune == 0x2028 || rune == 0x2029 ||
         rune == 0x202F || rune == 0x205F || rune == 0x3000;
}

struct Word {
  std::int64_t begin, end;
  std::int64_t advance;  // -1: the text ends before the word does
};

Word find_word(const char* data, std::int64_t length) {
  const auto rune_at = [&](std::int64_t at) {
    const auto byte = static_cast<unsigned char>(data[at]);
    return byte < 0x80 ? runtime::DecodedRune{byte, 1} : runtime::decode_rune(data + at, length - at);
  };
  std::int64_t begin = 0;
  while (begin < length) {
    const auto decoded = rune_at(begin);
    if (!is_space(decoded.rune)) break;
    begin += decoded.width;
  }
  for (std::int64_t at = begin; at < length;) {
    const auto decoded = rune_at(at);
    if (is_space(decoded.rune)) return {begin, at, at + decoded.width};
    at += decoded.width;
  }
  return {begin, length, -1};
}

Results<std::int64_t, std::int64_t, std::int64_t> word_bounds(Slice data) {
  const Word word = find_word(data.data, data.length);
  return {word.begin, word.end, word.advance};
}

// The leading fields of bufio.Scanner.
struct Scanner {
  Slice token;
  Slice buffer;
  std::int64_t start, end;
  std::int64_t way;
};
constexpr std::int64_t split_lines = 1;

bool next_token(Goroutine& g, Scanner* scanner) {
  Scanner& s = *scanner;
  const std::int64_t length = s.end - s.start;
  if (length == 0) return false;
  char* data = s.buffer.data + s.start;
  char* begin = data;
  std::int64_t size, advance;
  if (s.way == split_lines) {
    const auto* end = static_cast<const char*>(std::memchr(data, '\n', static_cast<std::size_t>(length)));
    if (!end) return false;
    size = end - data;
    advance = size + 1;
    if (size > 0 && data[size - 1] == '\r') --size;
  } else {
    const Word word = find_word(data, length);
    if (word.advance < 0) return false;
    begin = data + word.begin;
    size = word.end - word.begin;
    advance = word.advance;
  }
  runtime::store(runtime::mutator(g), reinterpret_cast<void**>(&s.token.data), begin);
  s.token.length = size;
  s.token.capacity = s.buffer.capacity - (begin - s.buffer.data);
  s.start += advance;
  return true;
}

bool same_function(Closure* a, Closure* b) { return a && b && a->function == b->function; }

constexpr NativeEntry entries[] = {
    {"bufio.indexByte", native<index_byte>, plain},
    {"bufio.wordBounds", native<word_bounds>, plain},
    {"bufio.nextToken", native<next_token>, plain},
    {"bufio.sameFunction", native<same_function>, plain},
};

}  // namespace

constinit const NativeTable bufio_natives = table_of(entries);

}  // namespace gol::natives
