// == of any two values of one type (spec: Comparison operators): fields and elements in order, up to the first
// difference; interfaces by dynamic type, then by value.
#include "base/check.hpp"
#include "runtime/object/panic.hpp"
#include "runtime/object/pending_stack.hpp"
#include "runtime/object/strings.hpp"
#include "runtime/object/type_descriptor.hpp"
#include "runtime/object/value_parts.hpp"

namespace gol::runtime {
namespace {

template <class T>
bool equal_as(const void* a, const void* b) {
  return load_as<T>(a) == load_as<T>(b);
}

bool same_bytes(const void* a, const void* b, std::size_t size) {
  switch (size) {
    case 0: return true;
    case 1: return equal_as<std::uint8_t>(a, b);
    case 2: return equal_as<std::uint16_t>(a, b);
    case 4: return equal_as<std::uint32_t>(a, b);
    case 8: return equal_as<std::uint64_t>(a, b);
    default: return std::memcmp(a, b, size) == 0;
  }
}

// A panic does not unwind, so the text is built in the heap and not in a std::string.
[[noreturn]] GOL_COLD void panic_uncomparable(Goroutine& g, const TypeDescriptor* type) {
  const std::string_view text = "comparing uncomparable type ";
  const String whole = concatenate(g, {text.data(), static_cast<std::int64_t>(text.size())},
                                   {type->name.data(), static_cast<std::int64_t>(type->name.size())});
  panic_runtime(g, whole.view());
}

// Values of types that are simple (value_parts.hpp).
bool equal_simple(Goroutine& g, const TypeDescriptor* type, const void* a, const void* b) {
  if (type->plain_memory) return same_bytes(a, b, type->size);
  switch (type->kind) {
    case Kind::Float32: return equal_as<float>(a, b);
    case Kind::Float64: return equal_as<double>(a, b);
    case Kind::Complex64: {
      const auto *x = static_cast<const char*>(a), *y = static_cast<const char*>(b);
      return equal_as<float>(x, y) && equal_as<float>(x + 4, y + 4);
    }
    case Kind::Complex128: {
      const auto x = load_as<Complex>(a), y = load_as<Complex>(b);
      return x.real == y.real && x.imag == y.imag;
    }
    case Kind::String: return equal_as<String>(a, b);
    case Kind::Bool:
    case Kind::Int: case Kind::Int8: case Kind::Int16: case Kind::Int32: case Kind::Int64:
    case Kind::Uint: case Kind::Uint8: case Kind::Uint16: case Kind::Uint32: case Kind::Uint64:
    case Kind::Uintptr: case Kind::Chan: case Kind::Pointer: case Kind::UnsafePointer:
      return same_bytes(a, b, type->size);
    default: panic_uncomparable(g, type);
  }
}

// A struct or array, compared up to the cursor.
struct Comparison {
  PartCursor cursor;
  const char* a;
  const char* b;
};

// The next pair of values to compare.
struct Pair {
  const TypeDescriptor* type;
  const char* a;
  const char* b;
};

bool next_pair(Comparison& whole, Pair& pair) {
  Part part;
  if (!next_part(whole.cursor, part)) return false;
  pair = {part.type, whole.a + part.offset, whole.b + part.offset};
  return true;
}

// What the comparison of two interfaces has found out.
enum class Held { Equal, Different, InCells };

// Compares dynamic types, and the values unless they lie in cells: `pair` then says where.
Held compare_interfaces(Goroutine& g, Pair& pair) {
  const auto a = load_as<Interface>(pair.a), b = load_as<Interface>(pair.b);
  const TypeDescriptor* type = dynamic_type(a, pair.type);
  if (type != dynamic_type(b, pair.type)) return Held::Different;
  if (!type) return Held::Equal;
  if (!type->comparable) panic_uncomparable(g, type);
  if (type->direct) return equal_simple(g, type, &a.word, &b.word) ? Held::Equal : Held::Different;
  pair = {type, reinterpret_cast<const char*>(a.word), reinterpret_cast<const char*>(b.word)};
  return Held::InCells;
}

bool equal_with_parts(Goroutine& g, const TypeDescriptor* type, const void* a, const void* b) {
  PendingStack<Comparison> pending(g);
  Pair pair{type, static_cast<const char*>(a), static_cast<const char*>(b)};
  for (;;) {
    pending.poll();
    Held held = Held::InCells;
    if (pair.type->kind == Kind::Interface) held = compare_interfaces(g, pair);
    if (held == Held::Different) return false;
    if (held == Held::InCells) {
      if (!is_simple(pair.type)) pending.push({{pair.type, 0}, pair.a, pair.b});
      else if (!equal_simple(g, pair.type, pair.a, pair.b)) return false;
    }
    for (;;) {
      if (pending.empty()) return true;
      if (next_pair(pending.top(), pair)) break;
      pending.pop();
    }
  }
}

}  // namespace

bool equal(Goroutine& g, const TypeDescriptor* type, const void* a, const void* b) {
  if (is_simple(type)) return equal_simple(g, type, a, b);
  return equal_with_parts(g, type, a, b);
}

bool equal_any(Goroutine& g, Any a, Any b) {
  if (a.type != b.type) return false;
  if (!a.type) return true;
  if (!a.type->comparable) panic_uncomparable(g, a.type);
  if (a.type->direct) return equal_simple(g, a.type, &a.word, &b.word);
  return equal(g, a.type, reinterpret_cast<const void*>(a.word), reinterpret_cast<const void*>(b.word));
}

}  // namespace gol::runtime
