// Making types, objects and scopes, and finding the meaning of names (spec: Declarations and scope).
#include "types/core.hpp"

namespace gol::types {

Var* CheckerCore::new_var(Span span, Name name, const Type* type) {
  Var* var = make<Var>();
  var->span = span;
  var->name = name;
  var->type = type;
  var->package = env_.package;
  var->owner = env_.owner;
  return var;
}

Var* CheckerCore::new_param(Span span, Name name, const Type* type) {
  Var* var = new_var(span, name, type);
  var->is_param = true;
  var->used = true;  // parameters need not be used
  return var;
}

Named* CheckerCore::new_named(TypeName* object) {
  Named* named = &named_.emplace_back();
  named->object = object;
  named->origin = named;
  named->resolver = this;
  named->methods_complete = !object->package || !object->package->is_library;
  object->type = named;
  return named;
}

Interface* CheckerCore::new_interface() {
  auto* interface = make<Interface>();
  interface->arena = &arena_;
  return interface;
}

const Tuple* CheckerCore::tuple_of(const std::vector<Var*>& vars) {
  if (vars.empty()) return universe().empty_tuple;
  auto* tuple = make<Tuple>();
  tuple->vars = arena_.copy(vars);
  return tuple;
}

const Tuple* CheckerCore::tuple_of_types(const std::vector<const Type*>& types) {
  std::vector<Var*> vars;
  for (const Type* type : types) vars.push_back(new_param({}, {}, type));
  return tuple_of(vars);
}

const Pointer* CheckerCore::pointer_to(const Type* element) {
  const Pointer*& known = pointers_[element];
  if (!known) {
    auto* pointer = make<Pointer>();
    pointer->element = element;
    known = pointer;
  }
  return known;
}

const Slice* CheckerCore::slice_of(const Type* element) {
  const Slice*& known = slices_[element];
  if (!known) {
    auto* slice = make<Slice>();
    slice->element = element;
    known = slice;
  }
  return known;
}

// ---- Scopes -----------------------------------------------------------------------------------------

void CheckerCore::report_redeclared(const Object& object, const Object& earlier) {
  error(object.span, Message::Redeclared, &object,
        elsewhere(earlier.span, say(Message::OtherDeclaration, &object)));
}

void CheckerCore::declare(Scope* scope, const syntax::Ident* ident, Object* object) {
  // The blank identifier may be declared any number of times and never means anything.
  if (!object->name.blank()) {
    if (const Object* earlier = scope->insert(object)) {
      report_redeclared(*object, *earlier);
      return;
    }
    object->parent = scope;
  }
  if (ident) define(*ident, object);
}

Object* CheckerCore::lookup_in(Scope* scope, Name name) {
  if (Object* object = scope->lookup(name)) return object;
  // Declarations of a library are read when they are first named.
  if (env_.package && env_.package->is_library && scope == env_.package->scope) {
    return library_object(env_.package, name);
  }
  return nullptr;
}

Object* CheckerCore::lookup_name(Name name, Span at) {
  bool declared_below = false;
  for (Scope* scope = env_.scope; scope; scope = scope->parent()) {
    Object* object = lookup_in(scope, name);
    if (!object) continue;
    const auto* var = object_as<Var>(object);
    // A statement of a script may not use a variable declared below it; functions may.
    if (var && var->script_level && env_.script_statement && !env_.owner && var->package == env_.package &&
        at.begin < var->visible_from) {
      declared_below = true;
      continue;
    }
    return object;
  }
  if (!env_.package || !env_.package->is_script || declared_below) return nullptr;
  // Packages that a script uses without importing them.
  const std::string_view path = importer_.automatic_import(name);
  if (path.empty()) return nullptr;
  Package* imported = import_package(path, {});
  if (!imported) return nullptr;
  auto* object = make<PkgName>();
  object->name = name;
  object->type = invalid_type();
  object->package = env_.package;
  object->imported = imported;
  object->automatic = object->used = true;
  Scope* outermost = env_.package->scope;
  while (outermost->parent() != &universe().scope) outermost = outermost->parent();
  outermost->insert(object);
  return object;
}

void CheckerCore::close_scope() {
  report_unused(env_.scope);
  env_.scope = env_.scope->parent();
}

void CheckerCore::report_unused(Scope* scope) {
  if (options_.unused_variables) return;
  for (const auto& [name, object] : scope->objects()) {
    auto* var = object_as<Var>(object);
    if (var && !var->used && !var->package_level && is_valid(var->type)) {
      error(var->span, Message::DeclaredNotUsed, var).with_help("remove it, or use it: `_ = " + std::string(name.text()) + "`");
    }
  }
}

}  // namespace gol::types
