// The scripts and properties of package unicode as runs of code points.
#pragma once

#include <cstdint>
#include <string_view>

namespace gol::natives {

struct RuneRange {
  std::int32_t first, last;
};

// A script or property: named_ranges[begin … end).
struct NamedRanges {
  std::string_view name;
  std::int32_t begin, end;
};

extern const RuneRange named_ranges[];
extern const NamedRanges named_range_lists[];
extern const int named_range_list_count;

}  // namespace gol::natives
