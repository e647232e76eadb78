// Reading values at any address, and going through the parts of structs and arrays.
#pragma once

#include <cstddef>
#include <cstring>

#include "base/check.hpp"
#include "runtime/object/type_descriptor.hpp"

namespace gol::runtime {

template <class T>
GOL_INLINE T load_as(const void* from) {
  T value;
  std::memcpy(&value, from, sizeof(T));
  return value;
}

// Whether equal() and hash() treat a value of the type as one piece.
inline bool is_simple(const TypeDescriptor* type) {
  return type->plain_memory ||
         (type->kind != Kind::Struct && type->kind != Kind::Array && type->kind != Kind::Interface);
}

// A struct or array whose parts before `next` are done.
struct PartCursor {
  const TypeDescriptor* type;
  std::size_t next;
};

// One field or element.
struct Part {
  const TypeDescriptor* type;
  std::size_t offset;
};

// Moves on to the next part that counts for == (spec: Comparison operators; blank fields do not).
inline bool next_part(PartCursor& cursor, Part& part) {
  const TypeDescriptor* whole = cursor.type;
  if (whole->kind == Kind::Array) {
    if (static_cast<std::int64_t>(cursor.next) >= whole->length) return false;
    part = {whole->element, cursor.next++ * whole->element->size};
    return true;
  }
  while (cursor.next < whole->fields.size()) {
    const FieldDescriptor& field = whole->fields[cursor.next++];
    if (field.name == "_") continue;
    part = {field.type, field.offset};
    return true;
  }
  return false;
}

}  // namespace gol::runtime
