#include "terminal/key.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace gol::terminal;

namespace {

// The names of all keys in the bytes, after the time for more has run out; a text follows its name in braces.
std::vector<std::string> keys_of(std::string_view bytes) {
  KeyDecoder decoder;
  decoder.feed(bytes);
  std::vector<std::string> names;
  while (const auto key = decoder.next(true)) names.push_back(key->name);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("characters and control characters are keys") {
  CHECK(keys_of("aé世") == Names{"a", "é", "世"});
  CHECK(keys_of("\x01\x1a\r\n\t\x7f\x08") == Names{"C-a", "C-z", "enter", "C-j", "tab", "backspace", "C-h"});
  CHECK(keys_of(std::string_view("\0\x1f", 2)) == Names{"C-@", "C-_"});
}

TEST_CASE("an invalid byte is a character of its own") {
  KeyDecoder decoder;
  decoder.feed("\xff\xc3");
  CHECK(decoder.next(false)->text == "\xff");
  CHECK_FALSE(decoder.next(false));
  CHECK(decoder.next(true)->text == "\xc3");
}

TEST_CASE("sequences of common terminals name the same keys") {
  for (const std::string_view bytes : {"\x1b[A", "\x1bOA"}) CHECK(keys_of(bytes) == Names{"up"});
  for (const std::string_view bytes : {"\x1b[H", "\x1bOH", "\x1b[1~", "\x1b[7~"})
    CHECK(keys_of(bytes) == Names{"home"});
  for (const std::string_view bytes : {"\x1b[F", "\x1bOF", "\x1b[4~", "\x1b[8~"})
    CHECK(keys_of(bytes) == Names{"end"});
  for (const std::string_view bytes : {"\x1b[1;5C", "\x1bOc"}) CHECK(keys_of(bytes) == Names{"C-right"});
  for (const std::string_view bytes : {"\x1b[1;3D", "\x1b\x1b[D", "\x1b\x1bOD"})
    CHECK(keys_of(bytes) == Names{"M-left"});
  CHECK(keys_of("\x1b[3~\x1b[Z") == Names{"delete", "S-tab"});
  CHECK(keys_of("\x1b\r\x1b\x7f\x1b<\x1b_") == Names{"M-enter", "M-backspace", "M-<", "M-_"});
  CHECK(keys_of("\x1b[13;2u\x1b[27;3;13~\x1b[97;5u") == Names{"S-enter", "M-enter", "C-a"});
}

TEST_CASE("unknown sequences are swallowed whole") {
  CHECK(keys_of("\x1b[?1;2ca") == Names{"unknown", "a"});
  CHECK(keys_of("\x1b[15~a\x1b[[Ab") == Names{"unknown", "a", "unknown", "b"});
  CHECK(keys_of("\x1b]11;rgb:0/0/0\aa") == Names{"unknown", "a"});
  CHECK(keys_of("\x1bP1$r0m\x1b\\a") == Names{"unknown", "a"});
  CHECK(keys_of("\x1b[12;") == Names{"unknown"});
}

TEST_CASE("Escape is a key when nothing follows it in time") {
  KeyDecoder decoder;
  decoder.feed("\x1b");
  CHECK_FALSE(decoder.next(false));
  CHECK(decoder.has_bytes());
  CHECK(decoder.next(true)->name == "escape");
  CHECK_FALSE(decoder.has_bytes());
  CHECK(keys_of("\x1b\x1b") == Names{"escape", "escape"});
}

TEST_CASE("a sequence may arrive in pieces") {
  KeyDecoder decoder;
  for (const std::string_view piece : {"\x1b", "[", "1", ";5"}) {
    decoder.feed(piece);
    CHECK_FALSE(decoder.next(false));
  }
  decoder.feed("D\xe4\xb8");
  CHECK(decoder.next(false)->name == "C-left");
  CHECK_FALSE(decoder.next(false));
  decoder.feed("\x96");
  CHECK(decoder.next(false)->text == "世");
}

TEST_CASE("a paste is one key with the text, whatever it contains") {
  KeyDecoder decoder;
  decoder.feed("\x1b[200~a\r\n\tb\rc\x1b[A");
  CHECK_FALSE(decoder.next(true));
  CHECK(decoder.inside_paste());
  decoder.feed("\x1b[201~z");
  const auto key = decoder.next(false);
  CHECK(key->name == "paste");
  CHECK(key->text == "a\n\tb\nc\x1b[A");
  CHECK_FALSE(decoder.inside_paste());
  CHECK(decoder.next(false)->name == "z");
}

TEST_CASE("a literal is the next character as it is") {
  KeyDecoder decoder;
  decoder.feed("\x1b[A世");
  CHECK(decoder.next_literal(false) == "\x1b");
  CHECK(decoder.next_literal(false) == "[");
  CHECK(decoder.next_literal(false) == "A");
  CHECK(decoder.next_literal(false) == "世");
}
