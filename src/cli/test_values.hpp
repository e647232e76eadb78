// The values of the flags of `gol test`: what go test takes is right, and what it refuses is told before any
// test runs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gol::cli {

enum class ValueKind {
  Switch,     // no value, or "=true" and "=false"
  Text,       // anything; the test program looks at regular expressions
  Count,      // 0, 1, …
  Positive,   // 1, 2, …
  Positives,  // a list of those
  Duration,   // "1m30s"
  Extent,     // a duration above 0, or "100x"
  Shuffle,    // "off", "on", or a seed
};

// What is wrong with the value; empty when nothing is.
std::string wrong_value(ValueKind kind, std::string_view value);

// The words that strconv.ParseBool takes.
std::optional<bool> parse_switch(std::string_view value);

}  // namespace gol::cli
