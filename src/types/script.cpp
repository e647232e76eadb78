// Scripts: files without a package clause. Declarations at the top level belong to the package, and the
// statements between them are the body of its main. Imports, written or automatic, lie in a scope outside
// the package's, so that a name which the script declares wins over a package of that name.
#include <algorithm>

#include "types/core.hpp"
#include "types/init_order.hpp"

namespace gol::types {

using namespace syntax;

Package* CheckerCore::new_script() {
  Package* package = new_package("main", "main");
  package->is_script = true;
  package->scope = new_scope(new_scope(package->scope->parent()));
  by_path_["main"] = package;
  return package;
}

Package* CheckerCore::check_script(const File& file) {
  Package* package = new_script();
  const File* const files[] = {&file};
  check_script_files(package, package->scope->parent(), files);
  package->checked = true;
  user_packages.push_back(package);
  return package;
}

void CheckerCore::check_script_files(Package* package, Scope* imports, std::span<const File* const> files) {
  const std::size_t errors = sink_.count();
  SavedEnvironment saved(env_);
  env_ = {};
  env_.package = package;
  package_objects_.clear();
  pkg_names_.clear();
  for (const File* file : files) {
    collect_imports(package, imports, {file->decls.data(), file->decls.size()});
    collect_script(package, package->scope, *file);
  }
  attach_methods(package);
  const std::size_t first = delayed_.size();
  check_objects(package);
  for (const File* file : files) check_script_statements(package, *file);
  run_delayed(first);
  report_endless_instances();
  report_missing_bodies(errors);
}

bool CheckerCore::check_entry(Package& session, std::span<const File* const> files, const ExprStmt* echoed) {
  const std::size_t errors = sink_.count();
  Scope* imports = new_scope(session.scope);
  session.scope = new_scope(imports);
  session.script_body.clear();
  session.functions.clear();
  session.init_functions.clear();
  session.session_methods.clear();
  session.script_echo = nullptr;
  session.script_constant.clear();
  echoed_ = echoed;
  check_script_files(&session, imports, files);
  echoed_ = nullptr;
  session.script_runs_main = false;  // a function to call, like any other
  if (sink_.count() == errors) return true;
  undo_entry(session);
  return false;
}

void CheckerCore::undo_entry(Package& session) {
  session.scope = session.scope->parent()->parent();
  for (auto it = session.session_methods.rbegin(); it != session.session_methods.rend(); ++it) {
    auto& methods = it->type->method_cache;
    const auto at = std::find(methods.begin(), methods.end(), it->method);
    if (it->replaced) *at = const_cast<Func*>(it->replaced);
    else methods.erase(at);
  }
  session.session_methods.clear();
}

void CheckerCore::collect_script(Package* package, Scope* scope, const File& file) {
  for (const Stmt* statement : file.statements) {
    if (const auto* decl = as<DeclStmt>(statement)) {
      const auto* group = as<GenDecl>(decl->decl);
      if (group && group->token == DeclToken::Import) {
        const Decl* one[] = {group};
        collect_imports(package, scope->parent(), one);
      } else if (group && group->token == DeclToken::Var) {
        for (const Spec* spec : group->specs) {
          if (const auto* values = as<ValueSpec>(spec)) collect_var_spec(package, scope, *values, true);
        }
      } else {
        collect_decl(package, scope, *decl->decl);
      }
    } else if (const auto* assign = as<AssignStmt>(statement); assign && assign->assign == AssignKind::Define) {
      collect_define(package, scope, *assign);
    }
  }
  bool declarations_only = true;
  for (const Stmt* statement : file.statements) {
    package->script_body.push_back(statement);
    if (!as<DeclStmt>(statement) && !as<EmptyStmt>(statement)) declarations_only = false;
  }
  const auto* main = object_as<Func>(scope->lookup(Name("main")));
  package->script_runs_main = declarations_only && main && main->decl;
}

// a, b := x at the top level declares those of its variables that are new.
void CheckerCore::collect_define(Package* package, Scope* scope, const AssignStmt& stmt) {
  std::vector<Var*> vars;
  bool any_new = false;
  for (const Expr* left : stmt.left) {
    const auto* ident = as<Ident>(left);
    if (!ident) return;  // reported with the statement
    Var* var = nullptr;
    if (!ident->name.blank()) {
      auto* known = object_as<Var>(scope->lookup(ident->name));
      if (scope->lookup(ident->name)) {
        vars.push_back(known);
        continue;
      }
      any_new = true;
    }
    var = make<Var>();
    var->package_level = var->script_level = var->used = true;
    var->visible_from = stmt.span.end;
    if (ident->name.blank()) {
      var->name = ident->name;
      var->package = package;
      vars.push_back(var);
      continue;
    }
    DeclInfo* info = new_decl_info(package, scope);
    declare_package_object(package, *ident, var, info);
    vars.push_back(var);
  }
  if (!any_new) return;
  for (std::size_t i = 0; i < vars.size(); ++i) {
    Var* var = vars[i];
    if (!var || !var->decl_info || var->visible_from != stmt.span.end) continue;
    DeclInfo* info = var->decl_info;
    if (stmt.right.size() == stmt.left.size()) {
      info->init = stmt.right[i];
    } else if (stmt.right.size() == 1) {
      info->init = stmt.right[0];
      info->lhs = vars;
    }
  }
}

void CheckerCore::check_script_statements(Package* package, const File& file) {
  SavedEnvironment saved(env_);
  env_ = {};
  env_.package = package;
  env_.scope = package->scope;
  env_.script_statement = true;
  static const Signature* const nothing = [] {
    auto* signature = new Signature;
    signature->params = signature->results = universe().empty_tuple;
    return signature;
  }();
  env_.signature = nothing;
  for (const Stmt* statement : file.statements) {
    if (!check_script_decl(*statement)) stmt(*statement, {});
  }
  check_labels({file.statements.data(), file.statements.size()}, Span{});
}

// Declarations were collected and are checked as objects; variables in their place.
bool CheckerCore::check_script_decl(const Stmt& statement) {
  if (const auto* define = as<AssignStmt>(&statement); define && define->assign == AssignKind::Define) {
    return check_script_define(*define);
  }
  const auto* decl = as<DeclStmt>(&statement);
  if (!decl) return false;
  const auto* group = as<GenDecl>(decl->decl);
  if (!group || group->token != DeclToken::Var) return true;
  for (const Spec* spec : group->specs) {
    const auto* values = as<ValueSpec>(spec);
    if (!values) continue;
    for (const Ident* name : values->names) {
      if (auto* object = const_cast<Object*>(info_.object_of(*name))) declare_object(object);
    }
    for (Var* blank : blank_vars_[values]) declare_object(blank);
  }
  return true;
}

// Declares the new variables and assigns to the others, as := does inside a function.
bool CheckerCore::check_script_define(const AssignStmt& stmt) {
  bool any_new = false;
  for (const Expr* left : stmt.left) {
    const auto* ident = as<Ident>(left);
    if (!ident) {
      error(left->span, Message::NonNameInDefine, left);
      use(stmt.right);
      return true;
    }
    if (ident->name.blank()) continue;
    const auto* var = object_as<Var>(info_.object_of(*ident));
    any_new |= var && var->visible_from == stmt.span.end;
  }
  for (std::size_t i = 0; i < stmt.left.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const auto *a = as<Ident>(stmt.left[i]), *b = as<Ident>(stmt.left[j]);
      if (a->name == b->name && !a->name.blank()) error(a->span, Message::RepeatedInDefine, a->name);
    }
  }
  std::vector<Var*> vars;
  for (const Expr* left : stmt.left) {
    const auto* ident = as<Ident>(left);
    if (ident->name.blank()) {
      Var* blank = new_var(ident->span, ident->name, nullptr);
      blank->used = true;
      vars.push_back(blank);
      continue;
    }
    Object* known = lookup_in(env_.package->scope, ident->name);
    auto* var = object_as<Var>(known);
    if (!var) {
      if (known) {
        use_object(*ident, known);
        error(ident->span, Message::CannotAssign, left);
      }
      var = new_var(ident->span, ident->name, invalid_type());
    } else {
      use_object(*ident, var);
    }
    vars.push_back(var);
  }
  if (!any_new) error(stmt.op_span, Message::NoNewVariables);
  // Variables that a function has asked for already have their types from the same expressions.
  init_vars(vars, stmt.right, nullptr, stmt.op_span);
  for (Var* var : vars) {
    if (var->script_level && var->package == env_.package && var->visible_from == stmt.span.end) {
      var->colour = Colour::Black;
    }
  }
  return true;
}

}  // namespace gol::types
