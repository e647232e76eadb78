// Formatting of whole sources: the text in, the text as gofmt writes it out.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "base/source.hpp"

namespace gol::format {

// The formatted text of a Go file or script, or nothing when it has syntax errors, which are in the sink
// then. `sources` keeps the text for the messages.
std::optional<std::string> format_source(base::SourceSet& sources, base::DiagnosticSink& sink,
                                         std::string name, std::string text);

}  // namespace gol::format
