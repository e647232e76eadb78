// Encoding values as JSON: a walk over the value by its type's descriptor.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "natives/base64.hpp"
#include "natives/byte_slices.hpp"
#include "natives/json.hpp"
#include "natives/json_reformat.hpp"
#include "natives/json_scanner.hpp"
#include "natives/json_text.hpp"
#include "natives/strconv_quote.hpp"
#include "natives/tables.hpp"
#include "runtime/object/map.hpp"
#include "runtime/object/native_call.hpp"
#include "runtime/sched/call.hpp"

namespace gol::natives {

namespace {

using json::Failure;
using json::Field;
using runtime::Kind;
using runtime::TypeDescriptor;

// From this depth on pointers, maps and slices that come again inside of themselves are looked for.
constexpr int deep = 1000;

template <class T>
T load(const void* address) {
  T value;
  std::memcpy(&value, address, sizeof value);
  return value;
}

String heap_text(Goroutine& g, std::string_view text) { return runtime::make_string(g, text); }

class Encoder {
 public:
  Encoder(Goroutine& g, const json::Types& types, bool escape_html)
      : out(g), g_(g), types_(types), escape_html_(escape_html) {}

  // The value of that type at the address; `addressable` if methods of its pointer may be called. With
  // as_string, scalars stand in quotes. False after a failure.
  bool encode(const TypeDescriptor* type, const void* at, bool addressable, bool as_string) {
    if (GOL_UNLIKELY(!runtime::has_native_stack(g_)))
      return encode_on_new_segment(type, at, addressable, as_string);
    if (type->has_methods && type->kind != Kind::Interface) {
      const Outcome outcome = encode_by_methods(type, at, addressable);
      if (outcome != Outcome::NoMethod) return outcome == Outcome::Done;
    }
    switch (type->kind) {
      case Kind::Bool:
        quote(as_string);
        out.append(load<std::uint8_t>(at) ? "true" : "false");
        quote(as_string);
        return true;
      case Kind::Int:
      case Kind::Int8:
      case Kind::Int16:
      case Kind::Int32:
      case Kind::Int64:
        quote(as_string);
        append_integer(static_cast<std::int64_t>(runtime::load_word(type, at)));
        quote(as_string);
        return true;
      case Kind::Uint:
      case Kind::Uint8:
      case Kind::Uint16:
      case Kind::Uint32:
      case Kind::Uint64:
      case Kind::Uintptr:
        quote(as_string);
        append_integer(runtime::load_word(type, at));
        quote(as_string);
        return true;
      case Kind::Float32: return encode_float(load<float>(at), 32, as_string);
      case Kind::Float64: return encode_float(load<double>(at), 64, as_string);
      case Kind::String: return encode_string(type, load<String>(at), as_string);
      case Kind::Interface: {
        const auto held = load<Interface>(at);
        const TypeDescriptor* inner = runtime::dynamic_type(held, type);
        if (!inner) return null();
        std::uint64_t scratch;
        return encode(inner, runtime::unbox({inner, held.word}, scratch), false, false);
      }
      case Kind::Pointer: {
        const void* target = load<const void*>(at);
        if (!target) return null();
        return guarded(type, target, 0, [&] { return encode(type->element, target, true, as_string); });
      }
      case Kind::Struct: return encode_struct(type, at, addressable);
      case Kind::Map: {
        auto* map = load<runtime::Map*>(at);
        if (!is_key_type(type->key)) break;
        if (!map) return null();
        return guarded(type, map, 0, [&] { return encode_map(type, map); });
      }
      case Kind::Slice: {
        const auto list = load<Slice>(at);
        if (type->element->kind == Kind::Uint8 && !has_own_form(type->element)) {
          return list.data ? encode_bytes(list) : null();
        }
        if (!list.data) return null();
        return guarded(type, list.data, list.length,
                       [&] { return encode_elements(type->element, list.data, list.length, true); });
      }
      case Kind::Array:
        return encode_elements(type->element, static_cast<const char*>(at), type->length, addressable);
      default: break;
    }
    report.kind = Failure::UnsupportedType;
    report.type = type;
    return false;
  }

  bool null() {
    out.append("null");
    return true;
  }

  ByteBuffer out;
  json::FailureReport report;

 private:
  enum class Outcome { NoMethod, Done, Failed };

  struct Seen {
    const void* address;
    std::int64_t length;
    const Seen* outer;
  };

