// Function types, parameters and receivers (spec: Function types, Method declarations).
#include "types/core.hpp"

namespace gol::types {

using namespace syntax;

Signature* CheckerCore::func_type(const FuncType& expr, const Field* receiver, Scope* scope) {
  auto* signature = make<Signature>();
  SavedEnvironment saved(env_);
  env_.scope = scope;
  if (!expr.type_params.fields.empty()) signature->type_params = collect_type_params(scope, expr.type_params, {});
  if (receiver) {
    signature->receiver = collect_receiver(*receiver, scope, *signature);
    const Var* var = signature->receiver;
    later([this, var, receiver] { check_receiver(*var, *receiver); });
  }
  bool variadic = false;
  signature->params = tuple_of(collect_params(expr.params, true, false, &variadic));
  signature->variadic = variadic;
  signature->results = tuple_of(collect_params(expr.results, false, true, nullptr));
  declare_params(scope, *signature, expr, receiver);
  return signature;
}

// The names of parameters mean something in the body only, so they are declared after all types are read.
void CheckerCore::declare_params(Scope* scope, const Signature& signature, const FuncType& type,
                                 const Field* receiver) {
  if (receiver && !receiver->names.empty()) declare(scope, receiver->names[0], signature.receiver);
  auto declare_all = [&](const FieldList& fields, const Tuple& vars) {
    std::size_t i = 0;
    for (const Field& field : fields.fields) {
      if (field.names.empty()) ++i;
      for (const Ident* name : field.names) {
        if (i < vars.size()) declare(scope, name, vars.vars[i++]);
      }
    }
  };
  declare_all(type.params, *signature.params);
  declare_all(type.results, *signature.results);
}

std::vector<Var*> CheckerCore::collect_params(const FieldList& fields, bool variadic_ok, bool results,
                                              bool* variadic) {
  std::vector<Var*> vars;
  for (std::size_t i = 0; i < fields.fields.size(); ++i) {
    const Field& field = fields.fields[i];
    const Expr* type_node = field.type;
    bool dots = false;
    if (const auto* ellipsis = as<Ellipsis>(type_node)) {
      const bool last = i + 1 == fields.fields.size() && field.names.size() <= 1;
      if (variadic_ok && last) {
        dots = true;
      } else {
        error(ellipsis->span, results ? Message::VariadicResult : Message::VariadicNotLast);
      }
      type_node = ellipsis->element;
      if (!type_node) continue;
    }
    const Type* type = var_type(*type_node);
    if (dots) {
      type = slice_of(type);
      *variadic = true;
      record_type_expr(*field.type, type);
    }
    auto add = [&](Span span, Name name) {
      Var* var = new_param(span, name, type);
      var->is_result = results;
      vars.push_back(var);
    };
    if (field.names.empty()) add(field.type->span, {});
    for (const Ident* name : field.names) {
      add(name->span, name->name);
      define(*name, vars.back());
    }
  }
  return vars;
}

Var* CheckerCore::collect_receiver(const Field& field, Scope* scope, Signature& signature) {
  const Type* type = receiver_type(field, scope, signature);
  const bool named = !field.names.empty();
  Var* var = new_param(named ? field.names[0]->span : field.type->span, named ? field.names[0]->name : Name(), type);
  if (named) define(*field.names[0], var);
  return var;
}

// The receiver's base type is a defined type of the same package, neither a pointer nor an interface.
void CheckerCore::check_receiver(const Var& receiver, const Field& field) {
  const Type* base = receiver.type;
  if (const auto* pointer = as_type<Pointer>(base)) base = pointer->element;
  if (!is_valid(base)) return;
  const Span span = field.type->span;
  if (as_type<Pointer>(base) || is_type_param(base)) {
    error(span, Message::InvalidReceiverType, receiver.type, "");
    return;
  }
  const auto* named = as_type<Named>(base);
  if (!named) {
    if (const auto* basic = as_type<Basic>(base)) {
      error(span, Message::MethodOnForeignType, basic->name);
    } else {
      error(span, Message::InvalidReceiverType, receiver.type, "");
    }
    return;
  }
  if (!named->object->package || named->object->package != receiver.package) {
    error(span, Message::MethodOnForeignType, base);
    return;
  }
  const Type* u = underlying(named);
  if (!is_valid(u)) return;
  if (u->kind == TypeKind::Pointer || u->kind == TypeKind::Interface) {
    error(span, Message::InvalidReceiverType, receiver.type, " (pointer or interface type)");
  }
}

}  // namespace gol::types
