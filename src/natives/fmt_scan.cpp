// The natives of fmt's scanning: what a target is, storing into it, and the quick way for plain values.
#include "natives/tables.hpp"

#include <charconv>
#include <span>

#include "natives/format_buffer.hpp"
#include "natives/strconv_parse.hpp"
#include "runtime/memory/heap.hpp"
#include "runtime/object/type_descriptor.hpp"

namespace gol::natives {

namespace {

using runtime::Kind;

constexpr std::int64_t kind_of_bytes = 100;  // a slice of bytes; stdlib/fmt/scanstate.gol knows the number

// The kind of what the argument points to, -1 for what is no pointer.
std::int64_t target_kind(Any target) {
  if (!target.type || target.type->kind != Kind::Pointer) return -1;
  const runtime::TypeDescriptor* element = target.type->element;
  if (element->kind == Kind::Slice && element->element->kind == Kind::Uint8) return kind_of_bytes;
  return static_cast<std::int64_t>(element->kind);
}

String type_name(Goroutine& g, Any value) {
  return runtime::make_string(g, value.type ? value.type->name : std::string_view("<nil>"));
}

void* place(Any target) { return reinterpret_cast<void*>(target.word); }

void store_int(Any target, std::uint64_t word) { runtime::store_word(target.type->element, place(target), word); }

void store_float(Any target, double value) {
  if (target.type->element->kind == Kind::Float32) *static_cast<float*>(place(target)) = static_cast<float>(value);
  else *static_cast<double*>(place(target)) = value;
}

void store_complex(Any target, Complex value) {
  if (target.type->element->kind == Kind::Complex64) {
    auto* parts = static_cast<float*>(place(target));
    parts[0] = static_cast<float>(value.real);
    parts[1] = static_cast<float>(value.imag);
  } else {
    *static_cast<Complex*>(place(target)) = value;
  }
}

void store_string(Goroutine& g, Any target, String value) {
  runtime::copy_pointers(runtime::mutator(g), place(target), &value, sizeof value);
}

void store_bytes(Goroutine& g, Any target, Slice value) {
  runtime::copy_pointers(runtime::mutator(g), place(target), &value, sizeof value);
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Stores what the token says if it says it plainly; anything else is left to the scanner in gol, which knows
// prefixes, underscores, overflow and the texts of errors.
bool store_token(Goroutine& g, Any target, std::string_view token) {
  if (!target.type || target.type->kind != Kind::Pointer || target.type->element->has_methods) return false;
  const Kind kind = target.type->element->kind;
  const char* end = token.data() + token.size();
  for (const char c : token) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  switch (kind) {
    case Kind::Int: case Kind::Int8: case Kind::Int16: case Kind::Int32: case Kind::Int64: {
      if (token[0] == '0' && token.size() > 1) return false;
      std::int64_t value;
      const auto [stop, error] = std::from_chars(token.data(), end, value);
      if (error != std::errc{} || stop != end || token.starts_with("-0")) return false;
      const int unused = 64 - static_cast<int>(target.type->element->size) * 8;
      if ((value << unused >> unused) != value) return false;
      store_int(target, static_cast<std::uint64_t>(value));
      return true;
    }
    case Kind::Uint: case Kind::Uint8: case Kind::Uint16: case Kind::Uint32: case Kind::Uint64: {
      if (token[0] == '0' && token.size() > 1) return false;
      std::uint64_t value;
      const auto [stop, error] = std::from_chars(token.data(), end, value);
      if (error != std::errc{} || stop != end) return false;
      const int unused = 64 - static_cast<int>(target.type->element->size) * 8;
      if ((value << unused >> unused) != value) return false;
      store_int(target, value);
      return true;
    }
    case Kind::Float32: case Kind::Float64: {
      if (token.find_first_not_of("0123456789+-.eE") != token.npos) return false;
      const ParsedFloat parsed = parse_float(token, kind == Kind::Float32 ? 32 : 64);
      if (parsed.code != ParseCode::Ok) return false;
      store_float(target, parsed.value);
      return true;
    }
    case Kind::String:
      store_string(g, target, runtime::make_string(g, token));
      return true;
    default:
      return false;
  }
}

// func scanText(text string, whole, nlIsSpace, nlIsEnd bool, a []any) (n, used int, done bool)
Results<std::int64_t, std::int64_t, bool> scan_view(Goroutine& g, std::string_view text, bool whole,
                                                    bool nl_is_space, bool nl_is_end, Slice list) {
  const std::span targets(reinterpret_cast<const Any*>(list.data), static_cast<std::size_t>(list.length));
  std::int64_t count = 0;
  std::size_t used = 0;
  const auto skip_space = [&](std::size_t at) {
    while (at < text.size() && is_space(text[at]) && (nl_is_space || (text[at] != '\n' && text[at] != '\r'))) ++at;
    return at;
  };
  for (const Any& target : targets) {
    const std::size_t begin = skip_space(used);
    std::size_t end = begin;
    while (end < text.size() && !is_space(text[end])) ++end;
    if (end == begin || (end == text.size() && !whole)) break;
    if (!store_token(g, target, text.substr(begin, end - begin))) break;
    used = end;
    ++count;
  }
  bool done = false;
  if (nl_is_end && count == list.length) {
    const std::size_t end = skip_space(used);
    if (end < text.size() && text[end] == '\n') {
      used = end + 1;
      done = true;
    }
  }
  return {count, static_cast<std::int64_t>(used), done};
}

Results<std::int64_t, std::int64_t, bool> scan_text(Goroutine& g, String text, bool whole, bool nl_is_space,
                                                    bool nl_is_end, Slice list) {
  return scan_view(g, text.view(), whole, nl_is_space, nl_is_end, list);
}

Results<std::int64_t, std::int64_t, bool> scan_bytes(Goroutine& g, Slice text, bool whole, bool nl_is_space,
                                                     bool nl_is_end, Slice list) {
  return scan_view(g, {text.data, static_cast<std::size_t>(text.length)}, whole, nl_is_space, nl_is_end, list);
}

constexpr NativeEntry entries[] = {
    {"fmt.scanText", native<scan_text>, plain},
    {"fmt.scanBytes", native<scan_bytes>, plain},
    {"fmt.targetKind", native<target_kind>, plain},
    {"fmt.typeName", native<type_name>, plain},
    {"fmt.storeInt", native<store_int>, plain},
    {"fmt.storeFloat", native<store_float>, plain},
    {"fmt.storeComplex", native<store_complex>, plain},
    {"fmt.storeString", native<store_string>, plain},
    {"fmt.storeBytes", native<store_bytes>, plain},
};

}  // namespace

constinit const NativeTable fmt_scan_natives = table_of(entries);

}  // namespace gol::natives
