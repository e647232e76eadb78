// Decoding JSON into values: objects and arrays, and what is in them.
#include <algorithm>
#include <array>

#include "natives/json_literals.hpp"
#include "natives/json_scanner.hpp"
#include "natives/tables.hpp"
#include "runtime/object/map.hpp"

namespace gol::natives {

namespace {

using json::Field;
using json::is_signed;
using json::is_unsigned;
using json::load;
using json::Place;
using runtime::Kind;
using runtime::TypeDescriptor;

class Decoder : public json::DecodeLiterals {
 public:
  using DecodeLiterals::DecodeLiterals;

  // False when decoding ends at once with a failure.
  bool run(Place target) {
    skip_spaces();
    return value(target);
  }

 private:
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
