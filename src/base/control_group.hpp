// Limits that the system's control groups (cgroups, versions 1 and 2) set for this process.
#pragma once

#include <cstdint>

namespace gol::base {

// Bytes of memory that this process and its groups may use; the largest number for "no limit".
std::uint64_t control_group_memory();

// Cores' worth of time, rounded up; 0 for "no limit".
int control_group_cores();

}  // namespace gol::base
