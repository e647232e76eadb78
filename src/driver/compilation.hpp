// What all stages of one program share: its sources, its errors and the numbering of its nodes.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "parse/parse.hpp"
#include "syntax/ast.hpp"

namespace gol::driver {

struct Compilation {
  base::SourceSet sources;
  base::DiagnosticSink sink;
  syntax::NodeId next_id = 1;

  // Parses a file and keeps its AST for as long as the program lives.
  const syntax::File& parse(const base::SourceFile& source, parse::Mode mode) {
    asts.push_back(parse::parse_file(source, sink, next_id, {.mode = mode}));
    return *asts.back();
  }

  std::vector<std::unique_ptr<syntax::File>> asts;
};

}  // namespace gol::driver
