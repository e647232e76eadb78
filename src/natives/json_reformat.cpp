// Compact and indented texts, and values in a stream of them.
#include "natives/json_reformat.hpp"

#include "natives/byte_slices.hpp"
#include "natives/json.hpp"
#include "natives/json_scanner.hpp"
#include "natives/native.hpp"
#include "natives/tables.hpp"

namespace gol::natives {

namespace json {

std::string compact(ByteBuffer& out, std::string_view text, bool escape_html, std::int64_t& offset) {
  Scanner scanner;
  std::size_t copied = 0;
  const std::size_t begin = out.size();
  const auto flush = [&](std::size_t to) { out.append(text.substr(copied, to - copied)); };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (escape_html && (c == '<' || c == '>' || c == '&')) {
      static constexpr char digits[] = "0123456789abcdef";
      flush(at);
      out.append("\\u00");
      out.append(digits[c >> 4]);
      out.append(digits[c & 15]);
      copied = at + 1;
    } else if (escape_html && c == 0xE2 && at + 2 < text.size() && text[at + 1] == '\x80' &&
               (text[at + 2] & ~1) == '\xA8') {
      flush(at);
      out.append(text[at + 2] == '\xA8' ? "\\u2028" : "\\u2029");
      copied = at + 3;
    }
    const Part part = scanner.step(c);
    if (scanner.failed()) {
      out.truncate(begin);
      offset = static_cast<std::int64_t>(at) + 1;
      return invalid_character(scanner.wrong_byte(), scanner.context());
    }
    if (part == Part::Space || part == Part::End) {
      flush(at);
      copied = at + 1;
    }
  }
  offset = static_cast<std::int64_t>(text.size());
  if (std::string wrong = scanner.error_at_end(); !wrong.empty()) {
    out.truncate(begin);
    return wrong;
  }
  if (copied < text.size()) flush(text.size());
  return {};
}

}  // namespace json

namespace {

// What is wrong with a text, "" if nothing is, and how many bytes were read up to there.
Results<String, std::int64_t> check(Goroutine& g, Slice text) {
  std::int64_t offset = 0;
  const std::string wrong = json::syntax_error(view_of(text), offset);
  return {runtime::make_string(g, wrong), offset};
}

Results<Slice, String, std::int64_t> compact_text(Goroutine& g, Slice text, bool escape_html) {
  ByteBuffer out(g);
  std::int64_t offset = 0;
  const std::string wrong = json::compact(out, view_of(text), escape_html, offset);
  return {out.to_slice(), runtime::make_string(g, wrong), offset};
}

Results<Slice, String, std::int64_t> indent_text(Goroutine& g, Slice source, String prefix, String indent) {
  const std::string_view text = view_of(source);
  ByteBuffer out(g);
  json::Scanner scanner;
  bool opened = false;  // an object or array that may be empty
  std::size_t depth = 0;
  const auto newline = [&] {
    out.append('\n');
    out.append(prefix.view());
    for (std::size_t i = 0; i < depth; ++i) out.append(indent.view());
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    const json::Part part = scanner.step(c);
    if (scanner.failed()) {
      const std::string wrong = json::invalid_character(scanner.wrong_byte(), scanner.context());
      return {Slice{}, runtime::make_string(g, wrong), static_cast<std::int64_t>(at) + 1};
    }
    if (part == json::Part::Space) continue;
    if (opened && part != json::Part::EndObject && part != json::Part::EndArray) {
      opened = false;
      ++depth;
      newline();
    }
    switch (part) {
      case json::Part::BeginObject:
      case json::Part::BeginArray:
        opened = true;
        out.append(static_cast<char>(c));
        break;
      case json::Part::ObjectComma:
      case json::Part::ArrayComma:
        out.append(',');
        newline();
        break;
      case json::Part::Colon: out.append(": "); break;
      case json::Part::EndObject:
      case json::Part::EndArray:
        if (opened) {
          opened = false;
        } else {
          --depth;
          newline();
        }
        out.append(static_cast<char>(c));
        break;
      default: out.append(static_cast<char>(c)); break;
    }
  }
  const std::string wrong = scanner.error_at_end();
  if (!wrong.empty())
    return {Slice{}, runtime::make_string(g, wrong), static_cast<std::int64_t>(text.size())};
  return {out.to_slice(), String{}, std::int64_t{0}};
}

// Goes on with the scan of a value of a stream. Returns the new state of the scanner, how many bytes were
// read, what they came to (0: more is needed, 1: the value has ended, 2: it is wrong), and what is wrong.
Results<Slice, std::int64_t, std::int64_t, String> scan_value(Goroutine& g, Slice saved, Slice source,
                                                              bool at_end) {
  json::Scanner scanner;
  scanner.restore(view_of(saved));
  const std::string_view text = view_of(source);
  const auto answer = [&](std::size_t read, std::int64_t state, const std::string& wrong) {
    const std::string now = scanner.save();
    auto* cell = static_cast<char*>(runtime::allocate(g, now.size(), runtime::Scan::None));
    std::memcpy(cell, now.data(), now.size());
    const auto size = static_cast<std::int64_t>(now.size());
    return Results<Slice, std::int64_t, std::int64_t, String>{
        Slice{cell, size, size}, static_cast<std::int64_t>(read), state, runtime::make_string(g, wrong)};
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (scanner.in_string()) {
      at = scanner.skip_plain(text, at);
      if (at == text.size()) break;
    }
    switch (scanner.step(static_cast<unsigned char>(text[at]))) {
      case json::Part::End: return answer(at, 1, {});
      case json::Part::EndObject:
      case json::Part::EndArray:
        if (scanner.at_end()) return answer(at + 1, 1, {});
        break;
      case json::Part::Wrong:
        return answer(at + 1, 2, json::invalid_character(scanner.wrong_byte(), scanner.context()));
      default: break;
    }
  }
  if (at_end && scanner.ends()) return answer(text.size(), 1, {});
  return answer(text.size(), 0, {});
}

String invalid_byte(Goroutine& g, std::uint8_t c, String context) {
  return runtime::make_string(g, json::invalid_character(c, context.view()));
}

Slice escape_html(Goroutine& g, Slice source) {
  const std::string_view text = view_of(source);
  ByteBuffer out(g);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    static constexpr char digits[] = "0123456789abcdef";
    if (c == '<' || c == '>' || c == '&') {
      out.append("\\u00");
      out.append(digits[c >> 4]);
      out.append(digits[c & 15]);
    } else if (c == 0xE2 && at + 2 < text.size() && text[at + 1] == '\x80' && (text[at + 2] & ~1) == '\xA8') {
      out.append(text[at + 2] == '\xA8' ? "\\u2028" : "\\u2029");
      at += 2;
    } else {
      out.append(static_cast<char>(c));
    }
  }
  return out.to_slice();
}

constexpr NativeEntry entries[] = {
    {"encoding/json.check", native<check>, plain},
    {"encoding/json.compact", native<compact_text>, plain},
    {"encoding/json.indent", native<indent_text>, plain},
    {"encoding/json.scanValue", native<scan_value>, plain},
    {"encoding/json.invalidByte", native<invalid_byte>, plain},
    {"encoding/json.escapeHTML", native<escape_html>, plain},
};

}  // namespace

constinit const NativeTable json_reformat_natives = table_of(entries);

}  // namespace gol::natives
