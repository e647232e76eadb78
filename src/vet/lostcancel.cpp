// The cancel function of a context must be used on all paths, or the context lives until its parent ends.
#include "vet/facts.hpp"
#include "vet/flow.hpp"

namespace gol::vet {
namespace {

std::string_view context_maker(const Pass& pass, const Expr* expr) {
  const auto* call = as_call(expr);
  const types::Func* function = call ? callee(pass.info, *call) : nullptr;
  for (const char* name : {"WithCancel", "WithTimeout", "WithDeadline", "WithCancelCause", "WithTimeoutCause",
                           "WithDeadlineCause"}) {
    if (is_library_function(function, "context", name)) return name;
  }
  return {};
}

// What a statement `ctx, cancel := context.WithX(…)` does.
struct CancelDefinition {
  const Expr* cancel = nullptr;  // null: the node is no such statement
  std::string_view maker;
};

CancelDefinition cancel_definition(const Pass& pass, const Node& node) {
  if (const auto* assign = as<syntax::AssignStmt>(&node);
      assign && assign->left.size() == 2 && assign->right.size() == 1) {
    const auto maker = context_maker(pass, assign->right[0]);
    if (!maker.empty()) return {assign->left[1], maker};
  }
  const auto* stmt = as<syntax::DeclStmt>(&node);
  if (const auto* decl = stmt ? as<syntax::GenDecl>(stmt->decl) : nullptr) {
    for (const syntax::Spec* spec : decl->specs) {
      const auto* value = as<syntax::ValueSpec>(spec);
      if (!value || value->names.size() != 2 || value->values.size() != 1) continue;
      const auto maker = context_maker(pass, value->values[0]);
      if (!maker.empty()) return {value->names[1], maker};
    }
  }
  return {};
}

bool names_blank(const Expr* expr) {
  const auto* ident = as<syntax::Ident>(expr);
  return ident && ident->name.blank();
}

void check_function(Pass& pass, const Function& function) {
  bool any = false;
  walk_own(function.body, [&](const Node& node) {
    const CancelDefinition definition = cancel_definition(pass, node);
    any |= definition.cancel != nullptr;
    if (names_blank(definition.cancel)) {
      pass.report(definition.cancel->span, "the cancel function returned by context." +
                                               std::string(definition.maker) +
                                               " should be called, not discarded, to avoid a context leak");
    }
    return true;
  });
  if (!any) return;
  const Flow flow(function.body,
                  [&](const syntax::CallExpr& call) { return never_returns(pass.info, call); });
  const auto defines = [&](const Node& node) { return cancel_definition(pass, node).cancel != nullptr; };
  for (const FlowPlace place : flow.find(defines)) {
    const Expr* cancel = cancel_definition(pass, flow.at(place)).cancel;
    const types::Var* var = names_blank(cancel) ? nullptr : variable(pass.info, cancel);
    // A variable of a surrounding function is used there.
    if (!var || var->package_level || var->is_field || var->owner != function.node) continue;
    const auto uses = [&](const Node& node) {
      const auto* result = as<syntax::ReturnStmt>(&node);
      return mentions(pass.info, node, var) || (result && result->results.empty() && var->is_result);
    };
    const Flow::Exit exit = flow.exit_from(place, uses);
    if (!exit.found || (var->is_result && !exit.statement)) continue;
    const std::string name(var->name.text());
    base::Diagnostic& finding = pass.report(
        cancel->span, "the " + name + " function is not used on all paths (possible context leak)");
    if (exit.statement) {
      finding.label(exit.statement->span, "this return statement may be reached without using the " + name +
                                              " var defined on line " +
                                              std::to_string(pass.line_of(cancel->span)));
    }
    finding.with_help("put `defer " + name + "()` below");
  }
}

}  // namespace

void check_lostcancel(Pass& pass) {
  for (const Function& function : pass.functions) check_function(pass, function);
}

}  // namespace gol::vet
