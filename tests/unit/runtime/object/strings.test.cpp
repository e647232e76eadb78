#include "runtime/object/strings.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/runtime/object/types.hpp"
#include "unit/runtime/run_goroutines.hpp"

using namespace gol::runtime;
using namespace gol::runtime::testing;

namespace {

// Decodes a whole text, invalid bytes as "?".
std::string decoded(std::string_view bytes) {
  std::string out;
  while (!bytes.empty()) {
    const DecodedRune next = decode_rune(bytes.data(), static_cast<std::int64_t>(bytes.size()));
    out += next.rune == rune_error && next.width == 1 ? "?" : std::to_string(next.rune) + "/" + std::to_string(next.width);
    out += " ";
    bytes.remove_prefix(static_cast<std::size_t>(next.width));
  }
  return out;
}

std::string encoded(std::int32_t rune) {
  char bytes[4];
  return {bytes, static_cast<std::size_t>(encode_rune(rune, bytes))};
}

}  // namespace

TEST_CASE("each byte that begins no valid encoding is an error of width one") {
  CHECK(decoded("aé€😀") == "97/1 233/2 8364/3 128512/4 ");
  CHECK(decoded("\x80" "a") == "? 97/1 ");
  CHECK(decoded("\xC0\x80") == "? ? ");              // longer than needed
  CHECK(decoded("\xE0\x80\x80") == "? ? ? ");        // longer than needed
  CHECK(decoded("\xF0\x8F\xBF\xBF") == "? ? ? ? ");  // longer than needed
  CHECK(decoded("\xED\xA0\x80") == "? ? ? ");        // a surrogate
  CHECK(decoded("\xED\x9F\xBF") == "55295/3 ");      // the last before the surrogates
  CHECK(decoded("\xF4\x8F\xBF\xBF") == "1114111/4 ");
  CHECK(decoded("\xF4\x90\x80\x80") == "? ? ? ? ");  // beyond U+10FFFF
  CHECK(decoded("\xF5\x80") == "? ? ");
  CHECK(decoded("\xE2\x82") == "? ? ");              // cut off
  CHECK(decoded("\xE2\x82" "a") == "? ? 97/1 ");
  CHECK(decoded("\xC3") == "? ");
  CHECK(decoded("\xEF\xBF\xBD") == "65533/3 ");      // U+FFFD itself is no error
}

TEST_CASE("runes without an encoding are written as U+FFFD") {
  CHECK(encoded('a') == "a");
  CHECK(encoded(0xE9) == "é");
  CHECK(encoded(0x20AC) == "€");
  CHECK(encoded(0x1F600) == "😀");
  CHECK(encoded(-1) == "\xEF\xBF\xBD");
  CHECK(encoded(0xD800) == "\xEF\xBF\xBD");
  CHECK(encoded(0xDFFF) == "\xEF\xBF\xBD");
  CHECK(encoded(0x110000) == "\xEF\xBF\xBD");
}

TEST_CASE("every rune survives encoding and decoding") {
  bool same = true;
  for (std::int32_t rune = 0; rune <= 0x10FFFF; ++rune) {
    if (rune >= 0xD800 && rune <= 0xDFFF) continue;
    const std::string bytes = encoded(rune);
    const DecodedRune back = decode_rune(bytes.data(), static_cast<std::int64_t>(bytes.size()));
    same = same && back.rune == rune && back.width == static_cast<std::int32_t>(bytes.size());
  }
  CHECK(same);
}

TEST_CASE("strings are compared byte by byte, then by length") {
  CHECK(compare(text("a"), text("b")) < 0);
  CHECK(compare(text("b"), text("a")) > 0);
  CHECK(compare(text("a"), text("ab")) < 0);
  CHECK(compare(text("ab"), text("a")) > 0);
  CHECK(compare(text("ab"), text("ab")) == 0);
  CHECK(compare({}, {}) == 0);
  CHECK(compare({}, text("a")) < 0);
  CHECK(compare(text("\xFF"), text("a")) > 0);
}

TEST_CASE("concatenation shares what it need not copy") {
  std::vector<std::string> results;
  bool shared = true, null = true;
  run_goroutines(1, [&] {
    Goroutine& g = self();
    const String a = text("ab"), b = text("cde"), empty;
    results.emplace_back(concatenate(g, a, b).view());
    shared = concatenate(g, a, empty).data == a.data && concatenate(g, empty, b).data == b.data;
    const String parts[] = {empty, a, b, empty, a};
    results.emplace_back(concatenate(g, parts, 5).view());
    shared = shared && concatenate(g, parts, 2).data == a.data;
    null = concatenate(g, parts, 1).data == nullptr && concatenate(g, parts, 0).data == nullptr &&
           make_string(g, "").data == nullptr;
    results.emplace_back(make_string(g, "x").view());
    results.emplace_back(make_string(g, std::string(1000, 'y')).view());
  });
  CHECK(shared);
  CHECK(null);
  CHECK(results == std::vector<std::string>{"abcde", "abcdeab", "x", std::string(1000, 'y')});
}

TEST_CASE("conversions between strings, bytes and runes follow Go") {
  std::vector<std::string> results;
  std::vector<std::int32_t> runes;
  bool empty_is_not_nil = false;
  run_goroutines(1, [&] {
    Goroutine& g = self();
    results.emplace_back(string_from_rune(g, 'a').view());
    results.emplace_back(string_from_rune(g, 0x20AC).view());
    results.emplace_back(string_from_rune(g, -1).view());
    results.emplace_back(string_from_rune(g, std::int64_t{1} << 40 | 'a').view());

    const Slice bytes = bytes_from_string(g, text("héllo"));
    results.emplace_back(string_from_bytes(g, bytes).view());
    bytes.data[0] = 'j';  // a copy: the string stays
    results.emplace_back(string_from_bytes(g, bytes).view());
    empty_is_not_nil = bytes_from_string(g, {}).data && runes_from_string(g, {}).data;

    const Slice decoded = runes_from_string(g, text("ascii is fast, é\xFF€😀"));
    for (std::int64_t i = 15; i < decoded.length; ++i) {
      runes.push_back(reinterpret_cast<std::int32_t*>(decoded.data)[i]);
    }
    results.emplace_back(string_from_runes(g, decoded).view());
    results.emplace_back(string_from_runes(g, {}).view());
  });
  CHECK(results == std::vector<std::string>{"a", "€", "\xEF\xBF\xBD", "\xEF\xBF\xBD", "héllo", "jéllo",
                                            "ascii is fast, é\xEF\xBF\xBD€😀", ""});
  CHECK(runes == std::vector<std::int32_t>{0xE9, 0xFFFD, 0x20AC, 0x1F600});
  CHECK(empty_is_not_nil);
}
