// How many cores this process may keep busy.
#pragma once

namespace gol::driver {

// The smaller of the affinity mask and the cgroup's CPU quota (rounded up); at least one.
int usable_cores();

}  // namespace gol::driver
