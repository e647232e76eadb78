// What the checker learns about a program, indexed by the ids of AST nodes.
#pragma once

#include <unordered_map>
#include <vector>

#include "syntax/ast.hpp"
#include "types/constant.hpp"
#include "types/object.hpp"
#include "types/type.hpp"

namespace gol::types {

// What an expression stands for.
enum class Mode : std::uint8_t {
  Invalid,   // wrong, or not checked
  NoValue,   // a call without results
  Builtin,   // a predeclared function, as the operand of a call
  TypeExpr,  // a type; a call of it is a conversion
  Constant,  // has a value
  Variable,  // addressable
  MapIndex,  // m[k]: may be assigned to, and may be used with comma-ok
  Value,
  Nil,       // the predeclared nil, or parentheses around it; type is the type it takes on
  CommaOk,   // like Value, and may be used with comma-ok (receive, type assertion)
};

struct TypeAndValue {
  // The final type: an untyped operand has the type that its context gives it, and stays untyped only
  // where none does (a constant declaration's value, an operand of a constant expression).
  // A comma-ok use has the Tuple (value, bool). A call with several results has their Tuple.
  const Type* type = nullptr;
  Constant value;  // for Mode::Constant
  Mode mode = Mode::Invalid;
  bool shift_operand = false;  // the checker's: an untyped left operand of a non-constant shift

  bool is_type() const { return mode == Mode::TypeExpr; }
  bool is_constant() const { return mode == Mode::Constant; }
  bool addressable() const { return mode == Mode::Variable; }
  // The expression is used as `v, ok := …`.
  bool comma_ok() const {
    return (mode == Mode::MapIndex || mode == Mode::CommaOk) && type->kind == TypeKind::Tuple;
  }
};

enum class SelectionKind : std::uint8_t { FieldValue, MethodValue, MethodExpr };

// A selector x.f that is not a qualified identifier (spec: Selectors).
struct Selection {
  SelectionKind kind = SelectionKind::FieldValue;
  const Type* receiver = nullptr;  // the type of x
  const Object* object = nullptr;  // a Var or a Func
  // Field indices from x on: through embedded fields to the field itself, or to the embedded field that
  // has the method (empty for a method of x's own type).
  List<std::uint32_t> path;
  bool indirect = false;  // a pointer is followed somewhere from x to the field or the method's receiver
};

// The type arguments at a use of a generic function or type.
struct Instance {
  List<const Type*> type_args;
  const Type* type = nullptr;
};

class Info {
 public:
  // Nothing recorded: mode Invalid.
  const TypeAndValue& type_and_value(const syntax::Expr& expr) const {
    return expr.id < values_.size() ? values_[expr.id] : none_;
  }
  const Type* type_of(const syntax::Expr& expr) const { return type_and_value(expr).type; }

  // What an identifier declares or uses; a blank identifier that is declared has a variable or constant of its
  // type too. Null for a blank identifier that is assigned to, for package clauses, the binding of a type
  // switch (see implicit_object) and where an error was reported.
  const Object* object_of(const syntax::Ident& ident) const { return link<Object>(ident); }
  // The variable of a type switch in one of its clauses; null without a binding.
  const Var* implicit_object(const syntax::CaseClause& clause) const {
    return static_cast<const Var*>(link<Object>(clause));
  }
  // Null for a qualified identifier: the object is then that of the selector's own identifier.
  const Selection* selection(const syntax::SelectorExpr& selector) const {
    return link<Selection>(selector);
  }
  // The builtin that a call's function operand names, parentheses aside; None for other calls.
  BuiltinId builtin(const syntax::CallExpr& call) const;
  // At the identifier (or the selector's identifier) of a generic function or type; null elsewhere.
  const Instance* instance(const syntax::Ident& ident) const {
    auto found = instances_.find(ident.id);
    return found == instances_.end() ? nullptr : &found->second;
  }

  // ---- The checker's side ----
  TypeAndValue& value_slot(const syntax::Node& node) {
    if (node.id >= values_.size()) grow(node.id);
    return values_[node.id];
  }
  void set_link(const syntax::Node& node, const void* target) {
    if (node.id >= links_.size()) grow(node.id);
    links_[node.id] = target;
  }
  void set_instance(const syntax::Ident& ident, Instance instance) {
    instances_[ident.id] = instance;
  }
  // Makes room for all nodes with smaller ids.
  void reserve(syntax::NodeId count);

 private:
  template <class T>
  const T* link(const syntax::Node& node) const {
    return node.id < links_.size() ? static_cast<const T*>(links_[node.id]) : nullptr;
  }
  void grow(syntax::NodeId id);

  std::vector<TypeAndValue> values_;
  std::vector<const void*> links_;  // Ident, CaseClause: Object; SelectorExpr: Selection
  std::unordered_map<syntax::NodeId, Instance> instances_;
  TypeAndValue none_;
};

}  // namespace gol::types
