// string(n) makes a string of one character, not of digits.
#include "vet/facts.hpp"

namespace gol::vet {
namespace {

bool is_byte_or_rune(const types::Type* type) {
  const auto* basic = types::under<types::Basic>(type);
  return basic && (basic->basic == types::BasicKind::Uint8 || basic->basic == types::BasicKind::Int32 ||
                   basic->basic == types::BasicKind::UntypedRune);
}

// "word (string)" for a defined type.
std::string with_underlying(const Pass& pass, const types::Type* type) {
  std::string text = types::type_string(type, &pass.package);
  if (types::as_type<types::Named>(type))
    text += " (" + types::type_string(types::underlying(type), &pass.package) + ")";
  return text;
}

}  // namespace

void check_stringintconv(Pass& pass) {
  walk(pass, [&](const Node& node) {
    const auto* call = as<syntax::CallExpr>(&node);
    if (!call || call->args.size() != 1 || !is_conversion(pass.info, *call)) return true;
    const types::Type* to = pass.info.type_of(*call->function);
    const types::Type* from = pass.info.type_of(*call->args[0]);
    if (types::is_type_param(to) || types::is_type_param(from) || !types::is_string(to)) return true;
    // The checker gives a constant the type string here: what counts is how it is written.
    if (!types::is_integer(from) || is_byte_or_rune(from)) return true;
    const auto* literal = as<syntax::BasicLit>(unparen(call->args[0]));
    if (literal && literal->lit == syntax::LitKind::Char) return true;
    pass.report(call->span,
                "conversion from " + with_underlying(pass, from) + " to " + with_underlying(pass, to) +
                    " yields a string of one rune, not a string of digits (did you mean fmt.Sprint(x)?)");
    return true;
  });
}

}  // namespace gol::vet
