// What the parser's tests share: parse a text, and show expressions with every grouping in parentheses.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "parse/parse.hpp"
#include "syntax/ast.hpp"

namespace gol::parse::test {

struct Parsed {
  base::SourceSet sources;
  base::DiagnosticSink sink;
  syntax::NodeId next_id = 0;
  std::unique_ptr<syntax::File> file;

  // "line: message", in the order of their places.
  std::vector<std::string> errors() const;
  // The only statement, or the i-th one.
  const syntax::Stmt& statement(std::size_t i = 0) const { return *file->statements[i]; }
};

Parsed parse_text(std::string_view text, Mode mode = Mode::Script);
// The errors of a Go file with this below its package clause; lines are counted from there.
std::vector<std::string> errors_of(std::string_view declarations);

// "(a + (b * c))", "f(x)", "[]int", "T{k: v}"; function bodies as "{…}".
std::string show(const syntax::Expr* x);
std::string show(const syntax::FieldList& list);
// The expression that the text is, shown; or its first error.
std::string shown(std::string_view expression);
// "name, name type; type" of the parameters or type parameters in a declaration.
std::string shown_type_spec(std::string_view declaration);

}  // namespace gol::parse::test
