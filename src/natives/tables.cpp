// Finding a native by name.
#include "natives/tables.hpp"

#include <array>

namespace gol::natives {

namespace {

const NativeTable* const all_tables[] = {
    &atomic_natives, &base64_natives, &big_natives, &bufio_natives, &bytes_natives, &context_natives,
    &crypto_hash_natives, &crypto_natives, &errors_natives, &flate_natives, &fmt_natives, &fmt_scan_natives,
    &hash_natives, &hex_natives, &html_natives, &json_decode_natives, &json_encode_natives, &json_reformat_natives,
    &maphash_natives, &math_natives, &os_file_natives, &os_natives, &path_natives, &process_natives, &rand_natives,
    &rand_v2_natives, &reflect_channel_natives, &reflect_natives, &reflect_types_natives, &reflect_value_natives,
    &regexp_natives, &runtime_natives, &signal_natives, &sort_natives, &strconv_natives, &strings_natives,
    &sync_natives, &time_clock_natives, &time_format_natives, &time_parse_natives, &time_zone_natives, &unicode_natives,
    &unique_natives,
};

constexpr std::size_t table_count = std::size(all_tables);

}  // namespace

std::span<const NativeTable> native_tables() {
  static const std::array<NativeTable, table_count> tables = [] {
    std::array<NativeTable, table_count> copies;
    for (std::size_t i = 0; i < table_count; ++i) copies[i] = *all_tables[i];
    return copies;
  }();
  return tables;
}

// A walk over all names: a program binds a few dozen of them, and no table has to be filled before the first.
const NativeEntry* find_native(std::string_view name) {
  for (const NativeTable* table : all_tables) {
    for (const NativeEntry& entry : std::span(table->first, table->second)) {
      if (entry.name == name) return &entry;
    }
  }
  return nullptr;
}

}  // namespace gol::natives