  __attribute__((noinline)) bool encode_on_new_segment(const TypeDescriptor* type, const void* at,
                                                       bool addressable, bool as_string) {
    struct Rest {
      Encoder& encoder;
      const TypeDescriptor* type;
      const void* at;
      bool addressable, as_string, result;
    } rest{*this, type, at, addressable, as_string, false};
    runtime::on_new_segment(
        g_,
        [](void* context) {
          Rest& r = *static_cast<Rest*>(context);
          r.result = r.encoder.encode(r.type, r.at, r.addressable, r.as_string);
        },
        &rest);
    return rest.result;
  }

  void quote(bool as_string) {
    if (as_string) out.append('"');
  }

  template <class T>
  void append_integer(T value) {
    char* const room = out.room(24);
    out.commit(static_cast<std::size_t>(std::to_chars(room, room + 24, value).ptr - room));
  }

  bool plain_failure(const std::string& text) {
    report.kind = Failure::Plain;
    report.text = heap_text(g_, text);
    return false;
  }

  // Runs f one level deeper, unless the address encloses itself.
  template <class F>
  bool guarded(const TypeDescriptor* type, const void* address, std::int64_t length, F f) {
    const Seen here{address, length, seen_};
    ++depth_;
    if (depth_ > deep) {
      for (const Seen* outer = seen_; outer; outer = outer->outer) {
        if (outer->address != address || outer->length != length) continue;
        report.kind = Failure::UnsupportedValue;
        report.text = heap_text(g_, "encountered a cycle via " + std::string(type->name));
        return false;
      }
    }
    if (depth_ >= deep) seen_ = &here;
    const bool done = f();
    seen_ = here.outer;
    --depth_;
    return done;
  }

  bool has_own_form(const TypeDescriptor* type) const {
    if (!type->has_methods) return false;
    const TypeDescriptor* pointer = runtime::pointer_to(type);
    return runtime::find_itab(types_.marshaler, pointer) ||
           runtime::find_itab(types_.text_marshaler, pointer);
  }

  Outcome encode_by_methods(const TypeDescriptor* type, const void* at, bool addressable) {
    const bool by_address = addressable && type->kind != Kind::Pointer;
    for (const bool text : {false, true}) {
      const TypeDescriptor* interface = text ? types_.text_marshaler : types_.marshaler;
      if (by_address) {
        if (const auto* itab = runtime::find_itab(interface, runtime::pointer_to(type))) {
          return call_method(itab, reinterpret_cast<std::uint64_t>(at), type, text);
        }
      } else if (const auto* itab = runtime::find_itab(interface, type)) {
        if (type->kind == Kind::Pointer && !load<const void*>(at))
          return null() ? Outcome::Done : Outcome::Failed;
        const std::uint64_t word =
            type->direct ? runtime::load_word(type, at) : runtime::box(g_, type, at).word;
        return call_method(itab, word, type, text);
      }
    }
    return Outcome::NoMethod;
  }

  struct MethodResult {
    Slice bytes;
    Interface error;
  };

  MethodResult call(const runtime::Itab* itab, std::uint64_t word) {
    MethodResult result{};
    runtime::call(g_, *itab->functions[0], word, nullptr, 0, &result, sizeof result);
    return result;
  }

  Outcome call_method(const runtime::Itab* itab, std::uint64_t word, const TypeDescriptor* type, bool text) {
    const MethodResult result = call(itab, word);
    report.type = type;
    report.text = text ? String{"MarshalText", 11} : String{"MarshalJSON", 11};
    if (result.error.table) {
      report.kind = Failure::Method;
      report.error = result.error;
      return Outcome::Failed;
    }
    if (text) {
      json::append_quoted(out, view_of(result.bytes), escape_html_);
      return Outcome::Done;
    }
    const std::string wrong = json::compact(out, view_of(result.bytes), escape_html_, report.offset);
    if (wrong.empty()) return Outcome::Done;
    report.kind = Failure::MethodSyntax;
    report.detail = heap_text(g_, wrong);
    return Outcome::Failed;
  }

  bool encode_float(double value, int bits, bool as_string) {
    if (!std::isfinite(value)) {
      report.kind = Failure::UnsupportedValue;
      report.text = std::isnan(value) ? String{"NaN", 3} : value > 0 ? String{"+Inf", 4} : String{"-Inf", 4};
      return false;
    }
    quote(as_string);
    json::append_number(out, value, bits);
    quote(as_string);
    return true;
  }

