#include "driver/usable_cores.hpp"

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace gol::driver {
namespace {

// A short file of /proc or /sys, or nothing.
std::string read_small(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return {};
  char buffer[4096];
  const ssize_t size = read(descriptor, buffer, sizeof buffer);
  close(descriptor);
  return std::string(buffer, size > 0 ? static_cast<std::size_t>(size) : 0);
}

// Cores that quota microseconds per period allow; 0 for "no limit".
int cores_of(long quota, long period) {
  if (quota <= 0 || period <= 0) return 0;
  return static_cast<int>(std::max(1L, (quota + period - 1) / period));
}

// The part of a /proc/self/cgroup line behind `marker` ("0::" for version 2); empty for the root.
std::string cgroup_path(const std::string& groups, const std::string& marker) {
  const std::size_t at = groups.find(marker);
  if (at == groups.npos) return {};
  const std::size_t begin = at + marker.size();
  const std::string path = groups.substr(begin, groups.find('\n', begin) - begin);
  return path == "/" ? std::string() : path;
}

// The tightest limit of a group and those around it; 0 for none. `read_limit` gets a folder.
template <class ReadLimit>
int tightest(const std::string& mount, std::string path, ReadLimit read_limit) {
  int tightest_limit = 0;
  for (;;) {
    const int limit = read_limit(mount + path);
    if (limit > 0 && (tightest_limit == 0 || limit < tightest_limit)) tightest_limit = limit;
    const std::size_t slash = path.rfind('/');
    if (slash == path.npos) return tightest_limit;
    path.resize(slash);
  }
}

int quota_cores() {
  const std::string groups = read_small("/proc/self/cgroup");
  const int second = tightest("/sys/fs/cgroup", cgroup_path(groups, "0::"), [](const std::string& folder) {
    const std::string text = read_small(folder + "/cpu.max");  // "max 100000" or "150000 100000"
    char* rest = nullptr;
    const long quota = std::strtol(text.c_str(), &rest, 10);
    return cores_of(quota, std::strtol(rest, nullptr, 10));
  });
  if (second > 0) return second;
  std::string path = cgroup_path(groups, ":cpu,cpuacct:");
  if (path.empty()) path = cgroup_path(groups, ":cpu:");
  return tightest("/sys/fs/cgroup/cpu", path, [](const std::string& folder) {
    return cores_of(std::strtol(read_small(folder + "/cpu.cfs_quota_us").c_str(), nullptr, 10),
                    std::strtol(read_small(folder + "/cpu.cfs_period_us").c_str(), nullptr, 10));
  });
}

int affinity_cores() {
  // The mask of a machine with more processors than cpu_set_t holds does not fit; count them all then.
  cpu_set_t mask;
  if (sched_getaffinity(0, sizeof mask, &mask) == 0) return CPU_COUNT(&mask);
  return static_cast<int>(sysconf(_SC_NPROCESSORS_ONLN));
}

}  // namespace

int usable_cores() {
  const int cores = std::max(1, affinity_cores());
  const int quota = quota_cores();
  return quota > 0 ? std::min(cores, quota) : cores;
}

}  // namespace gol::driver
