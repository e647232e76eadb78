// The text of JSON that is decoded, what goes wrong on the way, and the places that values go to. The text is
// known to be valid, so nothing here asks for syntax; what does not fit its target is noted once, and the
// rest is decoded all the same.
#pragma once

#include <algorithm>
#include <cstring>
#include <string>

#include "natives/byte_slices.hpp"
#include "natives/json.hpp"
#include "natives/json_text.hpp"
#include "natives/strconv_quote.hpp"
#include "natives/strings_text.hpp"
#include "runtime/object/native_call.hpp"
#include "runtime/sched/call.hpp"

namespace gol::natives::json {

using runtime::Kind;
using runtime::TypeDescriptor;

template <class T>
T load(const void* address) {
  T value;
  std::memcpy(&value, address, sizeof value);
  return value;
}

inline bool is_signed(Kind kind) { return kind >= Kind::Int && kind <= Kind::Int64; }
inline bool is_unsigned(Kind kind) { return kind >= Kind::Uint && kind <= Kind::Uintptr; }

// A place that a value is decoded into; without an address the value is skipped.
struct Place {
  const TypeDescriptor* type = nullptr;
  char* address = nullptr;
  bool settable = false;  // a pointer or interface there may be replaced
};

class DecodeReader {
 public:
  DecodeReader(Goroutine& g, const Types& types, Slice text, bool use_number, bool only_known)
      : g_(g),
        types_(types),
        source_(text),
        text_(view_of(text)),
        use_number_(use_number),
        only_known_(only_known) {}

  FailureReport report;  // the first failure

 protected:
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
    if (is_plain(body)) return runtime::make_string(g_, body);
    return unescaped(body);
  }
  __attribute__((noinline)) String unescaped(std::string_view body) {
    ByteBuffer out(g_);
    append_unquoted(out, body);
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

  Slice grown(Slice list, const TypeDescriptor* element, std::int64_t length) {
    const std::int64_t capacity = std::max<std::int64_t>(4, list.capacity * 2);
    char* cells = allocate(element, capacity);
    if (length > 0) std::memcpy(cells, list.data, static_cast<std::size_t>(length) * element->size);
    return {cells, length, capacity};
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

  Goroutine& g_;
  const Types& types_;
  Slice source_;
  std::string_view text_;
  std::size_t at_ = 0;
  bool use_number_, only_known_;
  // The innermost struct and the fields that led to where we are.
  const TypeDescriptor* structure_ = nullptr;
  const Field** path_ = nullptr;
  std::size_t path_length_ = 0, path_room_ = 0;
};

}  // namespace gol::natives::json
