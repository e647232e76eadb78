// Packages, files and imports (spec: Packages).
#include <algorithm>
#include <cstdio>
#include <cstring>

#include "base/large_stack.hpp"
#include "types/core.hpp"
#include "types/init_order.hpp"
#include "types/literal.hpp"

namespace gol::types {

using namespace syntax;

Package* CheckerCore::new_package(std::string_view path, std::string_view name) {
  Package* package = &packages_.emplace_back();
  package->path = path;
  package->name = name;
  Scope* outer = const_cast<Scope*>(&universe().scope);
  package->scope = new_scope(outer);
  return package;
}

Package* CheckerCore::package(std::string_view path) {
  if (auto found = by_path_.find(std::string(path)); found != by_path_.end()) return found->second;
  const ImportResult result = importer_.find(path);
  if (result.library) {
    Package* package = new_package(result.library->path(), result.library->name());
    package->is_library = true;
    package->library = result.library;
    by_path_.emplace(std::string(path), package);
    return package;
  }
  if (result.source) return check_package(result.source->path, result.source->files);
  return nullptr;
}

Package* CheckerCore::import_package(std::string_view path, Span at) {
  if (std::find(importing_.begin(), importing_.end(), path) != importing_.end()) {
    error(at, Message::ImportCycle);
    return nullptr;
  }
  Package* imported = package(path);
  if (!imported) return nullptr;
  auto& imports = env_.package->imports;
  if (std::find(imports.begin(), imports.end(), imported) == imports.end()) imports.push_back(imported);
  return imported;
}

Package* CheckerCore::check_package(std::string_view path, std::span<const File* const> files) {
  if (auto found = by_path_.find(std::string(path)); found != by_path_.end()) return found->second;
  std::string_view name = "main";
  const auto named = std::find_if(files.begin(), files.end(), [](const File* file) { return file->package_name; });
  if (named != files.end()) name = (*named)->package_name->name.text();
  Package* package = new_package(path, name);
  package->variables_per_loop = options_.variables_per_loop;
  by_path_.emplace(std::string(path), package);

  // An import may lead here in the middle of another package's check.
  SavedEnvironment saved(env_);
  env_ = {};
  env_.package = package;
  auto outer_names = std::exchange(pkg_names_, {});
  auto outer_objects = std::exchange(package_objects_, {});
  auto outer_methods = std::exchange(pending_methods_, {});
  auto outer_path = std::exchange(object_path_, {});
  importing_.emplace_back(path);
  check_files(package, files);
  importing_.pop_back();
  pkg_names_ = std::move(outer_names);
  package_objects_ = std::move(outer_objects);
  pending_methods_ = std::move(outer_methods);
  object_path_ = std::move(outer_path);
  user_packages.push_back(package);
  return package;
}

void CheckerCore::check_files(Package* package, std::span<const File* const> files) {
  const std::size_t errors = sink_.count();
  std::vector<FileInfo> infos;
  for (const File* file : files) {
    if (file->package_name && file->package_name->name.blank()) {
      error(file->package_name->span, Message::BlankPackage);
    }
    infos.push_back({file, new_scope(package->scope)});
  }
  for (FileInfo& info : infos) collect_file(package, info);
  check_import_conflicts(package, infos);
  attach_methods(package);
  const std::size_t first = delayed_.size();
  check_objects(package);
  run_delayed(first);
  report_endless_instances();
  order_initialisation(*this, *package, package_objects_);
  report_unused_imports(package);
  report_missing_bodies(errors);
  package->checked = true;
}

// A body may stand in another language as far as types go, so its lack is the last thing to complain about.
void CheckerCore::report_missing_bodies(std::size_t errors_before) {
  if (sink_.count() == errors_before) {
    for (Span name : missing_bodies_) error(name, Message::MissingFuncBody);
  }
  missing_bodies_.clear();
}

// ---- Collecting the declarations --------------------------------------------------------------------

void CheckerCore::collect_file(Package* package, FileInfo& file) {
  collect_imports(package, file.scope, {file.file->decls.data(), file.file->decls.size()});
  for (const Decl* decl : file.file->decls) collect_decl(package, file.scope, *decl);
}

void CheckerCore::collect_imports(Package* package, Scope* scope, std::span<const Decl* const> decls) {
  for (const Decl* decl : decls) {
    const auto* group = as<GenDecl>(decl);
    if (!group || group->token != DeclToken::Import) continue;
    for (const Spec* spec : group->specs) {
      if (const auto* import = as<ImportSpec>(spec)) collect_import(package, scope, *import);
    }
  }
}

namespace {

// Why no package can have this path; empty if one can.
std::string import_path_fault(std::string_view path) {
  if (path.empty()) return "empty string";
  bool valid = true;
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t from = at;
    const char32_t rune = decode_utf8(path, at, valid);
    const bool shown = rune > ' ' && rune != 0x7F;
    if (shown && rune != 0xFFFD && (rune > 0x7F || !std::strchr("!\"#$%&'()*,:;<=>?[]^`{|}\\", static_cast<int>(rune)))) {
      continue;
    }
    char number[16];
    std::snprintf(number, sizeof number, "U+%04X", static_cast<unsigned>(rune));
    std::string fault = std::string("invalid character ") + number;
    if (rune == 0xFFFD) fault += " '\xEF\xBF\xBD'";
    else if (shown || rune == ' ') fault += " '" + std::string(path.substr(from, at - from)) + "'";
    return fault;
  }
  return {};
}

}  // namespace

