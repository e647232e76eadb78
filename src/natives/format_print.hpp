// Print, Println and Printf over lists of arguments.
#pragma once

#include <span>
#include <string_view>

#include "natives/format_value.hpp"

namespace gol::natives {

using Arguments = std::span<const runtime::Any>;

// The operands one after the other, with a space between two that are no strings.
void print_plain(ByteBuffer& out, Arguments arguments);
// The operands with spaces between them, and a newline.
void print_line(ByteBuffer& out, Arguments arguments);

// Which arguments %w took, in the order of the directives.
struct WrappedErrors {
  std::int64_t count = 0;
  std::int64_t* indices = nullptr;  // a heap cell with room for one index per byte pair of the format
};

// A format with its directives. `wrapped` is null outside Errorf.
void print_format(ByteBuffer& out, std::string_view format, Arguments arguments, WrappedErrors* wrapped);

}  // namespace gol::natives
