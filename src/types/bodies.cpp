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

// `scope` is that of the signature and holds the parameters; the body's own declarations share it.
void CheckerCore::func_body(const Node& owner, DeclInfo* decl, const Signature* signature, const BlockStmt& body,
                            Scope* scope) {
  SavedEnvironment saved(env_);
  const bool in_script = env_.script_statement;
  Package* package = env_.package;
  // Those of the function around a literal are the literal's too.
  List<TypeParam*> params = env_.function_params;
  if (!signature->type_params.empty()) params = signature->type_params;
  if (!signature->receiver_type_params.empty()) params = signature->receiver_type_params;
  env_ = {};
  env_.package = package;
  env_.function_params = params;
  env_.decl = decl;
  env_.owner = &owner;
  env_.signature = signature;
  env_.scope = scope;
  env_.script_statement = in_script;
  if (signature->receiver) signature->receiver->owner = &owner;
  for (Var* param : signature->params->vars) param->owner = &owner;
  for (Var* result : signature->results->vars) result->owner = &owner;
  stmt_list(body.statements, {});
  check_labels({body.statements.data(), body.statements.size()}, body.rbrace);
  if (signature->results->size() > 0 && !is_terminating(body, info_)) {
    error(body.rbrace, Message::MissingReturn).with_help("a function with results ends with `return`, `panic` or an endless loop");
  }
  report_unused(env_.scope);
}

bool CheckerCore::check_body(const Func& function) {
  auto& target = const_cast<Func&>(function);
  if (target.body_checked || !target.decl || !target.decl->body) return true;
  const std::size_t errors = sink_.count();
  target.body_checked = true;
  const Signature* signature = target.signature();
  DeclInfo* info = target.decl_info;
  if (!signature) return false;
  SavedEnvironment saved(env_);
  env_ = {};
  env_.package = target.package;
  func_body(*target.decl, info, signature, *target.decl->body, info->body_scope);
  run_delayed();
  return sink_.count() == errors;
}

}  // namespace gol::types
