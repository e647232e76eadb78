#include "vet/vet.hpp"

#include <algorithm>

#include "base/large_stack.hpp"
#include "vet/pass.hpp"

namespace gol::vet {

#define GOL_VET_CHECK(name) void check_##name(Pass& pass);
#include "vet/checks.def"

namespace {

std::vector<Function> functions_of(const Pass& pass) {
  std::vector<Function> functions;
  for (const syntax::File* file : pass.files) {
    if (file->script()) functions.push_back({nullptr, nullptr, nullptr, file->statements});
  }
  walk(pass, [&](const Node& node) {
    if (const auto* decl = as<syntax::FuncDecl>(&node); decl && decl->body)
      functions.push_back({decl, decl->type, decl, decl->body->statements});
    if (const auto* literal = as<syntax::FuncLit>(&node))
      functions.push_back({nullptr, literal->type, literal, literal->body->statements});
    return true;
  });
  return functions;
}

}  // namespace

void vet(std::span<const syntax::File* const> files, const types::Info& info, const types::Package& package,
         const base::SourceSet& sources, base::DiagnosticSink& sink) {
  // Sources may nest deeply, and the checks walk them recursively.
  base::DiagnosticSink found;
  base::run_on_large_stack([&] {
    Pass pass{files, info, package, sources, found, {}};
    pass.functions = functions_of(pass);
#define GOL_VET_CHECK(name) check_##name(pass);
#include "vet/checks.def"
  });
  std::vector<base::Diagnostic> ordered = found.all();
  std::stable_sort(ordered.begin(), ordered.end(), [](const base::Diagnostic& a, const base::Diagnostic& b) {
    return a.span.begin < b.span.begin;
  });
  for (base::Diagnostic& each : ordered) sink.error(each.span, {}) = each;
}

}  // namespace gol::vet
