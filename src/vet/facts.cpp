#include "vet/facts.hpp"

#include "syntax/unparen.hpp"
#include "types/operand.hpp"

namespace gol::vet {

using namespace syntax;
using types::Func;
using types::Var;

const Expr* unparen(const Expr* expr) { return expr ? &syntax::unparen(*expr) : nullptr; }

const CallExpr* as_call(const Node* node) {
  if (const auto* stmt = as<ExprStmt>(node)) node = stmt->x;
  while (const auto* paren = as<ParenExpr>(node)) node = paren->x;
  return as<CallExpr>(node);
}

const Func* callee(const types::Info& info, const CallExpr& call) {
  const Expr* function = unparen(call.function);
  if (const auto* index = as<IndexExpr>(function)) function = unparen(index->x);
  if (const auto* ident = as<Ident>(function)) return types::object_as<Func>(info.object_of(*ident));
  if (const auto* selector = as<SelectorExpr>(function)) {
    if (const auto* selection = info.selection(*selector)) return types::object_as<Func>(selection->object);
    return types::object_as<Func>(info.object_of(*selector->selector));
  }
  return nullptr;
}

bool is_conversion(const types::Info& info, const CallExpr& call) {
  return info.type_and_value(*call.function).is_type();
}

bool is_library_function(const Func* function, std::string_view package, std::string_view name) {
  return function && !function->receiver && !function->of_interface && function->package &&
         function->package->is_library && function->name.text() == name && function->package->path == package;
}

bool is_library_method(const Func* method, std::string_view package, std::string_view type,
                       std::string_view name) {
  return method && method->receiver && method->name.text() == name &&
         is_library_type(method->receiver, package, type);
}

bool is_library_type(const types::Type* type, std::string_view package, std::string_view name) {
  const auto* named = types::as_type<types::Named>(type);
  if (!named || !named->object || !named->object->package) return false;
  const types::Package& owner = *named->object->package;
  return owner.is_library && named->object->name.text() == name && owner.path == package;
}

const Var* variable(const types::Info& info, const Expr* expr) {
  const auto* ident = as<Ident>(unparen(expr));
  return ident ? types::object_as<Var>(info.object_of(*ident)) : nullptr;
}

const Var* root_variable(const types::Info& info, const Expr* expr) {
  for (;;) {
    expr = unparen(expr);
    if (const auto* selector = as<SelectorExpr>(expr)) {
      if (!info.selection(*selector)) return variable(info, selector->selector);
      expr = selector->x;
    } else if (const auto* index = as<IndexExpr>(expr)) expr = index->x;
    else if (const auto* star = as<StarExpr>(expr)) expr = star->x;
    else return variable(info, expr);
  }
}

const Var* variable_or_field(const types::Info& info, const Expr* expr) {
  expr = unparen(expr);
  if (const auto* selector = as<SelectorExpr>(expr)) {
    if (const auto* selection = info.selection(*selector)) return types::object_as<Var>(selection->object);
    return variable(info, selector->selector);
  }
  if (const auto* index = as<IndexExpr>(expr)) return variable_or_field(info, index->x);
  if (const auto* star = as<StarExpr>(expr)) return variable_or_field(info, star->x);
  return variable(info, expr);
}

bool has_effects(const types::Info& info, const Expr& expr) {
  bool found = false;
  walk(expr, [&](const Node& node) {
    if (is_function(node)) return false;
    if (const auto* call = as<CallExpr>(&node)) {
      const types::BuiltinId id = info.builtin(*call);
      if (!is_conversion(info, *call) && id != types::BuiltinId::Len && id != types::BuiltinId::Cap)
        found = true;
    }
    if (const auto* unary = as<UnaryExpr>(&node); unary && unary->op == Operator::Receive) found = true;
    return !found;
  });
  return found;
}

bool same_expr(const types::Info& info, const Expr& a, const Expr& b) {
  if (types::expr_string(a) != types::expr_string(b)) return false;
  std::vector<const types::Object*> names;
  bool literal = false;
  walk(a, [&](const Node& node) {
    literal |= is_function(node) || node.kind == NodeKind::CompositeLit;
    if (const auto* ident = as<Ident>(&node)) names.push_back(info.object_of(*ident));
    return true;
  });
  std::size_t at = 0;
  bool same = !literal;
  walk(b, [&](const Node& node) {
    if (const auto* ident = as<Ident>(&node))
      same &= at < names.size() && names[at++] == info.object_of(*ident);
    return true;
  });
  return same && at == names.size();
}

bool mentions(const types::Info& info, const Node& node, const types::Object* object) {
  bool found = false;
  walk(node, [&](const Node& each) {
    if (const auto* ident = as<Ident>(&each)) found |= info.object_of(*ident) == object;
    return !found;
  });
  return found;
}

bool is_panic(const types::Info& info, const CallExpr& call) {
  return info.builtin(call) == types::BuiltinId::Panic;
}

bool never_returns(const types::Info& info, const CallExpr& call) {
  if (is_panic(info, call)) return true;
  const Func* function = callee(info, call);
  if (!function || !function->package || !function->package->is_library) return false;
  const std::string_view name = function->name.text();
  const std::string& package = function->package->path;
  if (package == "log") return name.starts_with("Fatal") || name.starts_with("Panic");
  return (package == "os" && name == "Exit") || (package == "runtime" && name == "Goexit");
}

}  // namespace gol::vet
