// The standard encoding of base64, for natives.
#pragma once

#include "natives/native.hpp"

namespace gol::natives {

// `to` has room for four characters for every three bytes begun.
void encode_base64(Slice to, Slice from);

struct DecodedBase64 {
  std::int64_t written;
  std::int64_t wrong;  // where the text is wrong, or -1
};
// `to` has room for three bytes for every four characters.
DecodedBase64 decode_base64(Slice to, Slice from);

}  // namespace gol::natives