  bool encode_string(const TypeDescriptor* type, String text, bool as_string) {
    if (type == types_.number) {
      const std::string_view number = text.length == 0 ? "0" : text.view();
      if (!json::is_valid_number(number)) {
        ByteBuffer wrong(g_);
        wrong.append("json: invalid number literal ");
        append_quoted(wrong, number, '"', QuoteStyle::Printable);
        report.kind = Failure::Plain;
        report.text = wrong.to_string();
        return false;
      }
      quote(as_string);
      out.append(number);
      quote(as_string);
    } else if (as_string) {
      ByteBuffer inner(g_);
      json::append_quoted(inner, text.view(), escape_html_);
      json::append_quoted(out, inner.view(), false);
    } else {
      json::append_quoted(out, text.view(), escape_html_);
    }
    return true;
  }

  bool encode_bytes(Slice list) {
    const std::size_t length = static_cast<std::size_t>((list.length + 2) / 3 * 4);
    out.append('"');
    char* room = out.room(length);
    encode_base64({room, static_cast<std::int64_t>(length), static_cast<std::int64_t>(length)}, list);
    out.commit(length);
    out.append('"');
    return true;
  }

  bool encode_elements(const TypeDescriptor* element, const char* at, std::int64_t length, bool addressable) {
    out.append('[');
    for (std::int64_t i = 0; i < length; ++i, at += element->size) {
      if (i > 0) out.append(',');
      if (!encode(element, at, addressable, false)) return false;
    }
    out.append(']');
    return true;
  }

  static bool is_empty(const TypeDescriptor* type, const void* at) {
    switch (type->kind) {
      case Kind::Array: return type->length == 0;
      case Kind::Map: return runtime::map_length(load<const runtime::Map*>(at)) == 0;
      case Kind::Slice: return load<Slice>(at).length == 0;
      case Kind::String: return load<String>(at).length == 0;
      case Kind::Interface: return load<Interface>(at).table == nullptr;
      case Kind::Float32: return load<float>(at) == 0;
      case Kind::Float64: return load<double>(at) == 0;
      case Kind::Bool:
      case Kind::Int:
      case Kind::Int8:
      case Kind::Int16:
      case Kind::Int32:
      case Kind::Int64:
      case Kind::Uint:
      case Kind::Uint8:
      case Kind::Uint16:
      case Kind::Uint32:
      case Kind::Uint64:
      case Kind::Uintptr:
      case Kind::Pointer: return runtime::load_word(type, at) == 0;
      default: return false;
    }
  }

  bool is_zero(const TypeDescriptor* type, const char* at, bool addressable) {
    if (type->has_methods && type->kind != Kind::Interface &&
        !(type->kind == Kind::Pointer && !load<const void*>(at))) {
      const runtime::Itab* itab = runtime::find_itab(types_.zeroer, type);
      std::uint64_t word = 0;
      if (itab) {
        word = type->direct ? runtime::load_word(type, at) : runtime::box(g_, type, at).word;
      } else if (addressable && type->kind != Kind::Pointer) {
        itab = runtime::find_itab(types_.zeroer, runtime::pointer_to(type));
        word = reinterpret_cast<std::uint64_t>(at);
      }
      if (itab) {
        std::uint64_t answer = 0;
        runtime::call(g_, *itab->functions[0], word, nullptr, 0, &answer, sizeof answer);
        return (answer & 1) != 0;
      }
    }
    return std::all_of(at, at + type->size, [](char c) { return c == 0; });
  }

  bool encode_struct(const TypeDescriptor* type, const void* begin, bool addressable) {
    char next = '{';
    for (const Field& field : json::fields_of(type).list) {
      const auto* at = static_cast<const char*>(begin);
      bool reachable = addressable;
      for (std::size_t i = 0; i < field.path.size() && at; ++i) {
        at += field.path[i].offset;
        if (i + 1 < field.path.size() && field.path[i].type->kind == Kind::Pointer) {
          at = load<const char*>(at);
          reachable = true;
        }
      }
      if (!at || (field.omit_empty && is_empty(field.type, at))) continue;
      if (field.omit_zero && is_zero(field.type, at, reachable)) continue;
      out.append(next);
      next = ',';
      out.append(field.quoted[escape_html_ ? 1 : 0]);
      if (!encode(field.type, at, reachable, field.as_string)) return false;
    }
    out.append(next == '{' ? std::string_view("{}") : std::string_view("}"));
    return true;
  }

