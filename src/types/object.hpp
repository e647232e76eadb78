// What a name can mean (spec: Declarations and scope).
#pragma once

#include "syntax/ast.hpp"
#include "types/constant.hpp"
#include "types/type.hpp"

namespace gol::types {

class Scope;
struct DeclInfo;  // the checker's own notes on a package-level declaration

enum class ObjectKind : std::uint8_t { PkgName, Const, TypeName, Var, Func, Label, Builtin, Nil };

// How far the checker is with an object: Grey ones are being declared, and meeting one again is a cycle.
enum class Colour : std::uint8_t { White, Grey, Black };

struct Object {
  ObjectKind kind;
  Colour colour = Colour::Black;
  Name name;
  const Type* type = nullptr;   // null for labels and packages, and until it is resolved
  Span span;                    // of the declaring identifier; invalid for predeclared names
  Package* package = nullptr;   // null for predeclared names
  Scope* parent = nullptr;      // the scope that holds it; null for fields and methods
  DeclInfo* decl_info = nullptr;
  std::uint32_t order = 0;      // in which package-level objects are declared, from 1

  bool exported() const { return name.exported(); }
};

template <ObjectKind Kind>
struct ObjectOf : Object {
  static constexpr ObjectKind object_kind = Kind;
  ObjectOf() { this->kind = Kind; }
};

template <class T>
const T* object_as(const Object* object) {
  return object && object->kind == T::object_kind ? static_cast<const T*>(object) : nullptr;
}
template <class T>
T* object_as(Object* object) {
  return object && object->kind == T::object_kind ? static_cast<T*>(object) : nullptr;
}

struct PkgName : ObjectOf<ObjectKind::PkgName> {
  Package* imported = nullptr;
  bool used = false;
  bool automatic = false;  // a script named it without an import
};

struct Const : ObjectOf<ObjectKind::Const> {
  Constant value;
};

struct TypeName : ObjectOf<ObjectKind::TypeName> {
  bool alias = false;
  // The FuncDecl or FuncLit that declares it, null at package level: types of two functions, or of two
  // instances of a generic function, are different even when their names are the same.
  const syntax::Node* owner = nullptr;
  bool script_level = false;
  bool in_generic = false;         // declared inside a function with type parameters
  List<TypeParam*> alias_params;   // of a generic alias, whose `type` mentions them
};

// A variable, parameter, result or struct field.
struct Var : ObjectOf<ObjectKind::Var> {
  bool is_field = false;
  bool embedded = false;       // of a field
  bool package_level = false;  // a script's top-level variables included
  bool script_level = false;   // declared at a script's top level: runs where it stands
  bool is_param = false;       // receivers and results included
  bool is_result = false;
  bool used = false;
  bool captured = false;       // a function literal (or loop over a function) other than its owner mentions it
  bool address_taken = false;  // & is applied to it or to a part in place, or a pointer method is called on it
  // The FuncDecl or FuncLit whose frame holds it, or the RangeStmt over a function. Null at package level, and for variables of blocks at a
  // script's top level, which belong to the script's main (package_level is false there).
  const syntax::Node* owner = nullptr;
  Pos visible_from = base::no_pos;  // of a script-level variable: the end of its declaration
  std::string_view tag;        // of a field: the string's value
  // A package-level variable's initial value; null without one. With several names for one expression,
  // `initialiser_index` says which of its values is meant, otherwise it is -1.
  const syntax::Expr* initialiser = nullptr;
  std::int32_t initialiser_index = -1;
  // The other variables that the same expression initialises, itself included, in order.
  List<Var*> initialised_together;
};

// A function or method, declared by the user, by a library or by an interface.
struct Func : ObjectOf<ObjectKind::Func> {
  const syntax::FuncDecl* decl = nullptr;  // null for interface methods
  const Named* receiver = nullptr;         // the type a method is declared on (its origin if generic)
  bool pointer_receiver = false;
  bool is_native = false;                  // declared without a body
  bool of_interface = false;               // an interface's method: there is nothing to call directly
  bool body_checked = false;
  const Func* origin = nullptr;            // for a method of an instance: the generic type's method

  // Never null; resolved on first use.
  const Signature* signature() const {
    if (!type && resolver) resolver->resolve_signature(*this);
    return static_cast<const Signature*>(type);
  }
  Resolver* resolver = nullptr;
};

struct Label : ObjectOf<ObjectKind::Label> {
  const syntax::LabeledStmt* statement = nullptr;
  bool used = false;
};

enum class BuiltinId : std::uint8_t {
  None,
  Append, Cap, Clear, Close, Complex, Copy, Delete, Imag, Len, Make, Max, Min, New, Panic, Print, Println,
  Real, Recover,
};

struct Builtin : ObjectOf<ObjectKind::Builtin> {
  BuiltinId id = BuiltinId::None;
};

struct Nil : ObjectOf<ObjectKind::Nil> {};

}  // namespace gol::types
