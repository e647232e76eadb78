// Decoding JSON into values. The text is known to be valid, so nothing here asks for syntax; what does not
// fit its target is noted once, and the rest is decoded all the same.
#include <algorithm>
#include <array>

#include "natives/base64.hpp"
#include "natives/byte_slices.hpp"
#include "natives/json.hpp"
#include "natives/json_scanner.hpp"
#include "natives/json_text.hpp"
#include "natives/strconv_parse.hpp"
#include "natives/strconv_quote.hpp"
#include "natives/strings_text.hpp"
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

template <class T>
T load(const void* address) {
  T value;
  std::memcpy(&value, address, sizeof value);
  return value;
}

bool is_signed(Kind kind) { return kind >= Kind::Int && kind <= Kind::Int64; }
bool is_unsigned(Kind kind) { return kind >= Kind::Uint && kind <= Kind::Uintptr; }

// A place that a value is decoded into; without an address the value is skipped.
struct Place {
  const TypeDescriptor* type = nullptr;
  char* address = nullptr;
  bool settable = false;  // a pointer or interface there may be replaced
};

class Decoder {
 public:
  Decoder(Goroutine& g, const json::Types& types, Slice text, bool use_number, bool only_known)
      : g_(g),
        types_(types),
        source_(text),
        text_(view_of(text)),
        use_number_(use_number),
        only_known_(only_known) {}

  // False when decoding ends at once with a failure.
  bool run(Place target) {
    skip_spaces();
    return value(target);
  }

  json::FailureReport report;  // the first failure

 private:
  // ---- Reading ----

