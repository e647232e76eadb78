// Statements that no path leads to. As for `go vet`, only panic counts as a call that does not return.
#include "vet/facts.hpp"
#include "vet/flow.hpp"

namespace gol::vet {
namespace {

// Reports the first dead statement behind each live one.
class DeadCode {
 public:
  DeadCode(Pass& pass, const Flow& flow) : pass_(pass), flow_(flow) {}

  void list(std::span<Stmt* const> statements) {
    bool told = false;
    for (const Stmt* stmt : statements) {
      if (flow_.reachable(*stmt)) {
        told = false;
        inside(*stmt);
      } else if (!told && !stmt_is_empty(*stmt)) {
        pass_.report(stmt->span, "unreachable code");
        told = true;
      }
    }
  }

 private:
  static bool stmt_is_empty(const Stmt& stmt) { return stmt.kind == syntax::NodeKind::EmptyStmt; }

  void inside(const Stmt& stmt) {
    if (is_function(stmt)) return;
    if (const auto* block = as<syntax::BlockStmt>(&stmt)) return list(block->statements);
    syntax::for_each_child(stmt, [&](const Node& child) {
      if (const auto* block = as<syntax::BlockStmt>(&child)) list(block->statements);
      else if (const auto* clause = as<syntax::CaseClause>(&child)) list(clause->body);
      else if (const auto* clause = as<syntax::CommClause>(&child)) list(clause->body);
      else if (child.kind == syntax::NodeKind::IfStmt || child.kind == syntax::NodeKind::LabeledStmt ||
               stmt.kind == syntax::NodeKind::LabeledStmt)
        inside(static_cast<const Stmt&>(child));
    });
  }

  Pass& pass_;
  const Flow& flow_;
};

}  // namespace

void check_unreachable(Pass& pass) {
  for (const Function& function : pass.functions) {
    const Flow flow(function.body, [&](const syntax::CallExpr& call) { return is_panic(pass.info, call); });
    DeadCode(pass, flow).list(function.body);
  }
}

}  // namespace gol::vet
