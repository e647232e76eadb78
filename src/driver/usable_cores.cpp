#include "driver/usable_cores.hpp"

#include <sched.h>
#include <unistd.h>

#include <algorithm>

#include "base/control_group.hpp"

namespace gol::driver {
namespace {

int affinity_cores() {
  // The mask of a machine with more processors than cpu_set_t holds does not fit; count them all then.
  cpu_set_t mask;
  if (sched_getaffinity(0, sizeof mask, &mask) == 0) return CPU_COUNT(&mask);
  return static_cast<int>(sysconf(_SC_NPROCESSORS_ONLN));
}

}  // namespace

int usable_cores() {
  const int cores = std::max(1, affinity_cores());
  const int quota = base::control_group_cores();
  return quota > 0 ? std::min(cores, quota) : cores;
}

}  // namespace gol::driver
