// Types of the language, as the checker sees them (spec: Types).
//
// Types live as long as their Checker (predeclared ones for ever) and are compared with `identical`, since
// equal type literals may be several objects. A null type never occurs in a finished program; what could
// not be typed has the invalid type, about which nothing further is reported.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.hpp"
#include "base/name.hpp"
#include "base/span.hpp"
#include "syntax/ast.hpp"

namespace gol::types {

using base::Name;
using base::Pos;
using base::Span;

struct Package;
struct Object;
struct TypeName;
struct Var;
struct Func;

enum class TypeKind : std::uint8_t {
  Basic, Named, Pointer, Slice, Array, Map, Chan, Struct, Tuple, Signature, Interface, TypeParam, Union,
};

struct Type {
  TypeKind kind;
};

template <TypeKind Kind>
struct TypeOf : Type {
  static constexpr TypeKind type_kind = Kind;
  TypeOf() : Type{Kind} {}
};

template <class T>
using List = std::span<T const>;

// The order of the numeric kinds matters: ranges of it are tested.
enum class BasicKind : std::uint8_t {
  Invalid,
  Bool,
  Int, Int8, Int16, Int32, Int64,
  Uint, Uint8, Uint16, Uint32, Uint64, Uintptr,
  Float32, Float64,
  Complex64, Complex128,
  String,
  UntypedBool, UntypedInt, UntypedRune, UntypedFloat, UntypedComplex, UntypedString, UntypedNil,
};

// `byte` and `rune` are objects of their own, identical to uint8 and int32, so that messages keep the word.
struct Basic : TypeOf<TypeKind::Basic> {
  BasicKind basic;
  std::string_view name;
};

struct Pointer : TypeOf<TypeKind::Pointer> {
  const Type* element = nullptr;
};

struct Slice : TypeOf<TypeKind::Slice> {
  const Type* element = nullptr;
};

struct Array : TypeOf<TypeKind::Array> {
  std::int64_t length = 0;  // -1 when the length was wrong
  const Type* element = nullptr;
};

struct Map : TypeOf<TypeKind::Map> {
  const Type* key = nullptr;
  const Type* value = nullptr;
};

struct Chan : TypeOf<TypeKind::Chan> {
  syntax::ChanDir direction = syntax::ChanDir::Both;
  const Type* element = nullptr;
};

struct Struct : TypeOf<TypeKind::Struct> {
  List<Var*> fields;
};

// Several values: parameters, results, a call with more or less than one result, a comma-ok use.
struct Tuple : TypeOf<TypeKind::Tuple> {
  List<Var*> vars;
  std::size_t size() const { return vars.size(); }
};

struct TypeParam;

struct Signature : TypeOf<TypeKind::Signature> {
  Var* receiver = nullptr;  // null for a function that is no method
  const Tuple* params = nullptr;   // never null; may be empty
  const Tuple* results = nullptr;  // never null; may be empty
  bool variadic = false;    // then the last parameter's type is a slice
  List<TypeParam*> type_params;           // of a generic function
  List<TypeParam*> receiver_type_params;  // of a method of a generic type
};

// One term of a union: T or ~T.
struct Term {
  bool tilde = false;
  const Type* type = nullptr;
};

struct Union : TypeOf<TypeKind::Union> {
  List<Term> terms;
};

// What an interface demands of the types that implement it.
struct TypeSet {
  List<Func*> methods;      // all of them, embedded ones too, sorted by name
  bool comparable = false;  // only comparable types
  bool all_types = true;    // no restriction by terms
  List<Term> terms;         // unless all_types: the permitted types, none meaning no type at all
};

struct Interface : TypeOf<TypeKind::Interface> {
  List<Func*> methods;            // declared here
  List<const Type*> embedded;
  List<Span> embedded_spans;
  bool implicit = false;          // the wrapper of a constraint literal such as ~int
  const TypeSet& type_set() const;
  // Whether only constraints may use it (spec: General interfaces).
  bool constraint_only() const { const TypeSet& set = type_set(); return set.comparable || !set.all_types; }

  base::Arena* arena = nullptr;   // where its type set is made
  mutable const TypeSet* type_set_cache = nullptr;
};

struct TypeParam : TypeOf<TypeKind::TypeParam> {
  TypeName* object = nullptr;
  std::size_t index = 0;
  const Type* constraint = nullptr;  // as written; see constraint_of
  // What interface{ constraint } means, for a constraint that is no interface itself.
  const Interface* wrapper = nullptr;
};

struct Named;
class Substitution;

// Completes types and functions on demand: those of libraries, which are read piecemeal, instances, and
// declarations that are used before their turn comes.
class Resolver {
 public:
  virtual ~Resolver() = default;
  virtual void resolve_signature(const Func& function) = 0;
  virtual void resolve_underlying(const Named& named) = 0;
  virtual void resolve_methods(const Named& named) = 0;             // all of them
  virtual void resolve_method(const Named& named, Name name) = 0;   // the one, if it exists
};

// A defined type (spec: Type definitions), or an instance of a generic one.
struct Named : TypeOf<TypeKind::Named> {
  TypeName* object = nullptr;
  const Named* origin = nullptr;       // the generic type of an instance, else the type itself
  List<const Type*> type_args;         // of an instance
  List<TypeParam*> type_params;        // of a generic type that is not instantiated
  // Of a type declared in a generic function, in one instance of that function: what stands for the
  // function's type parameters. `origin` is the type as declared.
  Substitution* environment = nullptr;

