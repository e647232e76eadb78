// Substituting type arguments for type parameters, and the instances that this makes (spec: Instantiations).
#include "types/substitution.hpp"

#include "types/core.hpp"

namespace gol::types {

// Returns the same pointer wherever nothing changes, which is what most types meet.
const Type* CheckerCore::substitute(const Type* type, Substitution& with) {
  if (!type || type->kind == TypeKind::Basic) return type;
  if (type->kind == TypeKind::TypeParam) {
    const Type* argument = with.argument(static_cast<const TypeParam*>(type));
    return argument ? argument : type;
  }
  if (const auto known = with.done.find(type); known != with.done.end()) return known->second;
  const Type* result = substitute_parts(type, with);
  with.done[type] = result;
  return result;
}

const Type* CheckerCore::substitute_parts(const Type* type, Substitution& with) {
  auto changed = [&](const Type* part, const Type*& result) { return (result = substitute(part, with)) != part; };
  switch (type->kind) {
    case TypeKind::Pointer: {
      const Type* element;
      return changed(static_cast<const Pointer*>(type)->element, element) ? pointer_to(element) : type;
    }
    case TypeKind::Slice: {
      const Type* element;
      return changed(static_cast<const Slice*>(type)->element, element) ? slice_of(element) : type;
    }
    case TypeKind::Array: {
      const auto* array = static_cast<const Array*>(type);
      const Type* element;
      if (!changed(array->element, element)) return type;
      auto* copy = make<Array>();
      copy->length = array->length;
      copy->element = element;
      return copy;
    }
    case TypeKind::Map: {
      const auto* map = static_cast<const Map*>(type);
      const Type *key, *value;
      const bool differs = changed(map->key, key) | changed(map->value, value);
      if (!differs) return type;
      auto* copy = make<Map>();
      copy->key = key;
      copy->value = value;
      return copy;
    }
    case TypeKind::Chan: {
      const auto* chan = static_cast<const Chan*>(type);
      const Type* element;
      if (!changed(chan->element, element)) return type;
      auto* copy = make<Chan>();
      copy->direction = chan->direction;
      copy->element = element;
      return copy;
    }
    case TypeKind::Struct: {
      const auto* structure = static_cast<const Struct*>(type);
      std::vector<Var*> fields;
      if (!substitute_vars(structure->fields, with, fields)) return type;
      auto* copy = make<Struct>();
      copy->fields = arena_.copy(fields);
      return copy;
    }
    case TypeKind::Tuple: return substitute_tuple(static_cast<const Tuple*>(type), with);
    case TypeKind::Signature: return substitute_signature(static_cast<const Signature*>(type), with);
    case TypeKind::Interface: return substitute_interface(static_cast<const Interface*>(type), with);
    case TypeKind::Named: return substitute_named(static_cast<const Named*>(type), with);
    case TypeKind::Union: {
      bool differs = false;
      std::vector<Term> terms;
      for (const Term& term : static_cast<const Union*>(type)->terms) {
        const Type* inner;
        differs |= changed(term.type, inner);
        terms.push_back({term.tilde, inner});
      }
      if (!differs) return type;
      auto* copy = make<Union>();
      copy->terms = arena_.copy(terms);
      return copy;
    }
    default: return type;
  }
}

bool CheckerCore::substitute_vars(List<Var*> vars, Substitution& with, std::vector<Var*>& result) {
  bool differs = false;
  for (Var* var : vars) {
    const Type* type = substitute(var->type, with);
    if (type != var->type) {
      auto* copy = make<Var>();
      *copy = *var;
      copy->type = type;
      var = copy;
      differs = true;
    }
    result.push_back(var);
  }
  return differs;
}

const Tuple* CheckerCore::substitute_tuple(const Tuple* tuple, Substitution& with) {
  std::vector<Var*> vars;
  return substitute_vars(tuple->vars, with, vars) ? tuple_of(vars) : tuple;
}

// The type parameters of a generic signature stay: whoever gives them arguments drops them.
const Signature* CheckerCore::substitute_signature(const Signature* signature, Substitution& with) {
  const Tuple* params = substitute_tuple(signature->params, with);
  const Tuple* results = substitute_tuple(signature->results, with);
  if (params == signature->params && results == signature->results) return signature;
  auto* copy = make<Signature>();
  *copy = *signature;
  copy->params = params;
  copy->results = results;
  return copy;
}

const Type* CheckerCore::substitute_interface(const Interface* interface, Substitution& with) {
  // Its methods may mention it; then it is left as it is.
  with.done[interface] = interface;
  bool differs = false;
  std::vector<Func*> methods;
  for (Func* method : interface->methods) {
    const Type* type = substitute(method->type, with);
    if (type != method->type) {
      auto* copy = make<Func>();
      *copy = *method;
      copy->type = type;
      method = copy;
      differs = true;
    }
    methods.push_back(method);
  }
  std::vector<const Type*> embedded;
  for (const Type* element : interface->embedded) {
    embedded.push_back(substitute(element, with));
    differs |= embedded.back() != element;
  }
  if (!differs) return interface;
  Interface* copy = new_interface();
  copy->methods = arena_.copy(methods);
  copy->embedded = arena_.copy(embedded);
  copy->embedded_spans = interface->embedded_spans;
  copy->implicit = interface->implicit;
  return copy;
}

const Type* CheckerCore::substitute_named(const Named* named, Substitution& with) {
  const Named* generic = named->origin;
  if (with.of_function() && named->object->in_generic && !named->environment && !generic->environment) {
    generic = local_type_in(generic, with);
  }
  if (named->type_args.empty()) return generic == named->origin ? named : generic;
  bool differs = generic != named->origin;
  std::vector<const Type*> args;
  for (const Type* arg : named->type_args) {
    args.push_back(substitute(arg, with));
    differs |= args.back() != arg;
  }
  return differs ? instantiate(generic, args) : named;
}

// A type of a generic function, anew in an instance of the function; its structure follows on demand.
const Named* CheckerCore::local_type_in(const Named* declared, Substitution& function) {
  const Type*& known = function.local_types[declared];
  if (known) return static_cast<const Named*>(known);
  Named* local = &named_.emplace_back();
  local->object = declared->object;
  local->origin = declared;
  local->type_params = declared->type_params;
  local->resolver = this;
  local->methods_complete = true;
  local->environment = &function;
  known = local;
  return local;
}

// ---- Instances --------------------------------------------------------------------------------------

// The one instance of the generic type for these arguments; its structure and methods follow on demand.
const Named* CheckerCore::instantiate(const Named* generic, const std::vector<const Type*>& args) {
  std::string key;
  for (const Type* arg : args) (key += type_string(arg, nullptr)) += ',';
  auto& same_text = instances_[{generic, std::move(key)}];
  for (const Named* known : same_text) {
    bool same = known->type_args.size() == args.size();
    for (std::size_t i = 0; same && i < args.size(); ++i) same = identical(known->type_args[i], args[i]);
    if (same) return known;
  }
  Named* instance = &named_.emplace_back();
  instance->object = generic->object;
  instance->origin = generic;
  instance->type_args = arena_.copy(args);
  instance->resolver = this;
  same_text.push_back(instance);
  return instance;
}

// False while the generic type is still being declared.
bool CheckerCore::resolve_instance(const Named& instance) {
  const Type* generic = instance.origin->underlying();
  if (!instance.origin->underlying_cache) return false;
  if (instance.environment) {
    instance.underlying_cache = substitute(generic, *instance.environment);
    return true;
  }
  if (instance.origin->type_params.size() != instance.type_args.size()) {
    instance.underlying_cache = invalid_type();
    return true;
  }
  Substitution with(instance.origin->type_params, instance.type_args);
  const Type* type = substitute(generic, with);
  // Reading the generic type may have come back here.
  if (!instance.underlying_cache) instance.underlying_cache = underlying(type);
  return true;
}

Func* CheckerCore::instance_method(const Named& instance, Func* declared) {
  for (Func* known : instance.method_cache) {
    if (known->origin == declared) return known;
  }
  auto* method = make<Func>();
  *method = *declared;
  method->origin = declared;
  method->receiver = &instance;
  method->colour = Colour::Black;
  method->decl_info = nullptr;
  method->type = nullptr;
  method->resolver = this;
  instance.method_cache.push_back(method);
  return method;
}

// The signature of an instance's method.
void CheckerCore::resolve_instance_signature(Func& method) {
  const Signature* generic = method.origin->signature();
  if (!generic) return;
  Substitution with(generic->receiver_type_params, method.receiver->type_args);
  const Signature* signature = substitute_signature(generic, with);
  if (generic->receiver) {
    auto* copy = make<Signature>();
    *copy = *signature;
    auto* receiver = make<Var>();
    *receiver = *generic->receiver;
    receiver->type = substitute(receiver->type, with);
    copy->receiver = receiver;
    copy->receiver_type_params = {};
    signature = copy;
  }
  method.type = signature;
}

// The signature of a generic function with these arguments.
const Signature* CheckerCore::instantiate_signature(const Signature* generic, const std::vector<const Type*>& args) {
  Substitution with(generic->type_params, {args.data(), args.size()});
  auto* result = make<Signature>();
  *result = *substitute_signature(generic, with);
  result->type_params = {};
  return result;
}

// ---- Verification -----------------------------------------------------------------------------------

// Whether the arguments satisfy the constraints; else the index of the first that does not, and why.
std::optional<std::size_t> CheckerCore::verify(List<TypeParam*> params, const std::vector<const Type*>& args,
                                               std::string* cause) {
  Substitution with(params, {args.data(), args.size()});
  for (std::size_t i = 0; i < params.size() && i < args.size(); ++i) {
    const Type* constraint = substitute(params[i]->constraint, with);
    if (!is_valid(constraint) || !is_valid(args[i])) continue;
    if (!under<Interface>(constraint) && is_valid(underlying(constraint))) {
      // Written without interface{}.
      Interface* wrapped = new_interface();
      const Type* one[] = {constraint};
      wrapped->embedded = arena_.copy(std::vector<const Type*>(one, one + 1));
      wrapped->implicit = true;
      constraint = wrapped;
    }
    if (!implements(args[i], constraint, true, cause)) return i;
  }
  return std::nullopt;
}

// Verifies an instantiation that the source asks for, when all its types are complete.
void CheckerCore::verify_later(Span at, List<TypeParam*> params, const std::vector<const Type*>& args,
                               std::vector<Span> arg_spans) {
  later([this, at, params, args, arg_spans] {
    std::string cause;
    if (const auto wrong = verify(params, args, &cause)) {
      const Span span = *wrong < arg_spans.size() ? arg_spans[*wrong] : at;
      report(span, Message::Verbatim, {cause});
      return;
    }
    for (std::size_t i = 0; i < params.size() && i < args.size(); ++i) {
      monomorph_.record(*env_.package, i < arg_spans.size() ? arg_spans[i] : at, params[i], args[i]);
    }
  });
}

// Instantiations that lead to ever larger ones could never be finished.
void CheckerCore::report_endless_instances() {
  const std::vector<Monomorph::Step> cycle = monomorph_.find_cycle();
  if (cycle.empty()) return;
  std::string path;
  for (const Monomorph::Step& step : cycle) {
    path += elsewhere(step.at, say(step.implicit ? Message::ImplicitlyParameterized : Message::InstantiatedAs,
                                   step.object, step.as));
  }
  error(cycle[0].object->span, Message::InstantiationCycle, path);
}

}  // namespace gol::types
