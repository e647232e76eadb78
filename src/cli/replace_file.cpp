#include "cli/replace_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace gol::cli {
namespace {

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t wrote = write(descriptor, text.data(), text.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(wrote));
  }
  return true;
}

}  // namespace

// The new text is complete in a file beside the old one before it takes its name.
std::string replace_file(const std::string& path, std::string_view text) {
  std::error_code error;
  const std::string target = std::filesystem::canonical(path, error).string();
  if (error) return error.message();
  if (access(target.c_str(), W_OK) != 0) return std::strerror(errno);
  struct stat status {};
  if (stat(target.c_str(), &status) != 0) return std::strerror(errno);

  std::string temporary = target + ".XXXXXX";
  const int descriptor = mkstemp(temporary.data());
  if (descriptor < 0) return std::strerror(errno);
  bool written = write_all(descriptor, text) && fchmod(descriptor, status.st_mode & 07777) == 0;
  // Only root may give a file away; anyone else formats files of their own.
  if (status.st_uid != geteuid() || status.st_gid != getegid()) {
    if (fchown(descriptor, status.st_uid, status.st_gid) == 0) {
      written = written && fchmod(descriptor, status.st_mode & 07777) == 0;
    }
  }
  written = written && fsync(descriptor) == 0;
  written = close(descriptor) == 0 && written && rename(temporary.c_str(), target.c_str()) == 0;
  if (written) return {};
  const std::string reason = std::strerror(errno);
  unlink(temporary.c_str());
  return reason;
}

}  // namespace gol::cli
