// What the natives of encoding/json share: the types that they need, and failures.
#pragma once

#include <string>

#include "natives/json_fields.hpp"
#include "natives/native.hpp"

namespace gol::natives::json {

// The types that stdlib/encoding/json/natives.gol names, in its order.
struct Types {
  const TypeDescriptor* marshaler;
  const TypeDescriptor* text_marshaler;
  const TypeDescriptor* unmarshaler;
  const TypeDescriptor* text_unmarshaler;
  const TypeDescriptor* object;  // map[string]any
  const TypeDescriptor* array;   // []any
  const TypeDescriptor* number;
  const TypeDescriptor* zeroer;  // interface { IsZero() bool }
  const TypeDescriptor* any;
};

inline Types types_of(const Slice& list) {
  const Any* types = reinterpret_cast<const Any*>(list.data);
  return {types[0].type->element, types[1].type->element, types[2].type->element,
          types[3].type->element, types[4].type,          types[5].type,
          types[6].type,          types[7].type->element, runtime::empty_interface_type()};
}

// What went wrong; stdlib/encoding/json/natives.gol makes Go's errors of it.
enum class Failure : std::int64_t {
  None,
  UnsupportedType,   // type
  UnsupportedValue,  // text
  Method,            // type, text: the method's name, error
  MethodSyntax,      // the same with what is wrong with the method's result, and offset
  Plain,             // text
  WrongType,         // of the value that text names; type, offset, structure, path
  Other,             // error
  Base64,            // offset
};

// The text lies in the heap.
struct FailureReport {
  Failure kind = Failure::None;
  String text;
  String detail;  // of MethodSyntax: what is wrong
  const TypeDescriptor* type = nullptr;
  std::int64_t offset = 0;
  String structure, path;
  Interface error{};
};

// Brings a type to gol code, which asks for nothing but the type of the value.
inline Any stand_in(const TypeDescriptor* type) { return {type, 0}; }

}  // namespace gol::natives::json