void CheckerCore::collect_import(Package* package, Scope* scope, const ImportSpec& spec) {
  if (spec.path->malformed) return;
  const std::optional<std::string> path = unquote(spec.path->text);
  if (!path) return;
  if (const std::string fault = import_path_fault(*path); !fault.empty()) {
    error(spec.path->span, Message::InvalidImportPath, fault);
    return;
  }
  if (path->front() == '/') {
    error(spec.path->span, Message::AbsoluteImportPath);
    return;
  }
  const bool outside = *path == "unsafe" || *path == "C";
  if (outside) {
    error(spec.path->span, Message::UnsupportedPackage, *path);
  }
  const std::size_t errors = sink_.count();
  Package* imported = outside ? nullptr : import_package(*path, spec.path->span);
  if (!imported) {
    if (!outside && sink_.count() == errors) {
      const bool hosted = path->substr(0, path->find('/')).find('.') != std::string::npos;
      auto& diagnostic = error(spec.path->span, hosted ? Message::PackageNotProvided : Message::PackageNotInStd, *path);
      if (importer_.is_standard(*path)) {
        diagnostic.with_help(not_in_gol("package `" + *path + "`"));
      } else if (const std::string similar = importer_.similar_package(*path); !similar.empty()) {
        diagnostic.with_help("did you mean `" + similar + "`?");
      } else if (!hosted) {
        diagnostic.with_help("`gol doc --list` lists the packages that there are");
      }
    }
    // A stand-in whose members are all silently invalid.
    imported = new_package(*path, path->substr(path->rfind('/') + 1));
    imported->missing = true;
  }
  const Name name = spec.name ? spec.name->name : Name(imported->name);
  if (name.text() == "init") {
    error(spec.name ? spec.name->span : spec.path->span, Message::ImportAsInit);
    return;
  }
  if (imported->name == "main" && !options_.imports_of_main && !imported->is_library && !imported->missing) {
    error(spec.path->span, Message::ImportOfMain, *path);
    return;
  }
  auto* object = make<PkgName>();
  object->name = name;
  object->type = invalid_type();
  object->span = spec.name ? spec.name->span : spec.path->span;
  object->package = package;
  object->imported = imported;
  object->used = imported->missing || name.blank();
  if (name.text() == ".") {
    collect_dot_import(scope, object, *imported);
  } else if (const auto* known = object_as<PkgName>(scope->lookup(name));
             known && package->is_script && known->imported == imported) {
    return;  // a session may repeat its imports
  } else {
    declare(scope, spec.name, object);
  }
  if (!name.blank()) pkg_names_.push_back(object);
}

// The exported names of a package become names of the file (spec: Import declarations).
void CheckerCore::collect_dot_import(Scope* scope, PkgName* object, Package& imported) {
  auto insert = [&](Name name, Object* member) {
    if (!name.exported() || !member) return;
    if (const Object* earlier = scope->insert(name, member)) {
      if (earlier == member) return;
      error(object->span, Message::Redeclared, name, elsewhere(earlier->span, say(Message::OtherDeclaration, name)));
      return;
    }
    dot_imports_[{scope, member}] = object;
  };
  if (imported.library) {
    SavedEnvironment saved(env_);
    for (Name name : imported.library->names()) insert(name, library_object(&imported, name));
  } else {
    for (const auto& [name, member] : imported.scope->objects()) insert(name, member);
  }
}

