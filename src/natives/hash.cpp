// The natives of hash/fnv, hash/crc32, hash/crc64 and hash/adler32: what they do with each byte.
#include <algorithm>

#include "natives/byte_slices.hpp"
#include "natives/pointer_check.hpp"
#include "natives/tables.hpp"

namespace gol::natives {

namespace {

template <class Word, Word prime>
Word fnv(Word hash, Slice data, bool byte_first) {
  for (const char c : view_of(data)) {
    const auto byte = static_cast<unsigned char>(c);
    hash = byte_first ? static_cast<Word>((hash ^ byte) * prime) : static_cast<Word>((hash * prime) ^ byte);
  }
  return hash;
}

std::uint32_t fnv32(std::uint32_t hash, Slice data, bool byte_first) {
  return fnv<std::uint32_t, 0x01000193>(hash, data, byte_first);
}

std::uint64_t fnv64(std::uint64_t hash, Slice data, bool byte_first) {
  return fnv<std::uint64_t, 0x100000001B3>(hash, data, byte_first);
}

template <class Word>
Word crc(Goroutine& g, Word crc, Word* table, Slice data) {
  if (data.length == 0) return crc;
  const Word* entries = &deref(g, table);
  crc = ~crc;
  for (const char c : view_of(data)) {
    crc = entries[static_cast<unsigned char>(crc) ^ static_cast<unsigned char>(c)] ^ crc >> 8;
  }
  return ~crc;
}

// So many bytes cannot make the sums overflow before they are reduced.
constexpr std::size_t adler_run = 5552;

std::uint32_t adler32(std::uint32_t sum, Slice data) {
  std::uint32_t low = sum & 0xFFFF, high = sum >> 16;
  for (std::string_view rest = view_of(data); !rest.empty();) {
    const std::string_view run = rest.substr(0, std::min(rest.size(), adler_run));
    rest.remove_prefix(run.size());
    for (const char c : run) {
      low += static_cast<unsigned char>(c);
      high += low;
    }
    low %= 65521;
    high %= 65521;
  }
  return high << 16 | low;
}

constexpr NativeEntry entries[] = {
    {"hash/fnv.update32", native<fnv32>, plain},
    {"hash/fnv.update64", native<fnv64>, plain},
    {"hash/crc32.Update", native<crc<std::uint32_t>>, plain},
    {"hash/crc64.Update", native<crc<std::uint64_t>>, plain},
    {"hash/adler32.update", native<adler32>, plain},
};

}  // namespace

constinit const NativeTable hash_natives = table_of(entries);

}  // namespace gol::natives
