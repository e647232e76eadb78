// Looks for code that compiles and is likely wrong.
#pragma once

#include <span>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "types/info.hpp"
#include "types/package.hpp"

namespace gol::vet {

// Runs all checks over a package without compile errors; findings go to the sink, in source order.
void vet(std::span<const syntax::File* const> files, const types::Info& info, const types::Package& package,
         const base::SourceSet& sources, base::DiagnosticSink& sink);

}  // namespace gol::vet
