// The natives of reflect.Value: values in memory, taken and set by their type's descriptor.
#include <algorithm>
#include <set>
#include <tuple>

#include "natives/byte_slices.hpp"
#include "natives/native.hpp"
#include "natives/tables.hpp"
#include "runtime/object/map.hpp"
#include "runtime/object/native_call.hpp"
#include "runtime/object/type_descriptor.hpp"
#include "runtime/sched/call.hpp"

namespace gol::natives {

namespace {

using runtime::Kind;
using runtime::TypeDescriptor;

template <class T>
T load(const void* address) {
  T value;
  std::memcpy(&value, address, sizeof value);
  return value;
}

char* allocate(Goroutine& g, const TypeDescriptor* type, std::int64_t count) {
  return static_cast<char*>(
      runtime::allocate(g, type->size * static_cast<std::size_t>(count),
                        type->has_pointers ? runtime::Scan::Pointers : runtime::Scan::None));
}

void copy_value(Goroutine& g, const TypeDescriptor* type, char* to, const char* from) {
  if (type->has_pointers) runtime::copy_pointers(runtime::mutator(g), to, from, type->size);
  else std::memmove(to, from, type->size);
}

// The type of an `any` and a cell with its value.
Results<const TypeDescriptor*, char*> locate(Goroutine& g, Any value) {
  if (!value.type) return {nullptr, nullptr};
  if (!value.type->direct) return {value.type, reinterpret_cast<char*>(value.word)};
  char* cell = allocate(g, value.type, 1);
  runtime::store_word(value.type, cell, value.word);
  return {value.type, cell};
}

Any to_any(Goroutine& g, const TypeDescriptor* type, char* at) { return runtime::box(g, type, at); }

std::uint64_t word_at(const TypeDescriptor* type, char* at) { return runtime::load_word(type, at); }
void set_word(const TypeDescriptor* type, char* at, std::uint64_t word) {
  runtime::store_word(type, at, word);
}

double float_at(const TypeDescriptor* type, char* at) {
  return type->kind == Kind::Float32 ? load<float>(at) : load<double>(at);
}
void set_float(const TypeDescriptor* type, char* at, double value) {
  if (type->kind == Kind::Float32) {
    const auto narrow = static_cast<float>(value);
    std::memcpy(at, &narrow, sizeof narrow);
  } else {
    std::memcpy(at, &value, sizeof value);
  }
}
Complex complex_at(const TypeDescriptor* type, char* at) {
  if (type->kind == Kind::Complex128) return load<Complex>(at);
  return {load<float>(at), load<float>(at + sizeof(float))};
}

String text_at(char* at) { return load<String>(at); }
Slice bytes_at(char* at) { return load<Slice>(at); }
Results<char*, std::int64_t, std::int64_t> slice_at(char* at) {
  const auto list = load<Slice>(at);
  return {list.data, list.length, list.capacity};
}
void set_text(Goroutine& g, char* at, String text) {
  runtime::copy_pointers(runtime::mutator(g), at, &text, sizeof text);
}
void set_slice(Goroutine& g, char* at, char* data, std::int64_t length, std::int64_t capacity) {
  const Slice list{data, length, capacity};
  runtime::copy_pointers(runtime::mutator(g), at, &list, sizeof list);
}
void set_pointer(Goroutine& g, char* at, char* target) {
  runtime::store(runtime::mutator(g), reinterpret_cast<void**>(at), target);
}

char* moved(char* at, std::int64_t bytes) { return at + bytes; }
char* pointer_at(char* at) { return load<char*>(at); }
char* make_cells(Goroutine& g, const TypeDescriptor* type, std::int64_t count) {
  return allocate(g, type, count);
}

// The value in an interface value; a nil type for none.
Results<const TypeDescriptor*, char*> held_by(Goroutine& g, const TypeDescriptor* type, char* at) {
  const auto held = load<Interface>(at);
  return locate(g, {runtime::dynamic_type(held, type), held.word});
}

// Stores a value, of a type that implements it, into a place of an interface type.
void set_interface(Goroutine& g, const TypeDescriptor* interface, char* at, const TypeDescriptor* type,
                   char* from) {
  const Any boxed = type ? runtime::box(g, type, from) : Any{};
  Interface held{boxed.type, boxed.word};
  if (boxed.type && !interface->is_empty_interface()) held.table = runtime::find_itab(interface, boxed.type);
  runtime::copy_pointers(runtime::mutator(g), at, &held, sizeof held);
}

bool is_zero(const TypeDescriptor* type, char* at) {
  return std::all_of(at, at + type->size, [](char c) { return c == 0; });
}

// ---- Maps ----

std::int64_t map_size(char* at) { return runtime::map_length(load<runtime::Map*>(at)); }

char* map_value(Goroutine& g, const TypeDescriptor* type, char* at, char* key) {
  void* found = runtime::map_find(g, type, load<runtime::Map*>(at), key);
  if (!found) return nullptr;
  char* copy = allocate(g, type->element, 1);
  std::memcpy(copy, found, type->element->size);
  return copy;
}

void set_map_value(Goroutine& g, const TypeDescriptor* type, char* at, char* key, char* value) {
  void* slot = runtime::map_assign(g, type, load<runtime::Map*>(at), key);
  copy_value(g, type->element, static_cast<char*>(slot), value);
}

void delete_map_value(Goroutine& g, const TypeDescriptor* type, char* at, char* key) {
  runtime::map_delete(g, type, load<runtime::Map*>(at), key);
}

// Copies of the keys and values, one behind the other.
Slice map_entries(Goroutine& g, const TypeDescriptor* type, char* at) {
  auto* map = load<runtime::Map*>(at);
  const std::int64_t count = runtime::map_length(map);
  auto** cells = static_cast<char**>(
      runtime::allocate(g, static_cast<std::size_t>(2 * count) * sizeof(char*), runtime::Scan::Pointers));
  runtime::MapIterator iterator;
  runtime::map_begin(g, type, map, iterator);
  std::int64_t found = 0;
  while (found < count && runtime::map_next(g, type, iterator)) {
    char* key = allocate(g, type->key, 1);
    std::memcpy(key, iterator.key, type->key->size);
    cells[2 * found] = key;
    char* value = allocate(g, type->element, 1);
    std::memcpy(value, iterator.value, type->element->size);
    cells[2 * found + 1] = value;
    ++found;
  }
  return {reinterpret_cast<char*>(cells), 2 * found, 2 * count};
}

char* make_map_cell(Goroutine& g, const TypeDescriptor* type, std::int64_t size) {
  char* cell = allocate(g, type, 1);
  set_pointer(g, cell, reinterpret_cast<char*>(runtime::make_map(g, type, size)));
  return cell;
}

// ---- Calls ----

std::size_t slot_size(const TypeDescriptor* type) { return (type->size + 7) / 8 * 8; }

// Calls the function with arguments that lie in the cells; returns cells with the results.
Slice call_function(Goroutine& g, const TypeDescriptor* type, char* at, Slice arguments) {
  const auto* closure = load<const Closure*>(at);
  std::size_t in = 0, out = 0;
  for (const TypeDescriptor* parameter : type->parameters) in += slot_size(parameter);
  for (const TypeDescriptor* result : type->results) out += slot_size(result);
  char* image = static_cast<char*>(runtime::allocate(g, in, runtime::Scan::Pointers));
  char* answer = static_cast<char*>(runtime::allocate(g, out, runtime::Scan::Pointers));
  const auto* cells = reinterpret_cast<char* const*>(arguments.data);
  std::size_t offset = 0;
  for (std::size_t i = 0; i < type->parameters.size(); ++i) {
    const TypeDescriptor* parameter = type->parameters[i];
    if (parameter->direct) {
      const std::uint64_t word = runtime::load_word(parameter, cells[i]);
      std::memcpy(image + offset, &word, sizeof word);
    } else {
      std::memcpy(image + offset, cells[i], parameter->size);
    }
    offset += slot_size(parameter);
  }
  runtime::call(g, closure, image, in, answer, out);
  const auto count = static_cast<std::int64_t>(type->results.size());
  auto** results = static_cast<char**>(
      runtime::allocate(g, static_cast<std::size_t>(count) * sizeof(char*), runtime::Scan::Pointers));
  offset = 0;
  for (std::size_t i = 0; i < type->results.size(); ++i) {
    const TypeDescriptor* result = type->results[i];
    results[i] = allocate(g, result, 1);
    if (result->direct) {
      runtime::store_word(result, results[i], load<std::uint64_t>(answer + offset));
    } else {
      std::memcpy(results[i], answer + offset, result->size);
    }
    offset += slot_size(result);
  }
  return {reinterpret_cast<char*>(results), count, count};
}

// ---- DeepEqual ----

class DeepComparison {
 public:
  explicit DeepComparison(Goroutine& g) : g_(g) {}

