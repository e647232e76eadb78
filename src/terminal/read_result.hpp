#pragma once

#include <cstdint>
#include <string>

namespace gol::terminal {

enum class ReadEnd : std::uint8_t {
  Entry,
  Interrupted,  // Ctrl-C; the text is what was typed so far
  EndOfInput,   // Ctrl-D on an empty entry, end of the file, or a terminal that is gone
};

struct ReadResult {
  ReadEnd end = ReadEnd::EndOfInput;
  std::string text;
};

}  // namespace gol::terminal
