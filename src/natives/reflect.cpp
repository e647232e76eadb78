// The natives of reflect: what a type's descriptor tells. A *reflect.rtype points at the descriptor itself.
#include <algorithm>

#include "natives/json_fields.hpp"
#include "natives/native.hpp"
#include "natives/pointer_check.hpp"
#include "natives/strings_text.hpp"
#include "natives/tables.hpp"
#include "runtime/object/type_descriptor.hpp"

namespace gol::natives {

namespace {

using runtime::Kind;
using runtime::TypeDescriptor;

const TypeDescriptor* type_of(Any value) { return value.type; }

String type_string(Goroutine& g, const TypeDescriptor* type) { return shared(deref(g, type).name); }

// A predeclared type's name is its description.
String type_name(Goroutine& g, const TypeDescriptor* type) {
  const Kind kind = deref(g, type).kind;
  const bool basic =
      (kind >= Kind::Bool && kind <= Kind::Complex128) || kind == Kind::String || kind == Kind::UnsafePointer;
  return shared(type->declared.empty() && basic ? type->name : type->declared);
}

String package_path(Goroutine& g, const TypeDescriptor* type) { return shared(deref(g, type).package); }
std::uint64_t kind_of(Goroutine& g, const TypeDescriptor* type) {
  return static_cast<std::uint64_t>(deref(g, type).kind);
}
std::uint64_t size_of(Goroutine& g, const TypeDescriptor* type) { return deref(g, type).size; }
std::int64_t align_of(Goroutine& g, const TypeDescriptor* type) { return deref(g, type).align; }
bool is_comparable(Goroutine& g, const TypeDescriptor* type) { return deref(g, type).comparable; }
bool is_variadic(Goroutine& g, const TypeDescriptor* type) { return deref(g, type).variadic; }
std::int64_t direction_of(Goroutine& g, const TypeDescriptor* type) {
  switch (deref(g, type).direction) {
    case runtime::ChanDirection::Receive: return 1;
    case runtime::ChanDirection::Send: return 2;
    default: return 3;
  }
}
const TypeDescriptor* element_of(Goroutine& g, const TypeDescriptor* type) { return deref(g, type).element; }
const TypeDescriptor* key_of(Goroutine& g, const TypeDescriptor* type) { return deref(g, type).key; }
std::int64_t length_of(Goroutine& g, const TypeDescriptor* type) { return deref(g, type).length; }
std::int64_t field_count(Goroutine& g, const TypeDescriptor* type) {
  return static_cast<std::int64_t>(deref(g, type).fields.size());
}
std::int64_t parameter_count(Goroutine& g, const TypeDescriptor* type) {
  return static_cast<std::int64_t>(deref(g, type).parameters.size());
}
std::int64_t result_count(Goroutine& g, const TypeDescriptor* type) {
  return static_cast<std::int64_t>(deref(g, type).results.size());
}
const TypeDescriptor* parameter_at(const TypeDescriptor* type, std::int64_t index) {
  return type->parameters[static_cast<std::size_t>(index)];
}
const TypeDescriptor* result_at(const TypeDescriptor* type, std::int64_t index) {
  return type->results[static_cast<std::size_t>(index)];
}
// Name, type, tag, offset, whether embedded, whether exported.
Results<String, const TypeDescriptor*, String, std::uint64_t, bool, bool> field_at(const TypeDescriptor* type,
                                                                                   std::int64_t index) {
  const runtime::FieldDescriptor& field = type->fields[static_cast<std::size_t>(index)];
  return {shared(field.name),          field.type,     shared(field.tag),
          std::uint64_t{field.offset}, field.embedded, field.exported};
}

// The index of the field that is declared with the name, or -1.
std::int64_t field_index(Goroutine& g, const TypeDescriptor* type, String name) {
  const auto& fields = deref(g, type).fields;
  const auto found = std::ranges::find(fields, name.view(), &runtime::FieldDescriptor::name);
  return found == fields.end() ? -1 : found - fields.begin();
}

bool implements(Goroutine& g, const TypeDescriptor* type, const TypeDescriptor* interface) {
  if (deref(g, interface).methods.empty()) return true;
  if (deref(g, type).kind != Kind::Interface) return runtime::find_itab(interface, type) != nullptr;
  for (const runtime::MethodDescriptor& wanted : interface->methods) {
    bool found = false;
    for (const runtime::MethodDescriptor& method : type->methods) {
      found = found ||
              (method.name == wanted.name && method.package == wanted.package && method.type == wanted.type);
    }
    if (!found) return false;
  }
  return true;
}

constexpr NativeEntry entries[] = {
    {"reflect.typeOf", native<type_of>, plain},
    {"reflect.(*rtype).String", native_method<type_string>, plain},
    {"reflect.(*rtype).Name", native_method<type_name>, plain},
    {"reflect.(*rtype).PkgPath", native_method<package_path>, plain},
    {"reflect.(*rtype).Kind", native_method<kind_of>, plain},
    {"reflect.(*rtype).Size", native_method<size_of>, plain},
    {"reflect.(*rtype).Align", native_method<align_of>, plain},
    {"reflect.(*rtype).Comparable", native_method<is_comparable>, plain},
    {"reflect.(*rtype).variadic", native_method<is_variadic>, plain},
    {"reflect.(*rtype).direction", native_method<direction_of>, plain},
    {"reflect.(*rtype).element", native_method<element_of>, plain},
    {"reflect.(*rtype).key", native_method<key_of>, plain},
    {"reflect.(*rtype).length", native_method<length_of>, plain},
    {"reflect.(*rtype).fieldCount", native_method<field_count>, plain},
    {"reflect.(*rtype).parameterCount", native_method<parameter_count>, plain},
    {"reflect.(*rtype).resultCount", native_method<result_count>, plain},
    {"reflect.(*rtype).parameter", native_method<parameter_at>, plain},
    {"reflect.(*rtype).result", native_method<result_at>, plain},
    {"reflect.(*rtype).field", native_method<field_at>, plain},
    {"reflect.(*rtype).fieldIndex", native_method<field_index>, plain},
    {"reflect.implements", native<implements>, can_park},
};

}  // namespace

constinit const NativeTable reflect_natives = table_of(entries);

}  // namespace gol::natives
