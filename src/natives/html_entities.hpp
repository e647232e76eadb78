// The named character references of HTML.
#pragma once

#include <cstdint>
#include <string_view>

namespace gol::natives {

struct HtmlEntity {
  std::string_view name;  // without '&'; old ones may lack the ';'
  std::int32_t runes[2];  // 0: there is no second one
};

// Sorted by name.
extern const HtmlEntity html_entities[];
extern const int html_entity_count;

}  // namespace gol::natives
