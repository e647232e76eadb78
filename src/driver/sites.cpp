#include "driver/sites.hpp"

#include <algorithm>

#include "runtime/memory/stack_record.hpp"
#include "syntax/walk.hpp"

namespace gol::driver {
namespace {

bool holds(const syntax::Node& node, base::Pos pos) { return node.span.begin <= pos && pos < node.span.end; }

// The type of the innermost function below the node that holds the position; `outer` without one.
const syntax::FuncType* innermost_function(const syntax::Node& node, base::Pos pos,
                                           const syntax::FuncType* outer) {
  if (!holds(node, pos)) return outer;
  if (const auto* decl = syntax::as<syntax::FuncDecl>(&node)) outer = decl->type;
  if (const auto* literal = syntax::as<syntax::FuncLit>(&node)) outer = literal->type;
  syntax::for_each_child(node, [&](const syntax::Node& child) {
    if (holds(child, pos)) outer = innermost_function(child, pos, outer);
  });
  return outer;
}

const syntax::FuncType* function_at(const Compilation& compilation, base::Pos pos) {
  const base::SourceFile* source = compilation.sources.file_of(pos);
  if (!source) return nullptr;
  const auto file = std::find_if(compilation.asts.begin(), compilation.asts.end(),
                                 [&](const auto& ast) { return ast->base == source->base; });
  if (file == compilation.asts.end()) return nullptr;
  const syntax::FuncType* found = nullptr;
  for (const syntax::Decl* decl : (*file)->decls) found = innermost_function(*decl, pos, found);
  for (const syntax::Stmt* stmt : (*file)->statements) found = innermost_function(*stmt, pos, found);
  return found;
}

}  // namespace

runtime::SiteDescription describe_site(const Compilation& compilation, runtime::Site site) {
  runtime::SiteDescription description;
  description.function = runtime::function_info(site.function).name;
  const base::Location at = compilation.sources.locate(site.pos);
  description.file = at.file ? at.file->name : "?";
  description.line = at.line;
  const syntax::FuncType* type = function_at(compilation, site.pos);
  description.parameters = type && !type->params.fields.empty();
  return description;
}

std::string excerpt_of_site(const Compilation& compilation, runtime::Site site, const base::RenderOptions& options) {
  const base::Location at = compilation.sources.locate(site.pos);
  if (!at.file || at.file->library) return {};
  return base::render_excerpt(compilation.sources, {site.pos, site.pos + 1}, options);
}

}  // namespace gol::driver
