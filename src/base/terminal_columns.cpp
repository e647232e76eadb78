#include "base/terminal_columns.hpp"

#include <sys/ioctl.h>

namespace gol::base {

std::size_t terminal_columns(int descriptor) {
  winsize size{};
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 1 ? size.ws_col : 0;
}

}  // namespace gol::base
