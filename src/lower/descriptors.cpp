#include "lower/descriptors.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "types/object.hpp"
#include "types/package.hpp"

namespace gol::lower {

using runtime::Kind;
using types::BasicKind;
using types::TypeKind;

namespace {

Kind kind_of(BasicKind kind) {
  switch (kind) {
    case BasicKind::Bool:
    case BasicKind::UntypedBool: return Kind::Bool;
    case BasicKind::Int:
    case BasicKind::UntypedInt: return Kind::Int;
    case BasicKind::Int8: return Kind::Int8;
    case BasicKind::Int16: return Kind::Int16;
    case BasicKind::Int32:
    case BasicKind::UntypedRune: return Kind::Int32;
    case BasicKind::Int64: return Kind::Int64;
    case BasicKind::Uint: return Kind::Uint;
    case BasicKind::Uint8: return Kind::Uint8;
    case BasicKind::Uint16: return Kind::Uint16;
    case BasicKind::Uint32: return Kind::Uint32;
    case BasicKind::Uint64: return Kind::Uint64;
    case BasicKind::Uintptr: return Kind::Uintptr;
    case BasicKind::Float32: return Kind::Float32;
    case BasicKind::Float64:
    case BasicKind::UntypedFloat: return Kind::Float64;
    case BasicKind::Complex64: return Kind::Complex64;
    case BasicKind::Complex128:
    case BasicKind::UntypedComplex: return Kind::Complex128;
    case BasicKind::String:
    case BasicKind::UntypedString: return Kind::String;
    default: return Kind::UnsafePointer;
  }
}

// A field or method name counts its package when it is not exported.
std::string_view package_of(const types::Object& object) {
  return object.exported() || !object.package ? std::string_view{} : std::string_view(object.package->path);
}

}  // namespace

const TypeDescriptor* Descriptors::of(const types::Type* type) {
  if (auto found = cache_.find(type); found != cache_.end()) return found->second;
  if (const auto* basic = types::as_type<types::Basic>(type)) {
    // The predeclared types are the runtime's own.
    const TypeDescriptor* shared = runtime::basic_type(kind_of(basic->basic));
    if (!shared->source) shared->source = types::default_type(basic);
    cache_[type] = shared;
    return shared;
  }
  std::string key = types::runtime_type_string(type);
  if (TypeDescriptor* known = find(type, key)) {
    cache_[type] = known;
    return known;
  }
  const auto* interface = types::as_type<types::Interface>(type);
  if (interface && interface->type_set().methods.empty()) {
    const TypeDescriptor* shared = runtime::empty_interface_type();
    if (!shared->source) shared->source = type;
    cache_[type] = shared;
    return shared;
  }
  const auto* slice = types::as_type<types::Slice>(type);
  if (slice && of(slice->element) == runtime::basic_type(Kind::Uint8)) {
    const TypeDescriptor* shared = runtime::byte_slice_type();
    if (!shared->source) shared->source = type;
    cache_[type] = shared;
    return shared;
  }
  // Entered before it is filled: recursive types refer back to it.
  auto* made = arena_.make<TypeDescriptor>();
  made->name = arena_.copy(std::string_view(key));
  made->source = type;
  cache_[type] = made;
  canonical_[std::move(key)].push_back(made);
  fill(*made, type);
  return made;
}

TypeDescriptor* Descriptors::find(const types::Type* type, const std::string& key) {
  auto found = canonical_.find(key);
  if (found == canonical_.end()) return nullptr;
  for (TypeDescriptor* candidate : found->second) {
    if (types::identical(static_cast<const types::Type*>(candidate->source), type)) return candidate;
  }
  return nullptr;
}

void Descriptors::fill(TypeDescriptor& to, const types::Type* type) {
  if (const auto* named = types::as_type<types::Named>(type)) {
    to.declared = arena_.copy(named->object->name.text());
    if (named->object->package) to.package = arena_.copy(std::string_view(named->object->package->path));
    to.has_methods = true;
  }
  const types::Type* u = types::underlying(type);
  to.comparable = types::comparable(type);
  const auto pointer_like = [&](Kind kind) {
    to.kind = kind;
    to.size = to.align = 8;
    to.has_pointers = to.direct = true;
    to.plain_memory = kind != Kind::Map && kind != Kind::Func;
  };
  switch (u->kind) {
    case TypeKind::Basic: fill_basic(to, static_cast<const types::Basic&>(*u)); break;
    case TypeKind::Pointer:
      pointer_like(Kind::Pointer);
      to.has_methods = true;
      to.element = of(static_cast<const types::Pointer*>(u)->element);
      break;
    case TypeKind::Map:
      pointer_like(Kind::Map);
      to.key = of(static_cast<const types::Map*>(u)->key);
      to.element = of(static_cast<const types::Map*>(u)->value);
      break;
    case TypeKind::Chan: {
      pointer_like(Kind::Chan);
      const auto& chan = static_cast<const types::Chan&>(*u);
      to.direction = static_cast<runtime::ChanDirection>(chan.direction);
      to.element = of(chan.element);
      break;
    }
    case TypeKind::Signature:
      pointer_like(Kind::Func);
      fill_signature(to, static_cast<const types::Signature&>(*u));
      break;
    case TypeKind::Slice:
      to.kind = Kind::Slice;
      to.size = 24;
      to.align = 8;
      to.has_pointers = true;
      to.element = of(static_cast<const types::Slice*>(u)->element);
      break;
    case TypeKind::Array: {
      const auto& array = static_cast<const types::Array&>(*u);
      to.kind = Kind::Array;
      to.element = of(array.element);
      to.length = array.length;
      to.size = to.element->size * static_cast<std::size_t>(std::max<std::int64_t>(array.length, 0));
      to.align = to.element->align;
      to.has_pointers = to.element->has_pointers && array.length > 0;
      to.plain_memory = to.element->plain_memory;
      break;
    }
    case TypeKind::Struct:
      to.has_methods = true;  // embedded fields may promote some
      fill_struct(to, static_cast<const types::Struct&>(*u));
      break;
    case TypeKind::Interface: fill_interface(to, static_cast<const types::Interface&>(*u)); break;
    default: GOL_UNREACHABLE("a type without a value");
  }
}

void Descriptors::fill_basic(TypeDescriptor& to, const types::Basic& type) {
  const TypeDescriptor* basic = runtime::basic_type(kind_of(type.basic));
  to.kind = basic->kind;
  to.size = basic->size;
  to.align = basic->align;
  to.has_pointers = basic->has_pointers;
  to.direct = basic->direct;
  to.plain_memory = basic->plain_memory;
}

void Descriptors::fill_struct(TypeDescriptor& to, const types::Struct& type) {
  to.kind = Kind::Struct;
  to.plain_memory = true;
  std::vector<runtime::FieldDescriptor> fields;
  std::size_t offset = 0;
  std::uint32_t align = 1;
  for (const types::Var* field : type.fields) {
    const TypeDescriptor* field_type = of(field->type);
    const std::size_t aligned = (offset + field_type->align - 1) / field_type->align * field_type->align;
    // Padding and blank fields do not count in comparisons.
    if (aligned != offset || field->name.blank() || !field_type->plain_memory) to.plain_memory = false;
    offset = aligned;
    align = std::max(align, field_type->align);
    to.has_pointers |= field_type->has_pointers;
    fields.push_back({field->name.text(), field_type, offset, field->embedded, field->exported(),
                      arena_.copy(field->tag)});
    offset += field_type->size;
  }
  // A trailing field of no size gets a byte, so that its address stays inside the object.
  if (offset > 0 && !fields.empty() && fields.back().type->size == 0) ++offset;
  const std::size_t size = (offset + align - 1) / align * align;
  if (size != offset) to.plain_memory = false;
  to.size = size;
  to.align = align;
  to.fields = arena_.copy(fields);
}

std::size_t Descriptors::offset_of(const types::Struct& type, std::size_t field) {
  return of(&type)->fields[field].offset;
}

void Descriptors::fill_interface(TypeDescriptor& to, const types::Interface& type) {
  to.kind = Kind::Interface;
  to.size = 16;
  to.align = 8;
  to.has_pointers = true;
  to.comparable = true;
  std::vector<runtime::MethodDescriptor> methods;
  for (const types::Func* method : type.type_set().methods) {
    methods.push_back({method->name.text(), package_of(*method), of(method->type)});
  }
  to.methods = arena_.copy(methods);
}

void Descriptors::fill_signature(TypeDescriptor& to, const types::Signature& type) {
  std::vector<const TypeDescriptor*> parameters, results;
  for (const types::Var* param : type.params->vars) parameters.push_back(of(param->type));
  for (const types::Var* result : type.results->vars) results.push_back(of(result->type));
  to.parameters = arena_.copy(parameters);
  to.results = arena_.copy(results);
  to.variadic = type.variadic;
}

}  // namespace gol::lower
