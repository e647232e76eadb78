// Values in their three forms: in memory (exact width), as a word of a frame, and boxed in an interface.
//
// The machine is little-endian, so the low bytes of a canonical word are the value's memory form.
#include <bit>

#include "base/check.hpp"
#include "runtime/object/type_descriptor.hpp"
#include "runtime/object/value_parts.hpp"
#include "runtime/sched/goroutine.hpp"

namespace gol::runtime {
namespace {

static_assert(std::endian::native == std::endian::little);

template <class T>
std::uint64_t extended(const void* from) {
  // Signed types are extended by their sign, unsigned ones with zeros.
  if constexpr (std::is_signed_v<T>) return static_cast<std::uint64_t>(static_cast<std::int64_t>(load_as<T>(from)));
  else return load_as<T>(from);
}

// The cell that every boxed empty string and nil slice shares; boxes are immutable.
constexpr std::uint64_t zero_cell[4] = {};

bool boxes_as_zero(const TypeDescriptor* type, const void* value) {
  if (type->kind == Kind::String) return load_as<String>(value).length == 0;
  return type->kind == Kind::Slice && load_as<Slice>(value).data == nullptr;
}

}  // namespace

std::uint64_t load_word(const TypeDescriptor* type, const void* from) {
  switch (type->kind) {
    case Kind::Bool:
    case Kind::Uint8: return extended<std::uint8_t>(from);
    case Kind::Int8: return extended<std::int8_t>(from);
    case Kind::Int16: return extended<std::int16_t>(from);
    case Kind::Uint16: return extended<std::uint16_t>(from);
    case Kind::Int32: return extended<std::int32_t>(from);
    case Kind::Uint32:
    case Kind::Float32: return extended<std::uint32_t>(from);
    case Kind::Int:
    case Kind::Int64:
    case Kind::Uint:
    case Kind::Uint64:
    case Kind::Uintptr:
    case Kind::Float64:
    case Kind::Chan:
    case Kind::Func:
    case Kind::Map:
    case Kind::Pointer:
    case Kind::UnsafePointer: return load_as<std::uint64_t>(from);
    default: GOL_UNREACHABLE("load_word of a type that is no word");
  }
}

void store_word(const TypeDescriptor* type, void* to, std::uint64_t word) {
  switch (type->size) {
    case 1: std::memcpy(to, &word, 1); break;
    case 2: std::memcpy(to, &word, 2); break;
    case 4: std::memcpy(to, &word, 4); break;
    case 8: std::memcpy(to, &word, 8); break;
    default: GOL_UNREACHABLE("store_word of a type that is no word");
  }
}

Any box(Goroutine& g, const TypeDescriptor* type, const void* value) {
  if (type->direct) return {type, load_word(type, value)};
  // An interface converts to the value that it holds (spec: Interface types).
  if (type->kind == Kind::Interface) {
    const auto held = load_as<Interface>(value);
    return {dynamic_type(held, type), held.word};
  }
  if (boxes_as_zero(type, value)) return {type, reinterpret_cast<std::uintptr_t>(zero_cell)};
  void* cell = allocate(g, type->size, type->has_pointers ? Scan::Pointers : Scan::None);
  std::memcpy(cell, value, type->size);
  return {type, reinterpret_cast<std::uintptr_t>(cell)};
}

const void* unbox(const Any& value, std::uint64_t& scratch) {
  if (!value.type->direct) return reinterpret_cast<const void*>(value.word);
  scratch = value.word;
  return &scratch;
}

}  // namespace gol::runtime