  bool equal(const TypeDescriptor* type, const char* a, const char* b) {
    if (runtime::has_native_stack(g_)) return equal_here(type, a, b);
    struct Rest {
      DeepComparison& comparison;
      const TypeDescriptor* type;
      const char *a, *b;
      bool result;
    } rest{*this, type, a, b, false};
    runtime::on_new_segment(
        g_,
        [](void* context) {
          Rest& r = *static_cast<Rest*>(context);
          r.result = r.comparison.equal_here(r.type, r.a, r.b);
        },
        &rest);
    return rest.result;
  }

 private:
  // Whether these are compared already, here or further out; such pairs count as equal.
  bool known(const TypeDescriptor* type, const void* a, const void* b) {
    if (a > b) std::swap(a, b);
    return !visited_.emplace(type, a, b).second;
  }

  bool equal_here(const TypeDescriptor* type, const char* a, const char* b) {
    switch (type->kind) {
      case Kind::Array: return equal_elements(type->element, a, b, type->length);
      case Kind::Struct:
        return std::all_of(type->fields.begin(), type->fields.end(),
                           [&](const runtime::FieldDescriptor& field) {
                             return equal(field.type, a + field.offset, b + field.offset);
                           });
      case Kind::Slice: {
        const auto x = load<Slice>(a), y = load<Slice>(b);
        if ((x.data == nullptr) != (y.data == nullptr) || x.length != y.length) return false;
        if (x.data == y.data || known(type, x.data, y.data)) return true;
        return equal_elements(type->element, x.data, y.data, x.length);
      }
      case Kind::Pointer: {
        const auto *x = load<const char*>(a), *y = load<const char*>(b);
        if (x == y) return true;
        if (!x || !y) return false;
        return known(type, x, y) || equal(type->element, x, y);
      }
      case Kind::Interface: return equal_interfaces(type, a, b);
      case Kind::Map: return equal_maps(type, load<runtime::Map*>(a), load<runtime::Map*>(b));
      case Kind::Func: return load<const void*>(a) == nullptr && load<const void*>(b) == nullptr;
      default: return runtime::equal(g_, type, a, b);
    }
  }

