// Floating-point numbers to text, in the formats of Go's strconv.FormatFloat.
#pragma once

#include <cstdint>

#include "natives/format_buffer.hpp"

namespace gol::natives {

// `format` is one of b e E f g G x X; anything else gives '%' and the byte. A negative precision asks for
// the fewest digits that read back as the same value of `bits` (32 or 64) bits.
void append_float(ByteBuffer& out, double value, char format, std::int64_t precision, int bits);

}  // namespace gol::natives
