// The natives of crypto/rand and crypto/subtle.
#include <sys/random.h>

#include <algorithm>
#include <cerrno>

#include "natives/byte_slices.hpp"
#include "natives/tables.hpp"
#include "runtime/object/panic.hpp"

namespace gol::natives {

namespace {

// The system hands out up to 256 bytes at once whatever happens, so that nothing here waits.
constexpr std::size_t most_random_bytes = 256;

std::int64_t fill(Slice into) {
  char* at = into.data;
  for (auto left = static_cast<std::size_t>(into.length); left > 0;) {
    const ssize_t got = getrandom(at, std::min(left, most_random_bytes), 0);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return errno;
    at += got;
    left -= static_cast<std::size_t>(got);
  }
  return 0;
}

void fatal(Goroutine& g, String problem) { runtime::fatal_error(&g, problem.view()); }

// All bytes are looked at, whatever the first ones say.
std::int64_t constant_time_compare(Slice x, Slice y) {
  if (x.length != y.length) return 0;
  unsigned difference = 0;
  for (std::int64_t i = 0; i < x.length; ++i) difference |= static_cast<unsigned char>(x.data[i] ^ y.data[i]);
  return (difference - 1) >> 31;
}

// Slices of one length may be the same place, or have no byte in common.
bool overlap_partly(const char* a, const char* b, std::int64_t length) {
  const auto from = reinterpret_cast<std::uintptr_t>(a), other = reinterpret_cast<std::uintptr_t>(b);
  const auto size = static_cast<std::uintptr_t>(length);
  return from != other && from < other + size && other < from + size;
}

Results<std::int64_t, String> failed(std::string_view problem) {
  return {0, String{problem.data(), static_cast<std::int64_t>(problem.size())}};
}

Results<std::int64_t, String> xor_bytes(Slice into, Slice x, Slice y) {
  const std::int64_t length = std::min(x.length, y.length);
  if (length == 0) return {0, String{}};
  if (length > into.length) return failed("dst too short");
  if (overlap_partly(into.data, x.data, length) || overlap_partly(into.data, y.data, length)) {
    return failed("invalid overlap");
  }
  for (std::int64_t i = 0; i < length; ++i) into.data[i] = static_cast<char>(x.data[i] ^ y.data[i]);
  return {length, String{}};
}

constexpr NativeEntry entries[] = {
    {"crypto/rand.fill", native<fill>, plain},
    {"crypto/rand.fatal", native<fatal>, can_park},
    {"crypto/subtle.ConstantTimeCompare", native<constant_time_compare>, plain},
    {"crypto/subtle.xor", native<xor_bytes>, plain},
};

}  // namespace

constinit const NativeTable crypto_natives = table_of(entries);

}  // namespace gol::natives
