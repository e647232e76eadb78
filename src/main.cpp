#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>

#include "cli/command.hpp"

namespace {

// Reading even the smallest program takes this much; one call for it is cheaper than a page fault for each page.
constexpr std::size_t first_need = 256 << 10;

void prepare_malloc() {
  mallopt(M_TOP_PAD, 1 << 20);
  mallopt(M_MMAP_THRESHOLD, 1 << 20);  // the block below is to come from where the small ones come from
  void* block = malloc(first_need);
#ifdef MADV_POPULATE_WRITE
  constexpr std::uintptr_t page = 4096;
  const std::uintptr_t begin = reinterpret_cast<std::uintptr_t>(block) & ~(page - 1);
  if (block && begin < reinterpret_cast<std::uintptr_t>(sbrk(0))) {
    madvise(reinterpret_cast<void*>(begin), first_need, MADV_POPULATE_WRITE);
  }
#endif
  free(block);
}

}  // namespace

int main(int argc, char** argv) {
  prepare_malloc();
  return gol::cli::main(argc, argv);
}
