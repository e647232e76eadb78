// The order in which fmt prints the entries of a map: by key, as far as keys have an order.
#include <algorithm>
#include <cmath>

#include "natives/format_value.hpp"

namespace gol::natives {

using runtime::Kind;
using runtime::TypeDescriptor;

namespace {

template <class T>
int three_way(T a, T b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

template <class T>
T load(const void* address) {
  T value;
  std::memcpy(&value, address, sizeof value);
  return value;
}

// NaN comes before all numbers.
int compare_floats(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) return three_way(std::isnan(b), std::isnan(a));
  return three_way(a, b);
}

template <class T>
int compare_complex(const void* a, const void* b) {
  const T* x = static_cast<const T*>(a);
  const T* y = static_cast<const T*>(b);
  const int real = compare_floats(x[0], y[0]);
  return real != 0 ? real : compare_floats(x[1], y[1]);
}

// Values of different dynamic types: by the name, which is the order that compiled Go usually shows.
int compare_types(const TypeDescriptor* a, const TypeDescriptor* b) { return a->name.compare(b->name); }

int compare_keys(const TypeDescriptor* type, const void* a, const void* b) {
  switch (type->kind) {
    case Kind::Bool: return three_way(load<std::uint8_t>(a), load<std::uint8_t>(b));
    case Kind::Int: case Kind::Int8: case Kind::Int16: case Kind::Int32: case Kind::Int64:
      return three_way(static_cast<std::int64_t>(runtime::load_word(type, a)),
                       static_cast<std::int64_t>(runtime::load_word(type, b)));
    case Kind::Uint: case Kind::Uint8: case Kind::Uint16: case Kind::Uint32: case Kind::Uint64:
    case Kind::Uintptr: case Kind::Pointer: case Kind::Chan: case Kind::UnsafePointer:
      return three_way(runtime::load_word(type, a), runtime::load_word(type, b));
    case Kind::Float32: return compare_floats(load<float>(a), load<float>(b));
    case Kind::Float64: return compare_floats(load<double>(a), load<double>(b));
    case Kind::Complex64: return compare_complex<float>(a, b);
    case Kind::Complex128: return compare_complex<double>(a, b);
    case Kind::String: return runtime::compare(load<runtime::String>(a), load<runtime::String>(b));
    case Kind::Array:
      for (std::int64_t i = 0; i < type->length; ++i) {
        const std::size_t offset = static_cast<std::size_t>(i) * type->element->size;
        const int order =
            compare_keys(type->element, static_cast<const char*>(a) + offset, static_cast<const char*>(b) + offset);
        if (order != 0) return order;
      }
      return 0;
    case Kind::Struct:
      for (const runtime::FieldDescriptor& field : type->fields) {
        const int order = compare_keys(field.type, static_cast<const char*>(a) + field.offset,
                                       static_cast<const char*>(b) + field.offset);
        if (order != 0) return order;
      }
      return 0;
    case Kind::Interface: {
      std::uint64_t scratch_a, scratch_b;
      const Value x = dynamic_value(type, a, scratch_a);
      const Value y = dynamic_value(type, b, scratch_b);
      if (!x.type || !y.type) return three_way(x.type != nullptr, y.type != nullptr);
      if (x.type != y.type) return compare_types(x.type, y.type);
      return compare_keys(x.type, x.address, y.address);
    }
    default: return 0;
  }
}

}  // namespace

std::int64_t sorted_entries(runtime::Goroutine& g, const TypeDescriptor* type, runtime::Map* map,
                            MapEntry* entries, std::int64_t count) {
  std::int64_t found = 0;
  runtime::MapIterator iterator;
  runtime::map_begin(g, type, map, iterator);
  while (found < count && runtime::map_next(g, type, iterator)) entries[found++] = {iterator.key, iterator.value};
  std::stable_sort(entries, entries + found, [type](const MapEntry& a, const MapEntry& b) {
    return compare_keys(type->key, a.key, b.key) < 0;
  });
  return found;
}

}  // namespace gol::natives
