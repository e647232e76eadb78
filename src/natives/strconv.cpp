// The natives of strconv.
#include <charconv>
#include <cmath>

#include "natives/strconv_float.hpp"
#include "natives/strconv_parse.hpp"
#include "natives/strconv_quote.hpp"
#include "natives/tables.hpp"
#include "natives/unicode.hpp"
#include "runtime/object/panic.hpp"

namespace gol::natives {

namespace {

String format_int(Goroutine& g, std::int64_t value, std::int64_t base) {
  if (base < 2 || base > 36) runtime::panic_string(g, "strconv: illegal AppendInt/FormatInt base");
  char text[72];
  const char* end = std::to_chars(text, text + sizeof text, value, static_cast<int>(base)).ptr;
  return runtime::make_string(g, {text, static_cast<std::size_t>(end - text)});
}

String format_uint(Goroutine& g, std::uint64_t value, std::int64_t base) {
  if (base < 2 || base > 36) runtime::panic_string(g, "strconv: illegal AppendInt/FormatInt base");
  char text[72];
  const char* end = std::to_chars(text, text + sizeof text, value, static_cast<int>(base)).ptr;
  return runtime::make_string(g, {text, static_cast<std::size_t>(end - text)});
}

String itoa(Goroutine& g, std::int64_t value) {
  char text[24];
  const char* end = std::to_chars(text, text + sizeof text, value).ptr;
  return runtime::make_string(g, {text, static_cast<std::size_t>(end - text)});
}

String format_float(Goroutine& g, double value, std::int64_t format, std::int64_t precision, std::int64_t bits) {
  if (bits != 32 && bits != 64) runtime::panic_string(g, "strconv: illegal AppendFloat/FormatFloat bitSize");
  ByteBuffer out(g);
  append_float(out, value, static_cast<char>(format), precision, static_cast<int>(bits));
  return out.to_string();
}

Results<std::int64_t, std::int64_t> read_int(String text, std::int64_t base, std::int64_t bits) {
  const ParsedInt parsed = parse_int(text.view(), base, bits);
  return {parsed.value, static_cast<std::int64_t>(parsed.code)};
}

Results<std::uint64_t, std::int64_t> read_uint(String text, std::int64_t base, std::int64_t bits) {
  const ParsedUint parsed = parse_uint(text.view(), base, bits);
  return {parsed.value, static_cast<std::int64_t>(parsed.code)};
}

Results<double, std::int64_t> read_float(String text, std::int64_t bits) {
  const ParsedFloat parsed = parse_float(text.view(), bits == 32 ? 32 : 64);
  return {parsed.value, static_cast<std::int64_t>(parsed.code)};
}

// func readFloatPrefix(s string, bitSize int) (f float64, code, n int)
Results<double, std::int64_t, std::int64_t> read_float_prefix(String text, std::int64_t bits) {
  const ParsedFloat parsed = parse_float_prefix(text.view(), bits == 32 ? 32 : 64);
  return {parsed.value, static_cast<std::int64_t>(parsed.code), static_cast<std::int64_t>(parsed.length)};
}

template <QuoteStyle style>
String quote(Goroutine& g, String text) {
  ByteBuffer out(g);
  append_quoted(out, text.view(), '"', style);
  return out.to_string();
}

template <QuoteStyle style>
String quote_rune(Goroutine& g, std::int64_t rune) {
  ByteBuffer out(g);
  append_quoted_rune(out, static_cast<std::int32_t>(rune), style);
  return out.to_string();
}

// func unquote(s string) (t string, ok bool)
Results<String, bool> unquote(Goroutine& g, String text) {
  const std::string_view view = text.view();
  if (view.size() < 2 || view.front() != view.back()) return {String{}, false};
  const char quote = view.front();
  if (quote != '"' && quote != '\'' && quote != '`') return {String{}, false};
  const std::string_view body = view.substr(1, view.size() - 2);
  // Most literals mean what they say: the result shares their bytes.
  const bool escapes = body.find_first_of(quote == '`' ? "`\r" : "\\\n") != body.npos;
  if (!escapes && quote != '\'' && body.find(quote) == body.npos) {
    bool ascii = true;
    for (const char c : body) ascii &= static_cast<unsigned char>(c) < 0x80;
    if (ascii || quote == '`') return {body.empty() ? String{} : String{body.data(), text.length - 2}, true};
  }
  ByteBuffer out(g);
  if (!append_unquoted(out, body, quote)) return {String{}, false};
  return {out.to_string(), true};
}

// func unquoteChar(s string, quote byte) (value rune, multibyte bool, n int): n is 0 for wrong syntax.
Results<std::int32_t, bool, std::int64_t> read_char(String text, std::int64_t quote) {
  const UnquotedChar c = unquote_char(text.view(), static_cast<char>(quote));
  return {c.rune, c.multibyte, c.length};
}

// func quotedPrefix(s string) int: the length of the quoted text at the front, or -1.
std::int64_t quoted_prefix(String text) {
  const std::string_view view = text.view();
  if (view.empty()) return -1;
  const char quote = view[0];
  if (quote == '`') {
    const auto close = view.find('`', 1);
    return close == view.npos ? -1 : static_cast<std::int64_t>(close) + 1;
  }
  if (quote != '"' && quote != '\'') return -1;
  std::size_t at = 1;
  for (std::int64_t count = 0; at < view.size(); ++count) {
    if (view[at] == quote) return quote == '\'' && count > 1 ? -1 : static_cast<std::int64_t>(at) + 1;
    if (view[at] == '\n') return -1;
    const UnquotedChar c = unquote_char(view.substr(at), quote);
    if (c.length == 0) return -1;
    at += static_cast<std::size_t>(c.length);
  }
  return -1;
}

bool can_be_backquoted(String text) { return can_backquote(text.view()); }
bool is_print(std::int64_t rune) { return is_printable(static_cast<std::int32_t>(rune)); }
bool is_graphic_rune(std::int64_t rune) { return is_graphic(static_cast<std::int32_t>(rune)); }

constexpr NativeEntry entries[] = {
    {"strconv.FormatInt", native<format_int>, plain},
    {"strconv.FormatUint", native<format_uint>, plain},
    {"strconv.Itoa", native<itoa>, plain},
    {"strconv.FormatFloat", native<format_float>, plain},
    {"strconv.parseInt", native<read_int>, plain},
    {"strconv.parseUint", native<read_uint>, plain},
    {"strconv.parseFloat", native<read_float>, plain},
    {"strconv.parseFloatPrefix", native<read_float_prefix>, plain},
    {"strconv.Quote", native<quote<QuoteStyle::Printable>>, plain},
    {"strconv.QuoteToASCII", native<quote<QuoteStyle::Ascii>>, plain},
    {"strconv.QuoteToGraphic", native<quote<QuoteStyle::Graphic>>, plain},
    {"strconv.QuoteRune", native<quote_rune<QuoteStyle::Printable>>, plain},
    {"strconv.QuoteRuneToASCII", native<quote_rune<QuoteStyle::Ascii>>, plain},
    {"strconv.QuoteRuneToGraphic", native<quote_rune<QuoteStyle::Graphic>>, plain},
    {"strconv.unquote", native<unquote>, plain},
    {"strconv.unquoteChar", native<read_char>, plain},
    {"strconv.quotedPrefix", native<quoted_prefix>, plain},
    {"strconv.CanBackquote", native<can_be_backquoted>, plain},
    {"strconv.IsPrint", native<is_print>, plain},
    {"strconv.IsGraphic", native<is_graphic_rune>, plain},
};

}  // namespace

constinit const NativeTable strconv_natives = table_of(entries);

}  // namespace gol::natives
