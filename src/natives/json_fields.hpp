// The fields of structs as encoding/json sees them: tags, and the fields of embedded structs.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "runtime/object/type_descriptor.hpp"

namespace gol::natives::json {

using runtime::TypeDescriptor;

// A step from a struct to a field of it.
struct FieldStep {
  std::size_t offset;
  const TypeDescriptor* type;  // of the field
  std::int32_t index;          // of the field
  bool exported;
};

struct Field {
  std::string name;
  std::string quoted[2];        // the name and a colon as they are written, without and with HTML escaped
  std::vector<FieldStep> path;  // by way of embedded structs, or pointers to them
  const TypeDescriptor* type = nullptr;
  bool tagged = false;
  bool omit_empty = false;
  bool omit_zero = false;
  bool as_string = false;
};

struct Fields {
  std::vector<Field> list;  // in the order of the source
  std::unordered_map<std::string_view, std::size_t> exact;
  std::unordered_map<std::string, std::size_t> folded;  // by fold_name; the first of equal ones
};

// The fields of a struct type; made once for each type.
const Fields& fields_of(const TypeDescriptor* type);

// The name with each rune in place of all that differ by case.
std::string fold_name(std::string_view name);

// The value of a key in a struct tag, or empty.
std::string tag_value(std::string_view tag, std::string_view key);

}  // namespace gol::natives::json
