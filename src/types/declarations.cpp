// Declarations of constants, variables, types and functions (spec: Declarations and scope).
#include <algorithm>

#include "types/core.hpp"

namespace gol::types {

using namespace syntax;

// ---- On demand --------------------------------------------------------------------------------------

void CheckerCore::declare_object(Object* object) {
  if (object->colour == Colour::Black) return;
  if (object->colour == Colour::Grey) {
    const bool fine = valid_cycle(object);
    switch (object->kind) {
      case ObjectKind::Const:
      case ObjectKind::Var:
        if (!fine || !object->type) object->type = invalid_type();
        break;
      case ObjectKind::TypeName:
        if (!fine) object->type = invalid_type();
        break;
      default: break;  // functions keep their signature, or have none yet
    }
    return;
  }
  DeclInfo* info = object->decl_info;
  if (!info) {
    if (!object->type) object->type = invalid_type();
    object->colour = Colour::Black;
    return;
  }
  object->colour = Colour::Grey;
  object_path_.push_back(object);
  SavedEnvironment saved(env_);
  env_ = {};
  env_.package = info->package;
  env_.scope = info->file_scope;
  env_.decl = info;
  switch (object->kind) {
    case ObjectKind::Const:
      env_.has_iota = true;
      env_.iota = info->iota;
      const_decl(static_cast<Const*>(object), info->type_expr, info->init, info->inherited, info->name_span);
      break;
    case ObjectKind::Var: {
      auto* var = static_cast<Var*>(object);
      env_.script_statement = var->script_level;
      var_decl(var, info->lhs, info->type_expr, info->init);
      break;
    }
    case ObjectKind::TypeName: type_decl(static_cast<TypeName*>(object), *info->type_spec); break;
    case ObjectKind::Func: func_decl(static_cast<Func*>(object), *info->func_decl); break;
    default: break;
  }
  object_path_.pop_back();
  object->colour = Colour::Black;
}

// Whether a cycle of declarations that ends at the object is a legal one.
bool CheckerCore::valid_cycle(Object* object) {
  const auto start = std::find(object_path_.rbegin(), object_path_.rend(), object);
  if (start == object_path_.rend()) return true;
  const std::vector<Object*> cycle(start.base() - 1, object_path_.end());
  std::size_t values = 0, definitions = 0;
  bool through_params = false;
  for (const Object* member : cycle) {
    if (member->kind == ObjectKind::Const || member->kind == ObjectKind::Var) ++values;
    if (const auto* type = object_as<TypeName>(member)) {
      definitions += !type->alias;
      // A generic type may not occur in the constraints of its own parameters.
      through_params |= env_.in_type_params && (is_generic(type->type) || !type->alias_params.empty());
    }
  }
  // Cycles of values alone are found with the initialisation order; types may refer to themselves if there
  // is a definition among them, whose size is checked later.
  if (values == cycle.size() && !through_params) return true;
  if (values == 0 && definitions > 0 && !through_params) return true;
  // Functions alone: mutually recursive signatures have no cycle of their own.
  if (values == 0 && !through_params && std::all_of(cycle.begin(), cycle.end(), [](const Object* o) { return o->kind == ObjectKind::Func; })) {
    return true;
  }
  const auto first = std::min_element(cycle.begin(), cycle.end(), [](const Object* a, const Object* b) {
    return a->span.begin < b->span.begin;
  });
  cycle_error(cycle, static_cast<std::size_t>(first - cycle.begin()));
  return false;
}

void CheckerCore::cycle_error(const std::vector<Object*>& cycle, std::size_t start) {
  const Object* object = cycle[start];
  if (cycle.size() == 1) {
    error(object->span, Message::TypeRefersToItself, object);
    return;
  }
  std::string path;
  std::size_t at = start;
  for (std::size_t i = 0; i < cycle.size(); ++i) {
    const std::size_t next = (at + 1) % cycle.size();
    path += elsewhere(cycle[at]->span, say(Message::RefersTo, cycle[at], cycle[next]));
    at = next;
  }
  const bool type = object->kind == ObjectKind::TypeName;
  error(object->span, type ? Message::InvalidRecursiveType : Message::InvalidDeclCycle, object, path);
}

// ---- Constants and variables ------------------------------------------------------------------------

void CheckerCore::check_arity(const ValueSpec& spec, std::span<Expr* const> values, bool constants, bool inherited) {
  const std::size_t names = spec.names.size();
  if (names < values.size()) {
    if (inherited) {
      error(spec.names[0]->span, Message::ExtraInitExpr, "");
    } else {
      error(values[names]->span, Message::ExtraInitExpr, std::string(" ") + expr_string(*values[names]));
    }
  } else if (names > values.size() && (constants || values.size() != 1)) {
    error(spec.names[values.size()]->span, Message::MissingInitExpr, spec.names[values.size()]->name);
  }
}

// `previous` is the spec whose type and values this one repeats (spec: Constant declarations).
void CheckerCore::collect_const_spec(Package* package, Scope* scope, const ValueSpec& spec,
                                     const ValueSpec*& previous) {
  const bool inherited = !spec.type && spec.values.empty();
  if (!inherited) previous = &spec;
  const ValueSpec* source = previous ? previous : &spec;
  for (std::size_t i = 0; i < spec.names.size(); ++i) {
    auto* object = make<Const>();
    DeclInfo* info = new_decl_info(package, scope);
    info->value_spec = &spec;
    info->iota = spec.iota;
    info->type_expr = source->type;
    info->init = i < source->values.size() ? source->values[i] : nullptr;
    info->inherited = inherited;
    info->name_span = spec.names[i]->span;
    declare_package_object(package, *spec.names[i], object, info);
  }
  check_arity(spec, source->values, true, inherited);
}

void CheckerCore::collect_var_spec(Package* package, Scope* scope, const ValueSpec& spec, bool script) {
  std::vector<Var*> vars;
  for (std::size_t i = 0; i < spec.names.size(); ++i) {
    auto* var = make<Var>();
    var->package_level = var->used = true;
    var->script_level = script;
    var->visible_from = spec.span.end;
    vars.push_back(var);
  }
  const bool together = spec.values.size() == 1 && spec.names.size() > 1;
  const List<Var*> group = arena_.copy(vars);
  for (std::size_t i = 0; i < vars.size(); ++i) {
    DeclInfo* info = new_decl_info(package, scope);
    info->value_spec = &spec;
    info->type_expr = spec.type;
    if (together) {
      info->lhs = vars;
      info->init = spec.values[0];
      vars[i]->initialised_together = group;
      vars[i]->initialiser_index = static_cast<std::int32_t>(i);
    } else if (i < spec.values.size()) {
      info->init = spec.values[i];
    }
    vars[i]->initialiser = info->init;
    declare_package_object(package, *spec.names[i], vars[i], info);
    if (script && spec.names[i]->name.blank()) blank_vars_[&spec].push_back(vars[i]);
  }
  if (!spec.type || !spec.values.empty()) check_arity(spec, spec.values, false, false);
}

void CheckerCore::const_decl(Const* object, const Expr* type, const Expr* init, bool inherited, Span at) {
  object->value = {};
  if (inherited) env_.inherited_at = at;
  if (type) {
    const Type* declared = type_expr(*type);
    const auto* basic = under<Basic>(declared);
    if (!basic || is_type_param(declared)) {
      if (is_valid(underlying(declared))) error(type->span, Message::InvalidConstType, declared);
      object->type = invalid_type();
      return;
    }
    object->type = declared;
  }
  Operand x;
  if (init) expr(x, *init);
  init_const(object, x);
}

void CheckerCore::var_decl(Var* object, const std::vector<Var*>& lhs, const Expr* type, const Expr* init) {
  if (type) object->type = var_type(*type);
  if (!init) {
    if (!type) object->type = invalid_type();
    return;
  }
  if (lhs.empty() || lhs.size() == 1) {
    Operand x;
    expr_for(x, *init, object->type, std::string(object->name.text()));
    init_var(object, x, "variable declaration");
    return;
  }
  // All variables of the group get their types here; the others will find them declared.
  if (type) {
    for (Var* var : lhs) var->type = object->type;
  }
  const Expr* values[] = {init};
  init_vars(lhs, {const_cast<Expr* const*>(values), 1}, nullptr, init->span);
  for (Var* var : lhs) {
    if (var != object && var->colour == Colour::White) var->colour = Colour::Black;
    // What one depends on, all do.
    if (var != object && var->decl_info && object->decl_info) {
      for (Object* other : object->decl_info->dependencies) var->decl_info->depend_on(other);
    }
  }
}

// ---- Types ------------------------------------------------------------------------------------------

void CheckerCore::type_decl(TypeName* object, const TypeSpec& spec) {
  const bool generic = !spec.type_params.fields.empty();
  SavedEnvironment saved(env_);
  if (spec.alias) {
    // Meeting itself on the way is an error, so an invalid type stands there meanwhile.
    object->type = invalid_type();
    if (generic) {
      env_.scope = new_scope(env_.scope);
      object->alias_params = collect_type_params(env_.scope, spec.type_params, {});
    }
    object->type = type_expr(*spec.type);
    if (generic && is_type_param(object->type)) {
      error(spec.type->span, Message::TypeParamAsRight);
      object->type = invalid_type();
    }
    return;
  }
  Named* named = new_named(object);
  if (auto found = methods_of_.find(object); found != methods_of_.end()) {
    named->method_cache = std::move(found->second);
    methods_of_.erase(found);
    for (Func* method : named->method_cache) method->receiver = named;
  }
  if (generic) {
    env_.scope = new_scope(env_.scope);
    collect_type_params(env_.scope, spec.type_params, [named](List<TypeParam*> params) { named->type_params = params; });
    if (object->decl_info) object->decl_info->type_scope = env_.scope;
  }
  // A library type's right-hand side is read when its structure is first asked for.
  if (object->package && object->package->is_library && object->decl_info) return;
  const Type* right = type_expr(*spec.type, named);
  if (is_type_param(right)) {
    error(spec.type->span, Message::TypeParamAsRight);
    right = invalid_type();
  }
  declared_as_[named] = right;
  resolve_chain(named);
  check_methods(named);
  later([this, named] { valid_type(named); });
}

// Follows `type A B`, `type B C`, … to the structure at the end.
void CheckerCore::resolve_chain(Named* named) {
  std::vector<Object*> path{named->object};
  const Type* type = declared_as_[named];
  bool instance = false;
  while (const auto* next = as_type<Named>(type)) {
    if (next->underlying_cache) {
      type = next->underlying_cache;
      break;
    }
    const auto seen = std::find(path.begin(), path.end(), next->object);
    if (seen != path.end()) {
      const std::vector<Object*> cycle(seen, path.end());
      cycle_error(cycle, 0);
      for (Object* member : cycle) {
        static_cast<const Named*>(member->type)->underlying_cache = invalid_type();
        member->type = invalid_type();
      }
      named->underlying_cache = invalid_type();
      return;
    }
    path.push_back(next->object);
    if (next->is_instance() && next->origin->underlying_cache) {
      type = next->underlying();
      break;
    }
    const auto found = declared_as_.find(next->origin);
    if (found == declared_as_.end()) {
      if (next->object->package && next->object->package->is_library) {
        type = next->underlying();
        break;
      }
      return;  // still being declared; asked for again later
    }
    type = found->second;
    instance |= next->is_instance();
  }
  // Behind an instance stand other types than in its generic type: asked for again, through the instance.
  if (instance) return;
  named->underlying_cache = type ? underlying(type) : invalid_type();
}

void CheckerCore::resolve_underlying(const Named& named) {
  if (named.is_instance()) {
    resolve_instance(named);
    return;
  }
  if (named.object->package && named.object->package->is_library && !declared_as_.contains(&named)) {
    const DeclInfo* info = named.object->decl_info;
    if (!info || !info->type_spec) return;
    declared_as_[&named] = nullptr;
    SavedEnvironment saved(env_);
    env_ = {};
    env_.package = info->package;
    env_.scope = info->type_scope ? info->type_scope : info->file_scope;
    const Type* right = type_expr(*info->type_spec->type, const_cast<Named*>(&named));
    declared_as_[&named] = right;
  }
  const auto found = declared_as_.find(&named);
  if (found == declared_as_.end() || !found->second) return;
  resolve_chain(const_cast<Named*>(&named));
}

// Method names are unique, and different from the fields' (spec: Method declarations).
void CheckerCore::check_methods(Named* named) {
  std::vector<Func*> kept;
  for (Func* method : named->method_cache) {
    const auto earlier = std::find_if(kept.begin(), kept.end(), [&](const Func* f) { return f->name == method->name; });
    if (earlier != kept.end()) {
      error(method->span, Message::MethodRedeclared, named->object, method,
            elsewhere((*earlier)->span, say(Message::OtherDeclaration, *earlier)));
    } else {
      kept.push_back(method);
    }
  }
  named->method_cache = std::move(kept);
  later([this, named] {
    const auto* structure = under<Struct>(named);
    if (!structure) return;
    for (const Func* method : named->method_cache) {
      for (const Var* field : structure->fields) {
        if (field->name != method->name) continue;
        error(method->span, Message::FieldAndMethod, method,
              elsewhere(field->span, say(Message::OtherDeclaration, field)));
      }
    }
  });
}

// A type that contains itself other than through a pointer, slice, map, channel or function would be
// infinitely large.
void CheckerCore::valid_type(const Named* named) {
  std::vector<const Named*> nest, path;
  valid_type_walk(named, nest, path);
}

// `nest` holds the types inside of which this one lies; `path` also those whose type arguments led here.
bool CheckerCore::valid_type_walk(const Type* type, std::vector<const Named*>& nest, std::vector<const Named*>& path) {
  if (!type) return true;
  switch (type->kind) {
    case TypeKind::Array: return valid_type_walk(static_cast<const Array*>(type)->element, nest, path);
    case TypeKind::Struct:
      for (const Var* field : static_cast<const Struct*>(type)->fields) {
        if (!valid_type_walk(field->type, nest, path)) return false;
      }
      return true;
    case TypeKind::Interface:
      for (const Type* element : static_cast<const Interface*>(type)->embedded) {
        if (!valid_type_walk(element, nest, path)) return false;
      }
      return true;
    case TypeKind::Union:
      for (const Term& term : static_cast<const Union*>(type)->terms) {
        if (!valid_type_walk(term.type, nest, path)) return false;
      }
      return true;
    case TypeKind::TypeParam: {
      // It stands for the argument in the innermost type, which is judged where that type was written.
      if (nest.empty()) return true;
      const Named* innermost = nest.back();
      const auto& params = innermost->origin->type_params;
      const auto at = std::find(params.begin(), params.end(), type);
      const auto index = static_cast<std::size_t>(at - params.begin());
      if (at == params.end() || index >= innermost->type_args.size()) return true;
      nest.pop_back();
      const bool valid = valid_type_walk(innermost->type_args[index], nest, path);
      nest.push_back(innermost);
      return valid;
    }
    case TypeKind::Named: break;
    default: return true;
  }
  const auto* named = static_cast<const Named*>(type);
  if (!named->object->package) return true;
  // Types of libraries are sound themselves, but may contain their arguments.
  if (named->object->package->is_library && named->type_args.empty()) return true;
  if (valid_types_.contains(named) || named->underlying() == invalid_type()) return true;
  if (std::any_of(nest.begin(), nest.end(), [&](const Named* n) { return identical(n, named); })) {
    const auto seen = std::find_if(path.begin(), path.end(), [&](const Named* n) { return identical(n, named); });
    std::vector<Object*> cycle;
    for (auto it = seen; it != path.end(); ++it) cycle.push_back((*it)->object);
    // A generic type is not at fault for what it is given, unless it is alone.
    std::size_t first = cycle.size();
    for (std::size_t i = 0; i < cycle.size(); ++i) {
      if (seen[static_cast<std::ptrdiff_t>(i)]->is_instance()) continue;
      if (first == cycle.size() || cycle[i]->span.begin < cycle[first]->span.begin) first = i;
    }
    const bool generic = first == cycle.size();
    cycle_error(cycle, generic ? 0 : first);
    for (auto it = seen; it != path.end(); ++it) {
      (*it)->underlying_cache = invalid_type();
      if (generic) (*it)->origin->underlying_cache = invalid_type();
    }
    return false;
  }
  nest.push_back(named);
  path.push_back(named);
  const auto declared = declared_as_.find(named->origin);
  const bool valid = valid_type_walk(declared != declared_as_.end() ? declared->second : named->origin->underlying(),
                                     nest, path);
  nest.pop_back();
  path.pop_back();
  // What an instance contains depends on where it stands.
  if (valid && !named->is_instance() && !named->is_generic()) valid_types_.insert(named);
  return valid;
}

// ---- Functions --------------------------------------------------------------------------------------

void CheckerCore::func_decl(Func* object, const FuncDecl& decl) {
  Scope* scope = new_scope(env_.scope);
  Signature* signature = func_type(*decl.type, decl.receiver, scope);
  object->type = signature;
  object->decl_info->body_scope = scope;
  if (!decl.body) {
    if (!object->package->is_library && decl.name->name.text() != "init") missing_bodies_.push_back(decl.name->span);
    return;
  }
  if (object->package->is_library || !options_.bodies) return;
  object->body_checked = true;
  DeclInfo* info = object->decl_info;
  later([this, &decl, signature, info] { func_body(decl, info, signature, *decl.body, info->body_scope); });
}

// ---- Declarations inside functions ------------------------------------------------------------------

void CheckerCore::decl_stmt(const Decl& decl) {
  const auto* group = as<GenDecl>(&decl);
  if (!group) return;
  const std::size_t first = delayed_.size();
  const ValueSpec* previous = nullptr;
  for (const Spec* spec : group->specs) {
    if (const auto* values = as<ValueSpec>(spec)) {
      if (group->token == DeclToken::Const) local_consts(*values, previous);
      else local_vars(*values);
    } else if (const auto* type = as<TypeSpec>(spec)) {
      local_type(*type);
    }
  }
  run_delayed(first);
}

void CheckerCore::local_consts(const ValueSpec& spec, const ValueSpec*& previous) {
  const bool inherited = !spec.type && spec.values.empty();
  if (!inherited) previous = &spec;
  const ValueSpec* source = previous ? previous : &spec;
  std::vector<Const*> consts;
  for (std::size_t i = 0; i < spec.names.size(); ++i) {
    auto* object = make<Const>();
    object->name = spec.names[i]->name;
    object->span = spec.names[i]->span;
    object->package = env_.package;
    consts.push_back(object);
    SavedEnvironment saved(env_);
    env_.has_iota = true;
    env_.iota = spec.iota;
    const_decl(object, source->type, i < source->values.size() ? source->values[i] : nullptr, inherited,
               spec.names[i]->span);
  }
  check_arity(spec, source->values, true, inherited);
  // The scope of each name begins after the spec.
  for (std::size_t i = 0; i < consts.size(); ++i) declare(env_.scope, spec.names[i], consts[i]);
}

void CheckerCore::local_vars(const ValueSpec& spec) {
  std::vector<Var*> vars;
  for (const Ident* name : spec.names) vars.push_back(new_var(name->span, name->name, nullptr));
  const Type* type = spec.type ? var_type(*spec.type) : nullptr;
  for (Var* var : vars) var->type = type;
  if (spec.values.size() == 1 && vars.size() > 1) {
    init_vars(vars, spec.values, nullptr, spec.values[0]->span);
  } else {
    for (std::size_t i = 0; i < vars.size(); ++i) {
      if (i >= spec.values.size()) {
        if (!type) vars[i]->type = invalid_type();
        if (!spec.values.empty() || !type) vars[i]->used = true;
        continue;
      }
      Operand x;
      expr_for(x, *spec.values[i], type, std::string(vars[i]->name.text()));
      init_var(vars[i], x, "variable declaration");
    }
    for (std::size_t i = vars.size(); i < spec.values.size(); ++i) use_one(*spec.values[i]);
  }
  if (!spec.type || !spec.values.empty()) check_arity(spec, spec.values, false, false);
  for (std::size_t i = 0; i < vars.size(); ++i) declare(env_.scope, spec.names[i], vars[i]);
}

void CheckerCore::local_type(const TypeSpec& spec) {
  auto* object = make<TypeName>();
  object->name = spec.name->name;
  object->span = spec.name->span;
  object->package = env_.package;
  object->alias = spec.alias;
  object->owner = env_.owner;
  object->in_generic = !env_.function_params.empty();
  if (object->in_generic && !spec.alias) monomorph_.declare_local(object, env_.function_params);
  // The scope of a type's name begins at the name: it may refer to itself.
  declare(env_.scope, spec.name, object);
  object->colour = Colour::Grey;
  object_path_.push_back(object);
  type_decl(object, spec);
  object_path_.pop_back();
  object->colour = Colour::Black;
}

}  // namespace gol::types