  bool equal_elements(const TypeDescriptor* element, const char* a, const char* b, std::int64_t count) {
    if (element->plain_memory && element->kind != Kind::Pointer && !element->has_pointers) {
      return count == 0 || std::memcmp(a, b, static_cast<std::size_t>(count) * element->size) == 0;
    }
    for (std::int64_t i = 0; i < count; ++i, a += element->size, b += element->size) {
      if (!equal(element, a, b)) return false;
    }
    return true;
  }

  bool equal_interfaces(const TypeDescriptor* type, const char* a, const char* b) {
    const auto x = load<Interface>(a), y = load<Interface>(b);
    const TypeDescriptor* inner = runtime::dynamic_type(x, type);
    if (inner != runtime::dynamic_type(y, type)) return false;
    if (!inner) return true;
    std::uint64_t first, second;
    return equal(inner, static_cast<const char*>(runtime::unbox({inner, x.word}, first)),
                 static_cast<const char*>(runtime::unbox({inner, y.word}, second)));
  }

  bool equal_maps(const TypeDescriptor* type, runtime::Map* a, runtime::Map* b) {
    if (a == b) return true;
    if (!a || !b || runtime::map_length(a) != runtime::map_length(b)) return false;
    if (known(type, a, b)) return true;
    runtime::MapIterator iterator;
    runtime::map_begin(g_, type, a, iterator);
    while (runtime::map_next(g_, type, iterator)) {
      const void* other = runtime::map_find(g_, type, b, iterator.key);
      if (!other) return false;
      if (!equal(type->element, static_cast<const char*>(iterator.value), static_cast<const char*>(other)))
        return false;
    }
    return true;
  }

  Goroutine& g_;
  std::set<std::tuple<const TypeDescriptor*, const void*, const void*>> visited_;
};

bool deep_equal(Goroutine& g, Any a, Any b) {
  if (a.type != b.type) return false;
  if (!a.type) return true;
  std::uint64_t first, second;
  DeepComparison comparison(g);
  return comparison.equal(a.type, static_cast<const char*>(runtime::unbox(a, first)),
                          static_cast<const char*>(runtime::unbox(b, second)));
}

constexpr NativeEntry entries[] = {
    {"reflect.DeepEqual", native<deep_equal>, can_park | recursive},
    {"reflect.locate", native<locate>, plain},
    {"reflect.toAny", native<to_any>, plain},
    {"reflect.wordAt", native<word_at>, plain},
    {"reflect.setWord", native<set_word>, plain},
    {"reflect.floatAt", native<float_at>, plain},
    {"reflect.setFloat", native<set_float>, plain},
    {"reflect.complexAt", native<complex_at>, plain},
    {"reflect.textAt", native<text_at>, plain},
    {"reflect.setText", native<set_text>, plain},
    {"reflect.bytesAt", native<bytes_at>, plain},
    {"reflect.sliceAt", native<slice_at>, plain},
    {"reflect.setSlice", native<set_slice>, plain},
    {"reflect.pointerAt", native<pointer_at>, plain},
    {"reflect.setPointer", native<set_pointer>, plain},
    {"reflect.moved", native<moved>, plain},
    {"reflect.makeCells", native<make_cells>, plain},
    {"reflect.copyValue", native<copy_value>, plain},
    {"reflect.heldBy", native<held_by>, plain},
    {"reflect.setInterface", native<set_interface>, can_park},
    {"reflect.isZero", native<is_zero>, plain},
    {"reflect.mapSize", native<map_size>, plain},
    {"reflect.mapValue", native<map_value>, can_park},
    {"reflect.setMapValue", native<set_map_value>, can_park},
    {"reflect.deleteMapValue", native<delete_map_value>, can_park},
    {"reflect.mapEntries", native<map_entries>, plain},
    {"reflect.makeMapCell", native<make_map_cell>, plain},
    {"reflect.callFunction", native<call_function>, can_park},
};

}  // namespace

constinit const NativeTable reflect_value_natives = table_of(entries);

}  // namespace gol::natives
