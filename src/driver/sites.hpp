// How places in gol code are written in stack traces.
#pragma once

#include "driver/compilation.hpp"
#include "runtime/sched/trace.hpp"

namespace gol::driver {

// The function of a site, with file and line, and whether that function has parameters.
runtime::SiteDescription describe_site(const Compilation& compilation, runtime::Site site);

}  // namespace gol::driver
