// Questions about single types (spec: Properties of types and values).
#include "types/object.hpp"
#include "types/type.hpp"

namespace gol::types {
namespace {

// A type parameter has a property when every type of its type set has it; an empty or unrestricted set
// has none.
template <class Predicate>
bool holds(const Type* type, Predicate predicate) {
  if (const auto* param = as_type<TypeParam>(type)) {
    const TypeSet& set = constraint_of(param)->type_set();
    if (set.all_types || set.terms.empty()) return false;
    for (const Term& term : set.terms) {
      const auto* basic = under<Basic>(term.type);
      if (!basic || !predicate(basic->basic)) return false;
    }
    return true;
  }
  const auto* basic = under<Basic>(type);
  return basic && predicate(basic->basic);
}

bool between(BasicKind kind, BasicKind low, BasicKind high) { return kind >= low && kind <= high; }

bool is_integer_kind(BasicKind k) {
  return between(k, BasicKind::Int, BasicKind::Uintptr) || between(k, BasicKind::UntypedInt, BasicKind::UntypedRune);
}

bool comparable_type(const Type* type, bool dynamic, int depth) {
  // Only an invalid recursive type is this deep.
  if (depth > 10'000) return true;
  if (as_type<TypeParam>(type)) {
    const TypeSet& set = constraint_of(static_cast<const TypeParam*>(type))->type_set();
    if (set.comparable) return true;
    if (set.all_types || set.terms.empty()) return false;
    for (const Term& term : set.terms) {
      if (!comparable_type(term.type, false, depth + 1)) return false;
    }
    return true;
  }
  const Type* u = underlying(type);
  switch (u->kind) {
    case TypeKind::Basic: return static_cast<const Basic*>(u)->basic != BasicKind::UntypedNil;
    case TypeKind::Pointer:
    case TypeKind::Chan: return true;
    case TypeKind::Interface: {
      const TypeSet& set = static_cast<const Interface*>(u)->type_set();
      return dynamic || set.comparable;
    }
    case TypeKind::Array: return comparable_type(static_cast<const Array*>(u)->element, dynamic, depth + 1);
    case TypeKind::Struct:
      for (const Var* field : static_cast<const Struct*>(u)->fields) {
        if (!comparable_type(field->type, dynamic, depth + 1)) return false;
      }
      return true;
    default: return false;
  }
}

}  // namespace

const Type* underlying(const Type* type) {
  if (!type) return invalid_type();
  if (type->kind == TypeKind::Named) return static_cast<const Named*>(type)->underlying();
  if (type->kind == TypeKind::TypeParam) return constraint_of(static_cast<const TypeParam*>(type));
  return type;
}

const Type* Named::underlying() const {
  if (!underlying_cache && resolver) resolver->resolve_underlying(*this);
  return underlying_cache ? underlying_cache : invalid_type();
}

const std::vector<Func*>& Named::methods() const {
  if (!methods_complete && resolver) resolver->resolve_methods(*this);
  return method_cache;
}

Func* Named::method(Name name, const Package* package) const {
  auto find = [&]() -> Func* {
    for (Func* method : method_cache) {
      if (method->name == name && (name.exported() || same_package(method->package, package))) return method;
    }
    return nullptr;
  };
  Func* found = find();
  if (found || methods_complete || !resolver) return found;
  resolver->resolve_method(*this, name);
  return find();
}

const Interface* constraint_of(const TypeParam* param) {
  const Type* u = param->constraint ? underlying(param->constraint) : nullptr;
  if (const auto* interface = as_type<Interface>(u)) return interface;
  return any_type();
}

bool comparable(const Type* type) { return comparable_type(type, true, 0); }
bool strictly_comparable(const Type* type) { return comparable_type(type, false, 0); }

bool is_valid(const Type* type) { return type && type != invalid_type(); }
bool is_boolean(const Type* type) {
  return holds(type, [](BasicKind k) { return k == BasicKind::Bool || k == BasicKind::UntypedBool; });
}
bool is_numeric(const Type* type) {
  return holds(type, [](BasicKind k) {
    return between(k, BasicKind::Int, BasicKind::Complex128) ||
           between(k, BasicKind::UntypedInt, BasicKind::UntypedComplex);
  });
}
bool is_integer(const Type* type) { return holds(type, is_integer_kind); }
bool is_unsigned(const Type* type) {
  return holds(type, [](BasicKind k) { return between(k, BasicKind::Uint, BasicKind::Uintptr); });
}
bool is_float(const Type* type) {
  return holds(type, [](BasicKind k) {
    return between(k, BasicKind::Float32, BasicKind::Float64) || k == BasicKind::UntypedFloat;
  });
}
bool is_complex(const Type* type) {
  return holds(type, [](BasicKind k) {
    return between(k, BasicKind::Complex64, BasicKind::Complex128) || k == BasicKind::UntypedComplex;
  });
}
bool is_string(const Type* type) {
  return holds(type, [](BasicKind k) { return k == BasicKind::String || k == BasicKind::UntypedString; });
}
bool is_untyped(const Type* type) {
  const auto* basic = as_type<Basic>(type);
  return basic && basic->basic >= BasicKind::UntypedBool;
}
bool is_typed(const Type* type) { return !is_untyped(type); }
bool is_untyped_numeric(const Type* type) {
  const auto* basic = as_type<Basic>(type);
  return basic && between(basic->basic, BasicKind::UntypedInt, BasicKind::UntypedComplex);
}
bool is_interface(const Type* type) { return !is_type_param(type) && under<Interface>(type) != nullptr; }
bool is_interface_pointer(const Type* type) {
  const auto* pointer = under<Pointer>(type);
  return pointer && is_interface(pointer->element);
}
bool is_type_param(const Type* type) { return type && type->kind == TypeKind::TypeParam; }

bool has_nil(const Type* type) {
  if (const auto* param = as_type<TypeParam>(type)) {
    const TypeSet& set = constraint_of(param)->type_set();
    if (set.all_types || set.terms.empty()) return false;
    for (const Term& term : set.terms) {
      if (!has_nil(term.type)) return false;
    }
    return true;
  }
  const Type* u = underlying(type);
  switch (u->kind) {
    case TypeKind::Basic: return static_cast<const Basic*>(u)->basic == BasicKind::UntypedNil;
    case TypeKind::Pointer:
    case TypeKind::Slice:
    case TypeKind::Map:
    case TypeKind::Chan:
    case TypeKind::Signature:
    case TypeKind::Interface: return true;
    default: return false;
  }
}

bool is_bytes_or_runes(const Type* type) {
  const auto* slice = under<Slice>(type);
  const auto* basic = slice ? under<Basic>(slice->element) : nullptr;
  return basic && (basic->basic == BasicKind::Uint8 || basic->basic == BasicKind::Int32);
}

bool is_parameterized(const Type* type) {
  if (!type) return false;
  auto in_tuple = [](const Tuple* tuple) {
    for (const Var* v : tuple->vars) {
      if (is_parameterized(v->type)) return true;
    }
    return false;
  };
  switch (type->kind) {
    case TypeKind::Basic: return false;
    case TypeKind::TypeParam: return true;
    case TypeKind::Pointer: return is_parameterized(static_cast<const Pointer*>(type)->element);
    case TypeKind::Slice: return is_parameterized(static_cast<const Slice*>(type)->element);
    case TypeKind::Array: return is_parameterized(static_cast<const Array*>(type)->element);
    case TypeKind::Chan: return is_parameterized(static_cast<const Chan*>(type)->element);
    case TypeKind::Map: {
      const auto* map = static_cast<const Map*>(type);
      return is_parameterized(map->key) || is_parameterized(map->value);
    }
    case TypeKind::Struct:
      for (const Var* field : static_cast<const Struct*>(type)->fields) {
        if (is_parameterized(field->type)) return true;
      }
      return false;
    case TypeKind::Tuple: return in_tuple(static_cast<const Tuple*>(type));
    case TypeKind::Signature: {
      const auto* signature = static_cast<const Signature*>(type);
      return in_tuple(signature->params) || in_tuple(signature->results);
    }
    case TypeKind::Interface: {
      const auto* interface = static_cast<const Interface*>(type);
      for (const Func* method : interface->methods) {
        if (is_parameterized(method->signature())) return true;
      }
      for (const Type* element : interface->embedded) {
        if (is_parameterized(element)) return true;
      }
      return false;
    }
    case TypeKind::Named:
      for (const Type* arg : static_cast<const Named*>(type)->type_args) {
        if (is_parameterized(arg)) return true;
      }
      return false;
    case TypeKind::Union:
      for (const Term& term : static_cast<const Union*>(type)->terms) {
        if (is_parameterized(term.type)) return true;
      }
      return false;
  }
  return false;
}

int bit_size(BasicKind kind) {
  switch (kind) {
    case BasicKind::Bool:
    case BasicKind::Int8:
    case BasicKind::Uint8: return 8;
    case BasicKind::Int16:
    case BasicKind::Uint16: return 16;
    case BasicKind::Int32:
    case BasicKind::Uint32:
    case BasicKind::Float32: return 32;
    case BasicKind::Complex128: return 128;
    default: return 64;
  }
}

const Type* default_type(const Type* type) {
  const auto* basic = as_type<Basic>(type);
  if (!basic) return type;
  switch (basic->basic) {
    case BasicKind::UntypedBool: return basic_type(BasicKind::Bool);
    case BasicKind::UntypedInt: return basic_type(BasicKind::Int);
    case BasicKind::UntypedRune: return rune_type();
    case BasicKind::UntypedFloat: return basic_type(BasicKind::Float64);
    case BasicKind::UntypedComplex: return basic_type(BasicKind::Complex128);
    case BasicKind::UntypedString: return basic_type(BasicKind::String);
    default: return type;
  }
}

}  // namespace gol::types
