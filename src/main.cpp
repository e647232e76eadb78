#include <malloc.h>

#include "cli/command.hpp"

int main(int argc, char** argv) {
  mallopt(M_TOP_PAD, 1 << 20);  // fewer calls into the system while a program is read
  return gol::cli::main(argc, argv);
}
