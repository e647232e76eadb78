#include "base/control_group.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <string>

namespace gol::base {
namespace {

const std::string mount = "/sys/fs/cgroup";
constexpr std::uint64_t no_limit = std::numeric_limits<std::uint64_t>::max();

// A short file of /proc or /sys, or nothing.
std::string read_small(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return {};
  char buffer[4096];
  const ssize_t size = read(descriptor, buffer, sizeof buffer);
  close(descriptor);
  return std::string(buffer, size > 0 ? static_cast<std::size_t>(size) : 0);
}

// The groups that this process is in, one per line: "0::/path" for version 2, "4:cpu,cpuacct:/path" for version 1.
const std::string& memberships() {
  static const std::string text = read_small("/proc/self/cgroup");
  return text;
}

// The path behind `marker`, without a slash at its end; empty for the root.
std::string group_path(const std::string& marker) {
  const std::string& groups = memberships();
  const std::size_t at = groups.find(marker);
  if (at == groups.npos) return {};
  const std::size_t begin = at + marker.size();
  std::string path = groups.substr(begin, groups.find('\n', begin) - begin);
  if (path == "/") path.clear();
  return path;
}

// The smallest limit of a group and those around it: each of them counts. `read_limit` gets a folder.
template <class ReadLimit>
std::uint64_t tightest(const std::string& root, std::string path, ReadLimit read_limit) {
  std::uint64_t limit = no_limit;
  for (;;) {
    limit = std::min(limit, read_limit(root + path));
    const std::size_t slash = path.rfind('/');
    if (slash == path.npos) return limit;
    path.resize(slash);
  }
}

// The number at the beginning of a control file; none if it says "max", -1, or is missing.
std::uint64_t number_or_none(const std::string& text) {
  char* end = nullptr;
  const long long number = std::strtoll(text.c_str(), &end, 10);
  return end == text.c_str() || number < 0 ? no_limit : static_cast<std::uint64_t>(number);
}

// What quota microseconds in every period come to.
std::uint64_t cores_of(std::uint64_t quota, std::uint64_t period) {
  if (quota == no_limit || period == no_limit || quota == 0 || period == 0) return no_limit;
  return (quota + period - 1) / period;
}

}  // namespace

std::uint64_t control_group_memory() {
  const std::uint64_t second = tightest(mount, group_path("0::"), [](const std::string& folder) {
    return number_or_none(read_small(folder + "/memory.max"));
  });
  const std::uint64_t first = tightest(mount + "/memory", group_path(":memory:"), [](const std::string& folder) {
    return number_or_none(read_small(folder + "/memory.limit_in_bytes"));
  });
  return std::min(first, second);
}

int control_group_cores() {
  std::uint64_t cores = tightest(mount, group_path("0::"), [](const std::string& folder) {
    const std::string text = read_small(folder + "/cpu.max");  // "max 100000" or "150000 100000"
    const std::size_t space = text.find(' ');
    if (space == text.npos) return no_limit;
    return cores_of(number_or_none(text), number_or_none(text.substr(space + 1)));
  });
  if (cores == no_limit) {
    std::string path = group_path(":cpu,cpuacct:");
    if (path.empty()) path = group_path(":cpu:");
    cores = tightest(mount + "/cpu", path, [](const std::string& folder) {
      return cores_of(number_or_none(read_small(folder + "/cpu.cfs_quota_us")),
                      number_or_none(read_small(folder + "/cpu.cfs_period_us")));
    });
  }
  return cores == no_limit ? 0 : static_cast<int>(std::min<std::uint64_t>(cores, 1 << 20));
}

}  // namespace gol::base
