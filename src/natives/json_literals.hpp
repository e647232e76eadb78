// Literals of JSON into places, and values of any type.
#pragma once

#include <bit>

#include "natives/base64.hpp"
#include "natives/json_reader.hpp"
#include "natives/strconv_parse.hpp"
#include "runtime/object/map.hpp"

namespace gol::natives::json {

class DecodeLiterals : public DecodeReader {
 public:
  using DecodeReader::DecodeReader;

 protected:
  // ---- Literals ----

  bool store_integer(std::string_view text, const Place& to) {
    const auto bits = static_cast<std::int64_t>(to.type->size * 8);
    if (is_signed(to.type->kind)) {
      const ParsedInt parsed = parse_int(text, 10, bits);
      if (parsed.code != ParseCode::Ok) return false;
      runtime::store_word(to.type, to.address, static_cast<std::uint64_t>(parsed.value));
      return true;
    }
    const ParsedUint parsed = parse_uint(text, 10, bits);
    if (parsed.code != ParseCode::Ok) return false;
    runtime::store_word(to.type, to.address, parsed.value);
    return true;
  }

  // The literal into the place; `from_quoted` if it stood in quotes and may be anything.
  bool store_literal(std::string_view item, const Place& place, bool from_quoted) {
    if (item.empty()) {
      misused_string(item, place.type);
      return true;
    }
    const char first = item[0];
    const Target target = resolve(place, first == 'n');
    if (target.unmarshaler) return call(target.unmarshaler, target.receiver, bytes_of(item));
    if (target.text_unmarshaler) return store_text(item, place, target, from_quoted);
    const Place& to = target.place;
    switch (first) {
      case 'n':
        if (from_quoted && item != "null") {
          misused_string(item, to.type);
        } else if (to.type->kind == Kind::Interface || to.type->kind == Kind::Pointer ||
                   to.type->kind == Kind::Map || to.type->kind == Kind::Slice) {
          clear(to);
        }
        return true;
      case 't':
      case 'f': store_bool(item, to, from_quoted); return true;
      case '"': return store_string(item, to, from_quoted);
      default: return store_number(item, to, from_quoted);
    }
  }

  // The bytes of a literal as a method gets them: where they lie in the text, else a copy.
  Slice bytes_of(std::string_view item) {
    if (item.data() >= text_.data() && item.data() + item.size() <= text_.data() + text_.size()) {
      const auto begin = static_cast<std::size_t>(item.data() - text_.data());
      return source_part(begin, begin + item.size());
    }
    const String copy = runtime::make_string(g_, item);
    return {const_cast<char*>(copy.data), copy.length, copy.length};
  }

  bool store_text(std::string_view item, const Place& place, const Target& target, bool from_quoted) {
    if (item[0] != '"') {
      const char c = item[0];
      wrong_type(c == 'n' ? "null" : c == 't' || c == 'f' ? "bool" : "number", place.type, at_);
      return true;
    }
    ByteBuffer out(g_);
    if (item.size() < 2 || item.back() != '"' || !append_unquoted(out, body_of(item))) {
      return from_quoted ? misuse_ends(item, place.type) : true;
    }
    return call(target.text_unmarshaler, target.receiver, out.to_slice());
  }

  void store_bool(std::string_view item, const Place& to, bool from_quoted) {
    const std::uint64_t truth = item[0] == 't' ? 1 : 0;
    if (from_quoted && item != "true" && item != "false") return misused_string(item, to.type);
    if (to.type->kind == Kind::Bool) {
      runtime::store_word(to.type, to.address, truth);
    } else if (to.type->is_empty_interface()) {
      store_any(to.address, {runtime::basic_type(Kind::Bool), truth});
    } else if (from_quoted) {
      misused_string(item, to.type);
    } else {
      wrong_type("bool", to.type, at_);
    }
  }

  bool store_string(std::string_view item, const Place& to, bool from_quoted) {
    String text;
    if (from_quoted) {
      ByteBuffer out(g_);
      if (item.size() < 2 || item.back() != '"' || !append_unquoted(out, body_of(item))) {
        return misuse_ends(item, to.type);
      }
      text = out.to_string();
    }
    const auto content = [&] { return from_quoted ? text : make_text(body_of(item)); };
    switch (to.type->kind) {
      case Kind::Slice: {
        if (to.type->element->kind != Kind::Uint8) break;
        const String encoded = content();
        char* bytes = static_cast<char*>(
            runtime::allocate(g_, static_cast<std::size_t>(encoded.length / 4 * 3), runtime::Scan::None));
        const DecodedBase64 decoded =
            decode_base64({bytes, encoded.length / 4 * 3, encoded.length / 4 * 3},
                          {const_cast<char*>(encoded.data), encoded.length, encoded.length});
        if (decoded.wrong >= 0) {
          note([&] {
            report.kind = Failure::Base64;
            report.offset = decoded.wrong;
          });
          return true;
        }
        const Slice list{bytes, decoded.written, encoded.length / 4 * 3};
        store(to, &list);
        return true;
      }
      case Kind::String: {
        const String value = content();
        if (to.type == types_.number && !is_valid_number(value.view())) return invalid_number(item);
        store(to, &value);
        return true;
      }
      case Kind::Interface: {
        if (!to.type->methods.empty()) break;
        const String value = content();
        store_any(to.address, runtime::box(g_, runtime::basic_type(Kind::String), &value));
        return true;
      }
      default: break;
    }
    wrong_type("string", to.type, at_);
    return true;
  }

