// Conditions that say the same twice (x == a || x == a) or exclude nothing (x != a || x != b).
#include "types/operand.hpp"
#include "vet/facts.hpp"

namespace gol::vet {
namespace {

using syntax::BinaryExpr;
using syntax::Operator;

void collect_operands(const Expr* expr, Operator op, std::vector<const Expr*>& out) {
  expr = unparen(expr);
  const auto* binary = as<BinaryExpr>(expr);
  if (!binary || binary->op != op) return out.push_back(expr);
  collect_operands(binary->left, op, out);
  collect_operands(binary->right, op, out);
}

void check_condition(Pass& pass, const BinaryExpr& condition) {
  const bool is_or = condition.op == Operator::LogicalOr;
  std::vector<const Expr*> operands;
  collect_operands(&condition, condition.op, operands);
  for (std::size_t i = 1; i < operands.size(); ++i) {
    for (std::size_t j = i; j-- > 0;) {
      const Expr& a = *operands[j];
      const Expr& b = *operands[i];
      // What happens in between may change the operands.
      if (has_effects(pass.info, a) || has_effects(pass.info, b)) break;
      const std::string both = types::expr_string(a) + (is_or ? " || " : " && ") + types::expr_string(b);
      if (same_expr(pass.info, a, b)) {
        pass.report(a.span.to(b.span), std::string("redundant ") + (is_or ? "or: " : "and: ") + both);
        break;
      }
      const auto* left = as<BinaryExpr>(&a);
      const auto* right = as<BinaryExpr>(&b);
      const Operator suspect = is_or ? Operator::NotEqual : Operator::Equal;
      if (!left || !right || left->op != suspect || right->op != suspect) continue;
      const auto constant = [&](const Expr* e) { return pass.info.type_and_value(*e).is_constant(); };
      if (!constant(left->right) || !constant(right->right) || constant(left->left)) continue;
      if (!same_expr(pass.info, *left->left, *right->left)) continue;
      pass.report(a.span.to(b.span), std::string("suspect ") + (is_or ? "or: " : "and: ") + both);
      break;
    }
  }
}

void visit_condition(Pass& pass, const Node& node, Operator parent) {
  const auto* binary = as<BinaryExpr>(&node);
  const bool logical = binary && (binary->op == Operator::LogicalOr || binary->op == Operator::LogicalAnd);
  if (logical && binary->op != parent) check_condition(pass, *binary);
  const bool same = logical || node.kind == syntax::NodeKind::ParenExpr;
  syntax::for_each_child(node, [&](const Node& child) {
    visit_condition(pass, child, logical ? binary->op : same ? parent : Operator::Add);
  });
}

}  // namespace

void check_bools(Pass& pass) {
  for (const syntax::File* file : pass.files) {
    for (const syntax::Decl* decl : file->decls) visit_condition(pass, *decl, Operator::Add);
    for (const Stmt* stmt : file->statements) visit_condition(pass, *stmt, Operator::Add);
  }
}

}  // namespace gol::vet
