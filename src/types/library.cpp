// Packages of the library: declarations are read one by one, when they are first named.
#include <algorithm>

#include "types/core.hpp"
#include "types/literal.hpp"

namespace gol::types {

using namespace syntax;

// The names that the declaration's file imports. Nothing behind them is read yet.
Scope* CheckerCore::library_scope(Package* package, const LibraryDecl& decl) {
  Scope*& scope = library_scopes_[decl.imports.data() ? static_cast<const void*>(decl.imports.data())
                                                      : static_cast<const void*>(package)];
  if (scope) return scope;
  Scope* made = new_scope(package->scope);
  scope = made;
  SavedEnvironment saved(env_);
  env_ = {};
  env_.package = package;
  for (const ImportSpec* spec : decl.imports) {
    const std::optional<std::string> path = unquote(spec->path->text);
    if (!path) continue;
    Package* imported = import_package(*path, spec->path->span);
    if (!imported) {
      error(spec->path->span, Message::PackageNotInStd, *path);
      continue;
    }
    auto* object = make<PkgName>();
    object->name = spec->name ? spec->name->name : Name(imported->name);
    object->type = invalid_type();
    object->span = spec->path->span;
    object->package = package;
    object->imported = imported;
    object->used = true;
    made->insert(object);
  }
  return made;
}

// Declares what the name stands for, all names of its declaration at once, and resolves nothing.
Object* CheckerCore::library_object(Package* package, Name name) {
  if (Object* known = package->scope->lookup(name)) return known;
  if (!package->library || !package->library->declares(name)) return nullptr;
  const LibraryDecl found = package->library->declaration(name);
  if (!found.decl) return nullptr;
  Scope* scope = library_scope(package, found);
  SavedEnvironment saved(env_);
  env_ = {};
  env_.package = package;
  auto outer_objects = std::exchange(package_objects_, {});
  collect_decl(package, scope, *found.decl);
  package_objects_ = std::move(outer_objects);
  return package->scope->lookup(name);
}

Func* CheckerCore::new_library_method(const Named& named, Name name) {
  Package* package = named.object->package;
  const LibraryDecl found = package->library->method(named.object->name, name);
  const auto* decl = as<FuncDecl>(found.decl);
  if (!decl) return nullptr;
  auto* method = make<Func>();
  method->decl = decl;
  method->is_native = !decl->body;
  method->resolver = this;
  method->name = decl->name->name;
  method->span = decl->name->span;
  method->package = package;
  method->receiver = &named;
  method->colour = Colour::White;
  method->decl_info = new_decl_info(package, library_scope(package, found));
  method->decl_info->func_decl = decl;
  method->pointer_receiver = decl->receiver && as<StarExpr>(&unparen(*decl->receiver->type));
  define(*decl->name, method);
  return method;
}

void CheckerCore::resolve_method(const Named& named, Name name) {
  if (named.is_instance()) {
    // Unexported names of the generic type's package: the caller has looked whether it may see them.
    for (Func* method : named.origin->method_cache) {
      if (method->name == name) instance_method(named, method);
    }
    if (named.origin->methods_complete) return;
    if (Func* declared = named.origin->method(name, named.object->package)) instance_method(named, declared);
    return;
  }
  if (!named.object->package || !named.object->package->library) return;
  const auto names = named.object->package->library->methods_of(named.object->name);
  if (std::find(names.begin(), names.end(), name) == names.end()) return;
  if (Func* method = new_library_method(named, name)) named.method_cache.push_back(method);
}

void CheckerCore::resolve_methods(const Named& named) {
  if (named.is_instance()) {
    std::vector<Func*> all;
    for (Func* declared : named.origin->methods()) all.push_back(instance_method(named, declared));
    named.method_cache = std::move(all);
    named.methods_complete = named.origin->methods_complete;
    return;
  }
  if (!named.object->package || !named.object->package->library) return;
  std::vector<Func*> all;
  for (Name name : named.object->package->library->methods_of(named.object->name)) {
    if (Func* method = named.method(name, named.object->package)) all.push_back(method);
  }
  named.method_cache = std::move(all);
  named.methods_complete = true;
}

void CheckerCore::resolve_signature(const Func& function) {
  if (function.origin) resolve_instance_signature(const_cast<Func&>(function));
  else declare_object(const_cast<Func*>(&function));
  if (entries_ == 0) run_delayed();
}

const Object* CheckerCore::lookup(Package& package, Name name) {
  Object* object = package.is_library ? library_object(&package, name) : package.scope->lookup(name);
  if (object && object->colour == Colour::White) declare_object(object);
  run_delayed();
  return object;
}

}  // namespace gol::types
