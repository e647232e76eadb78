// What the runtime knows of a type. `lower` makes them; identical types share one descriptor, so comparing
// types is comparing pointers.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "runtime/object/value.hpp"

namespace gol::runtime {

// The kinds in the order of Go's reflect.Kind.
enum class Kind : std::uint8_t {
  Invalid, Bool, Int, Int8, Int16, Int32, Int64, Uint, Uint8, Uint16, Uint32, Uint64, Uintptr,
  Float32, Float64, Complex64, Complex128, Array, Chan, Func, Interface, Map, Pointer, Slice, String,
  Struct, UnsafePointer,
};

struct TypeDescriptor;

struct FieldDescriptor {
  std::string_view name;
  const TypeDescriptor* type = nullptr;
  std::size_t offset = 0;
  bool embedded = false;
  bool exported = false;
  std::string_view tag;  // unquoted
};

// A method that an interface demands.
struct MethodDescriptor {
  std::string_view name;
  std::string_view package;  // of an unexported name, else empty
  const TypeDescriptor* type = nullptr;
};

enum class ChanDirection : std::uint8_t { Both, Send, Receive };

struct TypeDescriptor {
  Kind kind = Kind::Invalid;
  bool has_pointers = false;
  bool comparable = false;      // == is defined; an interface inside may still panic
  bool direct = false;          // an Interface's word holds the value itself
  bool plain_memory = false;    // == is a comparison of bytes
  bool variadic = false;        // Func
  bool has_methods = false;     // some method is declared or promoted: ask for itabs
  ChanDirection direction = ChanDirection::Both;
  std::uint32_t align = 1;
  std::size_t size = 0;
  std::string_view name;        // as reflect prints it: "main.T", "[]int", "map[string]int"
  std::string_view declared;    // "T" for a defined type, else empty
  std::string_view package;     // import path of a defined type's package, or empty
  const TypeDescriptor* element = nullptr;  // Array, Chan, Pointer, Slice; value of Map
  const TypeDescriptor* key = nullptr;      // Map
  std::int64_t length = 0;                  // Array
  std::span<const FieldDescriptor> fields;  // Struct
  std::span<const MethodDescriptor> methods;           // Interface: sorted by name
  std::span<const TypeDescriptor* const> parameters;   // Func
  std::span<const TypeDescriptor* const> results;      // Func
  mutable const void* source = nullptr;  // the checker's type; set later for the runtime's own descriptors
  mutable const TypeDescriptor* pointer = nullptr;  // of pointers to it, once pointer_to() was asked; atomic
  mutable const struct ExportedMethods* exported = nullptr;  // once exported_methods() was asked; atomic
  mutable const void* json_fields = nullptr;        // what encoding/json made of a Struct; atomic

  bool is_empty_interface() const { return kind == Kind::Interface && methods.empty(); }
};

// How a concrete type implements an interface: its functions in the order of the interface's methods.
// Each takes the interface's word in the closure slot.
struct Itab {
  const TypeDescriptor* interface;
  const TypeDescriptor* type;
  const Function* const* functions;
};

// The itab, from a cache or by the resolver; null when the type does not implement the interface.
const Itab* find_itab(const TypeDescriptor* interface, const TypeDescriptor* type);
// Answers cache misses; set once by lower. Also says what is missing, for panics:
// returns null and, when `missing` is given, the name of the missing method. Several threads may call it at
// once, no lock is held across it; the first itab for a pair is the one that find_itab gives to all.
using ItabResolver = const Itab* (*)(const TypeDescriptor* interface, const TypeDescriptor* type,
                                     std::string_view* missing);
extern ItabResolver resolve_itab;
// The type of pointers to values of the type.
const TypeDescriptor* pointer_to(const TypeDescriptor* type);
// The type literal that a shape tells: its kind, and what the kind needs of element, key, length, direction, fields,
// parameters, results and variadic. Set once by lower.
extern const TypeDescriptor* (*resolve_type)(const TypeDescriptor& shape);
// Whether two types have identical underlying types, tags of fields included or not. Set once by lower.
extern bool (*same_underlying)(const TypeDescriptor* a, const TypeDescriptor* b, bool tags);

// The function behind closures {function, handler, type}: it hands its arguments, as cells, to the handler, a gol
// func([]*cell) []*cell, and returns what lies in the cells that it gets. Set once by lower.
extern const Function* (*resolve_made_function)(const TypeDescriptor* type);

// An exported method in the method set of a concrete type.
struct ExportedMethod {
  std::string_view name;
  const TypeDescriptor* type = nullptr;             // of the method value
  const TypeDescriptor* expression_type = nullptr;  // of the method expression: the receiver comes first
  const Function* function = nullptr;               // takes the receiver's word in the closure slot
  const Function* bound = nullptr;       // of a method value, whose closure holds the receiver's word and `function`
  const Closure* expression = nullptr;   // the method expression
};
struct ExportedMethods {
  std::uint32_t age = 0;  // how often methods had been forgotten when this was made
  std::span<const ExportedMethod> list;
};
// Those of a type that is no interface, sorted by name.
std::span<const ExportedMethod> exported_methods(const TypeDescriptor* type);
// Finds them; set once by lower.
extern std::span<const ExportedMethod> (*resolve_methods)(const TypeDescriptor* type);
// Forgets which methods types have and lack: one was declared on an existing type (in the REPL).
void forget_missing_itabs();

// The dynamic type of a value of interface type `interface`, or null for nil.
inline const TypeDescriptor* dynamic_type(Interface value, const TypeDescriptor* interface) {
  if (!value.table) return nullptr;
  return interface->is_empty_interface() ? static_cast<const TypeDescriptor*>(value.table)
                                         : static_cast<const Itab*>(value.table)->type;
}

// Equality and hashing of the value at an address. They panic as Go does on uncomparable dynamic types
// ("comparing uncomparable type T", "hash of unhashable type T").
bool equal(Goroutine& g, const TypeDescriptor* type, const void* a, const void* b);
std::uint64_t hash(Goroutine& g, const TypeDescriptor* type, const void* value, std::uint64_t seed);
// Two `any` values.
bool equal_any(Goroutine& g, Any a, Any b);

// Reads a value at an address into the word form of frames, and back; direct kinds only.
std::uint64_t load_word(const TypeDescriptor* type, const void* from);
void store_word(const TypeDescriptor* type, void* to, std::uint64_t word);

// Boxes the value at an address as an `any`; allocates unless the type is direct.
Any box(Goroutine& g, const TypeDescriptor* type, const void* value);
// Where the value of an `any` lies: its cell, or `word` itself converted to memory form in `scratch`.
const void* unbox(const Any& value, std::uint64_t& scratch);

// Well-known descriptors, made by the runtime itself. lower uses these for the predeclared types.
const TypeDescriptor* basic_type(Kind kind);   // Bool … Complex128, String, UnsafePointer
const TypeDescriptor* empty_interface_type();  // interface {}
const TypeDescriptor* byte_slice_type();       // []uint8

}  // namespace gol::runtime
