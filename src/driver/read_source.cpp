#include "driver/read_source.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace gol::driver {
namespace {

ReadResult read_descriptor(int descriptor) {
  ReadResult result;
  struct stat status {};
  std::size_t room = 64 << 10;
  if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0) {
    // One byte more, so that the end is seen without growing.
    room = std::min(static_cast<std::size_t>(status.st_size) + 1, max_source_bytes + 1);
  }
  std::size_t size = 0;
  for (;;) {
    if (size == result.text.size()) result.text.resize(size == 0 ? room : size * 2);
    const ssize_t got = read(descriptor, result.text.data() + size, result.text.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return {{}, std::strerror(errno)};
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > max_source_bytes) return {{}, "the source is larger than 256 MiB"};
  }
  result.text.resize(size);
  return result;
}

}  // namespace

ReadResult read_source(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return {{}, std::strerror(errno)};
  ReadResult result = read_descriptor(descriptor);
  close(descriptor);
  return result;
}

ReadResult read_standard_input() { return read_descriptor(STDIN_FILENO); }

}  // namespace gol::driver
