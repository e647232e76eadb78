#include "terminal/key.hpp"

#include <array>

#include "terminal/glyph.hpp"

namespace gol::terminal {
namespace {

constexpr char escape = '\x1b';
constexpr std::string_view paste_begin = "\x1b[200~", paste_end = "\x1b[201~";

std::string control_name(unsigned char byte) {
  switch (byte) {
    case '\r': return "enter";
    case '\t': return "tab";
    case 0x7F: return "backspace";
    case 0x1B: return "escape";
    default: break;
  }
  const char letter = static_cast<char>(byte + '@');
  return std::string("C-") + (letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter);
}

// "C-" of a control character and the modifiers before it, in the order of names.
std::string with_modifiers(std::string_view modifiers, const std::string& name) {
  if (modifiers.empty()) return name;
  if (name.starts_with("C-")) return "C-" + std::string(modifiers) + name.substr(2);
  return std::string(modifiers) + name;
}

const char* letter_key(char final_byte) {
  switch (final_byte) {
    case 'A':
    case 'a': return "up";
    case 'B':
    case 'b': return "down";
    case 'C':
    case 'c': return "right";
    case 'D':
    case 'd': return "left";
    case 'H': return "home";
    case 'F': return "end";
    case 'M': return "enter";
    case 'Z': return "S-tab";
    default: return nullptr;
  }
}

const char* number_key(int number) {
  switch (number) {
    case 1:
    case 7: return "home";
    case 4:
    case 8: return "end";
    case 2: return "insert";
    case 3: return "delete";
    case 5: return "page-up";
    case 6: return "page-down";
    default: return nullptr;
  }
}

// A key reported by its code point ("CSI u" of modern terminals).
std::string code_key(int code) {
  if (code == 13 || code == 9 || code == 127 || code == 27)
    return control_name(static_cast<unsigned char>(code));
  return code > 32 && code < 127 ? std::string(1, static_cast<char>(code)) : "unknown";
}

// The second parameter of a sequence, less one: 1 shift, 2 alt, 4 control.
std::string modifier_names(int parameter) {
  const int bits = parameter > 0 ? parameter - 1 : 0;
  std::string names;
  if (bits & 4) names += "C-";
  if (bits & 2) names += "M-";
  if (bits & 1) names += "S-";
  return names;
}

std::array<int, 3> parameters_of(std::string_view sequence) {
  std::array<int, 3> values{};
  std::size_t index = 0;
  for (const char c : sequence) {
    if (c == ';') ++index;
    else if (c >= '0' && c <= '9' && index < values.size() && values[index] < 100'000)
      values[index] = 10 * values[index] + (c - '0');
  }
  return values;
}

std::string sequence_name(std::string_view parameters, char final_byte) {
  const bool is_private = !parameters.empty() && parameters.front() >= '<';
  const bool is_answer = is_private || (final_byte >= 'a' && final_byte <= 'z' && final_byte != 'u');
  if (is_answer) return "unknown";
  const auto values = parameters_of(parameters);
  const std::string modifiers = modifier_names(values[1]);
  if (final_byte == 'u') return modifiers + code_key(values[0]);
  if (final_byte == '~' && values[0] == 27) return modifiers + code_key(values[2]);
  const char* name = final_byte == '~' ? number_key(values[0]) : letter_key(final_byte);
  if (!name) return "unknown";
  return std::string_view(name) == "S-tab" ? name : modifiers + name;
}

}  // namespace

void KeyDecoder::take(std::size_t bytes) {
  at_ += bytes;
  if (at_ == bytes_.size()) {
    bytes_.clear();
    at_ = 0;
  }
}

std::optional<Key> KeyDecoder::take_key(std::size_t bytes, Key key) {
  take(bytes);
  return key;
}

std::optional<Key> KeyDecoder::next(bool final) {
  if (!has_bytes()) return std::nullopt;
  return rest().front() == escape ? decode_escape(final) : decode_character(final, 0, "");
}

std::optional<std::string> KeyDecoder::next_literal(bool final) {
  if (!has_bytes()) return std::nullopt;
  const std::string_view bytes = rest();
  const std::size_t length = announced_bytes(static_cast<unsigned char>(bytes.front()));
  if (bytes.size() < length && !final) return std::nullopt;
  const std::string text(bytes.substr(0, character_at(bytes, 0).bytes));
  take(text.size());
  return text;
}

bool KeyDecoder::inside_paste() const { return rest().starts_with(paste_begin); }

std::optional<Key> KeyDecoder::decode_character(bool final, std::size_t skipped, const char* modifiers) {
  const std::string_view bytes = rest().substr(skipped);
  const auto lead = static_cast<unsigned char>(bytes.front());
  if (lead < 0x20 || lead == 0x7F)
    return take_key(skipped + 1, {with_modifiers(modifiers, control_name(lead)), ""});
  if (bytes.size() < announced_bytes(lead) && incomplete_tail(bytes) == bytes.size() && !final)
    return std::nullopt;
  const std::string text(bytes.substr(0, character_at(bytes, 0).bytes));
  const bool plain = *modifiers == '\0';
  return take_key(skipped + text.size(), {modifiers + text, plain ? text : ""});
}

std::optional<Key> KeyDecoder::decode_escape(bool final) {
  const std::string_view bytes = rest();
  if (bytes.size() == 1) return final ? take_key(1, {"escape", ""}) : std::nullopt;
  switch (bytes[1]) {
    case '[':
      return bytes.starts_with(paste_begin) ? decode_paste(paste_begin.size())
                                            : decode_control_sequence(final, 2, "");
    case 'O': return decode_single_shift(final, 2, "");
    case ']':
    case 'P': return decode_string(final);
    case escape:
      // Some terminals send ESC before the sequence of a key for Alt.
      if (bytes.size() == 2 && !final) return std::nullopt;
      if (bytes.size() > 2 && bytes[2] == '[') return decode_control_sequence(final, 3, "M-");
      if (bytes.size() > 2 && bytes[2] == 'O') return decode_single_shift(final, 3, "M-");
      return take_key(1, {"escape", ""});
    default: return decode_character(final, 1, "M-");
  }
}

// CSI: parameters and intermediates, then a byte from @ to ~. What breaks off, by time or by a byte that
// cannot stand there, is dropped.
std::optional<Key> KeyDecoder::decode_control_sequence(bool final, std::size_t begin, const char* modifiers) {
  const std::string_view bytes = rest();
  const Key unknown{"unknown", ""};
  std::size_t end = begin;
  if (end < bytes.size() && bytes[end] == '[') ++end;  // the function keys of the Linux console: ESC [ [ A
  while (end < bytes.size() && bytes[end] >= 0x20 && bytes[end] < '@') ++end;
  if (end == bytes.size()) return final ? take_key(end, unknown) : std::nullopt;
  const char final_byte = bytes[end];
  if (final_byte < '@' || final_byte > '~') return take_key(end, unknown);
  if (bytes[begin] == '[') return take_key(end + 1, unknown);
  std::string name = sequence_name(bytes.substr(begin, end - begin), final_byte);
  if (name != "unknown") name = with_modifiers(modifiers, name);
  Key key{name, name.size() == 1 ? name : ""};
  return take_key(end + 1, std::move(key));
}

// SS3: the arrows and Home and End in application mode; small letters are rxvt's arrows with Control.
std::optional<Key> KeyDecoder::decode_single_shift(bool final, std::size_t begin, const char* modifiers) {
  const std::string_view bytes = rest();
  std::size_t end = begin;
  while (end < bytes.size() && (bytes[end] == ';' || (bytes[end] >= '0' && bytes[end] <= '9'))) ++end;
  if (end == bytes.size()) return final ? take_key(end, {"unknown", ""}) : std::nullopt;
  if (bytes[end] < '@' || bytes[end] > '~') return take_key(end, {"unknown", ""});
  const char* name = letter_key(bytes[end]);
  if (!name) return take_key(end + 1, {"unknown", ""});
  const bool control = bytes[end] >= 'a';
  return take_key(end + 1, {with_modifiers(modifiers, control ? std::string("C-") + name : name), ""});
}

// OSC and DCS, answers of the terminal that nobody asked for: up to BEL or ST.
std::optional<Key> KeyDecoder::decode_string(bool final) {
  const std::string_view bytes = rest();
  const std::size_t bell = bytes.find('\a'), terminator = bytes.find("\x1b\\", 2);
  if (bell < terminator) return take_key(bell + 1, {"unknown", ""});
  if (terminator != bytes.npos) return take_key(terminator + 2, {"unknown", ""});
  if (!final) return std::nullopt;
  return take_key(2, {"unknown", ""});
}

std::optional<Key> KeyDecoder::decode_paste(std::size_t begin) {
  const std::size_t end = rest().find(paste_end);
  if (end == std::string_view::npos) return std::nullopt;
  Key key{"paste", ""};
  for (std::size_t at = begin; at < end; ++at) {
    const char c = rest()[at];
    if (c == '\r' && at + 1 < end && rest()[at + 1] == '\n') continue;
    key.text += c == '\r' ? '\n' : c;
  }
  return take_key(end + paste_end.size(), std::move(key));
}

}  // namespace gol::terminal
