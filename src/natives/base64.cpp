// The natives of encoding/base64.
#include "natives/base64.hpp"

#include "natives/byte_slices.hpp"
#include "natives/pointer_check.hpp"
#include "natives/tables.hpp"

namespace gol::natives {

namespace {

// base64.Encoding as it lies in memory.
struct Encoding {
  unsigned char alphabet[64];
  unsigned char values[256];  // 0xFF for bytes that are not in the alphabet
  std::int32_t padding;       // negative: none
  bool strict;
};

void encode_bytes(const Encoding& encoding, Slice to, Slice from) {
  const auto* in = reinterpret_cast<const unsigned char*>(from.data);
  char* out = to.data;
  const auto put = [&](std::uint32_t group, int characters) {
    for (int i = 0; i < characters; ++i) *out++ = static_cast<char>(encoding.alphabet[group >> (18 - 6 * i) & 63]);
  };
  std::int64_t left = from.length;
  for (; left >= 3; left -= 3, in += 3) {
    put(static_cast<std::uint32_t>(in[0]) << 16 | static_cast<std::uint32_t>(in[1]) << 8 | in[2], 4);
  }
  if (left == 0) return;
  put(static_cast<std::uint32_t>(in[0]) << 16 | (left == 2 ? static_cast<std::uint32_t>(in[1]) << 8 : 0u),
      static_cast<int>(left) + 1);
  if (encoding.padding >= 0) {
    for (; left < 3; ++left) *out++ = static_cast<char>(encoding.padding);
  }
}

void encode(Goroutine& g, Encoding* encoding, Slice to, Slice from) { encode_bytes(deref(g, encoding), to, from); }

// Goes through the characters group by group.
class Decoder {
 public:
  Decoder(const Encoding& encoding, Slice to, Slice from)
      : encoding_(encoding), from_(view_of(from)), to_(to.data), room_(to.length) {}

  void run() {
    while (!ended_ && wrong_ < 0 && !short_ && at_ < from_.size()) {
      if (!whole_group()) group();
    }
  }
  Results<std::int64_t, std::int64_t, bool> result() const { return {written_, wrong_, short_}; }

 private:
  // Four characters of the alphabet in a row.
  bool whole_group() {
    if (from_.size() - at_ < 4 || room_ - written_ < 3) return false;
    std::uint32_t group = 0, all = 0;
    for (int i = 0; i < 4; ++i) {
      const std::uint32_t value = encoding_.values[static_cast<unsigned char>(from_[at_ + i])];
      all |= value;
      group = group << 6 | (value & 63);
    }
    if (all == 0xFF || all > 63) return false;
    at_ += 4;
    put(group, 3);
    return true;
  }

  // The general case: newlines between the characters, padding, the end of the text.
  void group() {
    std::uint32_t group = 0;
    int characters = 0;
    for (; characters < 4; ++characters) {
      skip_newlines();
      if (at_ == from_.size()) {
        if (characters == 0) return;
        if (characters == 1 || encoding_.padding >= 0) return fail(at_ - static_cast<std::size_t>(characters));
        break;
      }
      const auto c = static_cast<unsigned char>(from_[at_++]);
      const unsigned value = encoding_.values[c];
      if (value != 0xFF) {
        group = group << 6 | value;
        continue;
      }
      if (static_cast<std::int32_t>(c) != encoding_.padding || characters < 2) return fail(at_ - 1);
      if (!end_of_padding(characters)) return;
      break;
    }
    if (characters == 4) return put(group, 3);
    ended_ = true;
    group <<= 6 * (4 - characters);
    const int bytes = characters - 1;
    if (encoding_.strict && (group & (characters == 2 ? 0xFFFFu : 0xFFu)) != 0) {
      // Nothing may stand in the unused bits of the last character.
      strict_failure(characters);
      return;
    }
    put(group, bytes);
  }

  void strict_failure(int characters) {
    // The place that Go names: one or two bytes in front of where reading stopped.
    wrong_ = static_cast<std::int64_t>(at_) - (characters == 3 ? 1 : 2);
  }

  // After the first padding character: the second one if two belong there, and nothing but newlines.
  bool end_of_padding(int characters) {
    skip_newlines();
    if (characters == 2) {
      if (at_ == from_.size()) return fail(from_.size()), false;
      if (static_cast<std::int32_t>(static_cast<unsigned char>(from_[at_])) != encoding_.padding) {
        return fail(at_ - 1), false;
      }
      ++at_;
      skip_newlines();
    }
    // What follows is wrong, but the group in front of it is decoded.
    if (at_ < from_.size()) fail(at_);
    return true;
  }

  void skip_newlines() {
    while (at_ < from_.size() && (from_[at_] == '\n' || from_[at_] == '\r')) ++at_;
  }

  void put(std::uint32_t group, int bytes) {
    if (room_ - written_ < bytes) {
      short_ = true;
      return;
    }
    for (int i = 0; i < bytes; ++i) to_[written_++] = static_cast<char>(group >> (16 - 8 * i));
  }

  void fail(std::size_t at) { wrong_ = static_cast<std::int64_t>(at); }

  const Encoding& encoding_;
  std::string_view from_;
  char* to_;
  std::int64_t room_;
  std::size_t at_ = 0;
  std::int64_t written_ = 0;
  std::int64_t wrong_ = -1;
  bool short_ = false;
  bool ended_ = false;
};

Results<std::int64_t, std::int64_t, bool> decode(Goroutine& g, Encoding* encoding, Slice to, Slice from) {
  Decoder decoder(deref(g, encoding), to, from);
  decoder.run();
  return decoder.result();
}

constexpr Encoding standard = [] {
  Encoding encoding{};
  const std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (unsigned char& value : encoding.values) value = 0xFF;
  for (std::size_t i = 0; i < alphabet.size(); ++i) {
    encoding.alphabet[i] = static_cast<unsigned char>(alphabet[i]);
    encoding.values[static_cast<unsigned char>(alphabet[i])] = static_cast<unsigned char>(i);
  }
  encoding.padding = '=';
  return encoding;
}();

constexpr NativeEntry entries[] = {
    {"encoding/base64.encode", native<encode>, plain},
    {"encoding/base64.decode", native<decode>, plain},
};

}  // namespace

void encode_base64(Slice to, Slice from) { encode_bytes(standard, to, from); }

DecodedBase64 decode_base64(Slice to, Slice from) {
  Decoder decoder(standard, to, from);
  decoder.run();
  const auto [written, wrong, is_short] = decoder.result().values;
  return {written, wrong};
}

constinit const NativeTable base64_natives = table_of(entries);

}  // namespace gol::natives
