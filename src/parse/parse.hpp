// From source text to AST.
#pragma once

#include <memory>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "syntax/ast.hpp"

namespace gol::parse {

enum class Mode {
  Auto,    // a file with a package clause is a Go file, any other a script
  GoFile,  // a missing package clause is an error
  Script,
  Piece,  // declarations alone, as they stand in a library file: no package clause is wanted
};

struct Options {
  Mode mode = Mode::Auto;
};

// Parses one file. Syntax errors go to the sink, several per file, in Go's words; what could be understood
// is in the result all the same. `next_id` numbers the nodes and goes on from file to file.
// Runs on a large stack (base::run_on_large_stack) and limits nesting with a message.
std::unique_ptr<syntax::File> parse_file(const base::SourceFile& source, base::DiagnosticSink& sink,
                                         syntax::NodeId& next_id, const Options& options = {});

// Whether the text begins with a package clause, behind comments and a first line for the shell.
bool has_package_clause(std::string_view text);

// Whether more input could make the text right: an open bracket, an unfinished literal, a dangling
// operator. The REPL asks this to choose between a continuation prompt and an error.
bool is_incomplete(std::string_view text);

}  // namespace gol::parse
