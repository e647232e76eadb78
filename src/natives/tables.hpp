// The tables of native functions, one per package; `find_native` binds body-less gol functions by name.
//
// To add a package: define its table in its own file, declare it here, and list it in tables.cpp.
#pragma once

#include "natives/native.hpp"

namespace gol::natives {

// Makes a table of an array with static storage.
template <std::size_t N>
constexpr NativeTable table_of(const NativeEntry (&entries)[N]) {
  return {entries, N};
}

extern const NativeTable atomic_natives;
extern const NativeTable base64_natives;
extern const NativeTable big_natives;
extern const NativeTable bufio_natives;
extern const NativeTable bytes_natives;
extern const NativeTable context_natives;
extern const NativeTable crypto_hash_natives;
extern const NativeTable crypto_natives;
extern const NativeTable errors_natives;
extern const NativeTable flate_natives;
extern const NativeTable fmt_natives;
extern const NativeTable fmt_scan_natives;
extern const NativeTable hash_natives;
extern const NativeTable hex_natives;
extern const NativeTable html_natives;
extern const NativeTable json_decode_natives;
extern const NativeTable json_encode_natives;
extern const NativeTable json_reformat_natives;
extern const NativeTable maphash_natives;
extern const NativeTable math_natives;
extern const NativeTable os_file_natives;
extern const NativeTable os_natives;
extern const NativeTable path_natives;
extern const NativeTable process_natives;
extern const NativeTable rand_natives;
extern const NativeTable rand_v2_natives;
extern const NativeTable reflect_natives;
extern const NativeTable reflect_channel_natives;
extern const NativeTable reflect_types_natives;
extern const NativeTable reflect_value_natives;
extern const NativeTable regexp_natives;
extern const NativeTable runtime_natives;
extern const NativeTable signal_natives;
extern const NativeTable sort_natives;
extern const NativeTable strconv_natives;
extern const NativeTable strings_natives;
extern const NativeTable sync_natives;
extern const NativeTable time_clock_natives;
extern const NativeTable time_format_natives;
extern const NativeTable time_parse_natives;
extern const NativeTable time_zone_natives;
extern const NativeTable unicode_natives;
extern const NativeTable unique_natives;

}  // namespace gol::natives
