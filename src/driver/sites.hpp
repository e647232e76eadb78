// How places in gol code are written in stack traces.
#pragma once

#include "driver/compilation.hpp"
#include "runtime/sched/trace.hpp"

namespace gol::driver {

// The function of a site, with file and line, and whether that function has parameters.
runtime::SiteDescription describe_site(const Compilation& compilation, runtime::Site site);

// The source line of a site with a caret below; empty for the library's lines.
std::string excerpt_of_site(const Compilation& compilation, runtime::Site site, const base::RenderOptions& options);

}  // namespace gol::driver
