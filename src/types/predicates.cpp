// Questions about single types (spec: Properties of types and values).
#include <algorithm>

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
  return is_valid(u) && param->wrapper ? param->wrapper : any_type();
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

namespace {

// Searches a type for type parameters: those of a list, or any.
class ParamSearch {
 public:
  explicit ParamSearch(const List<TypeParam*>* params) : params_(params) {}

  bool in(const Type* type) {
    if (!type) return false;
    switch (type->kind) {
      case TypeKind::Basic: return false;
      case TypeKind::TypeParam: return !params_ || std::find(params_->begin(), params_->end(), type) != params_->end();
      case TypeKind::Pointer: return in(static_cast<const Pointer*>(type)->element);
      case TypeKind::Slice: return in(static_cast<const Slice*>(type)->element);
      case TypeKind::Array: return in(static_cast<const Array*>(type)->element);
      case TypeKind::Chan: return in(static_cast<const Chan*>(type)->element);
      case TypeKind::Map: return in(static_cast<const Map*>(type)->key) || in(static_cast<const Map*>(type)->value);
      case TypeKind::Struct: return in_vars(static_cast<const Struct*>(type)->fields);
      case TypeKind::Tuple: return in_vars(static_cast<const Tuple*>(type)->vars);
      case TypeKind::Signature: {
        const auto* signature = static_cast<const Signature*>(type);
        return in(signature->params) || in(signature->results);
      }
      case TypeKind::Interface: return in_interface(*static_cast<const Interface*>(type));
      case TypeKind::Named: {
        const auto* named = static_cast<const Named*>(type);
        return std::any_of(named->type_args.begin(), named->type_args.end(), [this](const Type* t) { return in(t); });
      }
      case TypeKind::Union:
        for (const Term& term : static_cast<const Union*>(type)->terms) {
          if (in(term.type)) return true;
        }
        return false;
    }
    return false;
  }

 private:
  bool in_vars(List<Var*> vars) {
    return std::any_of(vars.begin(), vars.end(), [this](const Var* v) { return in(v->type); });
  }

  bool in_interface(const Interface& interface) {
    // A method may mention the interface itself.
    if (std::find(open_.begin(), open_.end(), &interface) != open_.end()) return false;
    open_.push_back(&interface);
    bool found = false;
    for (const Func* method : interface.methods) found = found || in(method->type);
    for (const Type* element : interface.embedded) found = found || in(element);
    open_.pop_back();
    return found;
  }

  const List<TypeParam*>* params_;
  std::vector<const Interface*> open_;
};

}  // namespace

bool is_parameterized(const Type* type) { return ParamSearch(nullptr).in(type); }
bool is_parameterized(const Type* type, List<TypeParam*> params) { return ParamSearch(&params).in(type); }

bool is_generic(const Type* type) {
  if (const auto* named = as_type<Named>(type)) return named->is_generic();
  const auto* signature = as_type<Signature>(type);
  return signature && !signature->type_params.empty();
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
