#include "base/address_space.hpp"

#include <sys/resource.h>

#include <algorithm>

namespace gol::base {

std::size_t reservable(std::size_t wanted, unsigned percent) {
  constexpr std::size_t alignment = 64 << 10;
  rlimit limit{};
  if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return wanted;
  return std::min<std::size_t>(wanted, limit.rlim_cur / 100 * percent) / alignment * alignment;
}

}  // namespace gol::base