DeclInfo* CheckerCore::new_decl_info(Package* package, Scope* scope) {
  DeclInfo* info = &decl_infos_.emplace_back();
  info->package = package;
  info->file_scope = scope;
  return info;
}

void CheckerCore::declare_package_object(Package* package, const Ident& ident, Object* object, DeclInfo* info) {
  object->name = ident.name;
  object->span = ident.span;
  object->package = package;
  object->colour = Colour::White;
  object->decl_info = info;
  object->order = next_order_++;
  const std::string_view name = ident.name.text();
  if (name == "init" || (name == "main" && package->name == "main" && !package->is_script)) {
    if (object->kind != ObjectKind::Func) {
      error(ident.span, Message::MustBeFunc, name);
      define(ident, object);
      package_objects_.push_back(object);
      return;
    }
  }
  declare(package->scope, &ident, object);
  package_objects_.push_back(object);
}

void CheckerCore::collect_decl(Package* package, Scope* scope, const Decl& decl) {
  if (const auto* function = as<FuncDecl>(&decl)) return collect_func(package, scope, *function);
  const auto* group = as<GenDecl>(&decl);
  if (!group) return;
  const ValueSpec* previous = nullptr;
  for (const Spec* spec : group->specs) {
    if (const auto* values = as<ValueSpec>(spec)) {
      if (group->token == DeclToken::Const) {
        collect_const_spec(package, scope, *values, previous);
      } else {
        collect_var_spec(package, scope, *values, false);
      }
    } else if (const auto* type = as<TypeSpec>(spec)) {
      auto* object = make<TypeName>();
      object->alias = type->alias;
      DeclInfo* info = new_decl_info(package, scope);
      info->type_spec = type;
      object->script_level = package->is_script;
      declare_package_object(package, *type->name, object, info);
    }
  }
}

void CheckerCore::collect_func(Package* package, Scope* scope, const FuncDecl& decl) {
  auto* object = make<Func>();
  object->decl = &decl;
  object->is_native = !decl.body;
  object->resolver = this;
  DeclInfo* info = new_decl_info(package, scope);
  info->func_decl = &decl;
  const std::string_view name = decl.name->name.text();
  object->name = decl.name->name;
  object->span = decl.name->span;
  object->package = package;
  object->colour = Colour::White;
  object->decl_info = info;
  object->order = next_order_++;
  if (decl.receiver) {
    pending_methods_.emplace_back(object, &decl);
    define(*decl.name, object);
    package_objects_.push_back(object);
    return;
  }
  // init cannot be referred to, and there may be several (spec: Package initialization).
  if (name == "init" || name == "_" || (name == "main" && package->name == "main")) {
    if (name != "_" && !decl.type->type_params.fields.empty()) {
      error(decl.type->type_params.fields[0].span, Message::FuncNoTypeParams, name);
    }
    if (name != "_" && (!decl.type->params.fields.empty() || !decl.type->results.fields.empty())) {
      error(decl.name->span, Message::FuncNoParams, name);
    }
  }
  if (name == "init" || name == "_") {
    object->parent = package->scope;
    define(*decl.name, object);
    if (name == "init") {
      if (!decl.body) error(decl.name->span, Message::FuncMissingBody, name);
      package->init_functions.push_back(object);
    }
  } else {
    declare(package->scope, decl.name, object);
  }
  package_objects_.push_back(object);
}

// ---- Methods ----------------------------------------------------------------------------------------

namespace {

// The name of a receiver's base type and whether there is a star; null for anything stranger.
const Ident* receiver_base(const Expr* type, bool& pointer) {
  pointer = false;
  for (;;) {
    if (const auto* paren = as<ParenExpr>(type)) {
      type = paren->x;
    } else if (const auto* star = as<StarExpr>(type)) {
      pointer = true;
      type = star->x;
    } else if (const auto* index = as<IndexExpr>(type)) {
      type = index->x;
    } else {
      return as<Ident>(type);
    }
  }
}

}  // namespace

void CheckerCore::attach_methods(Package* package) {
  for (auto& [method, decl] : pending_methods_) attach_method(package, method, *decl);
  pending_methods_.clear();
}

