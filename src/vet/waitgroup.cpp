// wg.Add at the start of the goroutine that it counts: Wait may run before it.
#include "vet/facts.hpp"

namespace gol::vet {

void check_waitgroup(Pass& pass) {
  walk(pass, [&](const Node& node) {
    const auto* go = as<syntax::GoStmt>(&node);
    const auto* call = go ? as_call(go->call) : nullptr;
    const auto* literal = call ? as<syntax::FuncLit>(unparen(call->function)) : nullptr;
    if (!literal || literal->body->statements.empty()) return true;
    const Stmt* first = literal->body->statements[0];
    const auto* add = first->kind == syntax::NodeKind::ExprStmt ? as_call(first) : nullptr;
    const types::Func* method = add ? callee(pass.info, *add) : nullptr;
    if (!is_library_method(method, "sync", "WaitGroup", "Add")) return true;
    // A group that the goroutine itself declares or gets cannot be waited for outside.
    const auto* selector = as<syntax::SelectorExpr>(unparen(add->function));
    const types::Var* root = selector ? root_variable(pass.info, selector->x) : nullptr;
    if (root && root->owner == literal && !root->is_param) return true;
    pass.report(add->span, "WaitGroup.Add called from inside new goroutine")
        .with_help("call Add before the go statement");
    return true;
  });
}

}  // namespace gol::vet
