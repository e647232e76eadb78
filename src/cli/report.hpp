// Diagnostics on standard error.
#pragma once

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "driver/program.hpp"

namespace gol::cli {

// How reports on standard error look: with source lines on a terminal, in colour unless NO_COLOR is set.
base::RenderOptions report_options();

// Prints all diagnostics, on a terminal with source lines and colour (unless NO_COLOR is set).
// Returns the exit code that follows: exit_errors, or exit_ok when there are none.
int report_diagnostics(const driver::Program& program);
int report_diagnostics(const base::SourceSet& sources, const base::DiagnosticSink& diagnostics);

// The same for programs: one JSON object a line on standard output, with file, line, column, message and,
// where there is one, help.
int report_json(const driver::Program& program);
int report_json(const base::SourceSet& sources, const base::DiagnosticSink& diagnostics);

}  // namespace gol::cli
