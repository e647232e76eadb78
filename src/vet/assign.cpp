// x = x: most often another variable was meant.
#include "types/operand.hpp"
#include "vet/facts.hpp"

namespace gol::vet {

void check_assign(Pass& pass) {
  walk(pass, [&](const Node& node) {
    const auto* assign = as<syntax::AssignStmt>(&node);
    if (!assign || assign->assign != syntax::AssignKind::Assign ||
        assign->left.size() != assign->right.size())
      return true;
    for (std::size_t i = 0; i < assign->left.size(); ++i) {
      const Expr& left = *assign->left[i];
      const Expr& right = *assign->right[i];
      if (left.kind != unparen(&right)->kind && left.kind != right.kind) continue;
      if (has_effects(pass.info, left) || !same_expr(pass.info, left, right)) continue;
      // m[k] = m[k] makes an entry where there is none.
      if (pass.info.type_and_value(left).mode == types::Mode::MapIndex) continue;
      const auto* ident = as<syntax::Ident>(&left);
      if (ident && ident->name.blank()) continue;
      pass.report(assign->span,
                  "self-assignment of " + types::expr_string(right) + " to " + types::expr_string(left));
    }
    return true;
  });
}

}  // namespace gol::vet
