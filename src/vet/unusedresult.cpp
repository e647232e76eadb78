// Calls whose only effect is their result, as statements.
#include <algorithm>

#include "vet/facts.hpp"

namespace gol::vet {
namespace {

constexpr std::pair<std::string_view, std::string_view> pure_functions[] = {
    {"fmt", "Errorf"},         {"fmt", "Sprintf"},          {"fmt", "Sprint"},
    {"fmt", "Sprintln"},       {"sort", "Reverse"},         {"context", "WithValue"},
    {"context", "WithCancel"}, {"context", "WithDeadline"}, {"context", "WithTimeout"},
    {"errors", "New"},         {"slices", "Clip"},          {"slices", "Compact"},
    {"slices", "CompactFunc"}, {"slices", "Delete"},        {"slices", "DeleteFunc"},
    {"slices", "Grow"},        {"slices", "Insert"},        {"slices", "Replace"},
};

}  // namespace

void check_unusedresult(Pass& pass) {
  walk(pass, [&](const Node& node) {
    const auto* stmt = as<syntax::ExprStmt>(&node);
    const auto* call = stmt ? as_call(stmt) : nullptr;
    if (!call) return true;
    const types::Func* function = callee(pass.info, *call);
    for (const auto& [package, name] : pure_functions) {
      if (!is_library_function(function, package, name)) continue;
      pass.report(call->span,
                  "result of " + std::string(package) + "." + std::string(name) + " call not used");
    }
    const bool text_method = function && function->receiver && call->args.empty() &&
                             (function->name.text() == "Error" || function->name.text() == "String");
    const types::Signature* signature = text_method ? function->signature() : nullptr;
    if (signature && signature->results->size() == 1 && types::is_string(signature->results->vars[0]->type) &&
        signature->params->size() == 0 && function->receiver->object) {
      const std::string type = types::type_string(function->receiver, &pass.package);
      pass.report(call->span,
                  "result of (" + type + ")." + std::string(function->name.text()) + " call not used");
    }
    return true;
  });
}

}  // namespace gol::vet
