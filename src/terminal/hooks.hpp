// What the editor needs to know of the language that is typed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace gol::terminal {

enum class Style : std::uint8_t { Plain, Keyword, String, Number, Comment, Function, Type, Error, Dim };

// Bytes [begin, end) of the text; spans ascend and do not overlap, what no span covers is plain.
struct StyledSpan {
  std::size_t begin, end;
  Style style;
};

struct Completion {
  std::size_t from = 0;                 // the bytes from here to the cursor are replaced
  std::vector<std::string> candidates;  // whole replacements, sorted
};

// All are called on the thread that reads, with no lock held: they may print.
struct EditorHooks {
  std::function<std::vector<StyledSpan>(std::string_view text)> highlight;        // may be empty
  std::function<Completion(std::string_view text, std::size_t cursor)> complete;  // may be empty
  // Whether Enter ends the entry; otherwise it starts a new line. Empty: it always ends the entry.
  std::function<bool(std::string_view text)> is_complete;
};

}  // namespace gol::terminal