  bool is_instance() const { return origin != this; }
  bool is_generic() const { return !type_params.empty(); }

  // Never a Named; the invalid type while its declaration is wrong.
  const Type* underlying() const;
  // The methods declared on it, in source order. Reads all of them for a library type.
  const std::vector<Func*>& methods() const;
  // The method declared on it with the name (no embedded ones), or null.
  Func* method(Name name, const Package* package) const;

  // Filled by the checker; null or incomplete until the resolver has run.
  mutable const Type* underlying_cache = nullptr;
  mutable std::vector<Func*> method_cache;
  mutable bool methods_complete = false;
  Resolver* resolver = nullptr;
};

// ---- Queries ----------------------------------------------------------------------------------------

// The type behind names (spec: Underlying types). A type parameter's is its constraint interface.
const Type* underlying(const Type* type);

// The underlying type as a T, or null.
template <class T>
const T* under(const Type* type) {
  const Type* u = underlying(type);
  return u && u->kind == T::type_kind ? static_cast<const T*>(u) : nullptr;
}

// The type itself (not what it is defined as) as a T, or null.
template <class T>
const T* as_type(const Type* type) {
  return type && type->kind == T::type_kind ? static_cast<const T*>(type) : nullptr;
}

bool identical(const Type* a, const Type* b);
// Struct tags do not count (spec: Conversions).
bool identical_ignoring_tags(const Type* a, const Type* b);

// Whether == is defined on values of the type; comparing interfaces may still panic when it runs.
bool comparable(const Type* type);
// The same, but false for interfaces and what contains them: such a comparison can never panic.
bool strictly_comparable(const Type* type);

bool is_valid(const Type* type);
bool is_boolean(const Type* type);
bool is_numeric(const Type* type);
bool is_integer(const Type* type);
bool is_unsigned(const Type* type);
bool is_float(const Type* type);
bool is_complex(const Type* type);
bool is_string(const Type* type);
bool is_untyped(const Type* type);
bool is_typed(const Type* type);
bool is_untyped_numeric(const Type* type);
bool is_interface(const Type* type);   // not a type parameter
bool is_interface_pointer(const Type* type);
bool is_type_param(const Type* type);
bool has_nil(const Type* type);
bool is_bytes_or_runes(const Type* type);
// Mentions a type parameter somewhere; with a list, one of those.
bool is_parameterized(const Type* type);
bool is_parameterized(const Type* type, List<TypeParam*> params);
// A generic type or function that is not instantiated.
bool is_generic(const Type* type);
// Calls f with each term of a type parameter's type set until it says false. False, without a call, when the
// set has no terms: then nothing is known of the types.
template <class F>
bool all_terms(const TypeParam* param, F&& f);

// The type that all types of a type parameter's set have underneath; null when there is none. For any other
// type it is the underlying type.
const Type* core_type(const Type* type);
// Like core_type, but a set of strings and byte slices counts as string.
const Type* core_string(const Type* type);

// The size in bits of a sized numeric type; int, uint and uintptr have 64.
int bit_size(BasicKind kind);

// The type that an untyped value gets when nothing else decides (spec: Constants).
const Type* default_type(const Type* type);
// The interface that a type parameter's arguments must implement.
const Interface* constraint_of(const TypeParam* param);

template <class F>
bool all_terms(const TypeParam* param, F&& f) {
  const TypeSet& set = constraint_of(param)->type_set();
  if (set.all_types || set.terms.empty()) return false;
  for (const Term& term : set.terms) {
    if (!f(term)) return false;
  }
  return true;
}

const Basic* basic_type(BasicKind kind);
const Basic* byte_type();
const Basic* rune_type();
const Named* error_type();
const Interface* any_type();
const Basic* invalid_type();

// Whether unexported names of one mean the same as in the other: packages are told apart by path.
bool same_package(const Package* a, const Package* b);

// How a message prints a type: `T` in its own package, `pkg.T` otherwise; `interface{}`, `struct{A int "t"}`.
std::string type_string(const Type* type, const Package* relative_to);
// How package reflect and %T print it: `main.T`, `interface {}`, `struct { A int "t" }`.
std::string runtime_type_string(const Type* type);

}  // namespace gol::types
