// A channel that is closed twice on one path: the second close panics.
#include "types/operand.hpp"
#include "vet/facts.hpp"
#include "vet/flow.hpp"

namespace gol::vet {
namespace {

using namespace syntax;

// The channel that the statement closes, at once or deferred; null for other nodes.
const Expr* closed_channel(const Pass& pass, const Node& node) {
  const auto* defer = as<DeferStmt>(&node);
  const auto* call = defer                             ? as_call(defer->call)
                     : node.kind == NodeKind::ExprStmt ? as_call(&node)
                                                       : nullptr;
  if (!call || pass.info.builtin(*call) != types::BuiltinId::Close || call->args.size() != 1) return nullptr;
  const Expr* channel = unparen(call->args[0]);
  return has_effects(pass.info, *channel) ? nullptr : channel;
}

// Whether the node gives a variable of the channel's expression another value.
bool reassigns(const Pass& pass, const Node& node, const Expr& channel) {
  bool found = false;
  const auto changed = [&](const Expr* target) {
    const types::Var* var = variable_or_field(pass.info, target);
    found |= var && mentions(pass.info, channel, var);
  };
  walk(node, [&](const Node& each) {
    if (const auto* assign = as<AssignStmt>(&each)) {
      for (const Expr* left : assign->left) changed(left);
    }
    if (const auto* step = as<IncDecStmt>(&each)) changed(step->x);
    if (const auto* spec = as<ValueSpec>(&each)) {
      for (const Ident* name : spec->names) changed(name);
    }
    return !found;
  });
  // The variables of a range stand alone in the graph.
  if (node.kind == NodeKind::Ident) changed(static_cast<const Expr*>(&node));
  return found;
}

void check_function_closes(Pass& pass, const Function& function) {
  int closes = 0;
  walk_own(function.body, [&](const Node& node) {
    closes += closed_channel(pass, node) != nullptr;
    return true;
  });
  if (closes < 2) return;
  const Flow flow(function.body, [&](const CallExpr& call) { return never_returns(pass.info, call); });
  const auto places = flow.find([&](const Node& node) { return closed_channel(pass, node) != nullptr; });
  for (const FlowPlace second : places) {
    const Node& later = flow.at(second);
    const Expr& channel = *closed_channel(pass, later);
    for (const FlowPlace first : places) {
      const Node& earlier = flow.at(first);
      if (&earlier == &later || !same_expr(pass.info, *closed_channel(pass, earlier), channel)) continue;
      const auto other = [&](const Node& node) { return reassigns(pass, node, channel); };
      if (!flow.leads(first, later, other)) continue;
      // Which of the two happens may hang on one condition, unless every path to one leads through the other.
      const bool always_before =
          !flow.leads_from_start(later, [&](const Node& node) { return &node == &earlier; });
      const bool always_after =
          !flow.exit_from(first, [&](const Node& node) { return &node == &later; }).found;
      if (!always_before && !always_after) continue;
      pass.report(later.span, "channel " + types::expr_string(channel) + " is closed twice")
          .label(earlier.span,
                 "it may be closed on line " + std::to_string(pass.line_of(earlier.span)) + " already");
      break;
    }
  }
}

}  // namespace

void check_doubleclose(Pass& pass) {
  for (const Function& function : pass.functions) check_function_closes(pass, function);
}

}  // namespace gol::vet
