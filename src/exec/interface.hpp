// Interfaces as pairs: making, converting, asserting, comparing (spec: Interface types, Type assertions).
#pragma once

#include "exec/describe.hpp"
#include "exec/fault.hpp"
#include "exec/place.hpp"
#include "runtime/object/type_descriptor.hpp"

namespace gol::exec {

using runtime::TypeDescriptor;

// A value of a direct type: `table` is its descriptor or itab.
template <class T, class V>
struct MakeDirect {
  using Type = Pair;
  const void* table;
  V value;
  GOL_INLINE Pair get(char* fp, G* g) const {
    const T v = value.get(fp, g);
    std::uint64_t word;
    if constexpr (std::is_same_v<T, double>) word = std::bit_cast<std::uint64_t>(v);
    else if constexpr (std::is_same_v<T, float>) word = std::bit_cast<std::uint32_t>(v);
    else word = static_cast<std::uint64_t>(v);
    return {reinterpret_cast<std::uint64_t>(table), word};
  }
};

// A string, or a value given by its address, in a new cell.
struct MakeBoxedPair {
  using Type = Pair;
  const void* table;
  const Expr<Pair>* value;
  Site site;
  Pair get(char* fp, G* g) const;
};
struct MakeBoxedBlock {
  using Type = Pair;
  const void* table;
  const Expr<Word>* value;
  std::int64_t size;
  bool pointers;
  Site site;
  Pair get(char* fp, G* g) const;
};

// The dynamic type behind a pair: `empty` says whether the static interface has no methods.
GOL_INLINE const TypeDescriptor* type_of(Pair value, bool empty) {
  if (!value.low) return nullptr;
  return empty ? reinterpret_cast<const TypeDescriptor*>(value.low)
               : reinterpret_cast<const runtime::Itab*>(value.low)->type;
}

// An interface with methods as one without.
struct DropMethods {
  using Type = Pair;
  const Expr<Pair>* value;
  GOL_INLINE Pair get(char* fp, G* g) const {
    const Pair v = value->get(fp, g);
    return {reinterpret_cast<std::uint64_t>(type_of(v, false)), v.high};
  }
};

// An interface as another whose methods it is known to have.
struct ChangeInterface {
  using Type = Pair;
  const Expr<Pair>* value;
  const TypeDescriptor* target;
  bool from_empty;
  Pair get(char* fp, G* g) const;
};

// What a failed assertion says.
struct AssertTypes {
  const TypeDescriptor* interface;  // static type of the operand
  const TypeDescriptor* target;
};
// Makes the *runtime.TypeAssertionError; set by lower. `dynamic` is null for a nil interface.
using AssertionHook = runtime::Any (*)(G& g, const TypeDescriptor* dynamic, const TypeDescriptor* interface,
                                       const TypeDescriptor* target);
extern AssertionHook assertion_hook;
[[noreturn]] GOL_COLD void fault_assertion(const TypeDescriptor* dynamic, AssertTypes types, Site site, char* fp,
                                           G* g);

// x.(T) for a concrete T: the interface's word. Block and string types: the word is the cell's address.
struct AssertConcrete {
  using Type = Word;
  const Expr<Pair>* value;
  AssertTypes types;
  bool from_empty;
  Site site;
  GOL_INLINE Word get(char* fp, G* g) const {
    const Pair v = value->get(fp, g);
    const TypeDescriptor* dynamic = type_of(v, from_empty);
    if (GOL_UNLIKELY(dynamic != types.target)) fault_assertion(dynamic, types, site, fp, g);
    return static_cast<Word>(v.high);
  }
};

// The same with comma-ok: 0 (a null address) unless the types agree; `ok` is set.
struct AssertConcreteOk {
  using Type = Word;
  const Expr<Pair>* value;
  const TypeDescriptor* target;
  bool from_empty;
  std::int32_t ok;
  const char* zero;  // where a zero value lies, for types whose word is an address
  GOL_INLINE Word get(char* fp, G* g) const {
    const Pair v = value->get(fp, g);
    const bool agrees = type_of(v, from_empty) == target;
    slot<Word>(fp, ok) = agrees;
    return agrees ? static_cast<Word>(v.high) : reinterpret_cast<Word>(zero);
  }
};

// x.(I) for an interface I, and with comma-ok (ok >= 0).
struct AssertInterface {
  using Type = Pair;
  const Expr<Pair>* value;
  AssertTypes types;
  bool from_empty;
  std::int32_t ok;  // -1: panics
  Site site;
  Pair get(char* fp, G* g) const;
};

// A type switch's cases with concrete types (null: nil), in order. The operand is kept in a slot for what follows.
template <class V>
struct TypeSwitch : Stmt {  // next is where other values go
  V value;
  std::int32_t operand;
  std::int32_t count;
  bool from_empty;
  const TypeDescriptor* const* types;
  const Stmt* const* targets;
  explicit TypeSwitch(V v) : value(v) { fn = &execute; }
  void describe(TreeWriter& out) const {
    out.begin("TypeSwitch");
    describe_field(out, value);
    out.number(operand);
    for (std::int32_t i = 0; i < count; ++i) describe_field(out, types[i]);
    out.targets(targets, count);
    out.end();
  }
  static Result execute(const Code* self, char* fp, G* g) {
    const auto* stmt = static_cast<const TypeSwitch*>(self);
    const Pair value = stmt->value.get(fp, g);
    slot<Pair>(fp, stmt->operand) = value;
    const TypeDescriptor* type = type_of(value, stmt->from_empty);
    for (std::int32_t i = 0; i < stmt->count; ++i) {
      if (stmt->types[i] == type) GOL_GO(stmt->targets[i], fp, g);
    }
    GOL_GO(stmt->next, fp, g);
  }
};
// Whether a type switch's operand, kept in a slot, implements an interface; the converted value goes to `to` unless that is -1.
struct IsInterface {
  using Type = Word;
  std::int32_t operand;
  const TypeDescriptor* target;
  bool from_empty;
  std::int32_t to;
  Word get(char* fp, G* g) const;
};

// a == b for two interface values of the same static type or not.
struct InterfaceEqual {
  using Type = Word;
  const Expr<Pair>* left;
  const Expr<Pair>* right;
  bool left_empty, right_empty;
  bool negate;
  Site site;
  Word get(char* fp, G* g) const;
};

// a == b for a few words that are compared as they are, given by their addresses.
struct WordsEqual {
  using Type = Word;
  const Expr<Word>* left;
  const Expr<Word>* right;
  std::int32_t words;
  bool negate;
  GOL_INLINE Word get(char* fp, G* g) const {
    const Word* a = reinterpret_cast<const Word*>(left->get(fp, g));
    const Word* b = reinterpret_cast<const Word*>(right->get(fp, g));
    for (std::int32_t i = 0; i < words; ++i) {
      if (a[i] != b[i]) return negate;
    }
    return !negate;
  }
};

// The same for structs, arrays and complex numbers of any type.
struct BlockEqual {
  using Type = Word;
  const TypeDescriptor* type;
  const Expr<Word>* left;
  const Expr<Word>* right;
  bool negate;
  Site site;
  Word get(char* fp, G* g) const;
};

}  // namespace gol::exec