  bool invalid_number(std::string_view item) {
    ByteBuffer text(g_);
    text.append("json: invalid number literal, trying to unmarshal ");
    append_quoted(text, item, '"', QuoteStyle::Printable);
    text.append(" into Number");
    report = {};
    plain_failure(text.view());
    return false;
  }

  bool store_number(std::string_view item, const Place& to, bool from_quoted) {
    const char first = item[0];
    if (first != '-' && (first < '0' || first > '9')) return misuse_ends(item, to.type);
    switch (to.type->kind) {
      case Kind::Interface: {
        Any number;
        if (!any_number(item, number)) return true;
        if (!to.type->methods.empty()) {
          wrong_type("number", to.type, at_);
        } else {
          store_any(to.address, number);
        }
        return true;
      }
      case Kind::Float32:
      case Kind::Float64: {
        const int bits = to.type->kind == Kind::Float32 ? 32 : 64;
        const ParsedFloat parsed = parse_float(item, bits);
        if (parsed.code != ParseCode::Ok) {
          wrong_number(item, to.type, at_);
        } else if (bits == 32) {
          const auto narrow = static_cast<float>(parsed.value);
          std::memcpy(to.address, &narrow, sizeof narrow);
        } else {
          std::memcpy(to.address, &parsed.value, sizeof parsed.value);
        }
        return true;
      }
      default:
        if (is_signed(to.type->kind) || is_unsigned(to.type->kind)) {
          if (!store_integer(item, to)) wrong_number(item, to.type, at_);
          return true;
        }
        if (to.type == types_.number) {
          const String text = runtime::make_string(g_, item);
          store(to, &text);
          return true;
        }
        if (from_quoted) return misuse_ends(item, to.type);
        wrong_type("number", to.type, at_);
        return true;
    }
  }

  bool any_number(std::string_view item, Any& number) {
    if (use_number_) {
      const String text = runtime::make_string(g_, item);
      number = runtime::box(g_, types_.number, &text);
      return true;
    }
    const ParsedFloat parsed = parse_float(item, 64);
    if (parsed.code != ParseCode::Ok) {
      wrong_number(item, runtime::basic_type(Kind::Float64), at_ + 1);
      return false;
    }
    number = {runtime::basic_type(Kind::Float64), std::bit_cast<std::uint64_t>(parsed.value)};
    return true;
  }

  // ---- Values of any type ----

  Any any_value() {
    if (GOL_UNLIKELY(!runtime::has_native_stack(g_))) return any_on_new_segment();
    switch (text_[at_]) {
      case '{': return any_object();
      case '[': return any_array();
      case '"': {
        const String text = make_text(body_of(literal()));
        return runtime::box(g_, runtime::basic_type(Kind::String), &text);
      }
      case 'n': literal(); return {};
      case 't': literal(); return {runtime::basic_type(Kind::Bool), 1};
      case 'f': literal(); return {runtime::basic_type(Kind::Bool), 0};
      default: {
        Any number;
        any_number(literal(), number);
        return number;
      }
    }
  }

  __attribute__((noinline)) Any any_on_new_segment() {
    struct Rest {
      DecodeLiterals& decoder;
      Any result;
    } rest{*this, {}};
    runtime::on_new_segment(
        g_,
        [](void* context) {
          Rest& r = *static_cast<Rest*>(context);
          r.result = r.decoder.any_value();
        },
        &rest);
    return rest.result;
  }

  Any any_object() {
    runtime::Map* map = runtime::make_map(g_, types_.object, 0);
    for_members([&](std::string_view key, std::size_t) {
      const String name = make_text(body_of(key));
      const Any member = any_value();
      store_any(static_cast<char*>(runtime::map_assign_string(g_, types_.object, map, name)), member);
      return true;
    });
    return {types_.object, reinterpret_cast<std::uint64_t>(map)};
  }

  Any any_array() {
    Slice list;
    std::int64_t count;
    for_elements(
        [&](std::int64_t i) {
          const Any element = any_value();
          if (i >= list.capacity) list = grown(list, types_.any, i);
          list.length = i + 1;
          std::memcpy(list.data + static_cast<std::size_t>(i) * sizeof element, &element, sizeof element);
          return true;
        },
        count);
    if (count == 0) list = {allocate(types_.any, 0), 0, 0};
    return runtime::box(g_, types_.array, &list);
  }
};

}  // namespace gol::natives::json
