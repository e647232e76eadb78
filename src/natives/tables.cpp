// Finding a native by name.
#include "natives/tables.hpp"

#include <array>
#include <cstdint>

#include "base/check.hpp"

namespace gol::natives {

namespace {

const NativeTable* const all_tables[] = {
    &atomic_natives, &bufio_natives, &context_natives, &errors_natives, &fmt_natives, &fmt_scan_natives,
    &math_natives, &os_file_natives, &os_natives, &rand_natives, &runtime_natives, &sort_natives,
    &strconv_natives, &strings_natives, &sync_natives, &time_clock_natives, &time_format_natives,
    &time_parse_natives, &time_zone_natives, &unicode_natives,
};

constexpr std::size_t table_count = std::size(all_tables);

std::uint32_t hash_name(std::string_view name) {
  std::uint32_t hash = 2166136261u;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash ^ (hash >> 15);
}

// Open addressing over all entries: filled once, on the first question, in a few microseconds.
class Index {
 public:
  Index() {
    for (const NativeTable* table : all_tables) {
      for (std::size_t i = 0; i < table->second; ++i) insert(table->first[i]);
    }
  }

  const NativeEntry* find(std::string_view name) const {
    for (std::uint32_t at = hash_name(name) & mask;; at = (at + 1) & mask) {
      const NativeEntry* entry = slots_[at];
      if (!entry || entry->name == name) return entry;
    }
  }

 private:
  void insert(const NativeEntry& entry) {
    GOL_CHECK(++used_ < slots_.size());  // a full table would make find() endless
    std::uint32_t at = hash_name(entry.name) & mask;
    while (slots_[at]) at = (at + 1) & mask;
    slots_[at] = &entry;
  }

  static constexpr std::uint32_t mask = 4095;
  std::array<const NativeEntry*, mask + 1> slots_{};
  std::size_t used_ = 0;
};

}  // namespace

std::span<const NativeTable> native_tables() {
  static const std::array<NativeTable, table_count> tables = [] {
    std::array<NativeTable, table_count> copies;
    for (std::size_t i = 0; i < table_count; ++i) copies[i] = *all_tables[i];
    return copies;
  }();
  return tables;
}

const NativeEntry* find_native(std::string_view name) {
  static const Index index;
  return index.find(name);
}

}  // namespace gol::natives
