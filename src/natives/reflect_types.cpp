// The natives of reflect that ask the compiler: methods of types, types made of others, identity.
#include <algorithm>
#include <vector>

#include "natives/native.hpp"
#include "natives/pointer_check.hpp"
#include "natives/strings_text.hpp"
#include "natives/system_call.hpp"
#include "natives/tables.hpp"
#include "runtime/object/type_descriptor.hpp"

namespace gol::natives {

namespace {

using runtime::Kind;
using runtime::TypeDescriptor;

// ---- Methods ----

std::int64_t method_count(Goroutine& g, const TypeDescriptor* type) {
  const bool interface = deref(g, type).kind == Kind::Interface;
  return static_cast<std::int64_t>(interface ? type->methods.size() : runtime::exported_methods(type).size());
}

// Name, package of an unexported name, type of the method value; of a concrete type also the type and value
// of the method expression.
Results<String, String, const TypeDescriptor*, const TypeDescriptor*, const Closure*> method_at(
    const TypeDescriptor* type, std::int64_t index) {
  const auto at = static_cast<std::size_t>(index);
  if (type->kind == Kind::Interface) {
    const runtime::MethodDescriptor& method = type->methods[at];
    return {shared(method.name), shared(method.package), method.type, nullptr, nullptr};
  }
  const runtime::ExportedMethod& method = runtime::exported_methods(type)[at];
  return {shared(method.name), String{}, method.type, method.expression_type, method.expression};
}

// The index of the method that method_at has for the name, or -1.
std::int64_t method_index(Goroutine& g, const TypeDescriptor* type, String name) {
  const auto index_in = [name = name.view()](const auto& methods) {
    const auto found = std::ranges::find_if(methods, [name](const auto& method) { return method.name == name; });
    return found == methods.end() ? -1 : found - methods.begin();
  };
  const bool interface = deref(g, type).kind == Kind::Interface;
  return interface ? index_in(type->methods) : index_in(runtime::exported_methods(type));
}

const Closure* make_bound(Goroutine& g, const runtime::Function* adapter, std::uint64_t word,
                          const runtime::Function* function) {
  auto* closure = static_cast<Closure*>(runtime::allocate(g, sizeof(Closure) + 16, runtime::Scan::Pointers));
  closure->function = adapter;
  closure->captured()[0] = reinterpret_cast<void*>(word);
  closure->captured()[1] = const_cast<runtime::Function*>(function);
  return closure;
}

// The method value of method `index` of the value at an address, which is copied.
const Closure* bind_method(Goroutine& g, const TypeDescriptor* type, char* at, std::int64_t index) {
  const auto number = static_cast<std::size_t>(index);
  if (type->kind == Kind::Interface) {
    Interface held;
    std::memcpy(&held, at, sizeof held);
    const auto* itab = static_cast<const runtime::Itab*>(held.table);
    for (const runtime::ExportedMethod& method : runtime::exported_methods(itab->type)) {
      if (method.name == type->methods[number].name)
        return make_bound(g, method.bound, held.word, method.function);
    }
    return nullptr;  // unexported: it cannot be called
  }
  const runtime::ExportedMethod& method = runtime::exported_methods(type)[number];
  if (type->direct) return make_bound(g, method.bound, runtime::load_word(type, at), method.function);
  void* copy =
      runtime::allocate(g, type->size, type->has_pointers ? runtime::Scan::Pointers : runtime::Scan::None);
  std::memcpy(copy, at, type->size);
  return make_bound(g, method.bound, reinterpret_cast<std::uint64_t>(copy), method.function);
}

// The function of the type whose calls the handler answers.
const Closure* make_function(Goroutine& g, const TypeDescriptor* type, const Closure* handler) {
  const runtime::Function* function = runtime::resolve_made_function(type);
  auto* closure = static_cast<Closure*>(runtime::allocate(g, sizeof(Closure) + 16, runtime::Scan::Pointers));
  closure->function = function;
  closure->captured()[0] = const_cast<Closure*>(handler);
  closure->captured()[1] = const_cast<TypeDescriptor*>(type);
  return closure;
}

// ---- Types made of others ----

const TypeDescriptor* pointer_type(Goroutine& g, const TypeDescriptor* type) {
  return runtime::pointer_to(&deref(g, type));
}

const TypeDescriptor* make_type(std::uint64_t kind, const TypeDescriptor* element, const TypeDescriptor* key,
                                std::int64_t length, std::int64_t direction) {
  TypeDescriptor shape;
  shape.kind = static_cast<Kind>(kind);
  shape.element = element;
  shape.key = key;
  shape.length = length;
  shape.direction = direction == 1   ? runtime::ChanDirection::Receive
                    : direction == 2 ? runtime::ChanDirection::Send
                                     : runtime::ChanDirection::Both;
  return runtime::resolve_type(shape);
}

std::span<const TypeDescriptor* const> types_in(Slice list) {
  return {reinterpret_cast<const TypeDescriptor* const*>(list.data), static_cast<std::size_t>(list.length)};
}

const TypeDescriptor* make_function_type(Slice parameters, Slice results, bool variadic) {
  TypeDescriptor shape;
  shape.kind = Kind::Func;
  shape.parameters = types_in(parameters);
  shape.results = types_in(results);
  shape.variadic = variadic;
  return runtime::resolve_type(shape);
}

const TypeDescriptor* make_struct_type(Slice names, Slice types, Slice tags, Slice embedded) {
  std::vector<runtime::FieldDescriptor> fields;
  for (std::int64_t i = 0; i < names.length; ++i) {
    fields.push_back({.name = string_at(names, i).view(),
                      .type = types_in(types)[static_cast<std::size_t>(i)],
                      .embedded = embedded.data[i] != 0,
                      .exported = true,
                      .tag = string_at(tags, i).view()});
  }
  TypeDescriptor shape;
  shape.kind = Kind::Struct;
  shape.fields = fields;
  return runtime::resolve_type(shape);
}

bool same_underlying(const TypeDescriptor* a, const TypeDescriptor* b, bool tags) {
  return a == b || runtime::same_underlying(a, b, tags);
}

constexpr NativeEntry entries[] = {
    {"reflect.(*rtype).NumMethod", native_method<method_count>, can_park},
    {"reflect.(*rtype).method", native_method<method_at>, can_park},
    {"reflect.(*rtype).methodIndex", native_method<method_index>, can_park},
    {"reflect.bindMethod", native<bind_method>, can_park},
    {"reflect.makeFunction", native<make_function>, can_park},
    {"reflect.pointerTo", native<pointer_type>, can_park},
    {"reflect.makeType", native<make_type>, can_park},
    {"reflect.makeFunctionType", native<make_function_type>, can_park},
    {"reflect.makeStructType", native<make_struct_type>, can_park | boundary},
    {"reflect.sameUnderlying", native<same_underlying>, can_park},
};

}  // namespace

constinit const NativeTable reflect_types_natives = table_of(entries);

}  // namespace gol::natives
