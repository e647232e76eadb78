// Type parameters, their constraints, and instantiated types (spec: Type parameter declarations, Instantiations).
#include <algorithm>

#include "types/core.hpp"

namespace gol::types {

using namespace syntax;

TypeParam* CheckerCore::declare_type_param(Scope* scope, const Ident& name, std::size_t index) {
  auto* object = make<TypeName>();
  object->name = name.name;
  object->span = name.span;
  object->package = env_.package;
  auto* param = make<TypeParam>();
  param->object = object;
  param->index = index;
  param->constraint = any_type();
  object->type = param;
  declare(scope, &name, object);
  return param;
}

// Declares the parameters in the scope, then reads their constraints, which may mention all of them. `known`
// learns the list in between: a constraint may also mention what is being declared.
List<TypeParam*> CheckerCore::collect_type_params(Scope* scope, const FieldList& fields,
                                                  const std::function<void(List<TypeParam*>)>& known) {
  std::vector<TypeParam*> params;
  for (const Field& field : fields.fields) {
    for (const Ident* name : field.names) params.push_back(declare_type_param(scope, *name, params.size()));
  }
  const List<TypeParam*> list = arena_.copy(params);
  if (known) known(list);

  SavedEnvironment saved(env_);
  env_.scope = scope;
  env_.in_type_params = true;
  std::size_t next = 0;
  for (const Field& field : fields.fields) {
    const Type* constraint = field.type ? constraint_type(*field.type) : any_type();
    if (is_type_param(constraint)) {
      error(field.type->span, Message::TypeParamAsConstraint);
      constraint = invalid_type();
    }
    for (std::size_t i = 0; i < field.names.size(); ++i) set_constraint(*params[next++], constraint);
  }
  return list;
}

void CheckerCore::set_constraint(TypeParam& param, const Type* constraint) {
  param.constraint = constraint;
  if (constraint->kind == TypeKind::Interface) return;
  Interface* wrapper = new_interface();
  wrapper->embedded = arena_.copy(std::vector<const Type*>{constraint});
  wrapper->implicit = true;
  param.wrapper = wrapper;
}

// ~T and A|B stand for interface{ ~T } and interface{ A|B }.
const Type* CheckerCore::constraint_type(const Expr& expr) {
  const auto* unary = as<UnaryExpr>(&expr);
  const auto* binary = as<BinaryExpr>(&expr);
  if (!(unary && unary->op == Operator::Tilde) && !(binary && binary->op == Operator::Or)) return type_expr(expr);
  Interface* interface = new_interface();
  interface->implicit = true;
  interface->embedded = arena_.copy(std::vector<const Type*>{embedded_element(expr)});
  interface->embedded_spans = arena_.copy(std::vector<Span>{expr.span});
  later([this, interface] { check_interface(*interface); });
  return interface;
}

// ---- Receivers --------------------------------------------------------------------------------------

// The receiver's type. `func (r *T[P, Q])` declares P and Q, with the constraints that T's parameters have.
const Type* CheckerCore::receiver_type(const Field& receiver, Scope* scope, Signature& signature) {
  bool pointer = false;
  const Expr* base = &unparen(*receiver.type);
  while (const auto* star = as<StarExpr>(base)) {
    if (pointer) return var_type(*receiver.type);
    pointer = true;
    base = &unparen(*star->x);
  }
  const auto* index = as<IndexExpr>(base);
  if (!index) return var_type(*receiver.type);

  std::string cause;
  const TypeName* alias = nullptr;
  const Type* generic = generic_type_expr(*index->x, cause, alias);
  if (!cause.empty()) report(index->x->span, Message::Verbatim, {cause});
  if (alias) {
    error(index->x->span, Message::MethodOnGenericAlias, alias);
    generic = invalid_type();
  }
  std::vector<TypeParam*> params;
  std::vector<const Type*> args;
  for (const Expr* arg : index->indices) {
    const auto* name = as<Ident>(&unparen(*arg));
    if (!name) {
      error(arg->span, Message::ReceiverTypeParam, arg);
      continue;
    }
    params.push_back(declare_type_param(scope, *name, params.size()));
    record_type_expr(*arg, params.back());
    args.push_back(params.back());
  }
  signature.receiver_type_params = arena_.copy(params);
  const auto* named = as_type<Named>(generic);
  if (!named) return invalid_type();
  if (params.size() != index->indices.size()) return invalid_type();
  if (params.size() != named->type_params.size()) {
    error(index->x->span, Message::ReceiverParamCount,
          std::to_string(params.size()) + (params.size() == 1 ? " type parameter" : " type parameters"),
          named->type_params.size());
    return invalid_type();
  }
  Substitution with(named->type_params, {args.data(), args.size()});
  for (std::size_t i = 0; i < params.size(); ++i) {
    monomorph_.same(params[i], named->type_params[i]);
    set_constraint(*params[i], substitute(named->type_params[i]->constraint, with));
  }
  const Type* type = instantiate(named, args);
  record_type_expr(*index, type);
  if (!pointer) return type;
  type = pointer_to(type);
  record_type_expr(*receiver.type, type);
  return type;
}

// ---- Instantiated types -----------------------------------------------------------------------------

// A generic type, named without its arguments. `cause` says why it is none; `alias` is set for a generic alias.
const Type* CheckerCore::generic_type_expr(const Expr& expr, std::string& cause, const TypeName*& alias) {
  const Type* type = type_internal(expr, nullptr);
  if (!is_valid(type)) return invalid_type();
  alias = generic_alias(expr);
  if (!alias && !is_generic(type)) {
    cause = say(Message::NotGeneric, type);
    type = invalid_type();
  }
  record_type_expr(expr, type);
  return type;
}

// The generic alias that the expression names, or null.
const TypeName* CheckerCore::generic_alias(const Expr& expr) const {
  const Expr& e = unparen(expr);
  const auto* name = as<Ident>(&e);
  if (const auto* selector = as<SelectorExpr>(&e)) name = selector->selector;
  const auto* object = name ? object_as<TypeName>(info_.object_of(*name)) : nullptr;
  return object && !object->alias_params.empty() ? object : nullptr;
}

const Type* CheckerCore::instance_type(const IndexExpr& expr) {
  std::string cause;
  const TypeName* alias = nullptr;
  const Type* generic = generic_type_expr(*expr.x, cause, alias);
  if (!cause.empty()) error(expr.x->span, Message::InvalidOperation, cause);
  std::vector<const Type*> args;
  std::vector<Span> spans;
  if (!type_list(expr.indices, args, spans) || !is_valid(generic)) return invalid_type();

  const auto* named = alias ? nullptr : as_type<Named>(generic);
  const List<TypeParam*> params = alias ? alias->alias_params : named->type_params;
  if (args.size() != params.size()) {
    const bool few = args.size() < params.size();
    error(few ? expr.indices.back()->span : expr.indices[params.size()]->span, Message::TypeArgumentCount,
          args.size(), params.size());
    return invalid_type();
  }
  verify_later(expr.x->span, params, args, spans);
  if (alias) {
    Substitution with(params, {args.data(), args.size()});
    return substitute(generic, with);
  }
  const Named* instance = instantiate(named, args);
  record_instance(*expr.x, args, instance);
  later([this, instance] { valid_type(instance); });
  return instance;
}

// The types of a list of type arguments; false when one is wrong.
bool CheckerCore::type_list(std::span<Expr* const> exprs, std::vector<const Type*>& types, std::vector<Span>& spans) {
  bool fine = true;
  for (const Expr* e : exprs) {
    types.push_back(var_type(*e));
    spans.push_back(e->span);
    fine &= is_valid(types.back());
  }
  return fine;
}

// Records the arguments at the name of what is instantiated.
void CheckerCore::record_instance(const Expr& expr, const std::vector<const Type*>& args, const Type* type) {
  const Expr* e = &unparen(expr);
  while (const auto* index = as<IndexExpr>(e)) e = &unparen(*index->x);
  const auto* name = as<Ident>(e);
  if (const auto* selector = as<SelectorExpr>(e)) name = selector->selector;
  if (name) info_.set_instance(*name, {arena_.copy(args), type});
}

}  // namespace gol::types
