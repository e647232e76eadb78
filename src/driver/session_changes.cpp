// What an entry of a session changes for those before it.
#include <algorithm>

#include "driver/session.hpp"
#include "runtime/object/type_descriptor.hpp"
#include "syntax/walk.hpp"
#include "types/package.hpp"
#include "types/scope.hpp"

namespace gol::driver {
namespace {

using namespace syntax;

const FuncDecl* function_of(const Stmt& statement) {
  const auto* decl = as<DeclStmt>(&statement);
  return decl ? as<FuncDecl>(decl->decl) : nullptr;
}

// The names that a file declares at its top level, methods aside.
std::vector<base::Name> declared_names(const File& file) {
  std::vector<base::Name> names;
  for (const Stmt* statement : file.statements) {
    if (const FuncDecl* function = function_of(*statement)) {
      if (!function->receiver) names.push_back(function->name->name);
    } else if (const auto* decl = as<DeclStmt>(statement)) {
      const auto* group = as<GenDecl>(decl->decl);
      for (std::size_t i = 0; group && i < group->specs.size(); ++i) {
        if (const auto* type = as<TypeSpec>(group->specs[i])) names.push_back(type->name->name);
        const auto* values = as<ValueSpec>(group->specs[i]);
        for (std::size_t n = 0; values && n < values->names.size(); ++n) names.push_back(values->names[n]->name);
      }
    } else if (const auto* assign = as<AssignStmt>(statement); assign && assign->assign == AssignKind::Define) {
      for (const Expr* left : assign->left) {
        if (const auto* name = as<Ident>(left)) names.push_back(name->name);
      }
    }
  }
  return names;
}

bool is_generic_function(const types::Func& function) {
  const types::Signature& signature = *function.signature();
  return !signature.type_params.empty() || !signature.receiver_type_params.empty();
}

bool same_function(const types::Func& old, const types::Func& fresh) {
  return !is_generic_function(old) && !is_generic_function(fresh) && old.pointer_receiver == fresh.pointer_receiver &&
         types::identical(old.signature(), fresh.signature());
}

// Whether code that names the old object means the fresh one without being checked again.
bool follows(const types::Object& old, const types::Object& fresh) {
  if (old.kind != fresh.kind) return false;
  if (const auto* function = types::object_as<types::Func>(&fresh)) {
    return same_function(static_cast<const types::Func&>(old), *function);
  }
  return old.kind == types::ObjectKind::Var && types::identical(old.type, fresh.type);
}

std::string full_name(const FuncDecl& function) {
  std::string name(function.name->name.text());
  if (!function.receiver) return name;
  const Expr* type = function.receiver->type;
  for (;;) {
    if (const auto* star = as<StarExpr>(type)) type = star->x;
    else if (const auto* paren = as<ParenExpr>(type)) type = paren->x;
    else if (const auto* index = as<IndexExpr>(type)) type = index->x;
    else break;
  }
  const auto* base = as<Ident>(type);
  return (base ? std::string(base->name.text()) : std::string("?")) + "." + name;
}

}  // namespace

// What the name meant before the scope's own declarations.
const types::Object* Session::earlier(base::Name name, const types::Scope* from) const {
  for (const types::Scope* scope = from; scope; scope = scope->parent()) {
    const types::Object* object = scope->lookup(name);
    if (object && object->package == package_ && object->kind != types::ObjectKind::PkgName) return object;
  }
  return nullptr;
}

Session::Changes Session::redeclared(const File& file) const {
  Changes changes;
  for (const base::Name name : declared_names(file)) {
    if (const types::Object* old = earlier(name, package_->scope)) changes[name] = old;
  }
  return changes;
}

// The names to which the newest entry gives a meaning that code checked before it cannot follow.
Session::Changes Session::incompatible() const {
  Changes changes;
  for (const auto& [name, fresh] : package_->scope->objects()) {
    const types::Object* old = earlier(name, package_->scope->parent());
    if (old && !follows(*old, *fresh)) changes[name] = old;
  }
  for (const types::SessionMethod& each : package_->session_methods) {
    if (each.replaced && !same_function(*each.replaced, *each.method)) changes[each.method->name] = each.replaced;
  }
  return changes;
}

bool Session::mentions(const Node& node, const Changes& changes) const {
  if (const auto* name = as<Ident>(&node)) {
    if (!changes.contains(name->name)) return false;
    // A local variable of that name is none of it. Where nothing is known the function was left behind before.
    const types::Object* object = info_.object_of(*name);
    return !object || object->decl_info || object->kind == types::ObjectKind::Func;
  }
  bool found = false;
  for_each_child(node, [&](const Node& child) { found = found || mentions(child, changes); });
  return found;
}

// The functions that name something changed, and those that name such a function whose type changes with it.
std::vector<std::string> Session::affected_by(Changes changes) const {
  std::vector<std::string> affected;
  if (changes.empty()) return affected;
  for (bool more = true; std::exchange(more, false);) {
    for (const auto& [name, text] : functions_) {
      const FuncDecl& decl = *text.function->decl;
      // What the entry declares anew itself.
      const bool own = !decl.receiver && changes.contains(decl.name->name) &&
                       std::find(affected.begin(), affected.end(), name) == affected.end();
      if (own || std::find(affected.begin(), affected.end(), name) != affected.end()) continue;
      if (!mentions(decl, changes)) continue;
      affected.push_back(name);
      more = true;
      const bool type_changes = mentions(*decl.type, changes) || (decl.receiver && mentions(*decl.receiver->type, changes));
      if (type_changes) changes[decl.name->name] = text.function;
    }
  }
  return affected;
}

const types::Object* Session::stands_for(const types::Object& object) const {
  const auto found = stands_for_.find(&object);
  return found == stands_for_.end() ? nullptr : found->second;
}

// The files are checked as the newest entry: what they declare takes the place of what it stands for.
void Session::adopt(std::span<const File* const> files) {
  for (const auto& [name, fresh] : package_->scope->objects()) {
    const types::Object* old = earlier(name, package_->scope->parent());
    has_older_types_ |= old && old->kind == types::ObjectKind::TypeName;
    if (!old || !follows(*old, *fresh)) continue;
    stands_for_[fresh] = old;
    if (const auto* function = types::object_as<types::Func>(old)) {
      code_->redefine(*function, *types::object_as<types::Func>(fresh));
    } else {
      code_->redefine(*types::object_as<types::Var>(old), *types::object_as<types::Var>(fresh));
    }
  }
  for (const types::SessionMethod& each : package_->session_methods) {
    if (!each.replaced || !same_function(*each.replaced, *each.method)) continue;
    stands_for_[each.method] = each.replaced;
    code_->redefine(*each.replaced, *each.method);
  }
  if (!package_->session_methods.empty()) runtime::forget_missing_itabs();
  for (const File* file : files) remember(*file);
}

// A type that is declared anew has the methods that are checked with it, if any.
void Session::remember(const File& file) {
  const base::SourceFile& source = *compilation_.sources.file_of(file.base);
  for (const Stmt* statement : file.statements) {
    const FuncDecl* decl = function_of(*statement);
    if (!decl) continue;
    const auto* function = types::object_as<types::Func>(info_.object_of(*decl->name));
    if (!function) continue;
    const base::Location at = compilation_.sources.locate(decl->span.begin);
    const std::size_t begin = source.offset(decl->span.begin);
    functions_[full_name(*decl)] = {function, source.name, at.line,
                                    std::string(source.text.substr(begin, decl->span.end - decl->span.begin))};
  }
}

}  // namespace gol::driver
