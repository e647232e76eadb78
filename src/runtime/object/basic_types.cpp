// The descriptors that the runtime makes itself: the predeclared types, `interface {}` and `[]uint8`.
#include <array>

#include "base/check.hpp"
#include "runtime/object/type_descriptor.hpp"

namespace gol::runtime {
namespace {

constexpr std::size_t kind_count = static_cast<std::size_t>(Kind::UnsafePointer) + 1;

constexpr TypeDescriptor basic(Kind kind, std::string_view name, std::size_t size, std::uint32_t align) {
  TypeDescriptor type;
  type.kind = kind;
  type.name = type.declared = name;
  type.size = size;
  type.align = align;
  type.comparable = true;
  type.direct = true;
  type.plain_memory = true;
  return type;
}

// +0 equals -0 and NaN equals nothing, so a comparison of bytes will not do.
constexpr TypeDescriptor floating(Kind kind, std::string_view name, std::size_t size, bool direct) {
  TypeDescriptor type = basic(kind, name, size, direct ? static_cast<std::uint32_t>(size)
                                                       : static_cast<std::uint32_t>(size / 2));
  type.plain_memory = false;
  type.direct = direct;
  return type;
}

constexpr std::array<TypeDescriptor, kind_count> make_basic_types() {
  std::array<TypeDescriptor, kind_count> types{};
  auto add = [&](const TypeDescriptor& type) { types[static_cast<std::size_t>(type.kind)] = type; };
  add(basic(Kind::Bool, "bool", 1, 1));
  add(basic(Kind::Int, "int", 8, 8));
  add(basic(Kind::Int8, "int8", 1, 1));
  add(basic(Kind::Int16, "int16", 2, 2));
  add(basic(Kind::Int32, "int32", 4, 4));
  add(basic(Kind::Int64, "int64", 8, 8));
  add(basic(Kind::Uint, "uint", 8, 8));
  add(basic(Kind::Uint8, "uint8", 1, 1));
  add(basic(Kind::Uint16, "uint16", 2, 2));
  add(basic(Kind::Uint32, "uint32", 4, 4));
  add(basic(Kind::Uint64, "uint64", 8, 8));
  add(basic(Kind::Uintptr, "uintptr", 8, 8));
  add(floating(Kind::Float32, "float32", 4, true));
  add(floating(Kind::Float64, "float64", 8, true));
  add(floating(Kind::Complex64, "complex64", 8, false));
  add(floating(Kind::Complex128, "complex128", 16, false));

  TypeDescriptor text = basic(Kind::String, "string", sizeof(String), 8);
  text.has_pointers = true;
  text.direct = text.plain_memory = false;
  add(text);

  TypeDescriptor pointer = basic(Kind::UnsafePointer, "unsafe.Pointer", 8, 8);
  pointer.has_pointers = true;
  pointer.declared = "Pointer";
  pointer.package = "unsafe";
  add(pointer);
  return types;
}

constinit const std::array<TypeDescriptor, kind_count> basic_types = make_basic_types();

constexpr TypeDescriptor make_empty_interface() {
  TypeDescriptor type;
  type.kind = Kind::Interface;
  type.name = "interface {}";
  type.size = sizeof(Interface);
  type.align = 8;
  type.has_pointers = true;
  type.comparable = true;
  return type;
}

constexpr TypeDescriptor make_byte_slice() {
  TypeDescriptor type;
  type.kind = Kind::Slice;
  type.name = "[]uint8";
  type.size = sizeof(Slice);
  type.align = 8;
  type.has_pointers = true;
  type.element = &basic_types[static_cast<std::size_t>(Kind::Uint8)];
  return type;
}

constinit const TypeDescriptor empty_interface = make_empty_interface();
constinit const TypeDescriptor byte_slice = make_byte_slice();

}  // namespace

const TypeDescriptor* basic_type(Kind kind) {
  const TypeDescriptor& type = basic_types[static_cast<std::size_t>(kind)];
  GOL_CHECK(type.kind != Kind::Invalid);
  return &type;
}

const TypeDescriptor* empty_interface_type() { return &empty_interface; }

const TypeDescriptor* byte_slice_type() { return &byte_slice; }

}  // namespace gol::runtime
