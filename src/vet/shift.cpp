// Shifts by as many bits as the operand has, or more.
#include "types/operand.hpp"
#include "vet/facts.hpp"

namespace gol::vet {
namespace {

void check_shift_of(Pass& pass, const Node& node, const Expr& x, const Expr& count) {
  const auto& amount = pass.info.type_and_value(count);
  const auto& operand = pass.info.type_and_value(x);
  if (!amount.is_constant() || operand.is_constant() || types::is_type_param(operand.type)) return;
  const auto* basic = types::under<types::Basic>(operand.type);
  if (!basic || !types::is_integer(basic) || types::is_untyped(basic)) return;
  // int and uint are shifted by 32 on purpose to find their size.
  const auto bits = static_cast<std::uint64_t>(types::bit_size(basic->basic));
  const auto by = amount.value.to_uint64();
  if (!by || *by < bits) return;
  pass.report(node.span, types::expr_string(x) + " (" + std::to_string(bits) +
                             " bits) too small for shift of " + std::to_string(*by));
}

}  // namespace

void check_shift(Pass& pass) {
  using syntax::Operator;
  walk(pass, [&](const Node& node) {
    if (const auto* binary = as<syntax::BinaryExpr>(&node);
        binary && (binary->op == Operator::Shl || binary->op == Operator::Shr))
      check_shift_of(pass, node, *binary->left, *binary->right);
    if (const auto* assign = as<syntax::AssignStmt>(&node);
        assign && assign->assign == syntax::AssignKind::Compound &&
        (assign->op == Operator::Shl || assign->op == Operator::Shr))
      check_shift_of(pass, node, *assign->left[0], *assign->right[0]);
    return true;
  });
}

}  // namespace gol::vet