  void skip_spaces() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t' || text_[at_] == '\r')) {
      ++at_;
    }
  }

  // The literal at the front: a string with its quotes, a number, or a word.
  std::string_view literal() {
    const std::size_t begin = at_;
    if (text_[at_] == '"') {
      for (++at_; text_[at_] != '"'; ++at_) {
        if (text_[at_] == '\\') ++at_;
      }
      ++at_;
    } else {
      while (at_ < text_.size() && is_literal_byte(text_[at_])) ++at_;
    }
    return text_.substr(begin, at_ - begin);
  }

  static bool is_literal_byte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '+' || c == '.' || c == 'E';
  }

  // Behind the value at the front.
  void skip_value() {
    std::size_t depth = 0;
    do {
      skip_spaces();
      const char c = text_[at_];
      if (c == '{' || c == '[') {
        ++depth;
        ++at_;
      } else if (c == '}' || c == ']') {
        --depth;
        ++at_;
      } else if (c == ',' || c == ':') {
        ++at_;
      } else {
        literal();
      }
    } while (depth > 0);
  }

  String make_text(std::string_view body) {
    if (json::is_plain(body)) return runtime::make_string(g_, body);
    return unescaped(body);
  }
  __attribute__((noinline)) String unescaped(std::string_view body) {
    ByteBuffer out(g_);
    json::append_unquoted(out, body);
    return out.to_string();
  }

  // ---- Failures ----

  template <class Fill>
  void note(Fill fill) {
    if (report.kind != Failure::None) return;
    fill();
    add_context();
  }

  __attribute__((noinline)) void add_context() {
    if (structure_) report.structure = shared(structure_->declared);
    if (path_length_ == 0) return;
    ByteBuffer joined(g_);
    for (std::size_t i = 0; i < path_length_; ++i) {
      if (i > 0) joined.append('.');
      joined.append(path_[i]->name);
    }
    report.path = joined.to_string();
  }

  void wrong_type(std::string_view what, const TypeDescriptor* type, std::size_t offset) {
    note([&] {
      report.kind = Failure::WrongType;
      report.text = runtime::make_string(g_, what);
      report.type = type;
      report.offset = static_cast<std::int64_t>(offset);
    });
  }
  void wrong_number(std::string_view number, const TypeDescriptor* type, std::size_t offset) {
    wrong_type("number " + std::string(number), type, offset);
  }

  void plain_failure(std::string_view text) {
    note([&] {
      report.kind = Failure::Plain;
      report.text = runtime::make_string(g_, text);
    });
  }

  // "…, trying to unmarshal "item" into type"
  __attribute__((noinline)) void misused_string(std::string_view item, const TypeDescriptor* type) {
    ByteBuffer text(g_);
    text.append("json: invalid use of ,string struct tag, trying to unmarshal ");
    append_quoted(text, item, '"', QuoteStyle::Printable);
    text.append(" into ");
    text.append(type->name);
    plain_failure(text.view());
  }

  // The same, and decoding ends.
  bool misuse_ends(std::string_view item, const TypeDescriptor* type) {
    report = {};
    misused_string(item, type);
    return false;
  }

  // ---- Places ----

  runtime::Mutator& mutator() { return runtime::mutator(g_); }

  void store(const Place& place, const void* from) {
    if (place.type->has_pointers) runtime::copy_pointers(mutator(), place.address, from, place.type->size);
    else std::memcpy(place.address, from, place.type->size);
  }

  void clear(const Place& place) {
    if (place.type->has_pointers) runtime::before_overwrite(mutator(), place.address, place.type->size);
    std::memset(place.address, 0, place.type->size);
  }

  void store_any(char* address, Any value) {
    runtime::copy_pointers(mutator(), address, &value, sizeof value);
  }

  char* allocate(const TypeDescriptor* type, std::int64_t count) {
    return static_cast<char*>(
        runtime::allocate(g_, type->size * static_cast<std::size_t>(count),
                          type->has_pointers ? runtime::Scan::Pointers : runtime::Scan::None));
  }

  // What a value goes to behind pointers, and the method that takes it, if there is one.
  struct Target {
    Place place;
    const runtime::Itab* unmarshaler = nullptr;
    const runtime::Itab* text_unmarshaler = nullptr;
    std::uint64_t receiver = 0;
  };

  // Follows pointers, making what they point to, until something takes the value. For null, the last pointer
  // that can be set is left alone.
  Target resolve(Place place, bool for_null) {
    Target target;
    const auto has_method = [&](const TypeDescriptor* pointer, void* address) {
      if (const auto* itab = runtime::find_itab(types_.unmarshaler, pointer)) {
        target.unmarshaler = itab;
      } else if (!for_null) {
        target.text_unmarshaler = runtime::find_itab(types_.text_unmarshaler, pointer);
      }
      target.receiver = reinterpret_cast<std::uint64_t>(address);
      return target.unmarshaler || target.text_unmarshaler;
    };
    if (place.type->kind != Kind::Pointer && place.type->has_methods && !place.type->declared.empty() &&
        place.type->kind != Kind::Interface && has_method(runtime::pointer_to(place.type), place.address)) {
      target.place = place;
      return target;
    }
    for (;;) {
      if (place.type->kind == Kind::Interface) {
        const auto held = load<Interface>(place.address);
        const TypeDescriptor* inner = runtime::dynamic_type(held, place.type);
        if (!inner || inner->kind != Kind::Pointer || held.word == 0) break;
        if (for_null && inner->element->kind != Kind::Pointer) break;
        // The pointer in the interface stays; what it points to is set.
        auto* pointee = reinterpret_cast<char*>(held.word);
        if (inner->element->kind == Kind::Interface && pointee == place.address) break;
        if (inner->has_methods && has_method(inner, pointee)) break;
        place = {inner->element, pointee, true};
        continue;
      }
      if (place.type->kind != Kind::Pointer) break;
      if (for_null && place.settable) break;
      char* pointee = load<char*>(place.address);
      if (!pointee) {
        pointee = allocate(place.type->element, 1);
        runtime::store(mutator(), reinterpret_cast<void**>(place.address), pointee);
      }
      if (place.type->has_methods && has_method(place.type, pointee)) break;
      place = {place.type->element, pointee, true};
    }
    target.place = place;
    return target;
  }

  // ---- Values ----

  bool value(Place place) {
    if (GOL_UNLIKELY(!runtime::has_native_stack(g_))) return value_on_new_segment(place);
    if (!place.address) {
      skip_value();
      return true;
    }
    switch (text_[at_]) {
      case '{': return object(place);
      case '[': return array(place);
      default: return store_literal(literal(), place, false);
    }
  }

  __attribute__((noinline)) bool value_on_new_segment(Place place) {
    struct Rest {
      Decoder& decoder;
      Place place;
      bool result;
    } rest{*this, place, false};
    runtime::on_new_segment(
        g_,
        [](void* context) {
          Rest& r = *static_cast<Rest*>(context);
          r.result = r.decoder.value(r.place);
        },
        &rest);
    return rest.result;
  }

  // Calls UnmarshalJSON or UnmarshalText.
  bool call(const runtime::Itab* itab, std::uint64_t receiver, Slice bytes) {
    Interface error{};
    runtime::call(g_, *itab->functions[0], receiver, &bytes, sizeof bytes, &error, sizeof error);
    if (!error.table) return true;
    report = {};
    report.kind = Failure::Other;
    report.error = error;
    add_context();
    return false;
  }

  Slice source_part(std::size_t begin, std::size_t end) const { return part_of(source_, begin, end); }

  // An object or array that goes elsewhere than into the place: true with the result of that in `done`.
  bool goes_elsewhere(const Target& target, const Place& place, std::string_view what, bool& done) {
    const std::size_t begin = at_;
    done = true;
    if (target.unmarshaler) {
      skip_value();
      done = call(target.unmarshaler, target.receiver, source_part(begin, at_));
      return true;
    }
    if (target.text_unmarshaler) {
      wrong_type(what, place.type, begin + 1);
      skip_value();
      return true;
    }
    return false;
  }

  bool array(const Place& place) {
    const Target target = resolve(place, false);
    bool done;
    if (goes_elsewhere(target, place, "array", done)) return done;
    const Place& to = target.place;
    switch (to.type->kind) {
      case Kind::Interface:
        if (!to.type->methods.empty()) break;
        store_any(to.address, any_value());
        return true;
      case Kind::Array: return fixed_array(to);
      case Kind::Slice: return slice(to);
      default: break;
    }
    wrong_type("array", to.type, at_ + 1);
    skip_value();
    return true;
  }

  // Calls element(i) with each element at the front.
  template <class Element>
  bool for_elements(Element element, std::int64_t& count) {
    ++at_;
    count = 0;
    skip_spaces();
    while (text_[at_] != ']') {
      if (!element(count)) return false;
      ++count;
      skip_spaces();
      if (text_[at_] == ',') {
        ++at_;
        skip_spaces();
      }
    }
    ++at_;
    return true;
  }

  bool fixed_array(const Place& to) {
    const TypeDescriptor* element = to.type->element;
    const auto place_of = [&](std::int64_t i) {
      if (i >= to.type->length) return Place{};
      return Place{element, to.address + static_cast<std::size_t>(i) * element->size, true};
    };
    std::int64_t count;
    if (!for_elements([&](std::int64_t i) { return value(place_of(i)); }, count)) return false;
    for (std::int64_t i = count; i < to.type->length; ++i) clear(place_of(i));
    return true;
  }

  bool slice(const Place& to) {
    const TypeDescriptor* element = to.type->element;
    const auto write = [&](Slice list) { store(to, &list); };
    std::int64_t count;
    const bool done = for_elements(
        [&](std::int64_t i) {
          auto list = load<Slice>(to.address);
          if (i >= list.capacity) list = grown(list, element, i);
          if (i >= list.length) {
            list.length = i + 1;
            write(list);
          }
          return value({element, list.data + static_cast<std::size_t>(i) * element->size, true});
        },
        count);
    if (!done) return false;
    auto list = load<Slice>(to.address);
    if (count == 0) list = {allocate(element, 0), 0, 0};
    list.length = count;
    write(list);
    return true;
  }

  Slice grown(Slice list, const TypeDescriptor* element, std::int64_t length) {
    const std::int64_t capacity = std::max<std::int64_t>(4, list.capacity * 2);
    char* cells = allocate(element, capacity);
    if (length > 0) std::memcpy(cells, list.data, static_cast<std::size_t>(length) * element->size);
    return {cells, length, capacity};
  }

  bool object(const Place& place) {
    const Target target = resolve(place, false);
    bool done;
    if (goes_elsewhere(target, place, "object", done)) return done;
    const Place& to = target.place;
    switch (to.type->kind) {
      case Kind::Interface:
        if (!to.type->methods.empty()) break;
        store_any(to.address, any_value());
        return true;
      case Kind::Map:
        if (!may_be_key(to.type->key)) break;
        return map(to);
      case Kind::Struct: return structure(to);
      default: break;
    }
    wrong_type("object", to.type, at_ + 1);
    skip_value();
    return true;
  }

  // Calls member(key with quotes, its place) with the front at each value.
  template <class Member>
  bool for_members(Member member) {
    ++at_;
    skip_spaces();
    while (text_[at_] != '}') {
      const std::size_t begin = at_;
      const std::string_view key = literal();
      skip_spaces();
      ++at_;  // the colon
      skip_spaces();
      if (!member(key, begin)) return false;
      skip_spaces();
      if (text_[at_] == ',') {
        ++at_;
        skip_spaces();
      }
    }
    ++at_;
    return true;
  }

  static std::string_view body_of(std::string_view quoted) { return quoted.substr(1, quoted.size() - 2); }

  bool has_text_form(const TypeDescriptor* key) const {
    return key->has_methods && key->kind != Kind::Interface &&
           runtime::find_itab(types_.text_unmarshaler, runtime::pointer_to(key));
  }
  bool may_be_key(const TypeDescriptor* key) const {
    return key->kind == Kind::String || is_signed(key->kind) || is_unsigned(key->kind) || has_text_form(key);
  }

  bool map(const Place& to) {
    const TypeDescriptor* type = to.type;
    auto* map = load<runtime::Map*>(to.address);
    if (!map) {
      map = runtime::make_map(g_, type, 0);
      runtime::store(mutator(), reinterpret_cast<void**>(to.address), map);
    }
    const bool text_keys = has_text_form(type->key);
    char* key_cell = allocate(type->key, 1);
    char* element_cell = allocate(type->element, 1);
    const Place key_place{type->key, key_cell, true};
    const Place element_place{type->element, element_cell, true};
    return for_members([&](std::string_view key, std::size_t begin) {
      clear(element_place);
      if (!value(element_place)) return false;
      if (text_keys) {
        clear(key_place);
        if (!store_literal(key, key_place, true)) return false;
      } else if (type->key->kind == Kind::String) {
        const String text = make_text(body_of(key));
        store(key_place, &text);
      } else if (!store_integer(json::is_plain(body_of(key)) ? body_of(key) : make_text(body_of(key)).view(),
                                key_place)) {
        wrong_number(make_text(body_of(key)).view(), type->key, begin + 1);
        return true;
      }
      void* slot = runtime::map_assign(g_, type, map, key_cell);
      store({type->element, static_cast<char*>(slot), true}, element_cell);
      return true;
    });
  }

  const Field* find_field(const json::Fields& fields, std::string_view key, std::size_t expected) {
    if (expected < fields.list.size() && fields.list[expected].name == key) return &fields.list[expected];
    if (auto found = fields.exact.find(key); found != fields.exact.end()) return &fields.list[found->second];
    if (auto found = fields.folded.find(json::fold_name(key)); found != fields.folded.end()) {
      return &fields.list[found->second];
    }
    return nullptr;
  }

  // Where the field lies; embedded pointers on the way are made. Nowhere if one of these cannot be set.
  Place place_of(const Field& field, char* at) {
    for (std::size_t i = 0; i < field.path.size(); ++i) {
      const json::FieldStep& step = field.path[i];
      at += step.offset;
      if (i + 1 == field.path.size()) break;
      if (step.type->kind != Kind::Pointer) continue;
      auto* inner = load<char*>(at);
      if (!inner) {
        if (!step.exported) {
          plain_failure("json: cannot set embedded pointer to unexported struct: " +
                        std::string(step.type->element->name));
          return {};
        }
        inner = allocate(step.type->element, 1);
        runtime::store(mutator(), reinterpret_cast<void**>(at), inner);
      }
      at = inner;
    }
    return {field.type, at, true};
  }

  bool structure(const Place& to) {
    const json::Fields& fields = json::fields_of(to.type);
    const TypeDescriptor* outer = structure_;
    const std::size_t outer_length = path_length_;
    std::size_t expected = 0;
    const bool done = for_members([&](std::string_view key, std::size_t) {
      const std::string_view body = body_of(key);
      const std::string_view name = json::is_plain(body) ? body : make_text(body).view();
      const Field* field = find_field(fields, name, expected);
      if (!field) {
        if (only_known_) unknown_field(name);
        skip_value();
        return true;
      }
      expected = static_cast<std::size_t>(field - fields.list.data()) + 1;
      const Place place = place_of(*field, to.address);
      structure_ = to.type;
      push_path(*field);
      const bool decoded = field->as_string && place.address ? quoted_value(place) : value(place);
      structure_ = outer;
      path_length_ = outer_length;
      return decoded;
    });
    return done;
  }

  __attribute__((noinline)) void unknown_field(std::string_view name) {
    ByteBuffer text(g_);
    text.append("json: unknown field ");
    append_quoted(text, name, '"', QuoteStyle::Printable);
    plain_failure(text.view());
  }

  // The path lies in a heap cell that grows with it: no destructor has to run.
  void push_path(const Field& field) {
    if (path_length_ == path_room_) {
      const std::size_t room = path_room_ == 0 ? 16 : path_room_ * 2;
      auto* cells =
          static_cast<const Field**>(runtime::allocate(g_, room * sizeof(Field*), runtime::Scan::None));
      if (path_length_ > 0) std::memcpy(cells, path_, path_length_ * sizeof(Field*));
      path_ = cells;
      path_room_ = room;
    }
    path_[path_length_++] = &field;
  }

  // A value of a field with the option "string": one in quotes, or null.
  bool quoted_value(const Place& place) {
    if (text_[at_] == '"') {
      const std::string_view item = literal();
      const std::string_view body = body_of(item);
      return store_literal(json::is_plain(body) ? body : make_text(body).view(), place, true);
    }
    if (text_[at_] == 'n') return store_literal(literal(), place, false);
    if (text_[at_] == '{' || text_[at_] == '[') {
      skip_value();
    } else {
      any_value();  // a number may be out of range
    }
    plain_failure("json: invalid use of ,string struct tag, trying to unmarshal unquoted value into " +
                  std::string(place.type->name));
    return true;
  }

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
    if (item.size() < 2 || item.back() != '"' || !json::append_unquoted(out, body_of(item))) {
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
      if (item.size() < 2 || item.back() != '"' || !json::append_unquoted(out, body_of(item))) {
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
        if (to.type == types_.number && !json::is_valid_number(value.view())) return invalid_number(item);
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
      Decoder& decoder;
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

  Goroutine& g_;
  const json::Types& types_;
  Slice source_;
  std::string_view text_;
  std::size_t at_ = 0;
  bool use_number_, only_known_;
  // The innermost struct and the fields that led to where we are.
  const TypeDescriptor* structure_ = nullptr;
  const Field** path_ = nullptr;
  std::size_t path_length_ = 0, path_room_ = 0;
};

using DecodeResult = Results<std::int64_t, String, Any, std::int64_t, String, String, Interface>;

// func decode(data []byte, v any, types []any, useNumber, onlyKnown bool) failure: v is a pointer that is not
// nil.
DecodeResult decode_value(Goroutine& g, Slice text, Any target, Slice type_list, bool use_number,
                          bool only_known) {
  const json::Types types = json::types_of(type_list);
  Decoder decoder(g, types, text, use_number, only_known);
  std::uint64_t pointer = target.word;
  decoder.run({target.type, reinterpret_cast<char*>(&pointer), false});
  const json::FailureReport& report = decoder.report;
  return {static_cast<std::int64_t>(report.kind),
          report.text,
          json::stand_in(report.type),
          report.offset,
          report.structure,
          report.path,
          report.error};
}

// Whether the value is a pointer that is not nil, and whether it is one at all.
Results<bool, bool> is_pointer(Any value) {
  const bool pointer = value.type && value.type->kind == Kind::Pointer;
  return {pointer && value.word != 0, pointer};
}

constexpr NativeEntry entries[] = {
    {"encoding/json.decode", native<decode_value>, can_park | recursive},
    {"encoding/json.isPointer", native<is_pointer>, plain},
};

}  // namespace

constinit const NativeTable json_decode_natives = table_of(entries);

}  // namespace gol::natives
