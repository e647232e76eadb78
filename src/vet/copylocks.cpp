// Locks that are copied: the copy is another lock, which guards nothing.
#include "types/lookup.hpp"
#include "types/operand.hpp"
#include "vet/facts.hpp"

namespace gol::vet {
namespace {

using namespace syntax;

// Library types that must not be copied, and what Go's own have inside.
struct NoCopyType {
  std::string_view package, name, part;
};
constexpr NoCopyType no_copy_types[] = {
    {"sync", "Mutex", ""},           {"sync", "RWMutex", ""},        {"sync", "WaitGroup", "sync.noCopy"},
    {"sync", "Cond", "sync.noCopy"}, {"sync", "Once", "sync.Mutex"}, {"sync", "Pool", "sync.noCopy"},
    {"sync", "Map", "sync.Mutex"},
};
constexpr std::string_view no_copy_atomics[] = {"Bool",   "Int32",   "Int64",  "Uint32",
                                                "Uint64", "Uintptr", "Pointer"};

// `x.name()` for an addressable x only.
bool has_pointer_method(const types::Type* type, const types::Package& package, std::string_view name) {
  if (types::method_of(type, base::Name(name), &package).object) return false;
  const types::Lookup found = types::lookup_field_or_method(type, true, &package, base::Name(name));
  const auto* method = types::object_as<types::Func>(found.object);
  return method && method->signature()->params->size() == 0 && method->signature()->results->size() == 0;
}

class CopyLocks {
 public:
  explicit CopyLocks(Pass& pass) : pass_(pass) {}

  void visit(const Node& node) {
    switch (node.kind) {
      case NodeKind::AssignStmt: assignment(static_cast<const AssignStmt&>(node)); break;
      case NodeKind::ValueSpec: variables(static_cast<const ValueSpec&>(node)); break;
      case NodeKind::RangeStmt: range(static_cast<const RangeStmt&>(node)); break;
      case NodeKind::ReturnStmt:
        for (const Expr* result : static_cast<const ReturnStmt&>(node).results)
          copied(*result, result->span, "return copies lock value");
        break;
      case NodeKind::CompositeLit: literal(static_cast<const CompositeLit&>(node)); break;
      case NodeKind::CallExpr: call(static_cast<const CallExpr&>(node)); break;
      case NodeKind::FuncDecl: {
        const auto& decl = static_cast<const FuncDecl&>(node);
        const std::string name(decl.name->name.text());
        if (decl.receiver) passed(*decl.receiver, name);
        for (const Field& param : decl.type->params.fields) passed(param, name);
        break;
      }
      case NodeKind::FuncLit:
        for (const Field& param : static_cast<const FuncLit&>(node).type->params.fields)
          passed(param, "func");
        break;
      default: break;
    }
  }

 private:
  // "T contains U contains sync.Mutex", or nothing for a type that may be copied.
  std::string lock_path(const types::Type* type, int depth = 0) const {
    while (const auto* array = types::under<types::Array>(type)) type = array->element;
    if (!type || depth > 50 || types::is_type_param(type)) return {};
    const auto* structure = types::under<types::Struct>(type);
    if (!structure) return {};
    const std::string name = types::type_string(type, &pass_.package);
    for (const NoCopyType& each : no_copy_types) {
      if (!is_library_type(type, each.package, each.name)) continue;
      return each.part.empty() ? name : name + " contains " + std::string(each.part);
    }
    for (std::string_view each : no_copy_atomics) {
      if (is_library_type(type, "sync/atomic", each)) return name + " contains atomic.noCopy";
    }
    if (const auto* named = types::as_type<types::Named>(type);
        named && named->object && named->object->package && named->object->package->is_library)
      return {};
    if (has_pointer_method(type, pass_.package, "Lock") && has_pointer_method(type, pass_.package, "Unlock"))
      return name;
    for (const types::Var* field : structure->fields) {
      const std::string inner = lock_path(field->type, depth + 1);
      if (!inner.empty()) return name + " contains " + inner;
    }
    return {};
  }

  // A literal or the result of a call is a new value, which nobody has used yet.
  std::string copied_path(const Expr& expr) const {
    const Expr* x = unparen(&expr);
    if (as<CompositeLit>(x) || as<CallExpr>(x)) return {};
    if (const auto* star = as<StarExpr>(x); star && as_call(star->x)) return {};
    const auto& value = pass_.info.type_and_value(*x);
    if (value.is_type() || value.mode == types::Mode::Invalid) return {};
    return lock_path(value.type);
  }

  void copied(const Expr& expr, Span at, const std::string& what) {
    const std::string path = copied_path(expr);
    if (!path.empty()) pass_.report(at, what + ": " + path).with_help("use a pointer");
  }

  static bool blank(const Expr* expr) {
    const auto* ident = as<Ident>(expr);
    return ident && ident->name.blank();
  }

  void assignment(const AssignStmt& stmt) {
    if (stmt.left.size() != stmt.right.size()) return;
    for (std::size_t i = 0; i < stmt.left.size(); ++i) {
      if (blank(stmt.left[i])) continue;
      copied(*stmt.right[i], stmt.right[i]->span,
             "assignment copies lock value to " + types::expr_string(*stmt.left[i]));
    }
  }

  void variables(const ValueSpec& spec) {
    if (spec.names.size() != spec.values.size()) return;
    for (std::size_t i = 0; i < spec.names.size(); ++i) {
      if (blank(spec.names[i])) continue;
      copied(*spec.values[i], spec.values[i]->span,
             "variable declaration copies lock value to " + std::string(spec.names[i]->name.text()));
    }
  }

  void range(const RangeStmt& stmt) {
    for (const Expr* var : {stmt.key, stmt.value}) {
      if (!var || blank(var)) continue;
      const auto* object = stmt.define ? variable(pass_.info, var) : nullptr;
      const std::string path = lock_path(object ? object->type : pass_.info.type_of(*var));
      if (!path.empty())
        pass_.report(var->span, "range var " + types::expr_string(*var) + " copies lock: " + path)
            .with_help("range over the indices");
    }
  }

  void literal(const CompositeLit& literal) {
    for (const Expr* element : literal.elements) {
      const auto* pair = as<KeyValueExpr>(element);
      const Expr& value = pair ? *pair->value : *element;
      copied(value, value.span, "literal copies lock value from " + types::expr_string(value));
    }
  }

  void call(const CallExpr& call) {
    const types::BuiltinId builtin = pass_.info.builtin(call);
    if (builtin != types::BuiltinId::None && builtin != types::BuiltinId::Append) return;
    // A conversion copies nothing by itself.
    if (is_conversion(pass_.info, call)) return;
    for (const Expr* arg : call.args)
      copied(*arg, arg->span, "call of " + types::expr_string(*call.function) + " copies lock value");
  }

  void passed(const Field& field, const std::string& function) {
    const std::string path = lock_path(pass_.info.type_of(*field.type));
    if (!path.empty())
      pass_.report(field.type->span, function + " passes lock by value: " + path).with_help("use a pointer");
  }

  Pass& pass_;
};

}  // namespace

void check_copylocks(Pass& pass) {
  CopyLocks check(pass);
  walk(pass, [&](const Node& node) {
    check.visit(node);
    return true;
  });
}

}  // namespace gol::vet
