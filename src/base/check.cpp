#include "base/check.hpp"

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace gol::base {

void (*describe_where)() = nullptr;

void check_failed(const char* file, int line, const char* text) {
  std::fprintf(stderr, "gol: internal error: %s:%d: %s\n", file, line, text);
  if (describe_where) describe_where();
  std::fflush(stderr);
  _exit(2);
}

}  // namespace gol::base
