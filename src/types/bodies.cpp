// Function bodies, and the queue in which they wait until the declarations they need are complete.
#include "base/large_stack.hpp"
#include "types/core.hpp"
#include "types/labels.hpp"
#include "types/returns.hpp"

namespace gol::types {

using namespace syntax;

// Runs the actions queued at `from` and later, and those that they queue.
void CheckerCore::run_delayed(std::size_t from) {
  for (std::size_t i = from; i < delayed_.size(); ++i) {
    Delayed next = std::move(delayed_[i]);
    SavedEnvironment saved(env_);
    env_ = next.env;
    next.action();
  }
  if (delayed_.size() > from) delayed_.resize(from);
}

void CheckerCore::func_body(const Node& owner, DeclInfo* decl, const Signature* signature, const FuncType& type,
                            const Field* receiver, const BlockStmt& body, Scope* outer) {
  SavedEnvironment saved(env_);
  const bool in_script = env_.script_statement;
  Package* package = env_.package;
  env_ = {};
  env_.package = package;
  env_.decl = decl;
  env_.owner = &owner;
  env_.signature = signature;
  env_.scope = new_scope(outer);
  env_.script_statement = in_script;
  declare_params(owner, *signature, type, receiver);
  // Parameters and the body's own declarations share one block.
  stmt_list(body.statements, {});
  check_labels({body.statements.data(), body.statements.size()}, body.rbrace);
  if (signature->results->size() > 0 && !is_terminating(body, info_)) error(body.rbrace, Message::MissingReturn);
  report_unused(env_.scope);
}

// The parameters were made with the signature; here they become names of the body.
void CheckerCore::declare_params(const Node& owner, const Signature& signature, const FuncType& type,
                                 const Field* receiver) {
  auto bind = [&](Var* var, const Ident* ident) {
    var->owner = &owner;
    if (ident) declare(env_.scope, ident, var);
  };
  if (signature.receiver) {
    bind(signature.receiver, receiver && !receiver->names.empty() ? receiver->names[0] : nullptr);
  }
  auto bind_all = [&](const FieldList& fields, const Tuple& vars) {
    std::size_t i = 0;
    for (const Field& field : fields.fields) {
      if (field.names.empty() && i < vars.size()) bind(vars.vars[i++], nullptr);
      for (const Ident* name : field.names) {
        if (i < vars.size()) bind(vars.vars[i++], name);
      }
    }
  };
  bind_all(type.params, *signature.params);
  bind_all(type.results, *signature.results);
}

bool CheckerCore::check_body(const Func& function) {
  auto& target = const_cast<Func&>(function);
  if (target.body_checked || !target.decl || !target.decl->body) return true;
  const std::size_t errors = sink_.count();
  target.body_checked = true;
  const Signature* signature = target.signature();
  DeclInfo* info = target.decl_info;
  SavedEnvironment saved(env_);
  env_ = {};
  env_.package = target.package;
  func_body(*target.decl, info, signature, *target.decl->type, target.decl->receiver, *target.decl->body,
            info->file_scope);
  run_delayed();
  return sink_.count() == errors;
}

}  // namespace gol::types
