// The sizes in which small cells come. A request is rounded up to the next class; anything above the
// largest class gets whole pages of its own.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace gol::runtime::memory {

inline constexpr std::size_t page_shift = 13;
inline constexpr std::size_t page_bytes = std::size_t{1} << page_shift;
inline constexpr std::size_t largest_class = 32 << 10;

// How the cells of one class lie in memory: a span of `pages` pages cut into cells of `bytes` bytes.
struct SizeClass {
  std::uint32_t bytes;
  std::uint32_t pages;
};

// Sizes that are a multiple of 16 have 16-aligned cells, because every class from 64 on is one. Above 1 KiB
// all classes are multiples of 128 (the lookup table has that grain) and divide their span with little left.
inline constexpr SizeClass size_classes[] = {
    {8, 4},      {16, 4},     {24, 4},     {32, 4},     {40, 4},   {48, 4},    {56, 4},    {64, 4},
    {80, 4},     {96, 4},     {112, 4},    {128, 4},    {160, 4},  {192, 4},   {224, 4},   {256, 4},
    {320, 4},    {384, 4},    {448, 4},    {512, 4},    {640, 4},  {768, 4},   {896, 4},   {1024, 4},
    {1280, 4},   {1536, 4},   {1792, 4},   {2048, 4},   {2688, 4}, {3200, 4},  {3584, 4},  {4096, 4},
    {4608, 4},   {5376, 4},   {6528, 4},   {8192, 4},   {9344, 8}, {10880, 8}, {13056, 8}, {16384, 8},
    {18688, 16}, {21760, 16}, {26112, 16}, {32768, 16},
};
inline constexpr std::size_t class_count = std::size(size_classes);

namespace detail {

// table[i] is the smallest class of at least i * grain bytes.
template <std::size_t entries>
constexpr std::array<std::uint8_t, entries> class_table(std::size_t grain) {
  std::array<std::uint8_t, entries> table{};
  std::size_t index = 0;
  for (std::size_t i = 0; i < entries; ++i) {
    while (size_classes[index].bytes < i * grain) ++index;
    table[i] = static_cast<std::uint8_t>(index);
  }
  return table;
}

inline constexpr std::size_t fine_limit = 1024;
inline constexpr auto fine_classes = class_table<fine_limit / 8 + 1>(8);
inline constexpr auto coarse_classes = class_table<largest_class / 128 + 1>(128);

}  // namespace detail

// The class for a request of 1 to largest_class bytes.
constexpr std::size_t class_of(std::size_t bytes) {
  return bytes <= detail::fine_limit ? detail::fine_classes[(bytes + 7) / 8]
                                     : detail::coarse_classes[(bytes + 127) / 128];
}

constexpr std::size_t pages_for(std::size_t bytes) { return (bytes + page_bytes - 1) >> page_shift; }

}  // namespace gol::runtime::memory