// Associates a method with its base type by name, before any type is known, so that look-ups find it.
void CheckerCore::attach_method(Package* package, Func* method, const FuncDecl& decl) {
  bool pointer = false;
  const Ident* base = receiver_base(decl.receiver->type, pointer);
  method->pointer_receiver = pointer;
  if (!base || method->name.blank()) return;
  Object* object = lookup_declared(*package, base->name);
  // Aliases of a type of this package stand for it.
  for (int hops = 0; hops < 100; ++hops) {
    auto* type = object_as<TypeName>(object);
    if (!type || !type->alias || !type->decl_info || !type->decl_info->type_spec) break;
    bool through_pointer = false;
    const Ident* target = receiver_base(type->decl_info->type_spec->type, through_pointer);
    if (!target) return;
    method->pointer_receiver |= through_pointer;
    object = lookup_declared(*package, target->name);
  }
  auto* type = object_as<TypeName>(object);
  if (!type || type->alias) return;
  const auto* earlier = type->parent == package->scope ? nullptr : as_type<Named>(type->type);
  if (earlier) return attach_session_method(*package, *earlier, method);
  methods_of_[type].push_back(method);
}

// The type was declared by an earlier entry of the session, and has been used since.
void CheckerCore::attach_session_method(Package& session, const Named& type, Func* method) {
  method->receiver = &type;
  if (const auto* structure = under<Struct>(&type)) {
    for (const Var* field : structure->fields) {
      if (field->name != method->name) continue;
      error(method->span, Message::FieldAndMethod, method,
            elsewhere(field->span, say(Message::OtherDeclaration, field)));
    }
  }
  auto& methods = type.method_cache;
  const auto known = std::find_if(methods.begin(), methods.end(), [&](const Func* f) { return f->name == method->name; });
  if (known == methods.end()) {
    session.session_methods.push_back({&type, method, nullptr});
    methods.push_back(method);
    return;
  }
  const auto now = std::find_if(session.session_methods.begin(), session.session_methods.end(),
                                [&](const SessionMethod& each) { return each.method == *known; });
  if (now != session.session_methods.end()) {
    error(method->span, Message::MethodRedeclared, type.object, method,
          elsewhere((*known)->span, say(Message::OtherDeclaration, *known)));
    return;
  }
  session.session_methods.push_back({&type, method, *known});
  *known = method;
}

// The package-level object of that name; in a session the newest entry's that has one.
Object* CheckerCore::lookup_declared(const Package& package, Name name) {
  for (Scope* scope = package.scope; scope != &universe().scope; scope = scope->parent()) {
    if (Object* object = scope->lookup(name)) return object;
  }
  return nullptr;
}

// ---- Checking ---------------------------------------------------------------------------------------

void CheckerCore::check_objects(Package* package) {
  const std::vector<Object*> objects = package_objects_;
  // Types first, aliases last among them, so that messages about constants and variables know them.
  for (Object* object : objects) {
    if (auto* type = object_as<TypeName>(object); type && !type->alias) declare_object(object);
  }
  for (Object* object : objects) {
    if (object->kind == ObjectKind::TypeName) declare_object(object);
  }
  for (Object* object : objects) {
    auto* var = object_as<Var>(object);
    if (var && var->script_level) continue;  // in its place among the statements
    declare_object(object);
  }
  for (Object* object : objects) {
    const auto* function = object_as<Func>(object);
    if (function && function->decl && function->decl->body) package->functions.push_back(function);
  }
}

void CheckerCore::check_import_conflicts(Package* package, std::vector<FileInfo>& files) {
  for (const FileInfo& file : files) {
    for (const auto& [name, object] : file.scope->objects()) {
      const Object* other = package->scope->lookup(name);
      if (!other) continue;
      if (const auto* import = object_as<PkgName>(object)) {
        error(other->span, Message::AlreadyImported, name, import->imported->name,
              elsewhere(import->span, say(Message::OtherDeclaration, name)));
        const_cast<PkgName*>(import)->used = true;
      } else {
        const auto dot = dot_imports_.find({file.scope, object});
        if (dot == dot_imports_.end()) continue;
        error(other->span, Message::AlreadyDotImported, name,
              elsewhere(dot->second->span, say(Message::OtherDeclaration, name)));
        dot->second->used = true;
      }
    }
  }
}

void CheckerCore::report_unused_imports(Package* package) {
  if (package->is_script) return;
  for (const PkgName* import : pkg_names_) {
    if (import->used) continue;
    const std::string& path = import->imported->path;
    const std::string_view last = std::string_view(path).substr(path.rfind('/') + 1);
    const std::string_view name = import->name.text();
    const std::string help = "remove the import, or name it `_` if it is there for what its init functions do";
    if (name == last || name == ".") {
      error(import->span, Message::UnusedImport, path).with_help(help);
    } else {
      error(import->span, Message::UnusedImportAs, path, name).with_help(help);
    }
  }
}

}  // namespace gol::types
