// What every check of `gol vet` gets: one package that the type checker found right, and where findings go.
//
// A check is a function `void check_x(Pass&)` in a file of its own, named in checks.def. A finding must be
// worth the reader's time: where a check cannot be sure it says nothing.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "syntax/walk.hpp"
#include "types/info.hpp"
#include "types/package.hpp"

namespace gol::vet {

using syntax::as;
using syntax::Expr;
using syntax::Node;
using syntax::Stmt;

// A function, a function literal or the statements of a script.
struct Function {
  const syntax::FuncDecl* decl = nullptr;  // null for literals and scripts
  const syntax::FuncType* type = nullptr;  // null for scripts
  const Node* node = nullptr;              // the FuncDecl or FuncLit; null for scripts
  std::span<Stmt* const> body;
};

struct Pass {
  std::span<const syntax::File* const> files;
  const types::Info& info;
  const types::Package& package;
  const base::SourceSet& sources;
  base::DiagnosticSink& sink;
  std::vector<Function> functions;  // all that have a body, outer ones before those inside them

  base::Diagnostic& report(base::Span span, std::string message) {
    return sink.error(span, std::move(message));
  }
  std::size_t line_of(base::Span span) const { return sources.locate(span.begin).line; }
};

// Calls visit(node) for the node and all below it, until visit says false: then nothing below that node.
template <class Visit>
void walk(const Node& node, Visit&& visit) {
  if (!visit(node)) return;
  syntax::for_each_child(node, [&](const Node& child) { walk(child, visit); });
}

template <class Visit>
void walk(std::span<Stmt* const> list, Visit&& visit) {
  for (const Stmt* stmt : list) walk(*stmt, visit);
}

// All nodes of the package.
template <class Visit>
void walk(const Pass& pass, Visit&& visit) {
  for (const syntax::File* file : pass.files) {
    for (const syntax::Decl* decl : file->decls) walk(*decl, visit);
    walk(std::span<Stmt* const>(file->statements), visit);
  }
}

inline bool is_function(const Node& node) {
  return node.kind == syntax::NodeKind::FuncLit || node.kind == syntax::NodeKind::FuncDecl;
}

// The nodes of a body without those of the functions inside it.
template <class Visit>
void walk_own(std::span<Stmt* const> body, Visit&& visit) {
  walk(body, [&](const Node& node) { return !is_function(node) && visit(node); });
}

// Calls visit(list) for every list of statements: blocks, clauses and a script's top level.
template <class Visit>
void for_each_list(const Pass& pass, Visit&& visit) {
  for (const syntax::File* file : pass.files) visit(std::span<Stmt* const>(file->statements));
  walk(pass, [&](const Node& node) {
    if (const auto* block = as<syntax::BlockStmt>(&node)) visit(std::span<Stmt* const>(block->statements));
    if (const auto* clause = as<syntax::CaseClause>(&node)) visit(std::span<Stmt* const>(clause->body));
    if (const auto* clause = as<syntax::CommClause>(&node)) visit(std::span<Stmt* const>(clause->body));
    return true;
  });
}

}  // namespace gol::vet
