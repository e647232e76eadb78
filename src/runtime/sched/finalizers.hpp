// Running the finalizers that a collection found due.
#pragma once

namespace gol::runtime {

// Starts a goroutine that calls them, unless one is at it. The hook on_finalizers_due.
void start_finalizers();

}  // namespace gol::runtime
