// Before Go 1.22 all rounds of a loop share its variables: a goroutine or deferred call that a round starts
// last sees what later rounds left there.
#include <algorithm>

#include "vet/facts.hpp"

namespace gol::vet {
namespace {

using namespace syntax;

void check_last(Pass& pass, const Stmt* last, const std::vector<const types::Var*>& vars) {
  const auto* go = as<GoStmt>(last);
  const auto* defer = as<DeferStmt>(last);
  const auto* call = as_call(go ? go->call : defer ? defer->call : nullptr);
  const auto* literal = call ? as<FuncLit>(unparen(call->function)) : nullptr;
  if (!literal) return;
  walk(*literal->body, [&](const Node& node) {
    const auto* ident = as<Ident>(&node);
    const auto* var = ident ? types::object_as<types::Var>(pass.info.object_of(*ident)) : nullptr;
    if (var && std::find(vars.begin(), vars.end(), var) != vars.end()) {
      pass.report(ident->span,
                  "loop variable " + std::string(ident->name.text()) + " captured by func literal")
          .with_help("pass it as an argument");
    }
    return true;
  });
}

}  // namespace

void check_loopclosure(Pass& pass) {
  if (!pass.package.variables_per_loop) return;
  walk(pass, [&](const Node& node) {
    std::vector<const types::Var*> vars;
    const BlockStmt* body = nullptr;
    const auto add = [&](const Expr* expr) {
      if (const types::Var* var = expr ? variable(pass.info, expr) : nullptr) vars.push_back(var);
    };
    if (const auto* range = as<RangeStmt>(&node); range && range->define) {
      body = range->body;
      add(range->key);
      add(range->value);
    }
    if (const auto* loop = as<ForStmt>(&node)) {
      body = loop->body;
      if (const auto* init = as<AssignStmt>(loop->init); init && init->assign == AssignKind::Define) {
        for (const Expr* left : init->left) add(left);
      }
    }
    if (body && !body->statements.empty()) check_last(pass, body->statements.back(), vars);
    return true;
  });
}

}  // namespace gol::vet
