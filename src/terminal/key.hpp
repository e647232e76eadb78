// Keys, and the decoder that finds them in the bytes a terminal sends.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gol::terminal {

// `name` is how bindings.def writes the key: "C-a", "M-b", "C-left", "enter", "f". Modifiers stand in the
// order C- M- S-. A printable character is its own name with `text` set; so is "paste", whose text is the
// block. A sequence that no key of ours sends has the name "unknown".
struct Key {
  std::string name;
  std::string text;
  bool operator==(const Key&) const = default;
};

class KeyDecoder {
 public:
  void feed(std::string_view bytes) { bytes_ += bytes; }
  bool has_bytes() const { return at_ < bytes_.size(); }
  // The next key; nothing when there are no more bytes, or when those at hand may go on. `final`: they do
  // not, because time ran out, so a lone ESC is the key Escape.
  std::optional<Key> next(bool final);
  // The next character as it is, for quoted insertion; nothing as with next().
  std::optional<std::string> next_literal(bool final);
  // The bytes so far are the begin of a paste: time does not run out.
  bool inside_paste() const;

 private:
  std::string_view rest() const { return std::string_view(bytes_).substr(at_); }
  void take(std::size_t bytes);
  std::optional<Key> take_key(std::size_t bytes, Key key);
  std::optional<Key> decode_character(bool final, std::size_t skipped, const char* modifiers);
  std::optional<Key> decode_escape(bool final);
  std::optional<Key> decode_control_sequence(bool final, std::size_t begin, const char* modifiers);
  std::optional<Key> decode_single_shift(bool final, std::size_t begin, const char* modifiers);
  std::optional<Key> decode_string(bool final);
  std::optional<Key> decode_paste(std::size_t begin);

  std::string bytes_;
  std::size_t at_ = 0;
};

}  // namespace gol::terminal
