// A declared function is never nil.
#include "types/operand.hpp"
#include "vet/facts.hpp"

namespace gol::vet {
namespace {

const types::Func* named_function(const Pass& pass, const Expr* expr) {
  expr = unparen(expr);
  if (const auto* ident = as<syntax::Ident>(expr))
    return types::object_as<types::Func>(pass.info.object_of(*ident));
  const auto* selector = as<syntax::SelectorExpr>(expr);
  if (!selector) return nullptr;
  if (const auto* selection = pass.info.selection(*selector))
    return types::object_as<types::Func>(selection->object);
  return types::object_as<types::Func>(pass.info.object_of(*selector->selector));
}

bool is_nil(const Pass& pass, const Expr* expr) {
  return pass.info.type_and_value(*expr).mode == types::Mode::Nil;
}

}  // namespace

void check_nilfunc(Pass& pass) {
  walk(pass, [&](const Node& node) {
    const auto* compare = as<syntax::BinaryExpr>(&node);
    if (!compare || (compare->op != syntax::Operator::Equal && compare->op != syntax::Operator::NotEqual))
      return true;
    const Expr* function = is_nil(pass, compare->right)  ? compare->left
                           : is_nil(pass, compare->left) ? compare->right
                                                         : nullptr;
    if (!function || !named_function(pass, function)) return true;
    pass.report(compare->span, "comparison of function " + types::expr_string(*unparen(function)) + " " +
                                   std::string(syntax::spelling(compare->op)) + " nil is always " +
                                   (compare->op == syntax::Operator::Equal ? "false" : "true"));
    return true;
  });
}

}  // namespace gol::vet
