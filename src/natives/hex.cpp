// The natives of encoding/hex.
#include <array>

#include "natives/byte_slices.hpp"
#include "natives/tables.hpp"

namespace gol::natives {

namespace {

void encode(Slice to, Slice from) {
  static constexpr char digits[] = "0123456789abcdef";
  for (std::int64_t i = 0; i < from.length; ++i) {
    const auto byte = static_cast<unsigned char>(from.data[i]);
    to.data[2 * i] = digits[byte >> 4];
    to.data[2 * i + 1] = digits[byte & 15];
  }
}

// The value of each digit, -1 for other bytes.
constexpr std::array<std::int8_t, 256> values = [] {
  std::array<std::int8_t, 256> table{};
  table.fill(-1);
  for (int i = 0; i < 10; ++i) table[static_cast<std::size_t>('0' + i)] = static_cast<std::int8_t>(i);
  for (int i = 0; i < 6; ++i) {
    table[static_cast<std::size_t>('a' + i)] = static_cast<std::int8_t>(10 + i);
    table[static_cast<std::size_t>('A' + i)] = static_cast<std::int8_t>(10 + i);
  }
  return table;
}();

// Works in place too: a byte is written behind what was read for it.
Results<std::int64_t, std::int64_t> decode(Slice to, Slice from) {
  std::int64_t n = 0;
  for (; 2 * n + 1 < from.length; ++n) {
    const int high = values[static_cast<unsigned char>(from.data[2 * n])];
    const int low = values[static_cast<unsigned char>(from.data[2 * n + 1])];
    if ((high | low) < 0) return {n, 2 * n + (high < 0 ? 0 : 1)};
    to.data[n] = static_cast<char>(high << 4 | low);
  }
  return {n, std::int64_t{-1}};
}

constexpr NativeEntry entries[] = {
    {"encoding/hex.encode", native<encode>, plain},
    {"encoding/hex.decode", native<decode>, plain},
};

}  // namespace

constinit const NativeTable hex_natives = table_of(entries);

}  // namespace gol::natives
