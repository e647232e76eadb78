#include "types/operand.hpp"

namespace gol::types {
namespace {

std::string_view mode_word(Mode mode) {
  switch (mode) {
    case Mode::Invalid: return "invalid operand";
    case Mode::NoValue: return "no value";
    case Mode::Builtin: return "built-in";
    case Mode::TypeExpr: return "type";
    case Mode::Constant: return "constant";
    case Mode::Variable: return "variable";
    case Mode::MapIndex: return "map index expression";
    case Mode::Value: return "value";
    case Mode::Nil: return "nil";
    case Mode::CommaOk: return "comma, ok expression";
  }
  return "";
}

// What a named type is made of: "struct type T", "int type Celsius".
std::string kind_prefix(const Type* type) {
  if (!as_type<Named>(type)) return "";
  std::string_view what = composite_kind(type);
  if (what.empty()) {
    const auto* basic = under<Basic>(type);
    if (!basic) return "";
    what = basic->name;
  }
  return std::string(what) + " ";
}

}  // namespace

std::string_view composite_kind(const Type* type) {
  if (is_type_param(type)) return "type parameter";
  switch (underlying(type)->kind) {
    case TypeKind::Array: return "array";
    case TypeKind::Slice: return "slice";
    case TypeKind::Struct: return "struct";
    case TypeKind::Pointer: return "pointer";
    case TypeKind::Signature: return "func";
    case TypeKind::Interface: return "interface";
    case TypeKind::Map: return "map";
    case TypeKind::Chan: return "chan";
    case TypeKind::Tuple: return "tuple";
    default: return "";
  }
}

std::string describe(const Operand& x, const Package* relative_to) {
  if (x.is_nil() && (!x.type || is_untyped(x.type))) return "nil";
  std::string expr;
  if (x.expr) {
    expr = expr_string(*x.expr);
  } else if (x.constant()) {
    expr = x.value.text();
  } else if (x.mode == Mode::TypeExpr) {
    expr = type_string(x.type, relative_to);
  }
  std::string out = expr;
  if (!expr.empty()) out += " (";
  bool typed = false;
  if (x.mode != Mode::Invalid && x.mode != Mode::NoValue && x.mode != Mode::Builtin &&
      x.mode != Mode::TypeExpr && x.type) {
    if (is_untyped(x.type)) {
      (out += static_cast<const Basic*>(x.type)->name) += " ";
    } else {
      typed = true;
    }
  }
  out += mode_word(x.mode);
  if (x.constant()) {
    const std::string value = x.value.text();
    if (value != expr) out += " " + value;
  }
  if (typed && is_valid(x.type)) {
    out += " of " + std::string(is_generic(x.type) ? "generic " : "") + kind_prefix(x.type) + "type " +
           type_string(x.type, relative_to);
    if (const auto* param = as_type<TypeParam>(x.type)) {
      out += " constrained by " + type_string(param->constraint, relative_to);
    }
  } else if (typed) {
    out += " with invalid type";
  }
  if (!expr.empty()) out += ")";
  return out;
}

}  // namespace gol::types
