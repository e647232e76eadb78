// Type descriptors for tests, as lower would make them. They live as long as the process.
#pragma once

#include <algorithm>
#include <deque>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "runtime/object/type_descriptor.hpp"

namespace gol::runtime::testing {

// A new object that stays reachable for good, so that LeakSanitizer does not count it.
template <class T, class... Arguments>
T* immortal(Arguments&&... arguments) {
  static std::mutex mutex;
  static auto* all = new std::deque<T>;
  std::lock_guard lock(mutex);
  return &all->emplace_back(std::forward<Arguments>(arguments)...);
}

inline TypeDescriptor* new_type(Kind kind, std::string name, std::size_t size, bool has_pointers) {
  auto* type = immortal<TypeDescriptor>();
  type->kind = kind;
  type->name = *immortal<std::string>(std::move(name));
  type->size = size;
  type->align = 8;
  type->has_pointers = has_pointers;
  return type;
}

inline std::string name_of(const TypeDescriptor* type) { return std::string(type->name); }

inline const TypeDescriptor* slice_type(const TypeDescriptor* element) {
  auto* type = new_type(Kind::Slice, "[]" + name_of(element), sizeof(Slice), true);
  type->element = element;
  return type;
}

inline const TypeDescriptor* reference_type(Kind kind, std::string name, const TypeDescriptor* element) {
  auto* type = new_type(kind, std::move(name), 8, true);
  type->element = element;
  type->direct = true;
  type->comparable = type->plain_memory = kind == Kind::Pointer || kind == Kind::Chan;
  return type;
}

inline const TypeDescriptor* pointer_type(const TypeDescriptor* element) {
  return reference_type(Kind::Pointer, "*" + name_of(element), element);
}
inline const TypeDescriptor* channel_type(const TypeDescriptor* element) {
  return reference_type(Kind::Chan, "chan " + name_of(element), element);
}
inline const TypeDescriptor* func_type() { return reference_type(Kind::Func, "func()", nullptr); }

inline const TypeDescriptor* map_type(const TypeDescriptor* key, const TypeDescriptor* value) {
  auto* type = const_cast<TypeDescriptor*>(
      reference_type(Kind::Map, "map[" + name_of(key) + "]" + name_of(value), value));
  type->key = key;
  return type;
}

inline const TypeDescriptor* array_type(const TypeDescriptor* element, std::int64_t length) {
  auto* type = new_type(Kind::Array, "[" + std::to_string(length) + "]" + name_of(element),
                        element->size * static_cast<std::size_t>(length), element->has_pointers);
  type->element = element;
  type->length = length;
  type->align = element->align;
  type->comparable = element->comparable;
  type->plain_memory = element->plain_memory;
  return type;
}

// Fields get their natural offsets; a field named "_" is blank.
struct TestField {
  std::string_view name;
  const TypeDescriptor* type;
};
inline const TypeDescriptor* struct_type(std::string name, std::vector<TestField> fields) {
  auto* type = new_type(Kind::Struct, std::move(name), 0, false);
  auto* placed = immortal<std::vector<FieldDescriptor>>();
  type->align = 1;
  type->comparable = type->plain_memory = true;
  std::size_t end = 0;
  for (const TestField& field : fields) {
    const std::size_t at = (end + field.type->align - 1) / field.type->align * field.type->align;
    if (at != end || field.name == "_") type->plain_memory = false;
    placed->push_back({field.name, field.type, at, false, false, {}});
    end = at + field.type->size;
    type->align = std::max(type->align, field.type->align);
    type->has_pointers |= field.type->has_pointers;
    type->comparable &= field.type->comparable;
    type->plain_memory &= field.type->plain_memory;
  }
  type->size = (end + type->align - 1) / type->align * type->align;
  if (type->size != end) type->plain_memory = false;
  type->fields = *placed;
  return type;
}

// An interface with one method.
inline const TypeDescriptor* stringer_type() {
  auto* type = new_type(Kind::Interface, "fmt.Stringer", sizeof(Interface), true);
  static const MethodDescriptor methods[] = {{"String", {}, nullptr}};
  type->comparable = true;
  type->methods = methods;
  return type;
}

inline String text(std::string_view view) { return {view.data(), static_cast<std::int64_t>(view.size())}; }

template <class T>
Any box_of(Goroutine& g, const TypeDescriptor* type, const T& value) {
  return box(g, type, &value);
}

}  // namespace gol::runtime::testing
