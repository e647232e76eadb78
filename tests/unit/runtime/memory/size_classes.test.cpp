#include "runtime/memory/size_classes.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace gol::runtime::memory;

TEST_CASE("each size gets the smallest class that the tables can tell") {
  for (std::size_t bytes = 1; bytes <= largest_class; ++bytes) {
    const std::size_t index = class_of(bytes);
    REQUIRE(index < class_count);
    REQUIRE(size_classes[index].bytes >= bytes);
    if (index > 0) REQUIRE(size_classes[index - 1].bytes < bytes);
  }
}

TEST_CASE("sizes that are multiples of 16 get classes that are") {
  for (std::size_t bytes = 16; bytes <= largest_class; bytes += 16) {
    REQUIRE(size_classes[class_of(bytes)].bytes % 16 == 0);
  }
}

TEST_CASE("spans waste little at their end") {
  for (const SizeClass& sizes : size_classes) {
    CAPTURE(sizes.bytes);
    CHECK(sizes.pages * page_bytes % sizes.bytes <= sizes.pages * page_bytes / 16);
  }
}

TEST_CASE("the reciprocal finds the cell of every offset") {
  for (const SizeClass& sizes : size_classes) {
    CAPTURE(sizes.bytes);
    const std::uint64_t magic = ((std::uint64_t{1} << 32) + sizes.bytes - 1) / sizes.bytes;
    bool exact = true;
    for (std::uint64_t offset = 0; offset < sizes.pages * page_bytes; ++offset) {
      exact &= offset * magic >> 32 == offset / sizes.bytes;
    }
    CHECK(exact);
  }
}