  bool is_key_type(const TypeDescriptor* key) const {
    if (key->kind == Kind::String || (key->kind >= Kind::Int && key->kind <= Kind::Uintptr)) return true;
    if (key->kind == Kind::Interface) {
      return std::any_of(key->methods.begin(), key->methods.end(),
                         [](const runtime::MethodDescriptor& m) { return m.name == "MarshalText"; });
    }
    return key->has_methods && runtime::find_itab(types_.text_marshaler, key);
  }

  struct Entry {
    String key;
    const void* value;
  };

  bool key_text(const TypeDescriptor* type, const void* at, const TypeDescriptor* map, String& text) {
    std::uint64_t scratch;
    if (type->kind == Kind::String) {
      text = load<String>(at);
      return true;
    }
    if (type->kind == Kind::Interface) {
      const auto held = load<Interface>(at);
      const TypeDescriptor* inner = runtime::dynamic_type(held, type);
      if (!inner) return true;
      at = runtime::unbox({inner, held.word}, scratch);
      type = inner;
    }
    if (type->has_methods) {
      if (const auto* itab = runtime::find_itab(types_.text_marshaler, type)) {
        if (type->kind == Kind::Pointer && !load<const void*>(at)) return true;
        const MethodResult result =
            call(itab, type->direct ? runtime::load_word(type, at) : runtime::box(g_, type, at).word);
        if (result.error.table) {
          report.kind = Failure::Method;
          report.type = map;
          report.text = {"key", 3};
          report.error = result.error;
          return false;
        }
        text = runtime::make_string(g_, view_of(result.bytes));
        return true;
      }
    }
    char digits[24];
    const std::uint64_t word = runtime::load_word(type, at);
    const auto end = type->kind <= Kind::Int64
                         ? std::to_chars(digits, digits + sizeof digits, static_cast<std::int64_t>(word)).ptr
                         : std::to_chars(digits, digits + sizeof digits, word).ptr;
    text = runtime::make_string(g_, {digits, static_cast<std::size_t>(end - digits)});
    return true;
  }

  // In the order of the keys. The values stay where they are as long as nobody writes to the map, so methods
  // that do see copies.
  bool encode_map(const TypeDescriptor* type, runtime::Map* map) {
    const auto count = static_cast<std::size_t>(runtime::map_length(map));
    auto* entries =
        static_cast<Entry*>(runtime::allocate(g_, count * sizeof(Entry), runtime::Scan::Pointers));
    runtime::MapIterator iterator;
    runtime::map_begin(g_, type, map, iterator);
    std::size_t found = 0;
    while (found < count && runtime::map_next(g_, type, iterator)) {
      if (!key_text(type->key, iterator.key, type, entries[found].key)) return false;
      entries[found++].value = iterator.value;
    }
    std::sort(entries, entries + found,
              [](const Entry& a, const Entry& b) { return a.key.view() < b.key.view(); });
    out.append('{');
    for (std::size_t i = 0; i < found; ++i) {
      if (i > 0) out.append(',');
      json::append_quoted(out, entries[i].key.view(), escape_html_);
      out.append(':');
      if (!encode(type->element, entries[i].value, false, false)) return false;
    }
    out.append('}');
    return true;
  }

  Goroutine& g_;
  const json::Types& types_;
  bool escape_html_;
  int depth_ = 0;
  const Seen* seen_ = nullptr;
};

using EncodeResult = Results<Slice, std::int64_t, String, String, Any, std::int64_t, Interface>;

EncodeResult failed(const json::FailureReport& report) {
  return {Slice{},
          static_cast<std::int64_t>(report.kind),
          report.text,
          report.detail,
          json::stand_in(report.type),
          report.offset,
          report.error};
}

// func encode(v any, types []any, escapeHTML bool) ([]byte, failure)
EncodeResult encode_value(Goroutine& g, Any value, Slice type_list, bool escape_html) {
  const json::Types types = json::types_of(type_list);
  Encoder encoder(g, types, escape_html);
  std::uint64_t scratch;
  const bool done =
      value.type ? encoder.encode(value.type, runtime::unbox(value, scratch), false, false) : encoder.null();
  if (!done) return failed(encoder.report);
  return {encoder.out.to_slice(), std::int64_t{0}, String{}, String{}, Any{}, std::int64_t{0}, Interface{}};
}

constexpr NativeEntry entries[] = {
    {"encoding/json.encode", native<encode_value>, can_park | recursive},
};

}  // namespace

constinit const NativeTable json_encode_natives = table_of(entries);

}  // namespace gol::natives
